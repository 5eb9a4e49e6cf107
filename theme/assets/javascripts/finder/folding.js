// Text as it is compared: full width, capitals, dashes and spaces make no difference; every letter knows its place.
// The same as generator/pages/wishes/folding.py.

const SAME = new Map([
  ..."−–—―‐‑‒﹣".split("").map((sign) => [sign, "-"]),
  ..."∼〜～".split("").map((sign) => [sign, "~"]),
  ..."・•∙⋅‧×".split("").map((sign) => [sign, "·"]),
  ..."‘’`".split("").map((sign) => [sign, "'"]),
  ..."“”「」『』《》〈〉【】〔〕".split("").map((sign) => [sign, '"']),
  ..."\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
    .split("")
    .map((sign) => [sign, ""]),
  ..."\r\u2028\u2029".split("").map((sign) => [sign, "\n"]),
]);
const SPACES = " \t\v\f\u00a0\u3000\u001c\u001d\u001e\u001f\u0085";

export const isLetter = (sign) => (sign >= "a" && sign <= "z") || (sign >= "\u00c0" && sign <= "\u024f");

export const isDigit = (sign) => sign >= "0" && sign <= "9";

const plainOf = (sign) => {
  if (sign > " " && sign <= "~" && sign !== "`") return sign.toLowerCase();
  if (SAME.has(sign)) return SAME.get(sign);
  return [...sign.normalize("NFKC").toLowerCase()].map((each) => (SPACES.includes(each) ? " " : each));
};

// The folded text as a list of signs, and for each where it begins and ends in what was typed.
export const fold = (typed) => {
  const signs = [];
  const starts = [];
  const ends = [];
  let at = 0;
  for (const sign of typed) {
    const end = at + sign.length;
    for (const plain of plainOf(sign)) {
      if (plain === " " && signs.at(-1) === " ") {
        ends[ends.length - 1] = end;
        continue;
      }
      signs.push(plain);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  for (let place = 1; place < signs.length - 1; place += 1) {
    const before = signs[place - 1];
    if (signs[place] === "-" && isLetter(signs[place + 1]) && (isLetter(before) || isDigit(before))) signs[place] = " ";
  }
  return { signs, words: (start, end) => typed.slice(starts[start], ends[end - 1]) };
};

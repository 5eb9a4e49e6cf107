// Under which keys of the index a term is looked up: runs of three characters, words, syllables of pinyin. The keys are
// those of generator/pages/search/keys.py. A look-up is a list of choices, of each of which one key has to be there:
// [[key, …], …]; a key with "*" behind it stands for all that begin so.

const END = "\n";
const LETTERS = /^[a-z]+$/;

export const bucketOf = (key, buckets) => {
  let begin;
  if (key[0] === "P") begin = key.slice(0, key.indexOf(" "));
  else if (key[0] === "I" || LETTERS.test(key)) begin = key.slice(0, 3);
  else begin = [...key].slice(0, 2).join(""); // characters, of which rare ones are two units each
  let number = 0;
  for (const each of begin) number = (Math.imul(number, 31) + each.codePointAt(0)) >>> 0;
  number ^= number >>> 15;
  return (number >>> 0) % buckets;
};

// Of a term with anything but letters in it: the runs of three that are no part of a word, and the words at its ends.
export const lookUpMixed = (term, words) => {
  const units = [...term];
  if (units.length === 2) return [[`${term}*`]];
  const threes = [];
  for (let at = 0; at + 3 <= units.length; at += 1) {
    const three = units.slice(at, at + 3).join("");
    if (!LETTERS.test(three)) threes.push([three]);
  }
  const runs = [...term.matchAll(/[a-z]{3,}/g)].map(({ 0: run, index }) => {
    const begins = index > 0;
    const ends = index + run.length < term.length;
    return words.filter((word) => {
      if (begins && ends) return word === run;
      return begins ? word.startsWith(run) : word.endsWith(run);
    });
  });
  return [...threes, ...runs];
};

// The words that a term of letters may stand for, the closest first: itself or its singular, words that begin with it,
// words that hold it.
export const wordsFor = (term, words, inside) => {
  const whole = new Set([term, ...singulars(term)]);
  const begun = (word) => word.startsWith(term) && !whole.has(word);
  return {
    whole: words.filter((word) => whole.has(word)),
    begun: words.filter(begun),
    held: inside ? words.filter((word) => word.includes(term) && !whole.has(word) && !begun(word)) : [],
  };
};

const singulars = (term) => {
  if (term.length < 4 || !term.endsWith("s")) return [];
  const found = [term.slice(0, -1)];
  if (term.endsWith("es")) found.push(term.slice(0, -2));
  if (term.endsWith("ies")) found.push(`${term.slice(0, -3)}y`);
  return found;
};

// Words that differ from a term by one slip of the keyboard: a letter too many, too few, wrong, or two that changed place.
export const wordsNear = (term, words) => (term.length < 4 ? [] : words.filter((word) => isOneSlip(term, word)));

const isOneSlip = (one, other) => {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (text, skip) => text.slice(at + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
};

// The ways to read letters as syllables of pinyin, the last of which may be begun only; none where that cannot be.
export const pinyinLookUps = (term, syllables) => {
  const found = [];
  const dead = new Set(); // places from which no reading goes on, each tried once
  const read = (at, so) => {
    if (found.length >= 8 || dead.has(at)) return;
    const before = found.length;
    const rest = term.slice(at);
    if (!rest) return void found.push({ so, begun: "" });
    if (so.length && syllables.some((each) => each !== rest && each.startsWith(rest))) found.push({ so, begun: rest });
    for (const each of syllables) if (rest.startsWith(each)) read(at + each.length, [...so, each]);
    if (found.length === before) dead.add(at);
  };
  if (term.length > 1 && term.length <= 60) read(0, []);
  return found.map(({ so, begun }) => {
    const pairs = so.slice(1).map((each, at) => [`P${so[at]} ${each}`]);
    if (begun) pairs.push([`P${so.at(-1)} ${begun}*`]);
    return pairs.length ? pairs : [[`P${so[0]} *`]];
  });
};

// The look-up of the first letters of a name.
export const initialsLookUp = (term) => {
  if (term.length < 2 || term.length > 12) return null;
  if (term.length === 2) return [[`I${term}*`]];
  return Array.from({ length: term.length - 2 }, (_, at) => [`I${term.slice(at, at + 3)}`]);
};

export { END, LETTERS };

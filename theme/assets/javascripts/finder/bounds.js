// Whether an amount is the least, the most or about right: by the words before and behind it.
// The same as generator/pages/wishes/bounds.py.

const ABOUT = [0.9, 1.1];
const FAR = 6;

// Looks back from an amount for a bound, past what may stand between: a currency, a cue, 每亩.
const before = (grammar, tokens, start) => {
  let bound = "";
  const said = [];
  for (let at = start - 1; at > Math.max(start - 1 - FAR, -1); at -= 1) {
    const token = tokens[at];
    if (token.has("before")) {
      if (!bound || bound === "about") bound = token.first("before");
      said.push(at);
      if (bound !== "about") break;
    } else if (token.isNumber || !grammar.classes.passed.some((kind) => token.has(kind))) {
      break;
    }
  }
  return [bound, said];
};

// "low", "high", "about" or "", and the tokens that say so.
export const boundOf = (grammar, tokens, amount) => {
  let [bound, said] = before(grammar, tokens, amount.start);
  const behind = amount.after < 0 ? amount.end : amount.after;
  const after = tokens[behind]?.first("after");
  if (after) {
    said.push(behind);
    if (!bound || (bound === "about" && after !== "about")) bound = after;
  }
  return [bound || (amount.isMore ? "low" : ""), said];
};

// The least and the most of an amount; "bare": what it is without a bound ("low", "high", "same").
export const endsOf = (low, high, bound, bare) => {
  if (bound === "about") return [low * ABOUT[0], high * ABOUT[1]];
  if (low !== high) return [low, high];
  const side = bound || bare;
  return [side === "low" || side === "same" ? low : null, side === "high" || side === "same" ? high : null];
};

// What an amount is per: /亩, a month, per m² per month, daily.
// The same as generator/pages/wishes/pers.py.

export const UNKNOWN = "?"; // what is counted where no slot counts it
const MOST_PERS = 2;
const OF_TIME = ["hour", "day", "month", "year"];

const time = (key) => ({ key, of: key, times: 1, divisor: 1 });

const perOf = (token, units) => {
  const key = token.first("unit") || token.first("period");
  if (OF_TIME.includes(token.first("period"))) return time(token.first("period"));
  if (!Object.hasOwn(units, key)) return null;
  const [of, times, divisor] = units[key];
  return { key, of: of === "time" ? UNKNOWN : of, times, divisor };
};

// What something is per, said at a token: /亩, a month, daily; and the token behind.
export const perAt = (tokens, at, units, isMoney) => {
  const token = tokens[at];
  if (token.has("rate")) return [time(token.first("rate")), at + 1];
  if (token.first("whole") === "60") return [time("hour"), at + 1];
  let end = token.has("per") ? at + 1 : at;
  if (end > at && tokens[end]?.text === "(") end += 1;
  if (tokens[end]?.value === 1 && (end > at || isMoney)) end += 1;
  const found = end === at || end >= tokens.length ? null : perOf(tokens[end], units);
  if (!found) return [null, at];
  return [found, end + 1];
};

// "code" is the currency of the amount, or "?" of a bare number
export const persAt = (tokens, start, units, code) => {
  const pers = [];
  let at = start;
  while (at < tokens.length && pers.length < MOST_PERS) {
    const [per, end] = perAt(tokens, at, units, Boolean(code) && code !== UNKNOWN);
    if (!per) {
      const isSign = tokens[at].text === "/" || tokens[at].text === "per";
      if (code && !pers.length && isSign) return [[{ key: "", of: UNKNOWN, times: 1, divisor: 1 }], at + 1];
      break;
    }
    pers.push(per);
    at = end;
  }
  const isOpen = tokens.slice(start, at).some((token) => token.text === "(");
  return [pers, isOpen && tokens[at]?.text === ")" ? at + 1 : at];
};

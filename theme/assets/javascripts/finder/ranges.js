// Amounts as they are said: one, both ends of a range, hours and minutes, the same twice in two units.
// The same as generator/pages/wishes/ranges.py.

import { dimensionOf, inBase, isBare, oneAt } from "./amounts.js";

const ROUNDING = 0.02; // how far a figure may be from the same in other units
const MINUTES = 60;

// Whether a sign before a number makes it another one: 1/2, 2×5, -5.
const isPartOfSum = (tokens, start) => {
  const sign = tokens[start - 1];
  if (!sign) return false;
  if (["/", "·", "*", "x"].includes(sign.text) && tokens[start - 2]?.isNumber) return true;
  const isClose = sign.end === tokens[start].start;
  return sign.text === "-" && isClose && (start === 1 || tokens[start - 2].end < sign.start);
};

const unclear = (amount, start) => ({ ...amount, start, low: null, high: null });

const rangeOf = (first, last, units) => {
  if (first.low === null || last.low === null) return unclear(last, first.start);
  if (first.unit && (!last.unit || units[first.unit][0] !== units[last.unit][0])) return null;
  const base = (unit, value) => inBase({ unit, pers: [] }, value, units);
  let { low } = first;
  if (first.unit) low = base(first.unit, low) / base(last.unit, 1);
  else if (first.isOpen && first.scale === 1) low *= last.scale;
  const isRising = low < last.low && !(first.code && last.code && first.code !== last.code);
  const pers = last.pers.length ? last.pers : first.pers;
  const range = { ...last, start: first.start, low, high: last.low, code: last.code || first.code, pers };
  return isRising ? range : unclear(range, first.start);
};

// An amount with what it goes on to: the other end of a range, an alternative, minutes behind hours.
const upTo = (tokens, first, units) => {
  const joint = tokens[first.end];
  const isBetween = Boolean(tokens[first.start - 1]?.has("between"));
  if (joint.has("to") && (isBetween || !joint.has("and"))) {
    const last = oneAt(tokens, first.end + 1, units);
    return (last && rangeOf(first, last, units)) || first;
  }
  if (joint.has("or") && isBare(first)) {
    const last = oneAt(tokens, first.end + 1, units);
    if (last) return unclear(last, first.start);
  }
  if (first.unit === "hour" && joint.isNumber) {
    const last = oneAt(tokens, first.end, units);
    if (!last || last.unit !== "minute" || first.low === null || last.low === null) return first;
    const minutes = first.low * MINUTES + last.low;
    return { ...last, start: first.start, low: minutes, high: minutes };
  }
  return first;
};

// whether two amounts are the same but for their rounding
const agree = (amount, other, units) => {
  if (dimensionOf(amount, units) !== dimensionOf(other, units) || other.high === null) return false;
  const [one, same] = [amount, other].map((each) => inBase(each, each.high, units));
  return Math.abs(one - same) <= ROUNDING * one;
};

// An amount that is said again in brackets, in another unit, as the one that is exact: 4.67 ha (70 mu).
const saidAgain = (tokens, amount, units) => {
  let at = amount.end + 1;
  if (amount.low === null || at >= tokens.length || tokens[at - 1].text !== "(") return amount;
  if (tokens[at].has("before")) at += 1;
  let inner = oneAt(tokens, at, units);
  if (inner && inner.low !== null && inner.end < tokens.length) inner = upTo(tokens, inner, units);
  if (!inner || tokens[inner.end]?.text !== ")" || !agree(amount, inner, units)) return amount;
  const isExact = inner.unit === "mu" || inner.pers.some((per) => per.key === "mu");
  return { ...(isExact ? inner : amount), start: amount.start, end: inner.end + 1 };
};

// The amount or range that begins at a token.
export const amountAt = (tokens, start, units) => {
  const first = oneAt(tokens, start, units);
  if (!first) return null;
  if (isPartOfSum(tokens, start)) return unclear(first, first.start);
  return first.end < tokens.length ? saidAgain(tokens, upTo(tokens, first, units), units) : first;
};

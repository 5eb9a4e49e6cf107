// Amounts in a row of tokens: number, unit, what it is per, both ends of a range.
// The same as generator/pages/wishes/amounts.py.

import { numberAt } from "./numbers.js";

export const UNKNOWN = "?";
const MOST_PERS = 2;
const OF_TIME = ["hour", "day", "month", "year"];
const MONEY = 1000; // short scales above are those of money: 5m is five metres, RMB 5m five million
const MANY = 10000;

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
  end += 1;
  return [found, tokens[end]?.text === ")" ? end + 1 : end];
};

// "code" is the currency of the amount, or "?" of a bare number
const persAt = (tokens, start, units, code) => {
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
  return [pers, at];
};

const shortScale = (tokens, at, hasCode) => {
  if (tokens[at]?.has("short") && at && tokens[at].start === tokens[at - 1].end) {
    const scale = Number(tokens[at].first("short"));
    if (scale <= MONEY || hasCode || tokens[at + 1]?.has("currency")) return [scale, at + 1];
  }
  return [1, at];
};

const wordAt = (tokens, at, kind) => (tokens[at]?.has(kind) ? [tokens[at].first(kind), at + 1] : ["", at]);

// what stands close behind a unit: 一亩半, 30亩+
const withTail = (tokens, amount) => {
  const tail = tokens[amount.end];
  if (!tail || tail.start !== tokens[amount.end - 1].end) return amount;
  if (tail.text === "+") return { ...amount, end: amount.end + 1, isMore: true };
  if (tail.text === "半" && amount.low !== null && amount.scale === 1) {
    return { ...amount, end: amount.end + 1, low: amount.low + 0.5, high: amount.low + 0.5 };
  }
  return amount;
};

// what an amount is per, which of money may stand behind a bound: 25万以下一亩
const withPers = (tokens, amount, units, money) => {
  const at = amount.end;
  const [pers, end] = persAt(tokens, at, units, money);
  if (money && !pers.length && at + 1 < tokens.length && tokens[at].has("after")) {
    const [behind, last] = persAt(tokens, at + 1, units, money);
    if (behind.length && behind[0].of !== UNKNOWN) return { ...amount, end: last, pers: behind, after: at };
  }
  return { ...amount, end, pers };
};

// "after" is the token of a bound between the amount and what it is per, -1 where there is none
const AMOUNT = { unit: "", code: "", pers: [], scale: 1, isMore: false, after: -1 };

const oneAt = (tokens, start, units) => {
  let [at, code] = [start, ""];
  if (tokens[at]?.has("whole")) {
    const [pers, end] = persAt(tokens, at + 1, units, "");
    const value = Number(tokens[at].first("whole"));
    return { ...AMOUNT, start, end, low: value, high: value, unit: "minute", pers };
  }
  while (at < start + 2 && tokens[at]?.has("currency")) {
    code ||= tokens[at].first("currency");
    at += 1;
  }
  const number = numberAt(tokens, at);
  if (!number) return null;
  const [short, behind] = shortScale(tokens, number.end, Boolean(code));
  const value = number.value === null ? null : number.value * short;
  const scale = number.scale * short;
  const amount = { ...AMOUNT, start, low: value, high: value, scale, isMore: number.isMore };
  const [unit, unitEnd] = wordAt(tokens, behind, "unit");
  if (unit) return withPers(tokens, withTail(tokens, { ...amount, end: unitEnd, unit, code }), units, "");
  const [after, end] = wordAt(tokens, behind, "currency");
  code = code && after && code !== after ? UNKNOWN : code || after;
  return withPers(tokens, { ...amount, end, code }, units, code || (scale > 1 ? "CNY" : UNKNOWN));
};

// Whether a sign before a number makes it another one: 1/2, 2×5, -5.
const isPartOfSum = (tokens, start) => {
  const sign = tokens[start - 1];
  if (!sign) return false;
  if (["/", "·", "*", "x"].includes(sign.text) && tokens[start - 2]?.isNumber) return true;
  const isClose = sign.end === tokens[start].start;
  return sign.text === "-" && isClose && (start === 1 || tokens[start - 2].end < sign.start);
};

const unclear = (amount, start) => ({ ...amount, start, low: null, high: null });

const rangeOf = (first, last) => {
  if (first.low === null || last.low === null) return unclear(last, first.start);
  if ((first.code && last.code && first.code !== last.code) || (first.unit && first.unit !== last.unit)) {
    return first.unit ? null : unclear(last, first.start);
  }
  const isShared = first.scale === 1 && last.scale > 1 && !first.unit;
  const low = isShared ? first.low * last.scale : first.low;
  if (!(low < last.low)) return unclear({ ...last, code: last.code || first.code }, first.start);
  const pers = last.pers.length ? last.pers : first.pers;
  return { ...last, start: first.start, low, high: last.low, code: last.code || first.code, pers };
};

export const isBare = (amount) => !(amount.unit || amount.code || amount.pers.length);

// The amount or range that begins at a token; low and high are null where it has two readings or none.
export const amountAt = (tokens, start, units) => {
  const first = oneAt(tokens, start, units);
  if (!first) return null;
  if (isPartOfSum(tokens, start)) return unclear(first, first.start);
  const joint = tokens[first.end];
  if (!joint) return first;
  const isBetween = Boolean(tokens[start - 1]?.has("between"));
  if (joint.has("to") && (isBetween || !joint.has("and"))) {
    const last = oneAt(tokens, first.end + 1, units);
    return (last && rangeOf(first, last)) || first;
  }
  if (joint.has("or") && isBare(first)) {
    const last = oneAt(tokens, first.end + 1, units);
    if (last) return unclear(last, start);
  }
  return first;
};

// What an amount counts: "area", "money/area/month"; with a "?" where that is nothing a slot counts.
export const dimensionOf = (amount, units) => {
  let of = amount.unit ? units[amount.unit][0] : "";
  if (amount.code) of = amount.code === "CNY" && !of ? "money" : UNKNOWN;
  const pers = amount.pers.map((per) => per.of);
  if (!of) of = pers.includes("area") && amount.scale >= MANY ? "money" : "number"; // 25万/亩: yuan
  const times = pers.filter((each) => each !== "area").sort();
  return [of, ...pers.filter((each) => each === "area"), ...times].join("/");
};

export const inBase = (amount, value, units) => {
  let base = value;
  if (amount.unit) {
    const [, times, divisor] = units[amount.unit];
    base = (base * times) / divisor;
  }
  for (const per of amount.pers) base = (base * per.divisor) / per.times;
  return base;
};

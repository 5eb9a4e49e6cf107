// An amount in a row of tokens: number, unit, what it is per; and what it counts.
// The same as generator/pages/wishes/amounts.py.

import { numberAt } from "./numbers.js";
import { persAt, UNKNOWN } from "./pers.js";

const MONEY = 1000; // short scales above are those of money: 5m is five metres, RMB 5m five million
const MANY = 10000;

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

// "after" is the token of a bound between the amount and what it is per, -1 where there is none; "isOpen" says that
// nothing stands behind the number
const AMOUNT = { unit: "", code: "", pers: [], scale: 1, isMore: false, after: -1, isOpen: false };

// The amount with one number that begins at a token; low and high are null where it has two readings or none.
export const oneAt = (tokens, start, units) => {
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
  return withPers(tokens, { ...amount, end, code, isOpen: !after }, units, code || (scale > 1 ? "CNY" : UNKNOWN));
};

export const isBare = (amount) => !(amount.unit || amount.code || amount.pers.length);

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

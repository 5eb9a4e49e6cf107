// A number in digits or Chinese numerals, where it stands in a folded text (a list of signs).
// The same as generator/pages/wishes/numerals.py: what has two readings has the value null.

import { isDigit } from "./folding.js";

const MOST_DIGITS = 30;
const GROUP = 3;
const DIGITS = new Map([..."零一二三四五六七八九"].map((sign, value) => [sign, value]));
DIGITS.set("〇", 0).set("两", 2);
const PLACES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const OF_UNITS = "瓦伏克米乏帕牛"; // 千 before one of these belongs to a unit

const run = (signs, start) => {
  let end = start;
  while (end < signs.length && isDigit(signs[end])) end += 1;
  return end;
};

const isMore = (signs, at, sign) => signs[at] === sign && at + 1 < signs.length && isDigit(signs[at + 1]);

const textOf = (signs, start, end) => signs.slice(start, end).join("");

export const digitsAt = (signs, start) => {
  let end = run(signs, start);
  let number = textOf(signs, start, end);
  const sign = signs[end];
  if ((sign === "," || sign === " ") && end - start <= GROUP && signs[start] !== "0") {
    while (signs[end] === sign && run(signs, end + 1) === end + 1 + GROUP) {
      number += textOf(signs, end + 1, end + 1 + GROUP);
      end += 1 + GROUP;
    }
  }
  let isUnclear = isMore(signs, end, ",");
  while (isMore(signs, end, ",")) end = run(signs, end + 1);
  if (isMore(signs, end, ".")) {
    const partEnd = run(signs, end + 1);
    number += textOf(signs, end, partEnd);
    end = partEnd;
    isUnclear ||= isMore(signs, end, ".");
    while (isMore(signs, end, ".")) end = run(signs, end + 1);
  }
  return { end, value: isUnclear || number.length > MOST_DIGITS ? null : Number(number) };
};

const isPlace = (signs, at) =>
  PLACES.has(signs[at]) && !(signs[at] === "千" && at + 1 < signs.length && OF_UNITS.includes(signs[at + 1]));

export const chineseAt = (signs, start) => {
  let [end, total, digit, last, afterZero, isUnclear] = [start, 0, -1, 10000, false, false];
  while (end < signs.length && (DIGITS.has(signs[end]) || isPlace(signs, end))) {
    const sign = signs[end];
    end += 1;
    if (PLACES.has(sign)) {
      const place = PLACES.get(sign);
      isUnclear ||= place >= last || digit === 0;
      total += (digit < 0 ? 1 : digit) * place;
      [digit, last, afterZero] = [-1, place, false];
    } else if (digit < 0 || (digit === 0 && DIGITS.get(sign) !== 0)) {
      afterZero ||= digit === 0;
      digit = DIGITS.get(sign);
    } else {
      isUnclear = true;
    }
  }
  if (digit > 0) {
    isUnclear ||= (last === 100 || last === 1000) && !afterZero;
    total += digit;
  } else if (digit === 0) {
    isUnclear ||= end - start > 1;
  }
  return { end, value: isUnclear ? null : total };
};

// How figures are written in Chinese (360万元) and in English (RMB 3.6 million): as generator/values/quantity/figures.py
// and money.py write those of records, which a test compares. Owns how much a result is rounded: to whole yuan below ten
// thousand, to four digits above, and then it says "about". Numbers are fractions of exact.js.

import { equal, rounded, ZERO } from "./exact.js";

const NO_BREAK = "\u00a0";
const CENT = { n: 1n, d: 100n };
const CHINESE = [[12, "万亿"], [8, "亿"], [4, "万"]];
const ENGLISH = [[12, "trillion"], [9, "billion"], [6, "million"]];
const DIGITS = 4;
const ALL = 400; // decimals that money may need behind 万 or million
const FEW = { zh: 2, en: 4 };

// a number of hundredths as digits, without zeros at the end; "places" is by how many powers of ten it is divided
const written = (cents, places) => {
  const shift = places + 2;
  const digits = cents.toString().padStart(shift + 1, "0");
  const part = digits.slice(-shift).replace(/0+$/, "");
  return part ? `${digits.slice(0, -shift)}.${part}` : digits.slice(0, -shift);
};

const decimals = (text) => (text.split(".")[1] ?? "").length;

const inThrees = (text) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

const scaled = (cents, words, most) => {
  for (const [places, word] of words) {
    if (cents < 10n ** BigInt(places + 2)) continue;
    const text = written(cents, places);
    if (decimals(text) <= most) return [text, word];
  }
  return [written(cents, 0), ""];
};

const chinese = (low, high, unit, most = ALL) => {
  const [first, firstWord] = scaled(low, CHINESE, most);
  const [last, lastWord] = scaled(high, CHINESE, most);
  if (low === high) return first + firstWord + unit;
  if (!firstWord && lastWord) return `${first}${unit}–${last}${lastWord}${unit}`; // 5000–2万元 could be 50 million
  return `${first}${firstWord}–${last}${lastWord}${unit}`;
};

const english = (low, high, most = ALL) => {
  const [first, firstWord] = scaled(low, ENGLISH, most);
  const [last, lastWord] = scaled(high, ENGLISH, most);
  const behind = (word) => (word ? NO_BREAK + word : "");
  if (low === high) return inThrees(first) + behind(firstWord);
  if (firstWord === lastWord) return `${inThrees(first)}–${inThrees(last)}${behind(lastWord)}`;
  if (firstWord && lastWord) return `${inThrees(first)}${behind(firstWord)}–${inThrees(last)}${behind(lastWord)}`;
  // one end only has a word, which would seem to serve the other end too
  const part = written(low, 6);
  if (lastWord === "million" && decimals(part) <= 2) return `${inThrees(part)}–${inThrees(last)}${behind(lastWord)}`;
  return `${inThrees(written(low, 0))}–${inThrees(written(high, 0))}`;
};

// an end as hundredths, and whether it is exact
const shortened = (number, way) => {
  const units = number.n / number.d;
  const places = units >= 10000n ? units.toString().length - DIGITS : units ? 0 : -2;
  const step = places < 0 ? CENT : { n: 10n ** BigInt(places), d: 1n };
  const cents = (rounded(number, step, way) * step.n * 100n) / step.d;
  return [cents, equal(number, { n: cents, d: 100n })];
};

// what a sum of a currency is called: {low, high, hedge} in its main unit; words are about, at_least and up_to
export const money = ({ low, high, hedge }, currency, language, words) => {
  const start = hedge === "up_to" ? high : low;
  const end = hedge === "at_least" ? low : high;
  const way = { at_least: "down", up_to: "up" }[hedge];
  const [[first, firstIs], [last, lastIs]] = [shortened(start, way), shortened(end, way)];
  const figure = language === "zh" ? chinese(first, last, currency) : `${currency}${NO_BREAK}${english(first, last)}`;
  const said = hedge || (firstIs && lastIs ? "" : "about");
  return said ? words[said].replace("{figure}", figure) : figure;
};

// an amount as the page's language writes it, to two decimals at most
export const amount = (number, language) => {
  const cents = rounded(number, CENT);
  return language === "zh" ? chinese(cents, cents, "", FEW.zh) : english(cents, cents, FEW.en);
};

export const isNothing = (number) => equal(number, ZERO);

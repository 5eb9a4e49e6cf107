// What people type for an amount: 30亩, 2 ha, 20,000 m², 120万度, 1.2 million kWh, full width and all. Owns the reading of
// it as an exact number; units and their spellings come from the page, which has them from values/quantity/unit_table.py.
// What has two readings (1,5) or none is not read. Knows no prices.

import { decimal, over, times, whole } from "./exact.js";

export const LONGEST = 40; // characters
const MOST = 10n ** 15n; // in the base unit: more than there is of anything
const SCALES = [
  ["万亿", 10n ** 12n], ["亿", 10n ** 8n], ["百万", 10n ** 6n], ["万", 10n ** 4n], ["千", 10n ** 3n],
  ["billion", 10n ** 9n], ["million", 10n ** 6n], ["thousand", 10n ** 3n],
];
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const DECIMALS = 6;

const tidy = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

// kilowatts are no kilo and 千瓦时 is no thousand: a scale stands alone or before a unit that is known
const scaleOf = (rest, units) => {
  const found = units.has(rest) ? undefined : SCALES.find(([word]) => rest.startsWith(word));
  return found ?? ["", 1n];
};

// {value, number, unit}: the exact value in the base unit, the number as typed, and the key of its unit ("" where none
// is named); null for what is no amount. "units" is a map of spelling to [times, divisor, key], "unit" the key of a bare number's.
export const readAmount = (text, units, unit) => {
  if (text.length > LONGEST) return null;
  const typed = tidy(text);
  const digits = NUMBER.exec(typed)?.[0];
  if (!digits) return null;
  const rest = typed.slice(digits.length).trim();
  const [word, scale] = scaleOf(rest, units);
  const name = rest.slice(word.length).trim();
  const plain = digits.replaceAll(",", "");
  if ((plain.split(".")[1] ?? "").length > DECIMALS || (name && !units.has(name))) return null;
  const named = name ? units.get(name) : [...units.values()].find((each) => each[2] === unit);
  const [up, down, key] = named ?? [1, 1, ""];
  const value = over(times(decimal(plain), { n: scale * BigInt(up), d: 1n }), whole(down));
  if (value.n > MOST * value.d) return null;
  const gap = word && /^[a-z]/.test(word) ? " " : "";
  return { value, number: digits + gap + word, unit: name ? key : "" };
};

// a number of people, or null
export const readCount = (text) => {
  const read = readAmount(text, new Map(), "");
  return read && read.value.n % read.value.d === 0n ? read.value : null;
};

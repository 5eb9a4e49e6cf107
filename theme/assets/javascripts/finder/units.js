// Measures in words: what was understood, in both unit systems where a measure has two; and rounding outwards.
import { dateOf } from "./days.js";

const TWO_SYSTEMS = new Set(["area", "price", "power"]);
const formats = new Map();

const format = (language, value) => {
  const isSmall = value !== 0 && Math.abs(value) < 0.01;
  const key = `${language} ${isSmall}`;
  if (!formats.has(key)) {
    const places = isSmall ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
    formats.set(key, new Intl.NumberFormat(language, { useGrouping: !language.startsWith("zh"), ...places }));
  }
  return formats.get(key).format(value);
};

// words of the page with what stands in braces filled in: fill("{count} of {total}", { count: 3, total: 8 })
export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

export const sayNumber = (table, value) => format(table.language, value);

// how many base units one of a unit is; a unit is [key, name, times, divisor]
export const factorOf = ([, , times = 1, divisor = 1]) => times / divisor;

const inUnit = (table, unit, base) => {
  const [, name] = unit;
  const number = sayNumber(table, base / factorOf(unit));
  return name ? fill(table.words.unit, { number, unit: name }) : number;
};

// one amount: 30亩（2公顷）
export const sayAmount = (table, facet, base) => {
  if (facet.form === "date") return dateOf(base);
  if (facet.part === "drive") return fill(table.words.minutes, { number: sayNumber(table, base) });
  const [shown, other] = facet.units;
  const said = inUnit(table, shown, base);
  if (!other || !TWO_SYSTEMS.has(facet.dimension)) return said;
  return fill(table.words.both, { first: said, second: inUnit(table, other, base) });
};

// by how much something is missed: days of a date, else the shown unit
export const sayGap = (table, facet, amount) => {
  if (facet.form === "date") return fill(table.words.days, { number: sayNumber(table, amount) });
  if (facet.part === "drive") return fill(table.words.minutes, { number: sayNumber(table, amount) });
  return inUnit(table, facet.units[0], amount);
};

const DIGITS = 3;

// a limit that is as easy to say, in the unit that is shown, and not tighter than the one given
export const roundOut = (facet, base, isUp) => {
  if (facet.form === "date" || base === 0) return base;
  const factor = factorOf(facet.units[0]);
  const value = base / factor;
  const scale = 10 ** (DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))));
  const scaled = value * scale;
  const near = Math.round(scaled);
  if (Math.abs(scaled - near) < 1e-6) return (near / scale) * factor; // it is that number but for the reckoning
  return ((isUp ? Math.ceil(scaled) : Math.floor(scaled)) / scale) * factor;
};

// The units of addresses where those of forms differ from language to language; the last is the base unit.
const OF_ADDRESSES = {
  area: [["mu", "", 2000, 3], ["ha", "", 10_000], ["m2", ""]],
  distance: [["km", "", 1000], ["m", ""]],
  duration: [["min", ""]],
  price: [["cny_mu", "", 3, 2000], ["cny_m2", ""]],
  money: [["million_cny", "", 1_000_000], ["cny", ""]],
  power: [["mw", "", 10_000, 9], ["kva", ""]],
};

const unitsOfAddress = (facet) => OF_ADDRESSES[facet.dimension] ?? facet.units;

// how many base units one of a unit in an address is; a number without a unit is one of base units
export const factorInAddress = (facet, unit = "") => {
  if (!unit) return 1;
  const found = [...unitsOfAddress(facet), ...facet.units].find(([key]) => key === unit);
  return found ? factorOf(found) : Number.NaN;
};

// the first of those units in which an amount is a short number, with that number: ["mu", 30]
export const shortest = (facet, base) => {
  const units = unitsOfAddress(facet);
  const of = (unit, round) => [unit[0], round(base / factorOf(unit))];
  const fits = (unit) => {
    const [, value] = of(unit, (number) => Math.round(number * 100) / 100);
    return Math.abs(value * factorOf(unit) - base) <= Math.abs(base) * 1e-9;
  };
  const unit = units.find(fits);
  if (unit) return of(unit, (number) => Math.round(number * 100) / 100);
  return of(units.at(-1), (number) => Number(number.toPrecision(10)));
};

// What is chosen, in the address and back: readable keys, only what is chosen, the same in every language. Whatever an
// address says that is no choice of this table is ignored; keys that are not of this table are left as they are.
import { dateOf, lastDay } from "./days.js";
import { isSortable } from "./order.js";
import { factorInAddress, shortest } from "./units.js";

const LONGEST = 200; // characters of a value; no choice is longer
const MOST = 50; // values of a key
const ANY = "any"; // a distance that is published, however far
const LIMIT = /^(\d+(?:\.\d+)?)([a-z][a-z0-9_]*)?$/;

const readLimit = (facet, text) => {
  if (text === "") return undefined;
  if (facet.form === "date") return lastDay(text);
  const [, number, unit] = LIMIT.exec(text) ?? [];
  return number === undefined ? Number.NaN : Number(number) * factorInAddress(facet, unit);
};

const readLimits = (facet, text) => {
  if (text === ANY) return {};
  const parts = text.includes("..") ? text.split("..") : facet.wish === "at_most" ? ["", text] : [text, ""];
  if (parts.length !== 2) return null;
  if (/^[\d.]+$/.test(parts[0])) parts[0] += /[a-z].*$/.exec(parts[1])?.[0] ?? ""; // 10..20mu has one unit
  const [low, high] = parts.map((part) => readLimit(facet, part));
  if (Number.isNaN(low) || Number.isNaN(high) || (low === undefined && high === undefined) || low > high) return null;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
};

const readWish = (facet, values) => {
  if (facet.isMeasured) return readLimits(facet, values[0]);
  if (!facet.isChoice) return values[0] === "yes" ? { is: true } : values[0] === "no" ? { is: false } : null;
  const is = [...new Set(values)].filter((value) => facet.index.has(value));
  return is.length ? { is } : null;
};

const writeLimit = (facet, base) => {
  if (base === undefined) return "";
  if (facet.form === "date") return dateOf(base);
  const [unit, value] = shortest(facet, base);
  return `${value}${unit}`;
};

const writeLimits = (facet, { low, high }) => {
  if (low === undefined && high === undefined) return ANY;
  const isPlain = facet.wish === "at_most" ? low === undefined : high === undefined;
  if (isPlain) return writeLimit(facet, low ?? high);
  return `${writeLimit(facet, low)}..${writeLimit(facet, high)}`;
};

const valuesOf = (facet, wish) => {
  if (facet.isMeasured) return [writeLimits(facet, wish)];
  return facet.isChoice ? wish.is : [wish.is ? "yes" : "no"];
};

// Returns { asked: Map of key to wish, sort, sentence } of the query of an address.
export const readState = (table, query) => {
  const found = new URLSearchParams(query);
  const asked = new Map();
  for (const key of new Set(found.keys())) {
    const facet = table.facets.get(key);
    if (!facet) continue;
    const values = found.getAll(key).filter((value) => value !== "" && value.length <= LONGEST).slice(0, MOST);
    const wish = values.length ? readWish(facet, values) : null;
    if (wish) asked.set(key, wish);
  }
  const sort = found.get("sort") ?? "";
  const facet = table.facets.get(sort.replace(/^-/, ""));
  return { asked, sort: facet && isSortable(facet) ? sort : "", sentence: (found.get("wish") ?? "").slice(0, LONGEST * 5) };
};

// Returns the query ("?…" or "") of a state, beside what else stood in the query before.
export const writeState = (table, { asked, sort }, query) => {
  const kept = [...new URLSearchParams(query)].filter(
    ([key]) => !table.facets.has(key) && key !== "sort" && key !== "wish",
  );
  const pairs = [...asked].flatMap(([key, wish]) => valuesOf(table.facets.get(key), wish).map((value) => [key, value]));
  const all = [...kept, ...pairs, ...(sort ? [["sort", sort]] : [])];
  return all.length ? `?${new URLSearchParams(all)}` : "";
};

// The orders of rows: as the site lists them, or by a measure in the direction that matters. What is not published
// comes last in both directions.
import { cellAt } from "./table.js";

// the direction that matters: the most first, or the least, or the soonest
export const isUp = (facet) => facet.better !== "more" && facet.wish !== "between";

export const isSortable = (facet) => facet.isMeasured && !facet.isEmpty;

const known = (one, other) => (Number.isNaN(one) ? other : one);

const keysOf = (table, facet, up) => {
  const ofValues = facet.lows.map((low, at) => (up ? known(low, facet.highs[at]) : -known(facet.highs[at], low)));
  return Float64Array.from({ length: table.count }, (_, row) => {
    const key = ofValues[cellAt(facet, row)];
    return key === undefined || Number.isNaN(key) ? Infinity : key;
  });
};

const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0); // Infinity less Infinity is no number

// `sort` is the key of a facet, with "-" before it for the other direction, or "" for the order of the site
export const orderOf = (table, sort) => {
  if (!table.orders.has(sort)) {
    const order = Int32Array.from({ length: table.count }, (_, row) => row);
    const facet = table.facets.get(sort.replace(/^-/, ""));
    if (facet) {
      const keys = keysOf(table, facet, isUp(facet) !== sort.startsWith("-"));
      order.sort((one, other) => compare(keys[one], keys[other]) || one - other);
    }
    table.orders.set(sort, order);
  }
  return table.orders.get(sort);
};

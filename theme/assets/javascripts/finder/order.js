// The orders of rows: as the site lists them, or by a measure in the direction that matters. What is not published
// comes last in both directions.

// the direction that matters: the most first, or the least, or the soonest
export const isUp = (facet) => facet.better !== "more" && facet.wish !== "between";

export const isSortable = (facet) => facet.isMeasured && !facet.isEmpty;

const known = (one, other) => (Number.isNaN(one) ? other : one);

// what each of the different cells of a facet is sorted by
const keysOf = (facet, up) => {
  const ofValues = facet.lows.map((low, at) => (up ? known(low, facet.highs[at]) : -known(facet.highs[at], low)));
  return facet.coded().distinct.map((cell) => {
    const key = cell === null ? Number.NaN : ofValues[cell];
    return Number.isNaN(key) ? Infinity : key;
  });
};

const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0); // Infinity less Infinity is no number

// rows by the keys of their cells; of equal ones those that are listed first
const sortRows = (facet, up, count) => {
  const { codes } = facet.coded();
  const keys = keysOf(facet, up);
  const steps = [...new Set(keys)].sort(compare);
  const rankOf = new Map(steps.map((key, rank) => [key, rank]));
  const ranks = keys.map((key) => rankOf.get(key));
  const starts = new Int32Array(steps.length + 1);
  for (const code of codes) starts[ranks[code] + 1] += 1;
  for (let rank = 0; rank < steps.length; rank += 1) starts[rank + 1] += starts[rank];
  const order = new Int32Array(count);
  for (let row = 0; row < count; row += 1) order[starts[ranks[codes[row]]]++] = row;
  return order;
};

// `sort` is the key of a facet, with "-" before it for the other direction, or "" for the order of the site
export const orderOf = (table, sort) => {
  if (!table.orders.has(sort)) {
    const facet = table.facets.get(sort.replace(/^-/, ""));
    const up = facet && isUp(facet) !== sort.startsWith("-");
    table.orders.set(sort, facet ? sortRows(facet, up, table.count) : Int32Array.from({ length: table.count }, (_, row) => row));
  }
  return table.orders.get(sort);
};

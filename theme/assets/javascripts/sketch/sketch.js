// What it would cost to be in a park: exact sums from its published prices (costs.json, made by
// generator/records/park/cost_data.py) and what an investor asks for. Pure: nothing here is read from a page or written.
// Owns what counts and what does not: what has no published price is missing and never zero, currencies stay apart,
// a range gives a range, and sample prices give a sample.

import { add, decimal, equal, least, less, minus, most, over, times, whole, ZERO } from "./exact.js";

const DAY = 1440; // minutes
const WINDOWS = { all: [0, DAY], two: [480, DAY], day: [480, 1080] };
const HUNDRED = whole(100);

// how a sum is hedged: see values/quantity/qualifiers.py, whose words are four here
const joined = (one, other) => {
  if (!one || !other || one === other) return one || other;
  return "about";
};

// a cost, worked out: {key, prices, amount, low, high, hedge, currency, once, sample, uncertain}
const item = (key, cost, price, amount) => {
  const often = times(amount, whole(price.times || 1));
  return {
    key,
    prices: [price],
    amount,
    low: times(often, decimal(price.low)),
    high: times(often, decimal(price.high)),
    hedge: price.hedge ?? "",
    currency: price.currency,
    once: price.times === 0,
    sample: Boolean(cost.sample),
    uncertain: false,
  };
};

const within = (hours, [start, end]) =>
  hours.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);

// the share of each price in the power used, as fractions of one; null where it cannot be told
const sharesOf = (cost, asked) => {
  if (asked.hours === "own") {
    const given = Object.entries(asked.shares).filter(([, share]) => less(ZERO, share));
    const keys = new Set(cost.prices.map(({ key }) => key));
    const sum = given.reduce((total, [, share]) => add(total, share), ZERO);
    if (!equal(sum, HUNDRED) || given.some(([key]) => !keys.has(key))) return null;
    return cost.prices.map(({ key }) => over(asked.shares[key] ?? ZERO, HUNDRED));
  }
  const window = cost.by === "hours" ? WINDOWS[asked.hours] : null;
  if (!window) return null;
  const length = whole(window[1] - window[0]);
  return cost.prices.map(({ hours }) => over(whole(within(hours, window)), length));
};

// Whether a step's price is that of the whole volume or of what lies in that step is not published: both are worked out.
const byVolumes = (key, cost, amount) => {
  const { prices } = cost;
  const reached = prices.findIndex((price) => price.up_to === undefined || !less(decimal(price.up_to), amount));
  const all = item(key, cost, prices[reached], amount);
  if (reached === 0) return all;
  let done = ZERO;
  const parts = prices.slice(0, reached + 1).map((price, at) => {
    const end = at === reached ? amount : decimal(price.up_to);
    const part = item(key, cost, price, minus(end, done));
    done = end;
    return part;
  });
  const sum = (end) => parts.reduce((total, part) => add(total, part[end]), ZERO);
  return {
    ...all,
    prices: parts.flatMap((part) => part.prices),
    low: least(all.low, sum("low")),
    high: most(all.high, sum("high")),
    hedge: parts.map(({ hedge }) => hedge).reduce(joined),
    uncertain: true,
  };
};

// why a cost is not in the sum: "none" (no published price), "unit", "choose", "shares"
const without = (cost) => (cost?.unused?.length ? "unit" : "none");

const ofAmount = (key, cost, amount, asked) => {
  const missing = (why) => ({ items: [], missing: [{ key, why, cost }] });
  if (!cost?.prices.length) return missing(without(cost));
  if (cost.by === "volumes") return { items: [byVolumes(key, cost, amount)], missing: [] };
  if (cost.by === "hours" || cost.by === "shares") {
    const shares = sharesOf(cost, asked);
    if (!shares) return missing("shares");
    const parts = cost.prices.map((price, at) => item(key, cost, price, times(amount, shares[at])));
    return { items: parts.filter((part) => less(ZERO, part.amount)), missing: [] };
  }
  const chosen = cost.by === "choice" ? cost.prices.find((price) => price.key === asked.choices[key]) : cost.prices[0];
  return chosen ? { items: [item(key, cost, chosen, amount)], missing: [] } : missing("choose");
};

const ofPeople = (cost, people) => {
  const items = [];
  const missing = [];
  for (const [grade, number] of Object.entries(people)) {
    if (!less(ZERO, number)) continue;
    const price = cost?.prices.find(({ key }) => key === grade);
    if (price) items.push(item("wages", cost, price, number));
    else missing.push({ key: "wages", grade, why: without(cost?.prices.length ? null : cost), cost });
  }
  return { items, missing };
};

const sumsOf = (items) => {
  const sums = {};
  for (const { currency, low, high, hedge, sample } of items) {
    const sum = sums[currency] ?? { low: ZERO, high: ZERO, hedge: "", sample: false };
    sums[currency] = {
      low: add(sum.low, low),
      high: add(sum.high, high),
      hedge: joined(sum.hedge, hedge),
      sample: sum.sample || sample,
    };
  }
  return sums;
};

// asked: {amounts: {land: fraction of m², power: of kWh a year, …}, hours: all | two | day | own, shares: {tier: per cent},
// choices: {cost: tier}, people: {grade: number}} -> {items, missing, once: {CNY: sum}, yearly: {CNY: sum}}
export const sketch = (costs, asked) => {
  const wanted = Object.entries(asked.amounts).filter(([, amount]) => less(ZERO, amount));
  const parts = wanted.map(([key, amount]) => ofAmount(key, costs[key], amount, asked));
  parts.push(ofPeople(costs.wages, asked.people));
  const items = parts.flatMap((part) => part.items);
  return {
    items,
    missing: parts.flatMap((part) => part.missing),
    once: sumsOf(items.filter(({ once }) => once)),
    yearly: sumsOf(items.filter(({ once }) => !once)),
  };
};

// the sum of a cost of several prices; null where they are in several currencies
export const together = (items) => {
  const sums = Object.entries(sumsOf(items));
  return sums.length === 1 ? { ...sums[0][1], currency: sums[0][0] } : null;
};

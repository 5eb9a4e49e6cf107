// Exact numbers: fractions of whole numbers of any size, {n, d} with d above zero. Owns that no result is ever rounded
// unless rounding is asked for. Knows no prices.

export const ZERO = { n: 0n, d: 1n };

// "0.65" -> 65/100; the text is digits with at most one point
export const decimal = (text) => {
  const [whole, part = ""] = text.split(".");
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
};

export const whole = (number) => ({ n: BigInt(number), d: 1n });

export const add = (one, other) =>
  one.d === other.d ? { n: one.n + other.n, d: one.d } : { n: one.n * other.d + other.n * one.d, d: one.d * other.d };

export const times = (one, other) => ({ n: one.n * other.n, d: one.d * other.d });

export const over = (one, other) => ({ n: one.n * other.d, d: one.d * other.n });

export const less = (one, other) => one.n * other.d < other.n * one.d;

export const equal = (one, other) => one.n * other.d === other.n * one.d;

export const least = (one, other) => (less(other, one) ? other : one);

export const most = (one, other) => (less(one, other) ? other : one);

export const minus = (one, other) => add(one, { n: -other.n, d: other.d });

// the nearest multiple of a step that is a power of ten (0.01 is {n: 1n, d: 100n}), as its number of steps;
// "down" and "up" go to the next below or above
export const rounded = (number, step, way = "half") => {
  const n = number.n * step.d;
  const d = number.d * step.n;
  if (way === "down") return n / d;
  if (way === "up") return (n + d - 1n) / d;
  return (2n * n + d) / (2n * d);
};

// One quantity as it is typed into a field of a finder: 30亩, at least 2 ha, 20–30万元/亩.
// The same as generator/pages/wishes/quantity.py. Whatever is not one quantity of the field is null.

import { dimensionOf, inBase } from "./amounts.js";
import { boundOf, endsOf } from "./bounds.js";
import { clausesOf } from "./clauses.js";
import { figuresOf } from "./figures.js";
import { UNKNOWN } from "./pers.js";
import { tokensOf } from "./tokens.js";

const LONGEST = 200;
const AROUND = ["before", "after", "between", "filler"];
const BIG = 200; // a bare number in a field for 万元/亩 from here on counts yuan

// How many base units one of what was typed is, as a fraction.
const factorOf = (grammar, amount, dimension, bare) => {
  const of = dimensionOf(amount, grammar.units);
  const known = grammar.measures[dimension]?.[of];
  if (known) return known;
  if (of.includes(UNKNOWN) || !bare) return null;
  if (of === "number" && !amount.pers.length && !(dimension === "price" && bare === "wan_mu" && amount.low >= BIG)) {
    return Object.hasOwn(grammar.bare, bare) ? grammar.bare[bare] : null;
  }
  const fits = (each) => each.of === of && each.least <= amount.low && amount.low < each.most;
  const custom = (grammar.customs[dimension] ?? []).find(fits);
  return custom ? [custom.times, custom.divisor] : null;
};

const onlyAmount = (grammar, tokens) => {
  const { figures, dates, owner } = figuresOf(tokens, clausesOf(tokens), grammar.units);
  if (figures.length !== 1 || dates.length) return null;
  const [{ amount, apart }] = figures;
  const around = tokens.filter((_, at) => owner[at] < 0 && !apart.includes(at));
  return around.every((token) => AROUND.some((kind) => token.has(kind))) ? amount : null;
};

// grammar: the contents of finder/grammar.json; bare: the unit that a bare number counts in ("mu", "wan_mu" …).
// Gives { low, high } in base units, either null where there is none; or null.
export const readQuantity = (grammar, text, dimension, bare = "") => {
  if (text.length > LONGEST) return null;
  const { tokens } = tokensOf(grammar, text);
  const amount = onlyAmount(grammar, tokens);
  if (!amount || amount.low === null) return null;
  const factor = factorOf(grammar, amount, dimension, bare);
  if (!factor) return null;
  const [from, to] = [amount.low, amount.high].map(
    (end) => (inBase(amount, end, grammar.units) * factor[0]) / factor[1],
  );
  const [low, high] = endsOf(from, to, boundOf(grammar, tokens, amount)[0], "same");
  return { low, high };
};

// The amounts and dates of a sentence, and the "per" that stands apart from its amount: 每亩不超过25万, 日用水2000吨.
// The same as generator/pages/wishes/figures.py.

import { dimensionOf } from "./amounts.js";
import { dateAt } from "./dates.js";
import { perAt } from "./pers.js";
import { amountAt } from "./ranges.js";

const APART = ["每", "per", "each", "every"];
const ARTICLES = ["a", "an"];
const TIMES = ["hour", "day", "month", "year"];
const MAY_TAKE = ["money", "number", "volume", "mass"];
const MOST_PERS = 2;
const FAR = 8;

const range = (start, end) => Array.from({ length: end - start }, (_, at) => start + at);

const perApart = (tokens, at, units) => {
  const token = tokens[at];
  if (token.has("lead") && tokens[at + 1]?.has("cue")) {
    const key = token.first("lead");
    return [{ key, of: key, times: 1, divisor: 1 }, at + 1];
  }
  if (APART.includes(token.text) || token.has("rate")) {
    const [per, end] = perAt(tokens, at, units, false);
    return [per, Math.max(end, at + 1)];
  }
  return [null, at + 1];
};

const takes = (amount, per, units) => {
  const of = dimensionOf(amount, units).split("/");
  return MAY_TAKE.includes(of[0]) && amount.pers.length < MOST_PERS && !of.includes(per.of);
};

const withPers = (found, waiting, at, units) => {
  let amount = found;
  const apart = [];
  for (const { start, end, per } of waiting) {
    if (at - start > FAR || !takes(amount, per, units)) continue;
    amount = { ...amount, pers: [...amount.pers, per] };
    apart.push(...range(start, end));
  }
  return { amount, apart };
};

// Gives what stands behind an amount, with its cue between, to that amount: RMB 20 rent per m² per month.
const takesBehind = (figures, tokens, { start, end, per }, units) => {
  const last = figures.at(-1);
  if (!last || tokens[start].has("lead") || last.amount.end < start - FAR) return false;
  const between = tokens.slice(last.amount.end, start);
  if (between.some((each) => each.has("break") || each.has("and"))) return false;
  if (!between.some((each) => each.has("cue")) && !last.apart.length) return false;
  if (!takes(last.amount, per, units) || tokens[start].text === "每") return false;
  const amount = { ...last.amount, pers: [...last.amount.pers, per] };
  figures[figures.length - 1] = { amount, apart: [...last.apart, ...range(start, end)] };
  return true;
};

// Gives "an hour" or "a day" to the amount before, with its cue between: 500 m³ of gas an hour; 0 where it is none.
const timeBehind = (figures, tokens, at, units) => {
  if (!(ARTICLES.includes(tokens[at].text) || tokens[at].has("whole"))) return 0;
  const [per, end] = perAt(tokens, at, units, false);
  if (!per || !TIMES.includes(per.of)) return 0;
  return takesBehind(figures, tokens, { start: at, end, per }, units) ? end : 0;
};

// figures: amounts with the tokens elsewhere that belong to them; dates; owner: the number of the amount of each token.
export const figuresOf = (tokens, clauses, units) => {
  const [figures, dates, owner] = [[], [], tokens.map(() => -1)];
  let waiting = [];
  for (let at = 0; at < tokens.length; ) {
    const when = dateAt(tokens, at);
    const behind = when ? 0 : timeBehind(figures, tokens, at, units);
    if (behind) {
      at = behind;
      continue;
    }
    const amount = when ? null : amountAt(tokens, at, units);
    if (when) {
      dates.push(when);
      at = when.end;
    } else if (amount) {
      const here = waiting.filter(({ start }) => clauses[start] === clauses[at]);
      owner.fill(figures.length, amount.start, amount.end);
      figures.push(withPers(amount, here, at, units));
      waiting = [];
      at = amount.end;
    } else {
      const [per, end] = perApart(tokens, at, units);
      const apart = { start: at, end, per };
      if (per && !takesBehind(figures, tokens, apart, units)) waiting = [...waiting.slice(-1), apart];
      at = end;
    }
  }
  return { figures, dates, owner };
};

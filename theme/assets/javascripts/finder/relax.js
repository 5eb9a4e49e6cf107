// What to do where nothing fits: the least change of one wish that gives results, and the rows that come nearest.
import { cellAt, placesAt } from "./table.js";
import { MET, MISSED, judgeEnds, reaches, verdictAt } from "./match.js";
import { roundOut } from "./units.js";

const YEAR = 366; // days; how far a date is missed, as a part of something

// by how much a row misses a measured wish: { amount in base units, above: whether its value is too high }
export const gapAt = ({ facet, wish }, row) => {
  const cell = cellAt(facet, row);
  const [low, high] = [facet.lows[cell], facet.highs[cell]];
  if (wish.low !== undefined && !reaches(high, wish.low)) return { amount: wish.low - high, above: false };
  return { amount: low - wish.high, above: true };
};

const partOf = ({ facet, wish }, { amount, above }) => {
  const whole = facet.form === "date" ? YEAR : Math.abs(above ? wish.high : wish.low);
  return whole ? amount / whole : 1;
};

const shareMissed = (judged, row) => {
  let share = 0;
  for (const each of judged.wishes) {
    if (verdictAt(each, row) !== MISSED) continue;
    share += each.facet.isMeasured ? partOf(each, gapAt(each, row)) : 1;
  }
  return share;
};

// rows that miss this wish and meet all others
const missOnly = (table, judged, at) => {
  const rows = [];
  for (let row = 0; row < table.count; row += 1) {
    if (judged.missed[row] === 1 && !judged.unknown[row] && judged.last[row] === at) rows.push(row);
  }
  return rows;
};

const relaxMeasure = (each, rows) => {
  const gaps = rows.map((row) => gapAt(each, row));
  const least = gaps.reduce((one, other) => (partOf(each, other) < partOf(each, one) ? other : one));
  const { facet, wish } = each;
  const side = least.above ? "high" : "low";
  const limit = least.above ? wish.high + least.amount : wish.low - least.amount;
  const relaxed = { ...wish, [side]: roundOut(facet, limit, least.above) };
  const fits = (row) => {
    const cell = cellAt(facet, row);
    return judgeEnds(facet.lows[cell], facet.highs[cell], relaxed) === MET;
  };
  return { key: each.key, from: wish, wish: relaxed, side, count: rows.filter(fits).length, part: partOf(each, least) };
};

const giveUp = (each, rows) => ({ key: each.key, from: each.wish, wish: null, count: rows.length, part: 1 });

const relaxChoice = (each, rows) => {
  const { facet, wish } = each;
  const counts = new Map();
  for (const row of rows) for (const at of placesAt(facet, row)) counts.set(at, (counts.get(at) ?? 0) + 1);
  const usable = [...counts].filter(([at]) => !wish.is.includes(facet.values[at][0]));
  if (!usable.length) return giveUp(each, rows); // they have none of them
  const [at, count] = usable.reduce((one, other) => (other[1] > one[1] ? other : one));
  const added = facet.values[at][0];
  return { key: each.key, from: wish, wish: { is: [...wish.is, added] }, added, count, part: 1 };
};

const relaxOne = (table, judged, at) => {
  const rows = missOnly(table, judged, at);
  const each = judged.wishes[at];
  if (!rows.length) return null;
  if (each.facet.isMeasured) return relaxMeasure(each, rows);
  if (each.facet.isChoice) return relaxChoice(each, rows);
  return giveUp(each, rows);
};

// Changes of one wish each, the smallest first: { key, from, wish (null: given up), count }.
export const relaxations = (table, judged) =>
  judged.wishes
    .map((_, at) => relaxOne(table, judged, at))
    .filter(Boolean)
    .sort((one, other) => one.part - other.part || other.count - one.count);

const pick = (judged, rows, most) =>
  rows
    .map((row) => [shareMissed(judged, row), row])
    .sort(([one, first], [other, second]) => one - other || first - second)
    .slice(0, most)
    .map(([, row]) => row);

// Rows that miss one measure only, by half of it at most; where nothing fits, those that miss the fewest wishes.
export const nearest = (table, judged, isNoneFound, most) => {
  const fewest = isNoneFound ? fewestMissed(judged) : 1;
  const rows = [];
  for (let row = 0; row < table.count; row += 1) {
    if (judged.missed[row] === fewest && (isNoneFound || isNarrow(judged, row))) rows.push(row);
  }
  return pick(judged, rows, most);
};

const fewestMissed = (judged) => {
  let fewest = Infinity;
  for (const missed of judged.missed) if (missed && missed < fewest) fewest = missed;
  return fewest;
};

const isNarrow = (judged, row) => {
  if (judged.unknown[row]) return false;
  const each = judged.wishes[judged.last[row]];
  return each.facet.isMeasured && verdictAt(each, row) !== MET && partOf(each, gapAt(each, row)) <= 1 / 2;
};

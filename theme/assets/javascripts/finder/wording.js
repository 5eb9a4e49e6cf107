// What the finder says of a choice and of a row, in the words of the table.
import { cellAt } from "./table.js";
import { MET, UNKNOWN, verdictAt } from "./match.js";
import { gapAt } from "./relax.js";
import { fill, sayAmount, sayGap } from "./units.js";

// words for what is more and what is less than is asked for
const GAPS = { way: ["far", "under"], date: ["late", "early"], quantity: ["over", "under"] };

// what a facet is called where it does not stand under the heading of its column
export const nameOf = (table, facet) => {
  if (!facet.way) return facet.label;
  const way = facet.label[0].toLowerCase() + facet.label.slice(1); // within a phrase
  return fill(facet.part === "drive" ? table.words.drive_to : table.words.way_to, { way });
};

export const sayLimits = (table, facet, { low, high }) => {
  const { words } = table;
  const [least, most] = [low, high].map((limit) => limit !== undefined && sayAmount(table, facet, limit));
  if (least && most) return low === high ? least : fill(words.range, { low: least, high: most });
  if (least) return fill(facet.form === "date" ? words.since : words.low, { low: least });
  if (!most) return words.any;
  return fill(facet.form === "date" ? words.until : words.high, { high: most });
};

export const sayWish = (table, facet, wish) => {
  if (facet.isMeasured) return sayLimits(table, facet, wish);
  if (!facet.isChoice) return wish.is ? table.words.yes : table.words.no;
  return wish.is.map((key) => facet.values[facet.index.get(key)][1]).join(table.words.or);
};

// whether a row meets a wish: { state, words }
export const sayVerdict = (table, each, row) => {
  const { words } = table;
  const verdict = verdictAt(each, row);
  if (verdict === MET) return { state: "met", words: words.met };
  const isPublished = cellAt(each.facet, row) !== null;
  if (verdict === UNKNOWN) return { state: "ask", words: isPublished ? words.unsure : words.ask };
  if (!each.facet.isMeasured) return { state: "missed", words: words.missed };
  const { amount, above } = gapAt(each, row);
  const [over, under] = GAPS[each.facet.way ? "way" : each.facet.form] ?? GAPS.quantity;
  return { state: "missed", words: fill(words[above ? over : under], { gap: sayGap(table, each.facet, amount) }) };
};

// a change of one wish that gives results: 到港口距离：不超过15公里（原为不超过10公里），2个结果
export const sayRelaxed = (table, { key, from, wish, added, count }) => {
  const facet = table.facets.get(key);
  const said = { name: nameOf(table, facet), count, old: sayWish(table, facet, from) };
  if (!wish) return fill(table.words.relax_without, said);
  if (added) return fill(table.words.relax_also, { ...said, new: sayWish(table, facet, { is: [added] }) });
  return fill(table.words.relax, { ...said, new: sayWish(table, facet, wish) });
};

// The line above what a query finds: what it wishes for among land and workshops, how many meet that, and the way there.
// What a wish is the finder knows.
import { askedOf } from "../finder/asked.js";
import { findRows, judge } from "../finder/match.js";
import { orderOf } from "../finder/order.js";
import { loadTable } from "../finder/table.js";
import { readWishes } from "../finder/wishes.js";
import { nameOf, sayWish } from "../finder/wording.js";
import { fill } from "./face.js";
import { linkTo, make } from "./results.js";

const read = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
};

let grammar = null;
let table = null;

/** Fill the line for a query, which may wish for nothing; returns whether it does. The table is read only then. */
export const showWish = async (line, query, signal) => {
  grammar ??= await read(line.dataset.grammar);
  const { wishes } = readWishes(grammar, query);
  if (!wishes.length || signal.aborted) return false;
  table ??= await loadTable(new URL(line.dataset.table, location.href).href, "");
  const { asked } = askedOf(table, wishes);
  if (!asked.size || signal.aborted) return false;
  const { met, ask } = findRows(judge(table, asked), orderOf(table, ""));
  if (asked.size < 2 && !met.length && !ask.length) return false; // one word, such as an industry that has none
  const said = [...asked].map(([key, wish]) => [table.facets.get(key), wish]);
  const chosen = said.map(([facet, wish]) => `${nameOf(table, facet)} ${sayWish(table, facet, wish)}`);
  const way = new URL(line.dataset.plots, location.href);
  way.searchParams.set("wish", query);
  const words = ask.length ? line.dataset.wordsAsk : line.dataset.words;
  const link = linkTo(way.href, "a", fill(words, { met: met.length, ask: ask.length }));
  line.replaceChildren(link, " ", make("span.hit__line", chosen.join(" · ")));
  return true;
};

// A table of rows that were found: what a row is, what it says of the columns, and of each wish whether it is met. On a
// phone a row is an entry of labels and values, which the roles keep a table to be heard.
import { make } from "./making.js";
import { MET, verdictAt } from "./match.js";
import { cellAt, hrefAt, isSample, keyAt, sharedValue, textAt } from "./table.js";
import { nameOf, sayVerdict } from "./wording.js";

const SIGNS = { met: "✓", missed: "✗", ask: "?" };
const STATUS = "status";

const saidParts = (table, { shown, marks, lang, isSmall }) => {
  const words = isSmall ? make("small", { lang }, ` ${shown}`) : lang ? make("span", { lang }, shown) : shown;
  return [words, ...marks.map((mark) => make("small", {}, table.marks[mark]))];
};

// what a row says of a facet, as nodes; none where nothing is published
export const saidOf = (table, facet, row) => {
  const all = textAt(facet, row);
  return all.flatMap((each, at) => [...(at && !each.isSmall ? [table.words.and] : []), ...saidParts(table, each)]);
};

const signed = (key, label) =>
  make("span", { class: `plots__status plots__status--${key}` }, make("span", { class: "plots__sign" }), label);

const cellOf = (table, facet, row) => {
  const label = facet.way ? nameOf(table, facet) : facet.label;
  const attributes = { role: "cell", "data-label": label, class: facet.form === "date" ? "found__date" : null };
  if (facet.key === STATUS && table.subject === "plots") {
    const place = cellAt(facet, row);
    return make("td", attributes, ...(place === null ? [] : [signed(...facet.values[place])]));
  }
  return make("td", attributes, ...saidOf(table, facet, row));
};

const verdictLine = (table, each, row) => {
  const { state, words } = sayVerdict(table, each, row);
  const said = saidOf(table, each.facet, row);
  return make("li", { class: `found__wish found__wish--${state}` },
    make("span", { class: "found__sign", "aria-hidden": "true" }, SIGNS[state]),
    make("span", {}, make("span", { class: "found__name" }, nameOf(table, each.facet)), " ", ...said,
      said.length ? " " : null, make("span", { class: "found__verdict" }, words)));
};

// whether the wishes have a column: choices that are met are seen in columns of their own, or in the line above
const hasWishes = (judged, rows) =>
  judged.wishes.some((each) => !each.facet.isChoice || rows.some((row) => verdictAt(each, row) !== MET));

const wishesCell = (table, judged, row) =>
  make("td", { role: "cell", class: "found__wishes", "data-label": table.words.wishes },
    make("ul", { role: "list" }, ...judged.wishes.map((each) => verdictLine(table, each, row))));

// where the script of the comparison puts its button
const place = (table, row, title) => {
  const id = keyAt(table, row);
  if (table.subject === "parks") return make("span", { "data-compare-park": id, "data-compare-name": title });
  if (table.subject !== "plots") return null;
  const shared = sharedValue(table, row);
  return make("span", { "data-compare-plot": `${shared[0]}/${table.rows.anchor}${id}`, "data-compare-name": `${shared[1]} ${title}` });
};

const headOf = (table, row) => {
  const title = table.rows.title[row];
  const link = make("a", { href: hrefAt(table, row) }, title);
  const sample = isSample(table, row) && table.marks.sample ? make("small", {}, table.marks.sample) : null;
  const park = table.subject === "plots" ? make("small", {}, ...saidOf(table, table.sharedBy, row)) : null;
  return make("th", { scope: "row", role: "rowheader" }, link, park, sample, place(table, row, title));
};

const rowOf = ({ table, judged, columns, isWished }, row) => {
  const dataset = { row: keyAt(table, row) };
  return make("tr", { role: "row", dataset }, headOf(table, row),
    ...columns.map((facet) => cellOf(table, facet, row)),
    isWished ? wishesCell(table, judged, row) : null);
};

const columnHead = (table, facet) =>
  make("th", { scope: "col", role: "columnheader" },
    facet.way ? nameOf(table, facet) : facet.label);

// columns of which any row says something, and of choices that are met those that are told by no wish
const shownColumns = (table, judged, columns, rows, isWished) => {
  const wished = new Set(isWished ? judged.wishes.map(({ facet }) => facet) : []);
  return columns.filter((facet) => !wished.has(facet) && rows.some((row) => cellAt(facet, row) !== null));
};

// The table of `rows`, which it is given to show with add(rows): that returns the first of the new lines.
export const tableOf = (table, judged, all, rows) => {
  const { words } = table;
  const isWished = hasWishes(judged, rows);
  const columns = shownColumns(table, judged, all, rows, isWished);
  const shown = { table, judged, columns, isWished };
  const body = make("tbody", { role: "rowgroup" });
  const heads = make("tr", { role: "row" }, make("th", { scope: "col", role: "columnheader" }, words.what),
    ...columns.map((facet) => columnHead(table, facet)),
    isWished ? make("th", { scope: "col", role: "columnheader" }, words.wishes) : null);
  const element = make("div", { class: "page-table page-table--stacks", role: "region", "aria-label": words.results, tabindex: 0 },
    make("table", { class: "found__table", role: "table" }, make("thead", { role: "rowgroup" }, heads), body));
  const add = (next) => {
    const lines = next.map((row) => rowOf(shown, row));
    body.append(...lines);
    return lines[0];
  };
  return { element, add };
};

// The results of a cost sketch for several parks beside each other: a row a cost, a column a park, the sums below. Owns
// that the best sum is marked only where every line of every park is published and the sums leave no doubt.

import { less } from "./exact.js";
import { named } from "./form.js";
import { basisOf, element, figure, missingWords, signed, sumWords } from "./results.js";
import { together } from "./sketch.js";

const itemsOf = ({ result }, key) => result.items.filter((item) => item.key === key);

const missingOf = ({ result }, key) => result.missing.filter((each) => each.key === key);

// a note that stands in the cell already is not said again
const notSaid = () => {
  const said = new Set();
  return (node) => {
    if (node.tagName !== "SMALL") return true;
    const isNew = !said.has(node.textContent);
    said.add(node.textContent);
    return isNew;
  };
};

const partOf = (item, cost, park, words) => {
  const [basis, ...notes] = basisOf(item, cost, park, words);
  if (item.prices[0].key && !item.uncertain) basis.prepend(named(element("span"), item.prices[0].name), words.colon);
  return [basis, ...notes];
};

const cellOf = (column, key, names, words) => {
  const { park } = column;
  const items = itemsOf(column, key);
  const cost = park.costs[key];
  const sum = items.length ? together(items) : null;
  const parts = sum ? [signed(element("strong", figure(sum, sum.currency, park, words)), sum.sample, words)] : [];
  parts.push(...items.flatMap((item) => partOf(item, cost, park, words)).filter(notSaid()));
  for (const missing of missingOf(column, key)) {
    const grade = missing.grade ? [named(element("span"), names.grades.get(missing.grade)), words.colon] : [];
    parts.push(element("span", [...grade, missingWords(missing, words)], { class: "unknown" }));
  }
  return element("td", parts);
};

// the column whose sum lies below all others beyond doubt
const bestOf = (columns, which) => {
  const sums = columns.map(({ result }) => Object.entries(result[which]));
  const isWhole = columns.every(({ result }) => !result.missing.length) && sums.every((each) => each.length === 1);
  if (columns.length < 2 || !isWhole || new Set(sums.map(([[code]]) => code)).size > 1) return -1;
  const found = sums.map(([[, sum]]) => sum);
  if (found.some(({ hedge }) => hedge)) return -1;
  return found.findIndex((sum, at) => found.every((other, place) => place === at || less(sum.high, other.low)));
};

const sumRow = (columns, which, words) => {
  const best = bestOf(columns, which);
  const cells = columns.map(({ park, result }, at) => {
    const sums = Object.values(result[which]);
    const text = sums.length ? sumWords(result[which], park, words) : "";
    if (!text) return element("td", element("span", result.missing.length ? words.missing_none : "—", { class: "unknown" }));
    const cell = element("td", [signed(element("strong", text), sums.some(({ sample }) => sample), words)]);
    if (at === best) cell.append(element("small", words.best, { class: "sketch__best" }));
    if (result.missing.length) cell.append(element("small", words.sum_part));
    return cell;
  });
  return element("tr", [element("th", words[which], { scope: "row" }), ...cells], { class: "sketch__sum" });
};

export const comparisonOf = (columns, names, words) => {
  const keys = Object.keys(names.labels).filter((key) =>
    columns.some((column) => itemsOf(column, key).length || missingOf(column, key).length),
  );
  if (!keys.length) return [];
  const heads = columns.map(({ park }) => named(element("th", [], { scope: "col" }), park.name));
  const head = element("thead", [element("tr", [element("th", words.item, { scope: "col" }), ...heads])]);
  const rows = keys.map((key) => {
    const cells = columns.map((column) => cellOf(column, key, names, words));
    return element("tr", [element("th", names.labels[key], { scope: "row" }), ...cells]);
  });
  const sums = ["once", "yearly"].filter((which) => columns.some(({ result }) => Object.keys(result[which]).length));
  const body = element("tbody", [...rows, ...sums.map((which) => sumRow(columns, which, words))]);
  const caption = element("caption", words.result, { class: "heard-only" });
  const table = element("table", [caption, head, body], { class: "compare sketch__beside" });
  const isSample = columns.some(({ result }) => result.items.some(({ sample }) => sample));
  const sample = isSample && words.sample ? [element("p", words.sample, { class: "sign-line sign-line--sample" })] : [];
  return [element("div", [table], { class: "page-table", role: "region", tabindex: "0", "aria-label": words.result }), ...sample];
};

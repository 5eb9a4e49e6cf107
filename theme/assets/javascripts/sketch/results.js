// The results of a cost sketch as a ruled table: a line a price, what it was worked out from, and the sums; and what is
// not in the sums. Owns how results are set, for one park; whole columns of parks are in comparison.js. Words come from
// the page, texts of prices from costs.json.

import { over } from "./exact.js";
import { amount, money } from "./figures.js";
import { named } from "./form.js";

const MU = { n: 2000n, d: 3n };
const OFTEN = { 12: "months", 365: "days" };
const BASES = { land: "m2", workshop_rent: "m2", office_rent: "m2", power: "kwh", steam: "t", waste: "t", wages: "person" };

// a table whose rows are shown as blocks on a phone stays one to be heard
const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };

export const element = (name, content = [], attributes = {}) => {
  const node = document.createElement(name);
  const role = ROLES[name] ?? { col: "columnheader", row: "rowheader", rowgroup: "rowheader" }[attributes.scope];
  if (role) node.setAttribute("role", role);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...(Array.isArray(content) ? content : [content]));
  return node;
};

const fill = (words, facts) => words.replace(/\{(\w+)\}/g, (_, key) => facts[key] ?? "");

const span = (name) => named(element("span"), name);

export const figure = (sum, code, park, words) => money(sum, park.currencies[code], park.figures, words);

export const signed = (node, isSample, words) => {
  if (isSample && words.sign) node.append(words.sign.cloneNode(true));
  return node;
};

const amountOf = ({ key, amount: number }, park, words) => {
  const isChinese = park.figures === "zh";
  const counted = (value, unit) => amount(value, park.figures) + (isChinese ? "" : "\u00a0") + words[`unit_${unit}`];
  const text = counted(number, BASES[key] ?? "m3");
  if (key !== "land") return text;
  const mu = counted(over(number, MU), "mu"); // land stands in both units
  return isChinese ? `${text}（${mu}）` : `${text} (${mu})`;
};

// a price; one of several bears the name of its step, one of land stands in both units
const priceOf = (price, isOneOfMany) => {
  const beside = isOneOfMany ? [span(price.name)] : price.second ? [price.second] : [];
  return [element("span", price.text, { class: "sketch__price" }), ...beside.map((each) => element("small", [each]))];
};

const sourceOf = (source, words) => {
  if (!source) return [];
  const name = span(source.name ?? "");
  const link = /^https?:/.test(source.url ?? "") ? element("a", [name], { href: source.url, rel: "external" }) : name;
  return [element("span", [words.source, link, ...(source.date ? [fill(words.date, { date: source.date })] : [])])];
};

// what a price holds for, when it was true and where it is from
const behind = (item, cost, words) => {
  const notes = [];
  const [price] = item.prices;
  if (price.said) notes.push(span(price.said));
  if (cost.term) notes.push(words.term + cost.term);
  if (cost.note) notes.push(span(cost.note));
  const day = price.as_of ?? cost.as_of;
  if (day) notes.push(fill(words.as_of, { date: day }));
  notes.push(...sourceOf(cost.source, words));
  if (item.uncertain) notes.push(words.volumes);
  return notes.map((note) => element("small", [note]));
};

export const basisOf = (item, cost, park, words) => {
  const often = OFTEN[item.prices[0].times];
  const line = [amountOf(item, park, words), " × "];
  item.prices.forEach((price, at) => line.push(at ? words.list : "", ...priceOf(price, item.prices.length > 1)));
  if (often) line.push(` × ${words[often]}`);
  return [element("span", line, { class: "sketch__basis" }), ...behind(item, cost, words)];
};

const lineOf = (item, park, words) => {
  const cost = park.costs[item.key];
  const head = element("th", [element("span", cost.label)], { scope: "row" });
  if (item.prices[0].key && !item.uncertain) head.append(element("small", [span(item.prices[0].name)]));
  signed(head, item.sample, words);
  const price = element("td", figure(item, item.currency, park, words), { class: "sketch__cost" });
  return element("tr", [head, element("td", basisOf(item, cost, park, words)), price], { class: "sketch__line" });
};

const sumLines = (sums, label, park, words) =>
  Object.entries(sums).map(([code, sum]) => {
    const head = signed(element("th", label, { scope: "row", colspan: "2" }), sum.sample, words);
    const cell = element("td", figure(sum, code, park, words), { class: "sketch__cost" });
    return element("tr", [head, cell], { class: "sketch__sum" });
  });

const group = (title, items, sums, result, park, words) => {
  if (!items.length) return [];
  const label = result.missing.length ? words.sum_part : words.sum;
  const head = element("tr", [element("th", title, { scope: "rowgroup", colspan: "3" })], { class: "sketch__part" });
  return [element("tbody", [head, ...items.map((item) => lineOf(item, park, words)), ...sumLines(sums, label, park, words)])];
};

// why something is not in the sum
export const missingWords = ({ why, cost }, words) =>
  fill(words[`missing_${why}`], { prices: (cost?.unused ?? []).join(words.list) });

const missingLine = (missing, names, words) => {
  const head = [names.labels[missing.key], ...(missing.grade ? [" · ", span(names.grades.get(missing.grade))] : [])];
  return element("li", [...head, words.colon + missingWords(missing, words)]);
};

const missingList = (missing, names, words) => {
  if (!missing.length) return [];
  const lines = missing.map((each) => missingLine(each, names, words));
  return [element("h3", words.missing), element("ul", lines, { class: "sketch__missing" })];
};

const table = (bodies, caption, words) => {
  const heads = [words.item, words.basis, words.cost].map((word) => element("th", word, { scope: "col" }));
  heads.at(-1).className = "sketch__cost";
  const said = element("caption", caption, { class: "heard-only" });
  return element("table", [said, element("thead", [element("tr", heads)]), ...bodies], { class: "sketch__table" });
};

export const resultOf = (result, park, names, words) => {
  const once = group(words.once, result.items.filter((each) => each.once), result.once, result, park, words);
  const yearly = group(words.yearly, result.items.filter((each) => !each.once), result.yearly, result, park, words);
  const bodies = [...once, ...yearly];
  const shown = bodies.length ? [element("div", [table(bodies, words.result, words)], { class: "page-table" })] : [];
  const isSample = result.items.some(({ sample }) => sample);
  const sample = isSample && words.sample ? [element("p", words.sample, { class: "sign-line sign-line--sample" })] : [];
  return [...shown, ...sample, ...missingList(result.missing, names, words)];
};

export const sumWords = (sums, park, words) =>
  Object.entries(sums).map(([code, sum]) => figure(sum, code, park, words)).join(words.list);

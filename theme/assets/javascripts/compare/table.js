// The table of a comparison as elements of the page: heads, groups of rows, cells, and below it the sources.
// Owns its markup. It gets rows that are judged already; words come from the page. Nothing is written as HTML.
import { make } from "./making.js";

const heard = (text) => make("span", "heard-only", text);

// words with those in them that are not in the page's language marked as such
const words = ({ text, parts }) => {
  const found = document.createDocumentFragment();
  if (!parts) found.append(text ?? "");
  for (const [piece, lang, remark] of parts ?? []) {
    const span = make("span", lang ? "untranslated" : "", piece);
    if (lang) span.lang = lang;
    found.append(lang ? span : piece);
    if (remark) found.append(" ", make("small", "untranslated-note", remark));
  }
  return found;
};

const as = (element, role) => {
  element.setAttribute("role", role); // on a phone it is shown as blocks and stays a table to be heard
  return element;
};

// which line of the sources a cell is from: no number where it is the usual one, which all have that bear none
const citer = (groups) => {
  const cells = groups.flatMap((group) => group.rows.flatMap((row) => row.cells)).filter((cell) => cell.state === "there");
  const lines = [];
  for (const { origin } of cells) {
    const known = origin && lines.find((line) => isSame(line, origin));
    if (known) known.times += 1;
    else if (origin) lines.push({ ...origin, times: 1 });
  }
  const most = Math.max(...lines.map((line) => line.times));
  const usual = cells.every((cell) => cell.origin) ? lines.find((line) => line.times === most) : undefined;
  const others = lines.filter((line) => line !== usual);
  return { usual, others, number: (origin) => (origin ? others.findIndex((line) => isSame(line, origin)) + 1 : 0) };
};

const isSame = (one, other) => one.text === other.text && one.url === other.url;

export const drawTable = (columns, { groups, absent }, t) => {
  const cited = citer(groups);
  const table = as(make("table", "compared__table"), "table");
  table.append(make("caption", "heard-only", t("heading")), head(columns, t));
  for (const group of groups) table.append(body(group, columns, cited, t));
  const drawn = [table];
  if (columns.length > 1) drawn.push(make("p", "sign-line", t("legend")));
  if (table.querySelector(".sign--sample")) drawn.push(make("p", "sign-line", t("sample_note")));
  if (absent.length) drawn.push(make("p", "compared__absent", t("absent", { rows: absent.join(t("comma")) })));
  if (cited.usual || cited.others.length) drawn.push(sources(cited, t));
  return make("div", "", ...drawn);
};

const head = (columns, t) => {
  const row = as(make("tr"), "row");
  row.append(scoped("col", "columnheader", "", t("row")));
  for (const column of columns) {
    const link = make("a", "", words(column.title));
    link.href = column.href;
    const remove = make("button", "compared__remove", make("span", "", "×"), heard(t("remove", { name: column.title.text })));
    remove.type = "button";
    remove.dataset.remove = column.id;
    remove.firstChild.setAttribute("aria-hidden", "true");
    row.append(scoped("col", "columnheader", "", link, column.under ? make("small", "", words(column.under)) : null, remove));
  }
  return as(make("thead", "", row), "rowgroup");
};

const scoped = (scope, role, className, ...content) => {
  const cell = as(make("th", className, ...content), role);
  cell.scope = scope;
  return cell;
};

const body = (group, columns, cited, t) => {
  const title = scoped("rowgroup", "rowheader", "", group.label);
  title.colSpan = columns.length + 1;
  const part = as(make("tbody", "", as(make("tr", "compared__group", title), "row")), "rowgroup");
  part.dataset.group = group.key;
  for (const each of group.rows) part.append(rowOf(each, columns, cited, t));
  return part;
};

const rowOf = (row, columns, cited, t) => {
  const sign = row.differs ? make("span", "compared__sign", make("span", "", "≠"), heard(t("differs"))) : null;
  sign?.firstChild.setAttribute("aria-hidden", "true");
  const step = row.key.includes(".tier:") ? "compared__step" : "";
  const line = as(make("tr", row.differs ? "compared__row--differs" : ""), "row");
  line.dataset.key = row.key;
  if (row.alike) line.dataset.alike = "";
  // where all that is published of it are samples, the row says so once
  const known = row.cells.filter((cell) => cell.state === "there");
  const isSample = known.every((cell) => cell.sample);
  const cells = row.cells.map((cell) => (isSample ? { ...cell, sample: false } : cell));
  const mark = isSample ? signed("sign--sample", "°", t("sample")) : null;
  line.append(scoped("row", "rowheader", step, words(row.label), mark, sign ? " " : null, sign));
  cells.forEach((cell, at) => line.append(cellOf(cell, columns[at], row.best.includes(at) ? t(row.direction) : "", cited, t)));
  return line;
};

const cellOf = (cell, column, best, cited, t) => {
  const content = cell.state === "there" ? value(cell, best, cited, t) : [unpublished(cell, column, t)];
  const box = as(make("td", best ? "compared__best" : "", make("div", "", ...content)), "cell");
  box.dataset.label = column.brief ?? column.short;
  return box;
};

const value = (cell, best, cited, t) => {
  const found = [words(cell)];
  if (cell.sample) found.push(signed("sign--sample", "°", t("sample")));
  const number = cited.number(cell.origin);
  if (number) found.push(signed("sign--source", `[${number}]`, t("note", { number })));
  if (best) found.push(" ", make("strong", "compared__word", best));
  if (cell.note) found.push(make("small", "", words({ text: cell.note, parts: cell.note_parts })));
  return found;
};

const signed = (className, sign, said) => {
  const shown = make("span", "", sign);
  shown.setAttribute("aria-hidden", "true");
  return make("span", `sign ${className}`, shown, heard(` ${said}`));
};

const unpublished = (cell, column, t) => {
  const said = make("span", "unknown", t(cell.state));
  if (cell.state !== "missing" || !column.ask) return said;
  const ask = make("a", "", t("ask"), heard(` ${column.title.text}`));
  ask.href = column.ask;
  said.append(t("then"), ask);
  return said;
};

const sources = (cited, t) => {
  const whole = make("div", "compared__sources", make("p", "compared__title", t("sources")));
  if (cited.usual) whole.append(make("p", "", sourceOf(cited.usual)));
  if (cited.others.length) whole.append(make("ol", "", ...cited.others.map((line) => make("li", "", sourceOf(line)))));
  return whole;
};

const sourceOf = (line) => {
  if (!line.url) return words(line);
  const link = make("a", "", words(line));
  return Object.assign(link, { href: line.url, rel: "external" });
};

// all rows, or none that is known to be the same in all columns
export const showOnly = (root, only) => {
  for (const part of root.querySelectorAll("tbody")) {
    const rows = [...part.querySelectorAll("tr[data-key]")];
    for (const row of rows) row.hidden = only && row.matches("[data-alike]");
    part.hidden = rows.every((row) => row.hidden);
  }
};

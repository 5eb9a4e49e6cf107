// A comparison to take along: as a table for the clipboard, or as a file of values separated by commas that Excel opens
// in Chinese as well. Owns what is written into both; a cell that a spreadsheet would take for a formula is none.
import { copyAs } from "./copying.js";

const BOM = "\ufeff";
const FORMULA = /^\s*[=+\-@\t\r]/;

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u2060\u200b]/g, "").trim();

export const defuse = (text) => (FORMULA.test(text) ? `'${text}` : text);

// what stands in the table, row by row, with the addresses, the sources, and what must be said of all of it
export const linesOf = (columns, { groups }, isShown, t, notice) => {
  const lines = [["", t("row"), ...columns.map((column) => [column.title.text, column.under?.text].filter(Boolean).join(" · "))]];
  for (const group of groups) {
    for (const row of group.rows.filter(isShown)) lines.push([group.label, row.label.text, ...row.cells.map((cell) => said(cell, t))]);
  }
  lines.push(["", "", ...columns.map((column) => column.href)]);
  const sources = new Set(groups.flatMap((group) => group.rows.flatMap((row) => row.cells.map((cell) => cell.origin?.text))));
  for (const line of sources) if (line) lines.push([t("sources"), line]);
  if (notice) lines.push([notice]);
  return lines.map((line) => line.map(plain));
};

const said = (cell, t) => {
  if (cell.state !== "there") return t(cell.state);
  const note = cell.note ? ` (${cell.note})` : "";
  return `${cell.text}${cell.sample ? ` ${t("sample")}` : ""}${note}`;
};

const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvOf = (lines) => `${BOM}${lines.map((line) => line.map(defuse).map(quoted).join(",")).join("\r\n")}\r\n`;

const tsvOf = (lines) => lines.map((line) => line.map((each) => defuse(each.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");

const tableOf = (lines) => {
  const table = document.createElement("table");
  for (const line of lines) {
    const row = table.insertRow();
    for (const each of line) row.insertCell().textContent = defuse(each);
  }
  return table;
};

export const copy = (lines) => copyAs({ "text/plain": tsvOf(lines), "text/html": tableOf(lines).outerHTML });

export const fileName = (ids) => `compare_${ids.map((id) => id.replace(/[^\p{L}\p{N}_-]+/gu, "-")).join("_")}.csv`;

export const download = (lines, ids) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csvOf(lines)], { type: "text/csv;charset=utf-8" }));
  link.download = fileName(ids);
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

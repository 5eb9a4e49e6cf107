// The list of all records by kind, and of the files that have none, as far as they are looked for.

import { ask } from "./asking.js";
import { at, list, make, open, words } from "./page.js";

let rows = [];
let texts = [];

export const hasRecord = (spot) => rows.some((row) => row.spot === spot);

export async function renewList() {
  const said = await ask("list");
  [rows, texts] = [said.records, said.texts];
  const chosen = at("kind").value;
  at("kind").replaceChildren(...said.kinds.map((kind) => new Option(kind.title, kind.kind)));
  if (chosen) at("kind").value = chosen;
  drawList();
}

export function drawList() {
  const wanted = at("search").value.trim().toLowerCase();
  const found = rows.filter((row) => `${row.name} ${row.id} ${row.title}`.toLowerCase().includes(wanted));
  const files = texts.filter((name) => name.toLowerCase().includes(wanted));
  const shown = new Set([...list.querySelectorAll("details[open]")].map((each) => each.dataset.kind));
  const group = (kind, title, buttons) => {
    const details = make("details", { open: wanted !== "" || shown.has(kind) });
    details.dataset.kind = kind;
    const summary = make("summary");
    summary.append(title, " ", make("small", { textContent: buttons.length }));
    details.append(summary, ...buttons);
    return details;
  };
  const kinds = [...new Set(found.map((row) => row.kind))];
  const groups = kinds.map((kind) => {
    const of = found.filter((row) => row.kind === kind);
    return group(kind, of[0].title, of.map((row) => entry(row.name || words.no_name, "spot", row.spot)));
  });
  if (files.length) groups.push(group("", words.texts, files.map((name) => entry(name, "file", name))));
  list.replaceChildren(...groups);
  if (!groups.length) list.textContent = words.nothing_found;
}

// a button that opens a record or a file; who opens it, listens to the list
function entry(name, what, value) {
  const button = make("button", { type: "button", textContent: name });
  button.dataset[what] = value;
  if (open[what] === value) button.setAttribute("aria-current", "true");
  return button;
}

at("search").addEventListener("input", drawList);

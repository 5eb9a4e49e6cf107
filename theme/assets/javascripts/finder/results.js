// The results: those that meet all wishes, those to be asked about, those that come nearest; fifty at a time.
import { make } from "./making.js";
import { nearest, relaxations } from "./relax.js";
import { tableOf } from "./rows.js";
import { fill, sayNumber } from "./units.js";
import { sayRelaxed } from "./wording.js";

const AT_ONCE = 50;
const NEAREST = 10;
const CHANGES = 5;

const section = (table, title, count, note, ...parts) =>
  make("section", { class: "found__part" },
    make("h2", { tabindex: -1 }, title, " ", count === null ? null : make("span", { class: "count" }, sayNumber(table, count))),
    note && make("p", { class: "note" }, note),
    ...parts);

// a table of the first rows, and a button for more
const listed = (table, judged, rows, columns) => {
  const shown = tableOf(table, judged, columns, rows);
  const more = make("button", { type: "button", class: "found__more" });
  let at = 0;
  const add = () => {
    const next = rows.slice(at, at + AT_ONCE);
    const first = shown.add(next);
    at += next.length;
    more.hidden = at >= rows.length;
    more.textContent = fill(table.words.more_rows, { shown: sayNumber(table, at), total: sayNumber(table, rows.length) });
    return first;
  };
  more.addEventListener("click", () => add()?.querySelector("a")?.focus());
  add();
  return [shown.element, more];
};

const changesOf = ({ table, change }, judged) => {
  const found = relaxations(table, judged).slice(0, CHANGES);
  if (!found.length) return [make("p", {}, table.words.none)];
  const buttons = found.map((each) => {
    const button = make("button", { type: "button", class: "found__change", dataset: { relax: each.key } }, sayRelaxed(table, each));
    button.addEventListener("click", () => change(each.key, each.wish));
    return make("li", {}, button);
  });
  return [make("p", {}, table.words.relax_lead), make("ul", { class: "found__changes", role: "list" }, ...buttons)];
};

const part = ({ table }, judged, rows, title, note, columns) =>
  rows.length ? section(table, title, rows.length, note, ...listed(table, judged, rows, columns)) : null;

// Returns an element with show(judged, found, columns): `found` is { met, ask } in the order that was chosen.
export const results = (context) => {
  const { table } = context;
  const element = make("div", { class: "found", hidden: true });
  const show = (judged, { met, ask }, columns) => {
    const { words } = table;
    const isNone = judged.wishes.length > 0 && !met.length;
    const near = judged.wishes.length && (isNone ? !ask.length : judged.wishes.length > 1)
      ? nearest(table, judged, isNone, NEAREST)
      : [];
    const parts = [
      part(context, judged, met, words.results, "", columns),
      isNone ? section(table, words.results, 0, "", ...changesOf(context, judged)) : null,
      part(context, judged, ask, words.ask_title, words.ask_note, columns),
      part(context, judged, near, words.near_title, words.near_note, columns),
    ];
    element.replaceChildren(...parts.filter(Boolean));
    element.hidden = false;
  };
  const hide = () => {
    element.replaceChildren();
    element.hidden = true;
  };
  return { element, show, hide };
};

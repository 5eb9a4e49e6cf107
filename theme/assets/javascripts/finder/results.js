// The results: those that meet all wishes, those to be asked about, those that come nearest; fifty at a time.
import { make } from "./making.js";
import { nearest, relaxations } from "./relax.js";
import { tableOf } from "./rows.js";
import { fill, sayNumber } from "./units.js";
import { sayRelaxed } from "./wording.js";

const AT_ONCE = 50;
const SEEN = 12; // rows that a window shows; the others come when these are painted
const NEAREST = 10;
const CHANGES = 5;

const afterPaint = (then) => requestAnimationFrame(() => setTimeout(then));

const section = (table, title, count, note, ...parts) =>
  make("section", { class: "found__part" },
    make("h2", { tabindex: -1 }, title, " ", count === null ? null : make("span", { class: "count" }, sayNumber(table, count))),
    note && make("p", { class: "note" }, note),
    ...parts);

// A table of the first rows, and a button for more. `fill` brings what a window does not show at once.
const listed = (table, judged, rows, columns) => {
  const shown = tableOf(table, judged, columns, rows);
  const more = make("button", { type: "button", class: "found__more" });
  let at = 0;
  const addTo = (end) => {
    const first = shown.add(rows.slice(at, end));
    at = Math.min(end, rows.length);
    more.hidden = at >= rows.length;
    more.textContent = fill(table.words.more_rows, { shown: sayNumber(table, at), total: sayNumber(table, rows.length) });
    return first;
  };
  more.addEventListener("click", () => addTo(at + AT_ONCE)?.querySelector("a")?.focus());
  addTo(SEEN);
  return { nodes: [shown.element, more], finish: () => rows.length > SEEN && addTo(AT_ONCE) };
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

const partOf = ({ table }, judged, rows, title, note, columns) => {
  const { nodes, finish } = listed(table, judged, rows, columns);
  return { element: section(table, title, rows.length, note, ...nodes), finish };
};

const nothingMet = (context, judged) => {
  const { table } = context;
  return { element: section(table, table.words.results, 0, "", ...changesOf(context, judged)), finish: () => {} };
};

// rows to show beside what was found: where there is little or nothing
const nearRows = (table, judged, { met, ask }) => {
  const isNone = !met.length && !ask.length;
  const isWorth = met.length ? judged.wishes.length > 1 : isNone && judged.wishes.length;
  return isWorth ? nearest(table, judged, isNone, NEAREST) : [];
};

// the parts in their order, each reckoned and made when it is its turn; null where there is nothing to show
const turnsOf = (context, judged, found, columns) => {
  const { table } = context;
  const { words } = table;
  const list = (rows, title, note) => (rows.length ? partOf(context, judged, rows, title, note, columns) : null);
  const hasMet = found.met.length > 0 || !judged.wishes.length;
  return [
    () => (hasMet ? list(found.met, words.results, "") : nothingMet(context, judged)),
    () => list(found.ask, words.ask_title, words.ask_note),
    () => list(nearRows(table, judged, found), words.near_title, words.near_note),
  ];
};

// Returns an element with show(judged, found, columns): `found` is { met, ask } in the order that was chosen. The first
// part is there at once; what follows comes after it is painted, and until then the element is busy.
export const results = (context) => {
  const element = make("div", { class: "found", hidden: true });
  let present = 0; // a later answer takes the place of one that is not finished
  // a part is finished, and the next one begun, when what there is of it is painted: none holds up what is typed
  const goOn = (mine, part, turns) =>
    afterPaint(() => {
      if (mine !== present) return;
      part?.finish();
      let next = null;
      while (!next && turns.length) next = turns.shift()();
      if (!next) {
        element.removeAttribute("aria-busy");
        return;
      }
      element.append(next.element);
      goOn(mine, next, turns);
    });
  const show = (judged, found, columns) => {
    const [turn, ...turns] = turnsOf(context, judged, found, columns);
    const first = turn();
    element.replaceChildren(...(first ? [first.element] : []));
    element.hidden = false;
    element.setAttribute("aria-busy", "true");
    goOn((present += 1), first, turns);
  };
  const hide = () => {
    present += 1;
    element.replaceChildren();
    element.hidden = true;
    element.removeAttribute("aria-busy");
  };
  return { element, show, hide };
};

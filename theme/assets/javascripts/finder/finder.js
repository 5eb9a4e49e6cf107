// The finder of a list: its table is fetched, a form is made from it, and what is chosen stands in the address. Without
// this script the list with its pages is there; while something is chosen the results stand in its place.
import { chipLine } from "./chips.js";
import { facetForm } from "./form.js";
import { leadLinks } from "./leading.js";
import { make } from "./making.js";
import { findRows, judge } from "./match.js";
import { orderOf } from "./order.js";
import { readersAt } from "./readers.js";
import { results } from "./results.js";
import { sentenceField } from "./sentence.js";
import { columnsFor, sortField } from "./sorting.js";
import { readState, writeState } from "./state.js";
import { loadTable } from "./table.js";
import { fill, sayNumber } from "./units.js";

const WIDE = "(min-width: 45em)";
const WITH_SENTENCE = "plots";

const addressOf = (query) => location.pathname + query + location.hash;

// what is chosen, and the ways to change it: each is a step in the history, and shown
const choosing = (table, show) => {
  let state = { asked: new Map(), sort: "" };
  const go = (next) => {
    state = next;
    const query = writeState(table, state, location.search);
    if (query !== location.search) history.pushState(history.state, "", addressOf(query));
    show(state);
  };
  const change = (key, wish) => {
    const asked = new Map(state.asked);
    if (wish) asked.set(key, wish);
    else asked.delete(key);
    go({ ...state, asked });
  };
  const read = () => {
    const { sentence, ...found } = readState(table, location.search);
    state = found;
    if (sentence) history.replaceState(history.state, "", addressOf(writeState(table, state, location.search)));
    show(state);
    return sentence;
  };
  return {
    change,
    read,
    sortBy: (sort) => go({ ...state, sort }),
    take: ({ asked, sort }) => go({ asked, sort: sort || state.sort }),
    none: () => go({ asked: new Map(), sort: "" }),
    present: () => state,
  };
};

const sayFound = (table, { met, ask }) => {
  const counts = { met: met.length, ask: ask.length, total: table.count };
  const said = Object.fromEntries(Object.entries(counts).map(([name, number]) => [name, sayNumber(table, number)]));
  return fill(ask.length ? table.words.found_ask : table.words.found, said);
};

const partsOf = (context) => {
  const { table } = context;
  const form = facetForm(context);
  const isOpen = matchMedia(WIDE).matches;
  const fold = make("details", { class: "finding__fold", open: isOpen }, make("summary", {}, table.words.title), form.element);
  const said = make("p", { class: "finding__said", role: "status" });
  return { form, fold, said, chips: chipLine(context), sorting: sortField(context, form.firstKeys), list: results(context) };
};

// shows a state: the form with its counts, the line of what is chosen, and results in place of the whole list
const shower = (table, parts, whole) => ({ asked, sort }) => {
  const { chips, form, sorting, said, list } = parts;
  const isChosen = asked.size > 0 || sort !== "";
  const judged = judge(table, asked);
  const found = findRows(judged, orderOf(table, sort));
  for (const each of whole) each.hidden = isChosen;
  chips.show(asked);
  form.show(asked, judged);
  sorting.show(asked, sort);
  said.textContent = isChosen ? sayFound(table, found) : "";
  if (isChosen) list.show(judged, found, columnsFor(table, sort));
  else list.hide();
};

const start = (mount, table, readers) => {
  const whole = [...document.querySelectorAll("[data-whole]")];
  const parts = {};
  const choice = choosing(table, (state) => shower(table, parts, whole)(state));
  const context = { table, readers, change: choice.change, sortBy: choice.sortBy };
  context.clear = () => {
    parts.form.clear();
    choice.none();
  };
  context.goTo = (key) => {
    parts.fold.open = true;
    parts.form.goTo(key);
  };
  context.rest = () => parts.fold.querySelector("summary").focus();
  Object.assign(parts, partsOf(context));
  const { form, fold, said, chips, sorting, list } = parts;
  const take = (wishes) => {
    choice.take(wishes);
    form.openFor(wishes.asked);
  };
  const hasSentence = mount.dataset.grammar && table.subject === WITH_SENTENCE;
  const sentence = hasSentence ? sentenceField(context, take) : null;
  const below = [fold, chips.element, said, sorting.element, list.element];
  mount.replaceChildren(...(sentence ? [sentence.element] : []), ...below);
  const lead = leadLinks(context, whole, list.element);
  const read = () => {
    const words = choice.read();
    form.openFor(choice.present().asked);
    if (words) sentence?.read(words);
  };
  addEventListener("popstate", read);
  read();
  mount.hidden = false;
  lead();
};

const begin = async (mount) => {
  const { table: address, grammar: rules, within } = mount.dataset;
  try {
    const table = await loadTable(new URL(address, location.href).href, within);
    start(mount, table, readersAt(rules));
  } catch (problem) {
    mount.replaceChildren(make("p", { class: "note" }, mount.dataset.failed));
    mount.hidden = false;
    console.warn(problem);
  }
};

for (const mount of document.querySelectorAll(".finding[data-table]")) begin(mount);

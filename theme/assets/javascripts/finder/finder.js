// The finder of a list: its table is fetched, a form is made from it, and what is chosen stands in the address. Without
// this script the list with its pages is there; while something is chosen the results stand in its place.
import { chipLine } from "./chips.js";
import { facetForm } from "./form.js";
import { make } from "./making.js";
import { findRows, judge } from "./match.js";
import { isSortable, isUp, orderOf } from "./order.js";
import { results } from "./results.js";
import { sentenceField } from "./sentence.js";
import { readState, writeState } from "./state.js";
import { loadTable } from "./table.js";
import { fill, sayNumber } from "./units.js";
import { nameOf } from "./wording.js";

const WAYS = { way: ["sort_near", "sort_far"], date: ["sort_soon", "sort_late"], other: ["sort_up", "sort_down"] };
const WIDE = "(min-width: 45em)";

const fetchGrammar = async (address) => {
  if (!address) return null;
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.json().catch(() => null) : null;
};

const sortField = ({ table, sortBy }) => {
  const facets = [...table.facets.values()].filter(isSortable);
  const options = facets.flatMap((facet) => {
    const ways = facet.way ? WAYS.way : facet.form === "date" ? WAYS.date : WAYS.other;
    const name = nameOf(table, facet);
    return (isUp(facet) ? ["", "-"] : ["-", ""]).map((sign, at) => [sign + facet.key, fill(table.words[ways[at]], { name })]);
  });
  const all = [["", table.words.sort_given], ...options];
  const select = make("select", { id: "finding-sort" }, ...all.map(([value, label]) => make("option", { value }, label)));
  select.addEventListener("change", () => sortBy(select.value));
  const element = make("p", { class: "finding__sort" }, make("label", { for: "finding-sort" }, table.words.sort), " ", select);
  return { element, show: (sort) => { select.value = sort; } };
};

// columns of the results: those the site lists, less those that the wishes tell anyway, and the one sorted by
const columnsFor = (table, sort) => (judged) => {
  const wished = new Set(judged.wishes.map(({ key }) => key));
  const listed = [...table.facets.values()].filter((facet) => facet.listed && !facet.isEmpty && !wished.has(facet.key));
  const sorted = table.facets.get(sort.replace(/^-/, ""));
  if (sorted && !wished.has(sorted.key) && !listed.includes(sorted)) listed.push(sorted);
  return listed;
};

const start = (mount, table, grammar) => {
  const whole = [...document.querySelectorAll("[data-whole]")];
  let state = { asked: new Map(), sort: "" };
  const context = { table, grammar };

  const said = make("p", { class: "finding__said", role: "status" });
  const say = ({ met, ask }, isChosen) => {
    const counts = { met: sayNumber(table, met.length), ask: sayNumber(table, ask.length), total: sayNumber(table, table.count) };
    said.textContent = isChosen ? fill(ask.length ? table.words.found_ask : table.words.found, counts) : "";
  };

  const show = () => {
    const { asked, sort } = state;
    const isChosen = asked.size > 0 || sort !== "";
    const judged = judge(table, asked);
    const found = findRows(judged, orderOf(table, sort));
    for (const each of whole) each.hidden = isChosen;
    chips.show(asked);
    form.show(asked, judged);
    sorting.show(sort);
    say(found, isChosen);
    if (isChosen) list.show(judged, found);
    else list.hide();
  };

  const go = (next) => {
    state = next;
    const query = writeState(table, state, location.search);
    if (query !== location.search) history.pushState(history.state, "", location.pathname + query + location.hash);
    show();
  };
  context.change = (key, wish) => {
    const asked = new Map(state.asked);
    if (wish) asked.set(key, wish);
    else asked.delete(key);
    go({ ...state, asked });
  };
  context.sortBy = (sort) => go({ ...state, sort });
  context.clear = () => {
    form.clear();
    go({ asked: new Map(), sort: "" });
  };

  const form = facetForm(context);
  const fold = make("details", { class: "finding__fold", open: matchMedia(WIDE).matches }, make("summary", {}, table.words.title), form.element);
  context.goTo = (key) => {
    fold.open = true;
    form.goTo(key);
  };
  context.rest = () => fold.querySelector("summary").focus();
  const chips = chipLine(context);
  const sorting = sortField(context);
  const list = results(context, (judged) => columnsFor(table, state.sort)(judged));
  const sentence = grammar && table.subject === "plots"
    ? sentenceField(context, ({ asked, sort }) => {
        go({ asked, sort: sort || state.sort });
        form.openFor(asked);
      })
    : null;

  const fromAddress = () => {
    const { asked, sort, sentence: words } = readState(table, location.search);
    state = { asked, sort };
    if (sentence && words) {
      history.replaceState(history.state, "", location.pathname + writeState(table, state, location.search) + location.hash);
      sentence.read(words);
    }
    form.openFor(state.asked);
    show();
  };
  addEventListener("popstate", fromAddress);
  mount.replaceChildren(...[sentence?.element, fold, chips.element, said, sorting.element, list.element].filter(Boolean));
  fromAddress();
  mount.hidden = false;
  return { leadToList: () => context.clear(), choose: context.change };
};

const begin = async (mount) => {
  const { table: address, grammar: rules, within } = mount.dataset;
  try {
    const [table, grammar] = await Promise.all([
      loadTable(new URL(address, location.href).href, within),
      fetchGrammar(rules),
    ]);
    start(mount, table, grammar);
  } catch (problem) {
    mount.replaceChildren(make("p", { class: "note" }, mount.dataset.failed));
    mount.hidden = false;
    console.warn(problem);
  }
};

for (const mount of document.querySelectorAll(".finding[data-table]")) begin(mount);

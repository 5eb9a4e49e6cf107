// The fields for choices, each with how many rows it would give: { element, show(wish), count(judged) }. They call
// `change(key, wish or null)` when something is chosen.
import { countsOf, judge } from "./match.js";
import { make } from "./making.js";
import { measureField } from "./measures.js";
import { sayNumber } from "./units.js";

const counted = (table, number) => make("span", { class: "facet__count" }, sayNumber(table, number));

const checkbox = (name, value, take) => {
  const box = make("input", { type: "checkbox", name, value });
  box.addEventListener("change", () => take(box.checked));
  return box;
};

// a value that may be chosen: { element, draw(is chosen, count, whether any row has it at all) }
const optionOf = (table, facet, [key, label, more], take) => {
  const box = checkbox(facet.key, key, (isOn) => take(key, isOn));
  const count = counted(table, 0);
  const element = make("li", { class: "facet__value" }, make("label", {}, box, make("span", { lang: more?.lang }, label), count));
  const draw = (isChosen, number, isThere) => {
    box.checked = isChosen;
    count.textContent = sayNumber(table, number);
    element.classList.toggle("facet__value--none", !number && !isChosen);
    element.hidden = !isThere && !isChosen;
  };
  return { element, draw };
};

// several values, of which any may do: a list that opens, and is filled only then
const choiceField = ({ table, change }, facet) => {
  const said = make("span", { class: "facet__chosen" });
  const list = make("ul", { class: "facet__values", role: "list" });
  const panel = make("fieldset", { class: "facet__panel" }, make("legend", { class: "heard-only" }, facet.label), list);
  const head = make("summary", {}, make("span", { class: "facet__label" }, facet.label), said);
  const element = make("details", { class: "facet facet--opens", dataset: { facet: facet.key } }, head, panel);
  let is = [];
  let judged = null;
  let all = null; // what there is when nothing else is chosen
  let options = [];

  const take = (key, isOn) => {
    const next = isOn ? [...is, key] : is.filter((each) => each !== key);
    change(facet.key, next.length ? { is: next } : null);
  };
  const draw = () => {
    if (!element.open || !judged) return;
    if (!all) {
      all = countsOf(table, judge(table, new Map()), facet);
      options = facet.values.map((value) => optionOf(table, facet, value, take));
      list.replaceChildren(...options.map((option) => option.element));
    }
    const counts = countsOf(table, judged, facet);
    options.forEach((option, at) => option.draw(is.includes(facet.values[at][0]), counts[at], all[at] > 0));
  };
  const show = (wish) => {
    is = wish?.is ?? [];
    said.textContent = is.map((key) => facet.values[facet.index.get(key)][1]).join(table.words.and) || table.words.every;
  };
  element.addEventListener("toggle", draw);
  return {
    element,
    show,
    count: (next) => {
      judged = next;
      draw();
    },
  };
};

const yesField = ({ table, change }, facet) => {
  const box = checkbox(facet.key, "yes", (isOn) => change(facet.key, isOn ? { is: true } : null));
  const number = counted(table, 0);
  const label = make("label", {}, box, make("span", {}, facet.label), number);
  return {
    element: make("div", { class: "facet facet--yes", dataset: { facet: facet.key } }, label),
    show: (wish) => {
      box.checked = wish?.is === true;
    },
    count: (judged) => {
      const at = facet.values.findIndex(([value]) => value === true);
      number.textContent = sayNumber(table, countsOf(table, judged, facet)[at] ?? 0);
    },
  };
};

const kinds = { choice: choiceField, choices: choiceField, yes: yesField, quantity: measureField, date: measureField };

export const fieldOf = (context, facet) => kinds[facet.form](context, facet);


// The form of the finder: the first fields at once, the others behind a fold that opens where one of them is chosen.
import { fieldOf } from "./fields.js";
import { make } from "./making.js";
import { waysField } from "./measures.js";

const FIRST = 8;

const isAsked = (facet) => !facet.unlisted && !(facet.isEmpty && facet.form !== "ways") && facet.form !== "text";

// the fields in the order of the table; distances to all kinds of way are one field
const groupsOf = (table) => {
  const groups = new Map();
  for (const facet of table.facets.values()) {
    if (!isAsked(facet)) continue;
    const key = facet.way ?? facet.key;
    groups.set(key, [...(groups.get(key) ?? []), facet]);
  }
  return groups;
};

// of lists that open one is open at a time; Escape and a click elsewhere close it
const closeOthers = (form) => {
  const lists = () => [...form.querySelectorAll("details.facet[open]")];
  form.addEventListener("toggle", ({ target }) => {
    if (!target.open || !target.matches("details.facet")) return;
    for (const each of lists()) if (each !== target) each.open = false;
  }, true);
  document.addEventListener("click", ({ target }) => {
    for (const each of lists()) if (!each.contains(target) && target.isConnected) each.open = false;
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const each of lists()) {
      each.open = false;
      each.querySelector("summary").focus();
    }
  });
};

const fieldsOf = (context) =>
  [...groupsOf(context.table)].map(([key, facets]) => {
    const [facet] = facets;
    if (!facet.way) {
      const field = fieldOf(context, facet);
      return { keys: [key], ...field, showAll: (asked) => field.show(asked.get(key)) };
    }
    const { label } = context.table.columns.find((column) => column.key === key);
    return { keys: facets.map((each) => each.key), ...waysField(context, label, facets) };
  });

const foldOf = (table, fields) => {
  const grid = make("div", { class: "facets" }, ...fields.map(({ element }) => element));
  return make("details", { class: "facets__more" }, make("summary", {}, table.words.more), grid);
};

export const facetForm = (context) => {
  const { table } = context;
  const fields = fieldsOf(context);
  const [first, others] = [fields.slice(0, FIRST), fields.slice(FIRST)];
  const form = make("form", { class: "facets__form", role: "search", "aria-label": table.words.title },
    make("div", { class: "facets" }, ...first.map(({ element }) => element)));
  const fold = others.length ? foldOf(table, others) : null;
  if (fold) form.append(fold);
  form.addEventListener("submit", (event) => event.preventDefault());
  closeOthers(form);
  const show = (asked, judged) => {
    for (const field of fields) {
      field.showAll(asked);
      field.count?.(judged);
    }
  };
  const openFor = (asked) => {
    if (fold && others.some(({ keys }) => keys.some((key) => asked.has(key)))) fold.open = true;
  };
  const goTo = (key) => {
    const field = fields.find(({ keys }) => keys.includes(key));
    if (!field) return;
    for (let each = field.element; each && each !== form; each = each.parentElement) if (each.matches("details")) each.open = true;
    const line = [...field.element.querySelectorAll("input")].find(({ name }) => name === key || name.startsWith(`${key}.`));
    (field.element.querySelector("summary") && !line ? field.element.querySelector("summary") : line)?.focus();
  };
  const clear = () => fields.forEach((field) => field.clear?.());
  const firstKeys = new Set(first.flatMap(({ keys }) => keys));
  return { element: form, show, goTo, openFor, clear, firstKeys };
};

// By what the results are sorted, and which columns they have.
import { make } from "./making.js";
import { isSortable, isUp } from "./order.js";
import { fill } from "./units.js";
import { nameOf } from "./wording.js";

const WORDS = { way: ["sort_near", "sort_far"], date: ["sort_soon", "sort_late"], other: ["sort_up", "sort_down"] };

const wordsOf = (facet) => WORDS[facet.way ? "way" : facet.form] ?? WORDS.other;

const option = (value, label) => make("option", { value }, label);

// a direction of a facet as one may choose it; the second is the one that matters less
const optionOf = (table, facet, isOther) => {
  const [up, down] = wordsOf(facet);
  const words = isUp(facet) === isOther ? down : up;
  return option((isOther ? "-" : "") + facet.key, fill(table.words[words], { name: nameOf(table, facet) }));
};

// what is sorted by: what stands in the form at once or is asked for; of distances only what is asked for
const facetsFor = (table, first, asked, sorted) =>
  [...table.facets.values()].filter(
    (facet) => isSortable(facet) && (asked.has(facet.key) || facet.key === sorted || (!facet.way && first.has(facet.key))),
  );

// whether the other direction is asked for as often
const hasTwo = (facet) => facet.wish === "between" || facet.form === "date";

export const sortField = ({ table, sortBy }, first) => {
  const id = "finding-sort";
  const select = make("select", { id });
  select.addEventListener("change", () => sortBy(select.value));
  const element = make("p", { class: "finding__sort" }, make("label", { for: id }, table.words.sort), " ", select);
  const show = (asked, sort) => {
    const options = facetsFor(table, first, asked, sort.replace(/^-/, "")).flatMap((facet) => {
      const isOther = sort === `-${facet.key}`;
      return hasTwo(facet) || isOther ? [false, true].map((is) => optionOf(table, facet, is)) : [optionOf(table, facet, false)];
    });
    select.replaceChildren(option("", table.words.sort_given), ...options);
    select.value = sort;
  };
  return { element, show };
};

// those that the site lists, and the one sorted by
export const columnsFor = (table, sort) => {
  const sorted = sort.replace(/^-/, "");
  const isShown = (facet) => !facet.isEmpty && (facet.listed || facet.key === sorted);
  return [...table.facets.values()].filter(isShown);
};

// The line of what is chosen: each choice leads to its field and can be taken away, and all of them at once.
import { make } from "./making.js";
import { fill } from "./units.js";
import { nameOf, sayWish } from "./wording.js";

const chip = ({ table, change, goTo }, key, wish) => {
  const facet = table.facets.get(key);
  const [name, value] = [nameOf(table, facet), sayWish(table, facet, wish)];
  const lead = make("button", { type: "button", class: "chosen__way" },
    make("span", { class: "chosen__name" }, name), " ", make("span", {}, value));
  lead.addEventListener("click", () => goTo(key));
  const off = make("button", {
    type: "button",
    class: "chosen__off",
    "aria-label": fill(table.words.remove, { name, value }),
    dataset: { key },
  }, make("span", { "aria-hidden": "true" }, "×"));
  off.addEventListener("click", () => change(key, null));
  return make("li", { class: "chosen__one" }, lead, off);
};

export const chipLine = (context) => {
  const { table, clear } = context;
  const list = make("ul", { class: "chosen__all", role: "list" });
  const all = make("button", { type: "button", class: "chosen__clear" }, table.words.clear);
  all.addEventListener("click", clear);
  const element = make("div", { class: "chosen", role: "group", "aria-label": table.words.chosen, hidden: true }, list, all);
  const show = (asked) => {
    const had = list.contains(document.activeElement) || document.activeElement === all;
    list.replaceChildren(...[...asked].map(([key, wish]) => chip(context, key, wish)));
    element.hidden = asked.size === 0;
    if (!had) return;
    // whoever took one away goes on with the next
    if (asked.size) (list.querySelector(".chosen__off:last-of-type") ?? all).focus();
    else context.rest();
  };
  return { element, show };
};

// The fields for measures and dates: a line to type into for each limit, as people type it, and beneath it how it was
// understood. Each is { element, show(wish), clear() } and calls `change(key, wish or null)`.
import { dateOf } from "./days.js";
import { make } from "./making.js";
import { readTyped } from "./typed.js";
import { factorOf, fill } from "./units.js";
import { sayLimits } from "./wording.js";

const LONGEST = 200;

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

// a limit as it stands in a line: a bare number of the shown unit, or a date
const written = (facet, limit) => {
  if (limit === undefined) return "";
  return facet.form === "date" ? dateOf(limit) : String(Number((limit / factorOf(facet.units[0])).toPrecision(6)));
};

// which limit a line is, and in which unit a bare number counts
const boundOf = ({ words }, facet, side) => {
  if (facet.form === "date") return side === "low" ? words.from : words.by;
  const name = side === "low" ? "at_least" : "at_most";
  const unit = facet.units[0][1];
  return unit ? fill(words[name], { unit }) : words[`${name}_bare`];
};

const mainSide = (facet) => (facet.wish === "at_most" ? "high" : "low");

const lineOf = ({ table, readers }, facet, side, take) => {
  const id = `facet-${facet.key.replace(/\W/g, "-")}-${side}`;
  const name = side === mainSide(facet) ? facet.key : `${facet.key}.${side}`;
  const input = make("input", { id, name, type: "text", autocomplete: "off", maxlength: LONGEST, "aria-describedby": `${id}-said` });
  const said = make("p", { class: "facet__said", id: `${id}-said`, "aria-live": "polite" });
  input.addEventListener("focus", readers, { once: true }); // it is there when it is needed
  input.addEventListener("change", async () => {
    const text = input.value.trim();
    const typed = text ? readTyped(await readers(), facet, text, side) : {};
    if (text === input.value.trim()) take(typed, side);
  });
  const label = make("label", { for: id }, `${facet.label} `, make("small", {}, boundOf(table, facet, side)));
  return { side, input, said, element: make("div", { class: "facet__limit" }, label, input, said) };
};

// what the other line says stays, where only one limit was typed
const merged = (known, typed, side, isTwo) => {
  const other = side === "low" ? "high" : "low";
  const kept = isTwo && known?.[other] !== undefined ? { [other]: known[other] } : {};
  const wish = { ...kept, ...typed };
  return wish.low > wish.high ? null : wish;
};

// how a wish was understood; of power, how it was converted
const understood = (table, facet, wish) => {
  const said = sayLimits(table, facet, wish);
  return facet.dimension === "power" ? `${said} ${table.words.power_note}` : said;
};

export const measureField = (context, facet) => {
  const { table } = context;
  const sides = facet.wish === "between" ? ["low", "high"] : [mainSide(facet)];
  let known = null; // the wish that the lines hold
  const take = (typed, side) => {
    const wish = typed && merged(known, typed, side, sides.length > 1);
    const line = lines.find((each) => each.side === side);
    line.input.toggleAttribute("data-unread", !wish);
    known = wish && Object.keys(wish).length ? wish : null;
    line.said.textContent = wish ? "" : table.words.not_read;
    context.change(facet.key, known);
  };
  const lines = sides.map((side) => lineOf(context, facet, side, take));
  const fillLines = (wish) => {
    for (const { side, input, said } of lines) {
      input.value = written(facet, wish?.[side]);
      input.removeAttribute("data-unread");
      said.textContent = "";
    }
  };
  const show = (wish) => {
    if (!same(wish, known)) fillLines(wish);
    known = wish ?? null;
    const [line] = lines;
    if (known) line.said.textContent = understood(table, facet, known);
    else if (lines.every(({ input }) => !input.hasAttribute("data-unread"))) line.said.textContent = "";
  };
  const element = make("div", { class: sides.length > 1 ? "facet facet--range" : "facet", dataset: { facet: facet.key } },
    ...lines.map((line) => line.element));
  return { element, show, clear: () => fillLines(null) };
};

// distances to several kinds of way, behind one head
export const waysField = (context, label, facets) => {
  const { words } = context.table;
  const fields = facets.map((facet) => measureField(context, facet));
  const said = make("span", { class: "facet__chosen" });
  const panel = make("div", { class: "facet__panel", role: "group", "aria-label": label }, ...fields.map(({ element }) => element));
  const head = make("summary", {}, make("span", { class: "facet__label" }, label), said);
  const element = make("details", { class: "facet facet--opens", dataset: { facet: facets[0].way } }, head, panel);
  const showAll = (asked) => {
    facets.forEach((facet, at) => fields[at].show(asked.get(facet.key)));
    const told = facets.filter(({ key }) => asked.has(key));
    const say = (facet) => `${facet.label} ${sayLimits(context.table, facet, asked.get(facet.key))}`;
    said.textContent = told.map(say).join(words.and) || words.every;
  };
  return { element, showAll, clear: () => fields.forEach((field) => field.clear()) };
};

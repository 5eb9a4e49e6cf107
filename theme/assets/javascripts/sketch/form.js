// The fields of the cost sketch: amounts that stand in the page, and those that come from the prices of the parks shown
// (grades of people, shares of the steps of power, which of several prices). Owns what stands in them and what is
// understood of it; every text goes in as text.

import { readAmount, readCount } from "./amounts.js";
import { add, decimal, equal, whole, ZERO } from "./exact.js";

const HUNDRED = whole(100);
const PER_CENT = /^\d{1,3}(?:\.\d{1,2})?$/;

export const named = (node, name) => {
  const [text, tag] = Array.isArray(name) ? name : [name, ""];
  node.textContent = text;
  if (tag) node.lang = tag;
  return node;
};

const unitsOf = (form) => {
  const all = JSON.parse(form.dataset.units);
  return (base) => new Map(Object.entries(all[base]));
};

// names by key, in the order of the parks; what an address asks for and no park publishes is a field, too
const union = (entries, asked) => {
  const found = new Map();
  for (const [key, name] of entries) if (!found.has(key)) found.set(key, name);
  for (const key of asked.keys()) if (!found.has(key)) found.set(key, key);
  return found;
};

export class Form {
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.units = unitsOf(form);
    this.fields = [...form.querySelectorAll("[data-cost]")];
    this.names = this.fields.map((field) => field.dataset.name);
    this.groups = Object.fromEntries([...form.querySelectorAll("[data-group]")].map((each) => [each.dataset.group, each]));
    this.hours = form.querySelector("[name=hours]");
  }

  // fills the fields from an address and the prices of some parks
  show(parks, state) {
    this.hours.value = state.hours;
    for (const field of this.fields) this.fill(field, parks, state.amounts.get(field.dataset.name) ?? "");
    const pricesOf = (costs) => costs.flatMap((cost) => cost?.prices ?? []).map((price) => [price.key, price.name]);
    const wages = pricesOf(parks.map(({ costs }) => costs.wages)).filter(([key]) => key);
    const isOne = parks.some(({ costs }) => costs.wages?.prices.some(({ key }) => !key));
    const all = wages.length && !isOne ? wages : [["", this.words.people], ...wages]; // people without grades
    this.grades = union(all, state.people); // their names, by key
    this.list("people", this.grades, state.people);
    const steps = parks.map(({ costs }) => costs.power).filter((cost) => ["hours", "shares"].includes(cost?.by));
    this.list("shares", union(pricesOf(steps), state.shares), state.shares);
    this.choices(parks, state.choose);
  }

  fill(field, parks, text) {
    const [input, select] = [field.querySelector("input"), field.querySelector("select")];
    const read = text && readAmount(text, this.units(field.dataset.base), select.value);
    input.value = text;
    if (read) this.take(input, select, read);
    const isPublished = parks.some(({ costs }) => costs[field.dataset.cost]?.prices.length);
    field.hidden = field.dataset.extra === "true" && !isPublished && !text;
  }

  // a unit that was typed goes to its own field
  take(input, select, read) {
    if (![...select.options].some(({ value }) => value === read.unit)) return;
    input.value = read.number;
    select.value = read.unit;
  }

  list(group, names, values) {
    const place = this.groups[group];
    const model = place.querySelector("template");
    const rows = [...names].map(([key, name], at) => {
      const row = model.content.cloneNode(true).firstElementChild;
      const [label, input] = [row.querySelector("label"), row.querySelector("input")];
      input.id = label.htmlFor = `sketch-${group}-${at}`;
      input.dataset.key = key;
      input.value = values.get(key) ?? "";
      named(label.firstElementChild, name);
      row.querySelector("[data-said]").id = `${input.id}-said`;
      return row;
    });
    place.querySelector("[data-rows]").replaceChildren(...rows);
  }

  choices(parks, chosen) {
    const place = this.groups.choose;
    const costs = new Map();
    for (const [key, cost] of parks.flatMap((park) => Object.entries(park.costs))) {
      if (cost.by === "choice") costs.set(key, { label: cost.label, prices: [...(costs.get(key)?.prices ?? []), ...cost.prices] });
    }
    const rows = [...costs].map(([key, cost]) => {
      const row = place.querySelector("template").content.cloneNode(true).firstElementChild;
      const [label, select] = [row.querySelector("label"), row.querySelector("select")];
      select.id = label.htmlFor = `sketch-choose-${key}`;
      select.dataset.key = key;
      named(label.firstElementChild, cost.label);
      for (const [value, name] of union(cost.prices.map((each) => [each.key, each.name]), new Map())) {
        select.append(named(new Option("", `=${value}`), name));
      }
      select.value = chosen.has(key) ? `=${chosen.get(key)}` : "";
      if (select.selectedIndex < 0) select.value = "";
      return row;
    });
    place.querySelector("[data-rows]").replaceChildren(...rows);
  }

  say(field, text) {
    const said = field.querySelector("[data-said]");
    const input = field.querySelector("input");
    said.textContent = text;
    input.toggleAttribute("aria-invalid", Boolean(text));
    if (text) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", said.id);
    } else input.removeAttribute("aria-describedby");
  }

  // what is asked for: as sketch.js takes it, and as it stands in an address
  read() {
    const asked = { amounts: {}, hours: this.hours.value, shares: {}, choices: {}, people: {} };
    const state = { amounts: new Map(), hours: this.hours.value, people: new Map(), shares: new Map(), choose: new Map() };
    for (const field of this.fields) this.readField(field, asked, state);
    this.readRows("people", readCount, asked.people, state.people);
    const perCent = (text) => (PER_CENT.test(text.trim()) ? decimal(text.trim()) : null);
    this.readRows("shares", perCent, asked.shares, state.shares);
    this.groups.shares.hidden = asked.hours !== "own" || !this.groups.shares.querySelector("input");
    const sum = Object.values(asked.shares).reduce(add, ZERO);
    this.groups.shares.querySelector("[data-sum]").hidden = equal(sum, HUNDRED);
    for (const select of this.groups.choose.querySelectorAll("select")) {
      if (!select.value) continue;
      asked.choices[select.dataset.key] = select.value.slice(1);
      state.choose.set(select.dataset.key, select.value.slice(1));
    }
    return { asked, state };
  }

  readField(field, asked, state) {
    const [input, select] = [field.querySelector("input"), field.querySelector("select")];
    const text = input.value.trim();
    const read = text && readAmount(text, this.units(field.dataset.base), select.value);
    this.say(field, text && !read ? this.words.not_read.replace("{example}", field.dataset.example) : "");
    if (!text) return;
    state.amounts.set(field.dataset.name, read && !read.unit ? read.number + select.value : text);
    if (read) asked.amounts[field.dataset.cost] = read.value;
  }

  readRows(group, understand, asked, kept) {
    for (const row of this.groups[group].querySelectorAll("[data-row]")) {
      const input = row.querySelector("input");
      const text = input.value.trim();
      const value = text && understand(text);
      this.say(row, text && !value ? this.words.not_number : "");
      if (!text) continue;
      kept.set(input.dataset.key, text.replace(/[,:]/g, ""));
      if (value) asked[input.dataset.key] = value;
    }
  }
}

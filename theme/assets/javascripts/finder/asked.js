// Wishes as a sentence gives them (wishes.js), as the finder's choices. A wish that no column of the table answers is
// handed back with the words that it was read from.
import { lastDay } from "./days.js";

const keyOf = ({ slot, kind, minutes }) => {
  if (slot !== "near") return slot;
  return `${minutes === undefined ? "near" : "drive"}.${kind}`;
};

const limit = (facet, value) => (facet.form === "date" ? lastDay(value) : value);

const choiceOf = (facet, wish) => {
  if (facet.isChoice) {
    const is = [wish.is].flat().filter((key) => facet.index.has(key));
    return is.length ? { is } : null;
  }
  if (!facet.isMeasured) return typeof wish.is === "boolean" ? { is: wish.is } : null;
  const { low = null, high = wish.minutes ?? null } = wish;
  const choice = {};
  if (low !== null) choice.low = limit(facet, low);
  if (high !== null) choice.high = limit(facet, high);
  return Object.values(choice).some(Number.isNaN) ? null : choice;
};

// Returns { asked: Map of key to choice, left: [words], sort }: of a distance without a figure the nearest come first.
export const askedOf = (table, wishes) => {
  const asked = new Map();
  const left = [];
  let sort = "";
  for (const wish of wishes) {
    const key = keyOf(wish);
    const facet = table.facets.get(key);
    const choice = facet ? choiceOf(facet, wish) : null;
    if (choice) asked.set(key, choice);
    else left.push(wish.from);
    if (choice && facet.way && !Object.keys(choice).length) sort ||= key;
  }
  return { asked, left, sort };
};

// What a reader has chosen for comparison, kept in this tab from page to page: a set of parks, and one of plots.
// Owns how it is kept; where a browser keeps nothing, it lasts as long as the page.
import { MOST, isId } from "./address.js";

const KINDS = ["park", "plot"];

// two sites of one host do not see each other's: the key has the path of the folder of the languages
export const openChosen = (page) => {
  const key = `compare:${new URL("../../", page).pathname}`;
  let sets = read(key);

  const keep = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(sets));
    } catch {
      // kept by this page alone
    }
  };

  return {
    of: (kind) => sets[kind],
    has: (kind, id) => sets[kind].some((each) => each.id === id),
    isFull: (kind) => sets[kind].length >= MOST,
    isEmpty: () => KINDS.every((kind) => !sets[kind].length),
    add: (kind, item) => {
      sets[kind] = [...sets[kind].filter((each) => each.id !== item.id), item].slice(0, MOST);
      keep();
    },
    remove: (kind, id) => {
      sets[kind] = sets[kind].filter((each) => each.id !== id);
      keep();
    },
    replace: (kind, items) => {
      sets[kind] = items.slice(0, MOST);
      keep();
    },
    clear: () => {
      sets = { park: [], plot: [] };
      keep();
    },
    // another page of this tab may have changed it: the reader came back
    reread: () => {
      sets = read(key, sets);
    },
  };
};

const read = (key, otherwise = { park: [], plot: [] }) => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key)) ?? {};
    return Object.fromEntries(KINDS.map((kind) => [kind, items(kind, kept[kind])]));
  } catch {
    return otherwise;
  }
};

const items = (kind, kept) =>
  (Array.isArray(kept) ? kept : [])
    .filter((each) => typeof each?.id === "string" && isId(kind, each.id))
    .slice(0, MOST)
    .map(({ id, name, lang }) => ({ id, name: String(name ?? id), lang: String(lang ?? "") }));

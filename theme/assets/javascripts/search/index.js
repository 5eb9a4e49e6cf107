// The files of the index of one language, each fetched when it is asked for first and kept. What stands in them is made
// by generator/pages/search/files.py.

import { bucketOf } from "./keys.js";

const DIGITS = "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&(";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const BASE = 32;

const fetchJson = async (address, options) => {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};

// Returns the numbers of pages that a text of postings holds.
export const pagesIn = (written) => {
  const pages = [];
  let page = -1;
  let step = 0;
  for (const digit of written) {
    const value = VALUES.get(digit);
    step = step * BASE + (value % BASE);
    if (value < BASE) {
      page += step;
      pages.push(page);
      step = 0;
    }
  }
  return pages;
};

export class Index {
  static async open(folder) {
    return new Index(folder, await fetchJson(new URL("index.json", folder), { cache: "no-cache" }));
  }

  constructor(folder, about) {
    this.folder = folder;
    this.pages = about.pages;
    this.kinds = about.kinds;
    this.simplified = new Map();
    const same = [...about.simplified];
    for (let at = 0; at < same.length; at += 2) this.simplified.set(same[at], same[at + 1]);
    this.syllables = about.syllables.split(" ").filter(Boolean);
    this.about = about;
    this.kept = new Map();
  }

  // A file of another version than the list of files belongs to is never taken from the browser's store.
  file(name) {
    if (!this.kept.has(name)) {
      const loading = fetchJson(new URL(`${name}?v=${this.about.version}`, this.folder));
      loading.catch(() => this.kept.delete(name)); // the next query tries again
      this.kept.set(name, loading);
    }
    return this.kept.get(name);
  }

  async words() {
    const words = await this.file("words.json");
    return words.split(" ").filter(Boolean);
  }

  // Returns the postings of each key, by place on the page; of a key with "*" behind it, of all that begin so.
  async postings(key) {
    const isBegun = key.endsWith("*");
    const begin = isBegun ? key.slice(0, -1) : key;
    const bucket = await this.file(`keys/${bucketOf(begin, this.about.buckets)}.json`);
    const keys = isBegun ? Object.keys(bucket).filter((each) => each.startsWith(begin)) : [begin];
    return keys.filter((each) => Object.hasOwn(bucket, each)).map((each) => bucket[each].split("|").map(pagesIn));
  }

  async card(page) {
    const [href, title, names, fields, sample] = (await this.#group("cards", page))[page % this.about.cards];
    return { href, title, names, fields, sample: Boolean(sample) };
  }

  async texts(page) {
    return (await this.#group("texts", page))[page % this.about.cards];
  }

  #group(name, page) {
    return this.file(`${name}/${Math.floor(page / this.about.cards)}.json`);
  }

  kindOf(page) {
    let end = 0;
    return this.kinds.find(([, , count]) => page < (end += count));
  }
}

// Finds pages: every term of a query has to stand on a page, in a name, a field or a text. Owns how a term is understood
// (as it stands, as words, as pinyin, with one slip), and what comes first. Knows no document.

import { fold, termsOf } from "./fold.js";
import { Index } from "./index.js";
import { LETTERS, initialsLookUp, lookUpMixed, pinyinLookUps, wordsFor, wordsNear } from "./keys.js";
import { excerptOf, inParts, placesOf } from "./marks.js";
import { othersFor, partsOf, scriptsOf } from "./readings.js";

const LONGEST = 200; // characters of a query that are read
const MOST_TERMS = 12;
const FIRST = 5; // hits of a kind that are shown at first
const REFINED = 12; // hits, the best, whose order is settled by what they are called
const PLACES = [9, 5, 1]; // what a name, a field, a text counts
const WHOLE = 3; // what a whole word counts beside, the beginning of one, and letters inside of one
const BEGUN = 1;
const HELD = -0.5;

export const openIndex = async (folder) => new Search(await Index.open(new URL(folder, document.baseURI)));

class Search {
  constructor(index) {
    this.index = index;
  }

  async search(query, { signal } = {}) {
    const { index } = this;
    const typed = query.slice(0, LONGEST);
    const asked = askedOf(typed, index.simplified).slice(0, MOST_TERMS);
    const answers = await Promise.all(asked.map((term) => this.#understandAll(term)));
    signal?.throwIfAborted();
    const every = answers.map(({ scores: found }) => found);
    const whole = combine(every, index.pages);
    const scores = whole.some(Boolean) ? whole : most(every, index.pages); // no page has all words: those that have most
    await this.#preferPhrase(typed, asked, scores);
    const marks = answers.flatMap((answer) => answer.marks);
    const slipped = answers.find((answer) => answer.slip);
    const groups = await this.#grouped(scores, marks, fold(typed, index.simplified), signal);
    return {
      query,
      total: groups.reduce((sum, group) => sum + group.total, 0),
      groups,
      slip: slipped ? { typed: slipped.term, meant: slipped.slip } : null,
    };
  }

  // Understands a term, or else what may be meant by it.
  async #understandAll(term) {
    const answer = await this.#understand(term);
    for (const other of othersFor(term)) await this.#take(answer, [other]);
    if (answer.scores.some(Boolean)) return answer;
    for (const parts of partsOf(term)) await this.#take(answer, parts);
    if (answer.scores.some(Boolean)) return answer;
    for (const part of scriptsOf(term)) if (!answer.scores.some(Boolean)) await this.#take(answer, [part]);
    return answer;
  }

  // Takes what other terms find together into an answer, where they find anything.
  async #take(answer, terms) {
    const others = await Promise.all(terms.map((term) => this.#understand(term, false)));
    const found = combine(others.map(({ scores }) => scores), this.index.pages);
    if (!found.some(Boolean)) return;
    answer.marks.push(...terms);
    found.forEach((score, page) => {
      answer.scores[page] = Math.max(answer.scores[page], score);
    });
  }

  // Returns what each page scores for a term, which words are marked there, and the word that a slip was taken for.
  // Only of a term as it was typed is anything guessed, and a short one looked for inside of other words.
  async #understand(term, isTyped = true) {
    const scores = new Float32Array(this.index.pages);
    const answer = { term, scores, marks: [term], slip: null };
    if (!LETTERS.test(term)) {
      await this.#add(scores, lookUpMixed(term, /[a-z]{3}/.test(term) ? await this.index.words() : []), WHOLE, term);
      return answer;
    }
    const words = await this.index.words();
    const { whole, begun, held } = wordsFor(term, words, isTyped || term.length > 3);
    answer.marks.push(...whole);
    await Promise.all([this.#add(scores, [whole], WHOLE), this.#add(scores, [begun], BEGUN), this.#add(scores, [held], HELD)]);
    if (whole.length || begun.length || held.length || !isTyped) return answer;
    for (const lookUp of pinyinLookUps(term, this.index.syllables)) await this.#add(scores, lookUp, WHOLE);
    const initials = initialsLookUp(term);
    if (initials && !scores.some(Boolean)) await this.#add(scores, initials, 0);
    if (scores.some(Boolean)) return answer;
    const near = wordsNear(term, words);
    await this.#add(scores, [near], 0);
    answer.marks = near;
    answer.slip = near[0] ?? null;
    return answer;
  }

  // Adds pages that have one key of each choice, all in one place; the best place counts. Keys of a term that stand in a
  // value one behind the other make the term, but for values such as 6000万元, where 600万元 does not stand.
  async #add(scores, choices, beside, term = "") {
    if (!choices.length || choices.some((choice) => !choice.length)) return;
    const found = await Promise.all(
      choices.map(async (choice) => (await Promise.all(choice.map((key) => this.index.postings(key)))).flat()),
    );
    const { pages, about } = this.index;
    const sizes = [pages, about.values[0], pages]; // names and texts are looked up by page, fields by their value
    const places = PLACES.map((_, place) => inAll(found.map((lists) => lists.map((each) => each[place] ?? [])), sizes[place]));
    places[1] = await this.index.pagesWith(places[1], (value) => !term || fold(value, this.index.simplified).includes(term));
    places.forEach((reached, place) => {
      for (const page of reached) scores[page] = Math.max(scores[page], PLACES[place] + beside);
    });
  }

  // Pages where the words of a query stand side by side, such as 3.6 and 亿元, come first.
  async #preferPhrase(typed, terms, scores) {
    const joined = termsOf(fold(typed, this.index.simplified), this.index.simplified);
    const phrases = joined.filter((each) => !terms.includes(each) && !LETTERS.test(each));
    for (const phrase of phrases.slice(0, 2)) {
      const { scores: found } = await this.#understand(phrase);
      found.forEach((score, page) => {
        if (scores[page]) scores[page] += score;
      });
    }
  }

  async #grouped(scores, marks, whole, signal) {
    const pages = [...scores.keys()].filter((page) => scores[page]);
    pages.sort((one, other) => scores[other] - scores[one] || one - other);
    await this.#refine(pages, scores, marks, whole);
    signal?.throwIfAborted();
    const groups = new Map();
    for (const page of pages) {
      const [kind, label] = this.index.kindOf(page);
      if (!groups.has(kind)) groups.set(kind, { kind, label, pages: [] });
      groups.get(kind).pages.push(page);
    }
    return Promise.all([...groups.values()].map((group) => this.#group(group, marks)));
  }

  async #group({ kind, label, pages }, marks) {
    const hits = (from, to) => Promise.all(pages.slice(from, to).map((page) => this.#hit(page, kind, marks)));
    return { kind, label, total: pages.length, hits: await hits(0, FIRST), more: (count) => hits(FIRST, FIRST + count) };
  }

  // Puts the best pages into order by what they are called, and figures before those that only end alike.
  async #refine(pages, scores, marks, whole) {
    const best = pages.slice(0, REFINED);
    const worth = new Map(
      await Promise.all(best.map(async (page) => [page, scores[page] + closeness(await this.index.card(page), marks, whole, this.index.simplified)])),
    );
    best.sort((one, other) => worth.get(other) - worth.get(one) || one - other);
    pages.splice(0, best.length, ...best);
  }

  async #hit(page, kind, marks) {
    const { simplified } = this.index;
    const card = await this.index.card(page);
    const inTitle = placesOf(card.title, marks, simplified);
    const hit = {
      kind,
      href: new URL(card.href, new URL("../../", this.index.folder)).href,
      title: inParts(card.title, inTitle),
      sample: card.sample,
      field: null,
      excerpt: null,
    };
    const found = new Set(inTitle.map(({ term }) => term));
    hit.field = fieldOf(card, marks.filter((term) => !found.has(term)), simplified);
    if (hit.field || (inTitle.length && marks.every((term) => found.has(term)))) return hit;
    for (const text of await this.index.texts(page)) {
      const places = placesOf(text, marks, simplified);
      if (places.length) return { ...hit, excerpt: excerptOf(text, places) };
    }
    return hit;
  }
}

// Returns the terms of a query that can be looked up: of two characters and more. Where each alone is too short, such as
// those of 5 G, they are one.
const askedOf = (typed, simplified) => {
  const isLong = (term) => [...term].length > 1;
  const asked = termsOf(typed, simplified).filter(isLong);
  return asked.length ? asked : termsOf(fold(typed, simplified), simplified).filter(isLong);
};

// Returns the scores of pages that have most terms, of which none has all.
const most = (all, pages) => {
  const counts = Uint8Array.from({ length: pages }, (_, page) => all.filter((found) => found[page]).length);
  const best = counts.reduce((one, other) => Math.max(one, other), 0);
  return Float32Array.from(counts, (count, page) => (count && count === best ? all.reduce((sum, found) => sum + found[page], 0) : 0));
};

// Returns the numbers that stand in one list of each choice.
const inAll = (choices, size) => {
  const counts = new Uint16Array(size);
  choices.forEach((lists, step) => {
    for (const list of lists) for (const number of list) if (counts[number] === step) counts[number] += 1;
  });
  return [...new Set(choices[0].flat())].filter((number) => counts[number] === choices.length);
};

// Returns the scores of pages that have every term.
const combine = (all, pages) => {
  const scores = new Float32Array(pages);
  if (!all.length) return scores;
  for (let page = 0; page < pages; page += 1) {
    if (all.every((found) => found[page])) scores[page] = all.reduce((sum, found) => sum + found[page], 0) / all.length;
  }
  return scores;
};

const closeness = ({ title, names, fields }, marks, whole, simplified) => {
  const called = [title, ...names].map((name) => fold(name, simplified));
  if (called.includes(whole)) return 20;
  if (called.some((name) => name.startsWith(whole))) return 6;
  if (called.some((name) => name.includes(whole))) return 4;
  const folded = fields.flatMap(([, ...values]) => values.map((value) => fold(value, simplified)));
  if (folded.includes(whole)) return 4;
  const places = fields.flatMap(([, ...values]) => values.flatMap((value) => placesOf(value, marks, simplified)));
  if (places.length && places.every((place) => place.cut)) return -3;
  return folded.some((value) => value.includes(whole)) ? 3 : 0;
};

// Returns the field that holds most of some terms, with its label; what it is written as elsewhere stands behind it.
const fieldOf = ({ names, fields }, terms, simplified) => {
  if (!terms.length) return null;
  const said = [
    ...names.map((name) => ({ label: "", value: name })),
    ...fields.flatMap(([label, value, other]) => [
      { label, value },
      ...(other ? [{ label, value: `${value} (${other})` }] : []),
    ]),
  ];
  let best = null;
  for (const { label, value } of said) {
    const places = placesOf(value, terms, simplified);
    const count = new Set(places.map(({ term }) => term)).size - (places.every(({ cut }) => cut) ? 0.5 : 0);
    if (places.length && count > (best?.count ?? 0)) best = { count, label, value: inParts(value, places) };
  }
  return best && { label: best.label, value: best.value };
};

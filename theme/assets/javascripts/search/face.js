// What every face of the search needs: the index, the words and ways of the language, and when a query is asked.
// Owns no element of a page.

// the same file for each face
const openIndex = async (folder) => (await import("./engine.js")).openIndex(folder);

const PAUSE = 120; // milliseconds after the last key
const PATIENCE = 500; // milliseconds until it is said that one has to wait
const { lang } = document.documentElement;
const numbers = new Intl.NumberFormat(lang, { useGrouping: !lang.startsWith("zh") }); // as GB/T 15835 writes them

/** Open the index and read the words that lie beside the folder of the search page; `folder` is the address of that page. */
export const openFace = async (folder) => {
  const [index, answer] = await Promise.all([openIndex(folder), fetch(new URL("../search.json", folder))]);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const { words, ways } = await answer.json();
  return { index, words, ways: ways.map(([text, href]) => [text, new URL(href, folder).href]) };
};

/** Return words with what stands in braces filled in; numbers are written as the language writes them. */
export const fill = (words, facts) =>
  words.replace(/\{(\w+)\}/g, (_, name) => (typeof facts[name] === "number" ? numbers.format(facts[name]) : facts[name]));

export const number = (value) => numbers.format(value);

/** Return what a reader asks for: one line, without blanks at its ends. */
export const queryOf = (text) => text.replace(/\s+/g, " ").trim();

/** Wait for an answer; where that takes long, `said` says so meanwhile. */
export const awaited = async (answer, said, signal) => {
  const timer = setTimeout(() => signal.aborted || (said.textContent = said.dataset.searching), PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Call `ask(query, signal)` a moment after the last key in a field, never while an input method composes; a newer query
 * ends an older one by its signal. Returns a function that asks at once.
 */
export const listen = (field, ask) => {
  let timer = 0;
  let last = null;
  let present = new AbortController();
  const now = () => {
    clearTimeout(timer);
    if (field.hasAttribute("data-composing")) return; // search.js says so, which was there before
    const query = queryOf(field.value);
    if (query === last) return;
    last = query;
    present.abort();
    present = new AbortController();
    ask(query, present.signal);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, PAUSE);
  };
  field.addEventListener("input", soon);
  field.addEventListener("compositionend", soon);
  return { now, forget: () => (last = null) };
};

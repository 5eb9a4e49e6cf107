// Where the terms of a query stand in a text: the text in parts, marked or not, and an excerpt of a long one.

import { foldWithPlaces } from "./fold.js";

const AROUND = 40; // characters of an excerpt on either side

const isDigit = (unit) => unit !== undefined && /[0-9.]/.test(unit);

// Returns the places of terms in a text as typed, in order, none within another: [{ from, to, term, whole }].
export const placesOf = (text, terms, simplified) => {
  const { folded, from, to } = foldWithPlaces(text, simplified);
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const end = at + term.length;
      const cut = (isDigit(term[0]) && isDigit(folded[at - 1])) || (isDigit(term.at(-1)) && isDigit(folded[end]));
      found.push({ from: from[at], to: to[end - 1], term, cut, whole: term.length === folded.length });
    }
  }
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  return found.filter((each, at) => found.slice(0, at).every((before) => each.from >= before.to));
};

export const inParts = (text, places) => {
  const parts = [];
  let at = 0;
  for (const { from, to } of places) {
    if (from > at) parts.push({ text: text.slice(at, from), mark: false });
    parts.push({ text: text.slice(from, to), mark: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: false });
  return parts;
};

// Returns the part of a text around the first place, with dots where it is cut.
export const excerptOf = (text, places) => {
  const begin = Math.max(0, places[0].from - AROUND);
  const end = Math.min(text.length, places[0].to + 2 * AROUND);
  const inside = places.filter(({ from, to }) => from >= begin && to <= end);
  const parts = inParts(text.slice(begin, end), inside.map((each) => ({ from: each.from - begin, to: each.to - begin })));
  if (begin > 0) parts.unshift({ text: "…", mark: false });
  if (end < text.length) parts.push({ text: "…", mark: false });
  return parts;
};

// A sentence becomes wishes: the choices of a finder, each with the words it was read from, and what was not understood.
// The same as generator/pages/wishes/reading.py; the grammar is finder/grammar.json. Nothing leaves the browser.

import { inBase } from "./amounts.js";
import { boundOf, endsOf } from "./bounds.js";
import { clausesOf, unwishedOf } from "./clauses.js";
import { figuresOf } from "./figures.js";
import { placesBeside, tellNear } from "./near.js";
import { place } from "./placing.js";
import { restOf } from "./rest.js";
import { tokensOf } from "./tokens.js";

const FAR = 8;
const LONGEST = 1000; // letters; what is longer is no sentence, and stays unread

const range = (start, end) => Array.from({ length: end - start }, (_, at) => start + at);

const cuesAt = (scene, at) => scene.tokens[at].means.get("cue") ?? [];

// Joins what another says to a wish of the same slot; false where they speak against each other.
const join = (wish, other) => {
  if (Array.isArray(wish.is)) {
    wish.is = [...new Set([...wish.is, ...other.is])];
    return true;
  }
  const keys = Object.keys(other);
  if (keys.every((key) => wish[key] === other[key])) return true;
  if (wish.slot === "near") {
    const isMore = keys.filter((key) => !(key in wish)).length === keys.length - 2;
    if (isMore) Object.assign(wish, { ...other, ...wish });
    return isMore;
  }
  const both = { ...wish, ...other };
  const isTwice = ["low", "high"].some((side) => side in wish && side in other);
  if (isTwice || !("low" in both && "high" in both) || both.low > both.high) return false;
  Object.assign(wish, other);
  return true;
};

// Adds a wish, or joins it to that of the same slot; where they do not go together the first one stays alone.
const add = (scene, found, wish, tokens) => {
  const same = found.find((each) => each.wish.slot === wish.slot && each.wish.kind === wish.kind);
  if (!same) found.push({ wish, tokens: [...new Set(tokens)] });
  else if (!join(same.wish, wish)) return;
  else same.tokens.push(...tokens);
  for (const at of tokens) scene.used.add(at);
};

// Adds a distance or a drive to each of the places that stand together; none where they are alternatives.
const addNear = (scene, placed, high, tokens, found) => {
  const places = placesBeside(scene, placed.cue.at);
  if (high === null) return;
  const field = placed.slot.measure === "duration" ? "minutes" : "high";
  for (const [at, kind] of places) add(scene, found, { slot: "near", kind, [field]: high }, [...tokens, at]);
};

const addFigure = (scene, number, { amount, apart }, found) => {
  const placed = place(scene, number, amount);
  if (!placed) return;
  const [bound, said] = boundOf(scene.grammar, scene.tokens, amount);
  const [from, to] = [amount.low, amount.high].map(
    (end) => (inBase(amount, end, scene.grammar.units) * placed.times) / placed.divisor,
  );
  const [low, high] = endsOf(from, to, bound, placed.slot.bare);
  const tokens = [...range(amount.start, amount.end), ...said, ...apart];
  if (placed.slot.slot === "near") {
    addNear(scene, placed, high, tokens, found);
    return;
  }
  const wish = { slot: placed.slot.slot };
  if (low !== null) wish.low = low;
  if (high !== null) wish.high = high;
  if (placed.assumed) wish.assumed = true;
  add(scene, found, wish, placed.cue.at >= 0 ? [...tokens, placed.cue.at] : tokens);
};

const addDate = (scene, when, found) => {
  if (!when.on || scene.unwished[when.start]) return;
  const around = range(Math.max(when.start - FAR, 0), Math.min(when.end + FAR, scene.tokens.length));
  const here = around.filter((at) => scene.clauses[at] === scene.clauses[when.start] && !scene.unwished[at]);
  if (here.some((at) => scene.tokens[at].has("since"))) return;
  const distance = (at) => Math.abs(at - when.start);
  const cues = here.filter((at) => cuesAt(scene, at).includes("handover"));
  if (!cues.length) return;
  const cue = cues.reduce((best, at) => (distance(at) < distance(best) ? at : best));
  const said = [when.start - 1, when.end].filter((at) => here.includes(at) && scene.tokens[at].has("by"));
  add(scene, found, { slot: "handover", high: when.on }, [...range(when.start, when.end), ...said, cue]);
};

const wishOf = (meaning) => {
  const colon = meaning.indexOf(":");
  if (colon < 0) return { slot: meaning, is: true };
  const [slot, value] = [meaning.slice(0, colon), meaning.slice(colon + 1)];
  if (slot === "storeys") return { slot, low: Number(value), high: Number(value) };
  return slot === "readiness" ? { slot, low: Number(value) } : { slot, is: [value] };
};

const addThings = (scene, found) => {
  scene.tokens.forEach((token, at) => {
    if (scene.owner[at] >= 0 || scene.unwished[at]) return;
    for (const meaning of token.means.get("thing") ?? []) add(scene, found, wishOf(meaning), [at]);
  });
};

// The words from one token to another, with the bracket that closes behind them.
const wordsBetween = (scene, words, [first, last]) => {
  const count = (sign) => scene.tokens.slice(first, last + 1).filter(({ text }) => text === sign).length;
  const isOpen = scene.tokens[last + 1]?.text === ")" && count("(") > count(")");
  return words(scene.tokens[first].start, scene.tokens[isOpen ? last + 1 : last].end);
};

// The words of some tokens; what stands in another clause is set apart.
const wordsOf = (scene, words, used) => {
  const pieces = [];
  for (const at of [...new Set(used)].sort((one, other) => one - other)) {
    if (pieces.length && scene.clauses[at] === scene.clauses[pieces.at(-1)[1]]) pieces.at(-1)[1] = at;
    else pieces.push([at, at]);
  }
  return pieces.map((piece) => wordsBetween(scene, words, piece)).join(" … ");
};

// whether a token speaks of a price of land, and not only of land
const isOfLand = (scene, at) => cuesAt(scene, at).includes("price") && !scene.tokens[at].has("thing");

const sceneOf = (grammar, tokens) => {
  const clauses = clausesOf(tokens);
  const scene = { grammar, tokens, clauses, unwished: unwishedOf(tokens, clauses), used: new Set() };
  const isRentAt = (at) => !scene.unwished[at] && cuesAt(scene, at).includes("rent");
  const all = range(0, tokens.length);
  scene.isRent = all.some(isRentAt) && !all.some((at) => isOfLand(scene, at));
  return scene;
};

// The sentence that is read, and what goes beyond it.
const cut = (typed) => {
  if (typed.length <= LONGEST) return [typed, ""];
  const signs = [...typed];
  return [signs.slice(0, LONGEST).join(""), signs.slice(LONGEST).join("")];
};

// { wishes: [{ slot, …, from }], rest: ["what was not understood"] }, in the order of the words.
export const readWishes = (grammar, typed) => {
  const [sentence, beyond] = cut(typed);
  const { tokens, words } = tokensOf(grammar, sentence);
  const scene = sceneOf(grammar, tokens);
  const { figures, dates, owner } = figuresOf(tokens, scene.clauses, grammar.units);
  scene.owner = owner;
  const found = [];
  figures.forEach((figure, number) => {
    if (!scene.unwished[figure.amount.start]) addFigure(scene, number, figure, found);
  });
  for (const when of dates) addDate(scene, when, found);
  addThings(scene, found);
  tellNear(scene, (kind, at, near) => add(scene, found, { slot: "near", kind }, [at, near]));
  const first = (each) => each.tokens.reduce((least, at) => Math.min(least, at), Infinity);
  const wishes = found
    .sort((one, other) => first(one) - first(other))
    .map(({ wish, tokens: used }) => ({ ...wish, from: wordsOf(scene, words, used) }));
  const rest = restOf(scene, words, new Set(wishes.map(({ slot }) => slot)));
  return { wishes, rest: beyond ? [...rest, beyond] : rest };
};

// Which slot an amount fills: by what it counts and by the nearest words that say what it is for.
// The same as generator/pages/wishes/placing.py. A scene is a sentence while it is read:
// { grammar, tokens, clauses, unwished, owner, used, isRent }.

import { dimensionOf, inBase, isBare } from "./amounts.js";

const FAR = 8;
const CLOSE = 5;
const NO_CUE = { at: -1, says: "", distance: 99 };

// What a token says of a wanted cue: itself, of "near" which place, or nothing.
const says = (scene, at, wanted) => {
  for (const meaning of scene.tokens[at].means.get("cue") ?? []) {
    if (meaning === wanted || (wanted === "near" && meaning.startsWith("near:"))) return meaning;
    if (meaning === "cost" && wanted === (scene.isRent ? "rent" : "price")) return wanted;
  }
  return "";
};

const isFree = (scene, at) => !scene.used.has(at) && !scene.unwished[at];

// Looks for a cue in the clause of an amount, to its left and to its right, not past other amounts.
const nearest = (scene, number, amount, wanted, far) => {
  let best = NO_CUE;
  const isBeside = (at) =>
    at >= 0 && at < scene.tokens.length && scene.clauses[at] === scene.clauses[amount.start] && [-1, number].includes(scene.owner[at]);
  for (const [step, first] of [
    [-1, amount.start - 1],
    [1, amount.end],
  ]) {
    for (let at = first, distance = 0; isBeside(at) && distance < far; at += step, distance += 1) {
      const meaning = isFree(scene, at) ? says(scene, at, wanted) : "";
      if (meaning && distance < best.distance) {
        best = { at, says: meaning, distance };
        break;
      }
    }
  }
  return best;
};

// Looks for a cue in the clause before, where that has no amount: 靠近港口，30公里以内.
const beforeClause = (scene, amount, wanted) => {
  const here = scene.clauses[amount.start];
  for (let distance = 1; distance < FAR; distance += 1) {
    const at = amount.start - distance;
    if (at < 0 || scene.owner[at] >= 0 || scene.clauses[at] < here - 1) break;
    const meaning = scene.clauses[at] < here && isFree(scene, at) ? says(scene, at, wanted) : "";
    if (meaning) return { at, says: meaning, distance };
  }
  return NO_CUE;
};

const cueOf = (scene, number, amount, slot) => {
  const wanted = slot.cue || slot.helped;
  if (!wanted) return NO_CUE;
  const cue = nearest(scene, number, amount, wanted, slot.cue ? FAR : CLOSE);
  return cue.at < 0 && slot.cue ? beforeClause(scene, amount, wanted) : cue;
};

// whether nothing follows a bare number that could be its unit
const isClosed = (scene, end) =>
  end >= scene.tokens.length || scene.grammar.classes.closing.some((kind) => scene.tokens[end].has(kind));

const inSlot = (scene, number, amount, of, slot) => {
  const known = scene.grammar.measures[slot.measure][of];
  const customs = (scene.grammar.customs[slot.slot] ?? []).filter((each) => each.of === of);
  if (!known && !customs.length) return null;
  if (known && slot.sizes.length && !amount.pers.some((per) => slot.sizes.includes(per.key))) return null;
  const cue = cueOf(scene, number, amount, slot);
  if (known && (cue.at >= 0 || !slot.cue)) {
    const [times, divisor] = known;
    const value = (inBase(amount, amount.high, scene.grammar.units) * times) / divisor;
    return slot.least <= value && value <= slot.most ? { slot, times, divisor, cue, assumed: amount.unit === "ton" } : null;
  }
  if (cue.at < 0 && !(slot.slot === "rent" && scene.isRent && of === "money/area")) return null;
  const custom = customs.find((each) => each.least <= amount.low && amount.low < each.most);
  return custom ? { slot, times: custom.times, divisor: custom.divisor, cue, assumed: true } : null;
};

// The slot that an amount fills, the fraction by which it counts, its cue, and whether a custom was needed; or null.
export const place = (scene, number, amount) => {
  if (amount.low === null || (isBare(amount) && !isClosed(scene, amount.end))) return null;
  const of = dimensionOf(amount, scene.grammar.units);
  let found = null;
  for (const slot of scene.grammar.slots) {
    const placed = inSlot(scene, number, amount, of, slot);
    if (placed && (!found || placed.cue.distance < found.cue.distance)) found = placed;
  }
  if (!found) return null;
  const others = amount.pers.length ? ["aside"] : ["aside", "sum"];
  const aside = Math.min(...others.map((other) => nearest(scene, number, amount, other, CLOSE).distance));
  return aside < found.cue.distance ? null : found;
};

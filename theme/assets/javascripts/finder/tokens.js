// A sentence cut into numbers, known words and the rest, left to right, the longest known word first.
// The same as generator/pages/wishes/tokens.py; linear in the length of the text.

import { fold, isDigit, isLetter } from "./folding.js";
import { chineseAt, digitsAt } from "./numerals.js";

const NONE = new Map();
const trees = new WeakMap(); // the words of each grammar as a tree of letters

const grow = (words) => {
  const root = { next: new Map(), means: null };
  for (const kind of Object.keys(words).sort()) {
    for (const meaning of Object.keys(words[kind]).sort()) {
      for (const spelling of words[kind][meaning]) {
        let node = root;
        for (const sign of spelling) {
          if (!node.next.has(sign)) node.next.set(sign, { next: new Map(), means: null });
          node = node.next.get(sign);
        }
        node.means ??= new Map();
        node.means.set(kind, [...(node.means.get(kind) ?? []), meaning]);
      }
    }
  }
  return root;
};

const treeOf = (grammar) => {
  if (!trees.has(grammar)) trees.set(grammar, grow(grammar.words));
  return trees.get(grammar);
};

const goesOn = (signs, end) => {
  if (end >= signs.length) return false;
  const [last, following] = [signs[end - 1], signs[end]];
  return (isLetter(last) && isLetter(following)) || (isDigit(last) && isDigit(following));
};

const longestAt = (root, signs, start) => {
  let [node, at, end, means] = [root, start, start, NONE];
  while (at < signs.length && node.next.has(signs[at])) {
    node = node.next.get(signs[at]);
    at += 1;
    if (node.means && !goesOn(signs, at)) [end, means] = [at, node.means];
  }
  return { end, means };
};

// A piece of a text: what it means by class of word, or which number it is.
class Token {
  constructor(signs, start, end, means, isNumber, value) {
    this.start = start;
    this.end = end;
    this.text = end - start === 1 ? signs[start] : signs.slice(start, end).join("");
    this.means = means;
    this.isNumber = isNumber;
    this.value = value;
  }

  has(kind) {
    return this.means.has(kind);
  }

  first(kind) {
    return this.means.get(kind)?.[0] ?? "";
  }
}

const tokenAt = (root, signs, at) => {
  const word = longestAt(root, signs, at);
  const isDigits = isDigit(signs[at]);
  const number = isDigits ? digitsAt(signs, at) : chineseAt(signs, at);
  if (number.end > at && (number.end > word.end || (isDigits && number.end === word.end))) {
    return new Token(signs, at, number.end, NONE, true, number.value);
  }
  if (word.end > at) return new Token(signs, at, word.end, word.means, false, null);
  let end = at + 1;
  if (isLetter(signs[at])) {
    while (end < signs.length && (isLetter(signs[end]) || isDigit(signs[end]) || signs[end] === "'" || signs[end] === "_")) {
      end += 1;
    }
  }
  return new Token(signs, at, end, NONE, false, null);
};

// The tokens of a text (spaces are none), and what gives back the words that were typed for a stretch of it.
export const tokensOf = (grammar, typed) => {
  const root = treeOf(grammar);
  const { signs, words } = fold(typed);
  const tokens = [];
  for (let at = 0; at < signs.length; ) {
    if (signs[at] === " ") {
      at += 1;
      continue;
    }
    const token = tokenAt(root, signs, at);
    tokens.push(token);
    at = token.end;
  }
  return { tokens, words };
};

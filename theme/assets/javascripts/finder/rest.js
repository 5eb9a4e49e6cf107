// What of a sentence was not understood, in the words in which it was typed.
// The same as generator/pages/wishes/rest.py.

const isAny = (token, kinds) => kinds.some((kind) => token.has(kind));

const stretchesOf = (scene) => {
  const found = [[]];
  scene.tokens.forEach((token, at) => {
    if (!scene.used.has(at) && !token.has("break")) found.at(-1).push(at);
    else if (found.at(-1).length) found.push([]);
  });
  return found.filter((stretch) => stretch.length);
};

// whether a cue belongs to a slot that was found elsewhere in the sentence
const isMet = (meaning, slots) =>
  slots.has(meaning) || (meaning === "cost" && (slots.has("price") || slots.has("rent")));

const saysSomething = (scene, at, slots) => {
  const token = scene.tokens[at];
  if (scene.unwished[at] || token.has("thing")) return true;
  if (token.has("cue")) return !token.means.get("cue").some((meaning) => isMet(meaning, slots)) && !token.has("filler");
  return !isAny(token, scene.grammar.classes.empty);
};

const isTrimmed = (scene, at, beside) => {
  const [token, other] = [scene.tokens[at], scene.tokens[beside]];
  const isChinese = token.end - token.start === 1 && token.text > "\u007f";
  if (isChinese && !other.means.size && !other.isNumber) return false; // a letter of a word that is not known: 独栋
  return isAny(token, scene.grammar.classes.trimmed) && !scene.unwished[at] && !token.has("thing");
};

// The stretches of a sentence that no wish was read from and that say something; "words" gives back what was typed.
export const restOf = (scene, words, slots) =>
  stretchesOf(scene)
    .filter((stretch) => stretch.some((at) => saysSomething(scene, at, slots)))
    .map((stretch) => {
      let [start, end] = [0, stretch.length - 1];
      while (start < end && isTrimmed(scene, stretch[start], stretch[start + 1])) start += 1;
      while (end > start && isTrimmed(scene, stretch[end], stretch[end - 1])) end -= 1;
      return words(scene.tokens[stretch[start]].start, scene.tokens[stretch[end]].end);
    });

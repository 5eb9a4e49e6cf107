// Places that something is to be near: those that stand together share a distance, and some are said without any.
// The same as generator/pages/wishes/near.py.

const FAR = 4;
const WALK = 40;

const placeAt = (scene, at) => {
  const meaning = (scene.tokens[at].means.get("cue") ?? []).find((each) => each.startsWith("near:"));
  return meaning ? meaning.slice("near:".length) : "";
};

const isAmount = (scene, at) =>
  at >= 0 && at < scene.tokens.length && (scene.owner[at] >= 0 || scene.tokens[at].has("before"));

// Walks from a place to others that "and" joins to it; false where "or" stands between.
const walk = (scene, at, step, found) => {
  let [isJoined, isOther, place] = [false, false, at + step];
  for (; place >= 0 && place < scene.tokens.length && Math.abs(place - at) < WALK && scene.owner[place] < 0; place += step) {
    const token = scene.tokens[place];
    if (token.has("break") || scene.used.has(place) || scene.unwished[place]) break;
    if (token.has("or")) isOther = true;
    else if (placeAt(scene, place) && isOther) return false;
    else if (placeAt(scene, place) && isJoined) {
      found.push(place);
      isJoined = false;
    } else if (token.has("and")) isJoined = true;
    else if (!token.has("filler") && !token.has("near")) break;
  }
  return !(isOther && isAmount(scene, place));
};

// A place and those joined to it by "and", in order, as [token, kind]; nothing where any is joined by "or".
export const placesBeside = (scene, at) => {
  const found = [at];
  if (!walk(scene, at, -1, found) || !walk(scene, at, 1, found)) return [];
  return found.sort((one, other) => one - other).map((each) => [each, placeAt(scene, each)]);
};

// The token of the place that a "near" speaks of, with nothing but fillers between; -1 where there is none.
const placeBeside = (scene, near, step) => {
  for (let distance = 1; distance <= FAR; distance += 1) {
    const at = near + step * distance;
    if (at < 0 || at >= scene.tokens.length || scene.clauses[at] !== scene.clauses[near]) return -1;
    if (scene.owner[at] >= 0 || scene.unwished[at]) return -1;
    if (placeAt(scene, at)) return scene.used.has(at) ? -1 : at;
    if (!scene.tokens[at].has("filler") && !scene.tokens[at].has("mark")) return -1;
  }
  return -1;
};

// Calls tell(kind, token of the place, token that says near) for what is to be near without a distance.
export const tellNear = (scene, tell) => {
  scene.tokens.forEach((token, near) => {
    if (scene.unwished[near] || scene.owner[near] >= 0) return;
    for (const [kind, step] of [
      ["near_behind", -1],
      ["near", 1],
    ]) {
      const at = token.has(kind) ? placeBeside(scene, near, step) : -1;
      if (at < 0) continue;
      for (const [place, name] of placesBeside(scene, at)) tell(name, place, near);
      break;
    }
  });
};

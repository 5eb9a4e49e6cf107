// A whole number in a row of tokens: 25万, 1亿2000万, two hundred and fifty thousand, 30余.
// The same as generator/pages/wishes/numbers.py.

const HUNDRED = 100;
const TEN = 10;
const TWENTY = 20;

const scaleOf = (token) => Number(token.first("scale"));

const isClose = (tokens, at) => tokens[at].start === tokens[at - 1].end;

const figure = (tokens, at) => (tokens[at]?.has("numeral") ? Number(tokens[at].first("numeral")) : 0);

const twoDigits = (tokens, at) => {
  const value = figure(tokens, at);
  const ones = figure(tokens, at + 1);
  return value >= TWENTY && ones >= 1 && ones < TEN ? [value + ones, at + 2] : [value, at + 1];
};

const spoken = (tokens, start) => {
  let [value, at] = twoDigits(tokens, start);
  if (tokens[at]?.text === "hundred") {
    value *= HUNDRED;
    at += 1;
    const [more, end] = twoDigits(tokens, tokens[at]?.text === "and" ? at + 1 : at);
    if (more >= 1) {
      value += more;
      at = end;
    }
  }
  return [value, at];
};

// A number with the scale words and the "more" that stand behind it.
const scaled = (tokens, start, value) => {
  let [scale, isMore, at] = [1, false, start];
  for (; at < tokens.length; at += 1) {
    if (tokens[at].has("scale")) scale *= scaleOf(tokens[at]);
    else if (tokens[at].has("more") && isClose(tokens, at)) isMore = true;
    else break;
  }
  return { value: value === null ? null : value * scale, scale, end: at, isMore };
};

// A number in parts that get smaller, close together: 1亿2000万.
const added = (tokens, start) => {
  const found = scaled(tokens, start + 1, tokens[start].value);
  let isUnclear = found.value === null;
  let scale = found.scale;
  while (scale > 1 && tokens[found.end]?.isNumber && isClose(tokens, found.end)) {
    if (tokens[found.end].value === 1 && tokens[found.end + 1]?.has("unit")) break; // 25万一亩
    const part = scaled(tokens, found.end + 1, tokens[found.end].value);
    if (found.value === null || part.value === null || part.value >= scale || (part.scale === 1 && part.value < TEN) || found.isMore) {
      isUnclear = true;
    } else {
      found.value += part.value;
    }
    scale = part.scale;
    found.end = part.end;
    found.scale = Math.max(found.scale, part.scale);
    found.isMore ||= part.isMore;
  }
  return { ...found, value: isUnclear ? null : found.value };
};

const isAscii = (text) => [...text].every((sign) => sign <= "\u007f");

export const numberAt = (tokens, start) => {
  const token = tokens[start];
  if (!token) return null;
  if (token.has("numeral")) {
    const [value, at] = spoken(tokens, start);
    return scaled(tokens, at, value);
  }
  if (token.isNumber) return added(tokens, start);
  if (token.has("scale") && !isAscii(token.text) && tokens[start + 1]?.has("unit")) {
    return { value: scaleOf(token), scale: scaleOf(token), end: start + 1, isMore: false }; // 千亩
  }
  return null;
};

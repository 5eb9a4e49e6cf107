// The day by which something is wanted: 2027年6月, 2027-06, the end of 2027, Q2 2027.
// The same as generator/pages/wishes/dates.py. There is no clock: "next year" is no date here.

const FIRST = 2020;
const LAST = 2099;
const MONTHS = 12;
const DAYS = 31;

const yearAt = (tokens, at) => {
  const token = tokens[at];
  const isDigits = token?.isNumber && [...token.text].every((sign) => sign >= "0" && sign <= "9");
  return isDigits && token.value >= FIRST && token.value <= LAST ? token.text : "";
};

const wholeAt = (tokens, at, most) => {
  const value = tokens[at]?.isNumber ? tokens[at].value : null;
  return Number.isInteger(value) && value >= 1 && value <= most ? String(value).padStart(2, "0") : "";
};

const textAt = (tokens, at) => tokens[at]?.text ?? "";

const pastOf = (tokens, at) => (["of", "the", "of the", "-"].includes(textAt(tokens, at)) ? at + 1 : at);

// June 2027, 15 June 2027, the end of 2027, the end of June 2027, Q2 2027
const spoken = (tokens, start) => {
  let [at, month, day, part] = [start, "", "", ""];
  if (tokens[at].has("part")) {
    part = tokens[at].first("part");
    at = pastOf(tokens, at + 1);
  } else if (tokens[at].isNumber) {
    day = wholeAt(tokens, at, DAYS);
    at = pastOf(tokens, at + 1);
  }
  if (tokens[at]?.has("month")) {
    month = tokens[at].first("month");
    at = pastOf(tokens, at + 1);
  }
  const year = yearAt(tokens, at);
  if (!year || !(month || part)) return null;
  return { start, end: at + 1, on: `${year}-${month || part}${day && month ? `-${day}` : ""}` };
};

// 2027-06 or 2027-06-30
const numeric = (tokens, start, year, month) => {
  const day = wholeAt(tokens, start + 4, DAYS);
  if (day && textAt(tokens, start + 3) === textAt(tokens, start + 1)) {
    return { start, end: start + 5, on: `${year}-${month}-${day}` };
  }
  return { start, end: start + 3, on: `${year}-${month}` };
};

// 2027年6月, 2027年6月30日, 2027年二季度, 2027年
const chinese = (tokens, start, year, month) => {
  if (month && ["月", "月份"].includes(textAt(tokens, start + 3))) {
    const end = start + 4;
    const day = wholeAt(tokens, end, DAYS);
    if (day && ["日", "号"].includes(textAt(tokens, end + 1))) return { start, end: end + 2, on: `${year}-${month}-${day}` };
    return { start, end: ["底", "末"].includes(textAt(tokens, end)) ? end + 1 : end, on: `${year}-${month}` };
  }
  const following = tokens[start + 2];
  if (following?.has("part")) return { start, end: start + 3, on: `${year}-${following.first("part")}` };
  return { start, end: start + 2, on: following?.has("by") ? "" : `${year}-12` };
};

const fromYear = (tokens, start) => {
  const year = yearAt(tokens, start);
  const sign = textAt(tokens, start + 1);
  if (!year) return null;
  if (tokens[start + 1]?.has("part")) {
    return { start, end: start + 2, on: `${year}-${tokens[start + 1].first("part")}` };
  }
  const month = wholeAt(tokens, start + 2, MONTHS);
  if (sign === "年") return chinese(tokens, start, year, month);
  return month && ["-", "/", "."].includes(sign) ? numeric(tokens, start, year, month) : null;
};

// The date that begins at a token, "on" a month or day (ISO 8601); "" where it cannot be told which.
export const dateAt = (tokens, start) => {
  const token = tokens[start];
  if (token.isNumber) return fromYear(tokens, start) ?? spoken(tokens, start);
  return token.has("month") || token.has("part") ? spoken(tokens, start) : null;
};

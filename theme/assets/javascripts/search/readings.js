// How else a term may be meant: a day in figures, a number with commas or without, a currency by another name, words of Chinese in another order.
// Owns these readings. Knows no index.

const DAY = /^((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const CURRENCY = new Map([...["cny", "yuan", "renminbi", "¥"].map((each) => [each, "rmb"]), ["块", "元"], ["人民币", "rmb"]]);
const SHORTEST = 2; // characters of a part
const LONGEST = 16; // characters of a term in another order

// Returns what stands on pages where this term is typed; the term itself is not among them.
export const othersFor = (term) => {
  const day = DAY.exec(term);
  if (day) {
    const [, year, month, date] = day;
    return [`${year}年${Number(month)}月${date ? `${Number(date)}日` : ""}`];
  }
  const money = /^(?:¥|cny|rmb)(\d.*)$/.exec(term);
  if (money) return [money[1], `rmb${money[1]}`];
  const figure = /^\d{4,}/.exec(term);
  if (figure) return [figure[0].replace(/\B(?=(?:\d{3})+$)/g, ",") + term.slice(figure[0].length)];
  if (/^\d{1,3}(?:,\d{3})+/.test(term)) return [term.replaceAll(",", "")];
  return CURRENCY.has(term) ? [CURRENCY.get(term)] : [];
};

// Returns the pairs of parts that a term without blanks may consist of: 注册公司 of 注册 and 公司, G-11地块 of G-11 and 地块.
export const partsOf = (term) => {
  const units = [...term];
  if (units.length < 2 * SHORTEST || units.length > LONGEST || /^[a-z]+$/.test(term)) return [];
  const cuts = Array.from({ length: units.length - 2 * SHORTEST + 1 }, (_, at) => at + SHORTEST);
  return cuts.map((at) => [units.slice(0, at).join(""), units.slice(at).join("")]);
};

const rarerFirst = (one, other) => /[0-9a-z]/.test(other) - /[0-9a-z]/.test(one);

// Returns the parts of a term in Latin script and in others, where it has both, what is rarer first: of G-11地块, G-11 and
// 地块.
export const scriptsOf = (term) => {
  const parts = term.match(/[\u0000-\u024f]+|[^\u0000-\u024f]+/g) ?? [];
  return parts.length > 1 && /[a-z]/.test(term) ? parts.filter((part) => part.length >= SHORTEST).sort(rarerFirst) : [];
};

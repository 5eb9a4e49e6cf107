// Which rows meet what is asked. A wish is { is: [keys of values] }, { is: true }, or { low, high } in base units; a row
// must meet each of several. Of a range any value may meet a wish; an open end is unknown, and unknown is not missed.
export const MISSED = 0;
export const UNKNOWN = 1;
export const MET = 2;
const SLACK = 1e-6; // of a value: 30 mu are 20,000 square metres, however they were reckoned

export const reaches = (high, low) => high >= low - Math.abs(low) * SLACK;

const verdictOf = (isKnown, isMet, isMetByOther) => (isKnown ? (isMet ? MET : MISSED) : isMetByOther ? MET : UNKNOWN);

export const judgeEnds = (low, high, wish) => {
  let verdict = Number.isNaN(low) && Number.isNaN(high) ? UNKNOWN : MET;
  if (wish.low !== undefined) {
    verdict = Math.min(verdict, verdictOf(!Number.isNaN(high), reaches(high, wish.low), reaches(low, wish.low)));
  }
  if (wish.high !== undefined) {
    verdict = Math.min(verdict, verdictOf(!Number.isNaN(low), reaches(wish.high, low), reaches(wish.high, high)));
  }
  return verdict;
};

// the verdict of each value that a column has
const valueVerdicts = (facet, wish) => {
  if (facet.isMeasured) return facet.lows.map((low, at) => judgeEnds(low, facet.highs[at], wish));
  if (facet.isChoice) return facet.values.map(([key]) => (wish.is.includes(key) ? MET : MISSED));
  return facet.values.map(([value]) => (value === null ? UNKNOWN : value === wish.is ? MET : MISSED));
};

const cellVerdict = (found, cell) => {
  if (cell === null) return UNKNOWN;
  if (cell === "*") return MET;
  if (Array.isArray(cell)) return cell.some((at) => found[at] === MET) ? MET : MISSED;
  return found[cell];
};

const verdicts = (facet, wish) => {
  const found = valueVerdicts(facet, wish);
  return Uint8Array.from(facet.coded().distinct, (cell) => cellVerdict(found, cell));
};

const take = (judged, { verdicts: found, facet }, at) => {
  const { codes } = facet.coded();
  for (let row = 0; row < codes.length; row += 1) {
    const verdict = found[codes[row]];
    if (verdict === MET) continue;
    judged.last[row] = at;
    if (verdict === MISSED) judged.missed[row] += 1;
    else judged.unknown[row] += 1;
  }
};

// `asked` is a Map from a facet's key to a wish. Returns the wishes with their verdicts, and how many of them each row
// misses, how many it says nothing of, and which of them was the last that it does not meet.
export const judge = (table, asked) => {
  const { count } = table;
  const judged = { wishes: [], missed: new Uint8Array(count), unknown: new Uint8Array(count) };
  judged.last = new Int16Array(count).fill(-1);
  for (const [key, wish] of asked) {
    const facet = table.facets.get(key);
    const each = { key, facet, wish, verdicts: verdicts(facet, wish) };
    take(judged, each, judged.wishes.push(each) - 1);
  }
  return judged;
};

export const verdictAt = ({ facet, verdicts: found }, row) => found[facet.coded().codes[row]];

// rows in an order: those that meet all, and those of which a wished value has to be asked for
export const findRows = (judged, order) => {
  const met = [];
  const ask = [];
  for (const row of order) {
    if (judged.missed[row]) continue;
    if (judged.unknown[row]) ask.push(row);
    else met.push(row);
  }
  return { met, ask };
};

// whether a row meets all wishes but one, whatever it says of that one
const meetsOthers = (judged, at, row) => {
  const open = judged.missed[row] + judged.unknown[row];
  return open === 0 || (open === 1 && judged.last[row] === at);
};

const addCell = (counts, facet, cell, rows) => {
  if (cell === "*") for (const value of facet.everywhere) counts[value] += rows;
  else if (Array.isArray(cell)) for (const value of cell) counts[value] += rows;
  else if (cell !== null) counts[cell] += rows;
};

// how many rows have each value of a facet and meet all wishes for others: what choosing it would give
export const countsOf = (table, judged, facet) => {
  const { distinct, codes } = facet.coded();
  const rows = new Int32Array(distinct.length);
  const at = judged.wishes.findIndex((each) => each.facet === facet);
  for (let row = 0; row < table.count; row += 1) if (meetsOthers(judged, at, row)) rows[codes[row]] += 1;
  const counts = new Int32Array(facet.values.length);
  distinct.forEach((cell, code) => addCell(counts, facet, cell, rows[code]));
  return counts;
};

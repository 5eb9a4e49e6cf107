// The rows of a comparison: what each column says of the same thing, whether they differ, and which is lowest or highest.
// Owns these judgements. A row is marked only where a direction has a meaning and all publish it in the same unit.

const STEP = ".tier:";

// fields: [{key, label, fields: [{key, label}]}], all that there may be, in their order
// -> {groups: [{key, label, rows: [{key, label, cells, differs, alike, best, direction}]}], absent: [labels]}
export const compareColumns = (columns, fields) => {
  const absent = [];
  const groups = [];
  for (const group of fields) {
    const inside = columns.map((column) => new Map(rowsOf(column, group.key).map((row) => [row.key, row])));
    if (group.key === "plot" && !inside.some((rows) => rows.size)) continue;
    const rows = [];
    for (const key of keysOf(group, inside)) {
      const label = labelOf(columns, group, key);
      const cells = columns.map((column, at) => cellOf(column, inside[at], key));
      if (cells.some((cell) => cell.state === "there")) rows.push({ key, label, cells, ...judge(cells) });
      else if (cells.some((cell) => cell.state === "missing")) absent.push(label.text);
    }
    if (rows.length) groups.push({ key: group.key, label: group.label, rows });
  }
  return { groups, absent };
};

const rowsOf = (column, key) => column.groups?.find((each) => each.key === key)?.rows ?? [];

// the keys of a group in their order; what the page does not know of (steps of a price) stands behind what it follows
const keysOf = (group, inside) => {
  const keys = group.fields.map((field) => field.key);
  for (const rows of inside) {
    let last = -1;
    for (const key of rows.keys()) {
      const at = keys.indexOf(key);
      if (at >= 0) last = at;
      else {
        const parent = keys.indexOf(key.split(STEP)[0]);
        last = Math.max(last, parent) + 1;
        keys.splice(last, 0, key);
      }
    }
  }
  return keys;
};

const labelOf = (columns, group, key) => {
  const known = group.fields.find((field) => field.key === key);
  return known ? { text: known.label } : columns.find((column) => column.labels?.[key]).labels[key];
};

const cellOf = (column, rows, key) => {
  if (column.state !== "there") return { state: "unread" };
  const row = rows.get(key);
  if (row) return { state: "there", ...row, origin: column.sources[row.source] };
  if (column.none.includes(key)) return { state: "none" };
  return { state: key.includes(STEP) && rows.has(key.split(STEP)[0]) ? "no_step" : "missing" };
};

// what is not published may be the same or not: it makes no difference, but it does not make a row alike
const judge = (cells) => {
  const known = cells.filter((cell) => !["missing", "unread", "none"].includes(cell.state));
  const kinds = new Set(known.map(identity)).size;
  return {
    differs: kinds > 1,
    alike: cells.length > 1 && kinds === 1 && known.length === cells.length,
    best: kinds > 1 ? bestOf(cells) : [],
    direction: cells.find((cell) => cell.better)?.better,
  };
};

// equal figures in different words (250,000 a mu, 375 a square metre) are no difference
const identity = (cell) => {
  if (cell.state !== "there") return cell.state;
  const value = cell.unit ? `${cell.unit} ${JSON.stringify(cell.value)}` : cell.text;
  return `${value}\n${cell.note ?? ""}`;
};

// which cells are best; of ranges one is only where both its ends are
const bestOf = (cells) => {
  const [first] = cells;
  const like = (cell) =>
    cell.state === "there" && cell.unit && cell.unit === first.unit && cell.better && !cell.sample === !first.sample;
  if (cells.length < 2 || !cells.every(like)) return [];
  const ends = cells.map((cell) => [cell.value].flat());
  const pick = first.better === "low" ? Math.min : Math.max;
  const target = [pick(...ends.map((each) => each[0])), pick(...ends.map((each) => each.at(-1)))];
  const best = cells.map((_, at) => at).filter((at) => ends[at][0] === target[0] && ends[at].at(-1) === target[1]);
  return best.length < cells.length ? best : [];
};

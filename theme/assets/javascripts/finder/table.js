// A finder table made ready to be asked: a facet for each thing that one may wish for. A column of ways (transport)
// becomes two facets for each kind of way: how far, and how long the drive. The file's form: generator/pages/finder.
import { lastDay } from "./days.js";

const CHOICES = new Set(["choice", "choices"]);
const MEASURES = new Set(["quantity", "date"]);
const MINUTES = "duration";

// of a value its low and high end; NaN for an end that is open
const ends = (form, value) => {
  if (form === "date") return [lastDay(value), lastDay(value)];
  return (Array.isArray(value) ? value : [value, value]).map((end) => end ?? Number.NaN);
};

const measured = (form, values) => {
  const all = values.map(([value]) => ends(form, value ?? Number.NaN));
  return { lows: all.map(([low]) => low), highs: all.map(([, high]) => high) };
};

// What a row has of a facet is one of few different cells: the place of a value, a list of places, "*", or null. Returns
// those cells, and for each row which of them it has. Worked out when it is first asked for.
const codesOf = (cells, holderOf) => {
  const distinct = [null];
  const known = new Map([["null", 0]]);
  const codeOf = (cell) => {
    const key = String(cell);
    if (!known.has(key)) known.set(key, distinct.push(cell) - 1);
    return known.get(key);
  };
  const codes = Int32Array.from(cells, codeOf);
  return { distinct, codes: holderOf ? Int32Array.from(holderOf, (holder) => codes[holder] ?? 0) : codes };
};

// `holderOf` leads from a row to the cell that it shares with others, where it does
const facetOf = (column, cells, holderOf, count) => {
  const facet = { ...column, values: column.values ?? [], holderOf, isEmpty: !cells };
  let coded = null;
  facet.coded = () => (coded ??= cells ? codesOf(cells, holderOf) : { distinct: [null], codes: new Int32Array(count) });
  facet.isChoice = CHOICES.has(column.form);
  facet.isMeasured = MEASURES.has(column.form);
  facet.units = column.units?.length ? column.units : [["", "", 1, 1]];
  if (facet.isChoice) {
    facet.index = new Map(facet.values.map(([key], at) => [key, at]));
    facet.everywhere = [...facet.values.keys()]; // what "*" stands for
  }
  if (facet.isMeasured) Object.assign(facet, measured(column.form, facet.values));
  return facet;
};

const wayFacet = (column, cells, kind, at, part) => {
  const [key, label] = column.kinds[kind];
  const name = part === "drive" ? "drive" : column.key;
  const values = part === "drive" ? column.drives : column.values;
  const places = cells?.map((cell) => cell?.[kind]?.[at] ?? null);
  const names = cells?.map((cell) => cell?.[kind]?.[2] ?? null);
  const isUsed = places?.some((place) => place !== null);
  const head = { ...column, key: `${name}.${key}`, kind: key, label, form: "quantity", values, way: column.key, part };
  if (part === "drive") Object.assign(head, { dimension: MINUTES, unlisted: true, units: [["min", "", 1, 1]] });
  return { head, cells: isUsed ? places : undefined, beside: { places: names, values: column.names } };
};

const waysOf = (column, cells) =>
  column.kinds.flatMap((_, kind) => [
    wayFacet(column, cells, kind, 0, "distance"),
    wayFacet(column, cells, kind, 1, "drive"),
  ]);

// The table of a list that shows only a part: `within` says which values of a choice, "stage:framework,signed".
export const restrict = (data, within) => {
  if (!within) return data;
  const [key, wanted] = within.split(":");
  const { values } = data.columns.find((column) => column.key === key);
  const allowed = new Set(wanted.split(","));
  const rows = [...data.rows.title.keys()].filter((row) => allowed.has(values[data.cells[key]?.[row]]?.[0]));
  const pick = (list) => (Array.isArray(list) ? rows.map((row) => list[row]) : list);
  const cells = Object.fromEntries(Object.entries(data.cells).map(([key, list]) => [key, pick(list)]));
  const kept = { ...data.rows, key: pick(data.rows.key), title: pick(data.rows.title) };
  return { ...data, count: rows.length, cells, rows: kept, sample: pick(data.sample) };
};

const columnsOf = (data) =>
  data.columns.flatMap((column) => {
    const cells = data.cells[column.key] ?? data.shared?.cells[column.key];
    if (column.form === "ways") return waysOf(column, cells);
    return [{ head: column, cells }];
  });

// Returns the data with `facets` (by key), `sharedBy` (the facet whose values rows share cells by), and the orders kept.
export const readTable = (data, address) => {
  const by = data.shared && Int32Array.from(data.cells[data.shared.by] ?? [], (cell) => cell ?? -1);
  const facets = new Map();
  for (const { head, cells, beside } of columnsOf(data)) {
    const isShared = Boolean(head.by && data.shared);
    facets.set(head.key, facetOf({ ...head, beside }, cells, isShared ? by : null, data.count));
  }
  return { ...data, address, facets, sharedBy: data.shared ? facets.get(data.shared.by) : null, orders: new Map() };
};

export const loadTable = async (address, within) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return readTable(restrict(await answer.json(), within), address);
};

export const cellAt = (facet, row) => {
  const { distinct, codes } = facet.coded();
  return distinct[codes[row]];
};

// how a row is called where it is shared: a plot by its park; the place of the value
const sharedAt = (table, row) => cellAt(table.sharedBy, row);

export const sharedValue = (table, row) => table.sharedBy.values[sharedAt(table, row)];

// the places of the values that a row has of a choice
export const placesAt = (facet, row) => {
  const cell = cellAt(facet, row);
  return cell === null ? [] : cell === "*" ? facet.everywhere : [cell].flat();
};

export const keyAt = (table, row) => table.rows.key?.[row] ?? table.rows.title[row];

export const hrefAt = (table, row) => {
  const { head, tail } = table.rows;
  const first = Array.isArray(head) ? head[sharedAt(table, row)] : head;
  return new URL(`${first}${table.rows.anchor ?? ""}${encodeURIComponent(keyAt(table, row))}${tail}`, table.address).href;
};

export const isSample = (table, row) => Boolean(Array.isArray(table.sample) ? table.sample[row] : table.sample);

// What a row says of a facet, as the site wrote it: [{ shown, marks, lang }]; none where nothing is published.
export const textAt = (facet, row) => {
  if (facet.isChoice) return placesAt(facet, row).map((at) => said(facet.values[at]));
  const cell = cellAt(facet, row);
  if (cell === null) return [];
  const beside = facet.beside?.places[facet.holderOf ? facet.holderOf[row] : row] ?? null;
  return [said(facet.values[cell]), ...(beside === null ? [] : [{ ...said(facet.beside.values[beside]), isSmall: true }])];
};

const said = ([, shown, more]) => ({ shown, marks: more?.marks ?? [], lang: more?.lang });

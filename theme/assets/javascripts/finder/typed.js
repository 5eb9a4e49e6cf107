// What people type into a field of a measure, as limits in base units. It is read by quantity.js where the page has
// its grammar; without that bare numbers are read all the same. A bare number counts in the field's shown unit.
import { lastDay } from "./days.js";
import { factorOf } from "./units.js";

const LONGEST = 200;
const NUMBER = "(\\d+(?:\\.\\d+)?)";
const BARE = new RegExp(`^${NUMBER}(?:[-–~至到]${NUMBER})?$`);
const DATE = /^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[年月日]?$/;

// what the reader calls dimensions and units, where it has other names for them
const READ_AS = { load: "floor_load", mass_hour: "steam", volume_day: "water", count: "storeys" };
const BARE_AS = { wan_cny_mu: "wan_mu", cny_m2: "m2_price", cny_m2_month: "rent" };

const plain = (text) => text.normalize("NFKC").replace(/[\s,]/g, "");

const readBare = (facet, text) => {
  const found = BARE.exec(plain(text));
  if (!found) return null;
  const [low, high] = found.slice(1).map((number) => number && Number(number) * factorOf(facet.units[0]));
  return { low, high: high ?? low };
};

const readDate = (text) => {
  const found = DATE.exec(plain(text));
  const day = found ? lastDay(found.slice(1).filter(Boolean).join("-")) : Number.NaN;
  return Number.isNaN(day) ? null : { low: day, high: day };
};

const limits = (low, high) => {
  if (low > high) return null;
  return { ...(low !== undefined && low !== null && { low }), ...(high !== undefined && high !== null && { high }) };
};

const readMeasure = (readers, facet, text) => {
  const [[unit]] = facet.units;
  const dimension = READ_AS[facet.dimension] ?? facet.dimension;
  return readers?.readQuantity(text, dimension, BARE_AS[unit] ?? unit) ?? readBare(facet, text);
};

// `side` is "low" or "high": which limit a single amount is. Returns a wish, or null where nothing was understood.
export const readTyped = (readers, facet, text, side) => {
  if (text.length > LONGEST) return null;
  const read = facet.form === "date" ? readDate(text) : readMeasure(readers, facet, text);
  if (!read) return null;
  return read.low === read.high ? { [side]: read.low } : limits(read.low, read.high);
};

// What is compared as it stands in an address: ?park=a&park=b, or ?plot=a/plot-A-03&plot=b/plot-1; ids only, which are
// the same in every language. Owns what of an address counts; ids that are none are dropped and counted, and what others
// keep in the address (the cost sketch) is left as it is.

export const MOST = 4;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PLOT = /^plot-[\p{L}\p{N}_-]+$/u;

export const parkOf = (id) => id.split("/")[0];

// the part after the park, empty for a park
export const plotOf = (id) => id.slice(parkOf(id).length + 1);

export const isId = (kind, id) => (kind === "park" ? ID.test(id) : ID.test(parkOf(id)) && PLOT.test(plotOf(id)));

// -> {kind, ids, unknown: how many were dropped, over: whether there were more than fit, mixed: whether both kinds}
export const readAddress = (search, isPark) => {
  const query = new URLSearchParams(search);
  const asked = [...query].filter(([name]) => name === "park" || name === "plot");
  const kind = asked[0]?.[0] ?? "park";
  const own = [...new Set(asked.filter(([name]) => name === kind).map(([, id]) => id))];
  const known = own.filter((id) => isId(kind, id) && isPark(parkOf(id)));
  return {
    kind,
    ids: known.slice(0, MOST),
    unknown: own.length - known.length,
    over: known.length > MOST,
    mixed: asked.some(([name]) => name !== kind),
    only: query.get("only") === "differences",
  };
};

const OWN = ["park", "plot", "only"];

// search: what stands in the address besides
export const queryOf = ({ kind, ids, only = false }, search = "") => {
  const parts = ids.map((id) => `${kind}=${id.split("/").map(encodeURIComponent).join("/")}`);
  if (only) parts.push("only=differences");
  const others = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !OWN.includes(name))).toString();
  if (others) parts.push(others);
  return parts.length ? `?${parts.join("&")}` : "";
};

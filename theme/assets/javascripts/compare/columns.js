// A column of the comparison: a park or a plot with all that its data file says. Owns how the files are loaded, each
// once, and that of a plot its own rows stand before those of its park.
import { parkOf, plotOf } from "./address.js";

const loaded = new Map();

const load = (folder, park) => {
  const address = new URL(`${park}/compare.json`, folder);
  if (!loaded.has(park)) {
    const asked = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      return answer.json();
    });
    asked.catch(() => loaded.delete(park)); // it may be there when it is asked for again
    loaded.set(park, asked);
  }
  return loaded.get(park);
};

export const plotsOf = async (folder, park) => (await load(folder, park)).plots;

// -> {id, state: "there" | "unknown" | "failed", title, short, under, href, ask, groups, none, sources}
export const columnOf = async (folder, kind, id, nameOf) => {
  const park = parkOf(id);
  const href = new URL(`${park}/`, folder);
  try {
    const data = await load(folder, park);
    const plot = kind === "plot" ? data.plots.find((each) => each.id === plotOf(id)) : null;
    if (plot === undefined) return { id, state: "unknown" };
    return { id, state: "there", ...(plot ? plotColumn(data, plot, href) : parkColumn(data, href)) };
  } catch {
    return { id, state: "failed", title: { text: nameOf(park) }, short: nameOf(park), href: href.href };
  }
};

const said = (data, name) => ({ text: data[name], parts: data[`${name}_parts`] });

const common = (data, href) => ({
  sources: data.sources,
  labels: data.labels,
  ask: data.ask && new URL(data.ask, href).href,
});

const parkColumn = (data, href) => ({
  ...common(data, href),
  title: said(data, "title"),
  short: data.short,
  href: href.href,
  groups: data.groups,
  none: data.none,
});

const plotColumn = (data, plot, href) => ({
  ...common(data, href),
  title: { text: plot.no },
  short: plot.no,
  under: said(data, "short"),
  href: new URL(`#${encodeURIComponent(plot.id)}`, href).href,
  groups: [{ key: "plot", rows: plot.rows }, ...data.groups],
  none: [...plot.none, ...data.none],
});

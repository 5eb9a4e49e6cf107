// What is chosen for comparison by its name in the language of the page: what was chosen on a page of another language
// is asked for, since its id says it all.
import { parkOf, plotOf } from "./address.js";

// page: the address of the page that compares, from which the files of the parks are found
export const namesFor = (page, language) => async (item) => {
  if (item.lang === language) return item.name;
  try {
    const file = new URL(`../parks/${parkOf(item.id)}/compare.json`, page);
    const { short, plots } = await (await fetch(file)).json();
    const plot = plots.find((each) => each.id === plotOf(item.id));
    return plot ? `${plot.no} · ${short}` : short;
  } catch {
    return item.name;
  }
};

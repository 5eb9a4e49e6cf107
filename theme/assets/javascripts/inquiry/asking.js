// "Ask" beside each plot that says data-compare-plot: a link to the form on the page of its park, with
// the plot in the address (?ask=park/plot-A-03), which chooses it here where that is possible.
import { isId, plotOf } from "../compare/address.js";

const PLACES = "[data-compare-plot]";
const HASH = "ask_form";

const placeOf = (id) => [...document.querySelectorAll(PLACES)].find((place) => place.dataset.comparePlot === id);

// -> {id, name} of the plot that an address asks about, null without one
export const askedIn = (search) => {
  const id = new URLSearchParams(search).get("ask") ?? "";
  if (!isId("plot", id)) return null;
  const name = placeOf(id)?.dataset.compareName;
  return name ? { id, name } : { id, name: plotOf(id).replace(/^plot-/, "") };
};

const hrefOf = (place) => {
  const own = place.closest("tr")?.querySelector("th a");
  const address = new URL(own?.href ?? location.href);
  address.search = `?ask=${place.dataset.comparePlot.split("/").map(encodeURIComponent).join("/")}`;
  address.hash = HASH;
  return address.href;
};

const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const addLink = (place, { ask: label, asks: heard }, ask) => {
  if (place.querySelector(".inquiry-ask")) return;
  const { comparePlot: id, compareName: name } = place.dataset;
  const link = document.createElement("a");
  link.className = "inquiry-ask";
  link.href = hrefOf(place);
  link.textContent = label;
  link.setAttribute("aria-label", heard.replace("{name}", () => name));
  link.addEventListener("click", (event) => {
    if (!isPlain(event)) return; // another window shows the page of the park
    event.preventDefault();
    ask({ id, name });
  });
  place.append(link);
};

// words: the label of a link, and what is heard instead, which names the plot; also beside plots that other scripts show later
export const addLinks = (words, ask) => {
  const addTo = (root) => {
    if (root.matches?.(PLACES)) addLink(root, words, ask);
    for (const place of root.querySelectorAll?.(PLACES) ?? []) addLink(place, words, ask);
  };
  addTo(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(addTo);
  }).observe(document.body, { childList: true, subtree: true });
};

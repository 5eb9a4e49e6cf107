// The search page: what a query finds, by kinds, or all of one kind; query and kind stand in the address. Where nothing
// was found, and before anything is asked, the map of the site is there.
import { awaited, fill, listen, number, openFace, queryOf } from "./face.js";
import { details, linkTo, make, marked, saying, searchAddress, waysOn } from "./results.js";

const AT_ONCE = 60; // results of one kind, as many as a page of a list has
const form = document.querySelector(".search-form");
const field = form.querySelector(".search__field");
const said = document.querySelector(".search__said");
const place = document.querySelector(".search-page");
const map = document.getElementById("map").closest("section");
const folder = new URL(form.getAttribute("action"), location.href);
const asked = new URLSearchParams(location.search);
let kind = asked.get("kind") ?? "";
let face = null;

const hitOf = (hit) =>
  make("li.hit", linkTo(hit.href, "a.hit__title", ...marked(hit.title)), ...details(hit));

const headed = (label, total) => make("h2", label, " ", make("span.count", number(total)));

const sectionOf = ({ label, total, kind: name, hits }, words, query) => {
  const section = make("section", headed(label, total), make("ul.hits", ...hits.map(hitOf)));
  if (total > hits.length) {
    const all = linkTo(searchAddress(folder, query, name), "a", fill(words.all, { total, kind: label }));
    section.append(make("p.more", all));
  }
  return section;
};

/** Return all of one kind, some at once; a button brings more, and the focus goes to the first of those. */
const wholeOf = async ({ label, total, more }, words, query) => {
  const list = make("ul.hits");
  const button = make("button.action");
  button.type = "button";
  const grow = async () => {
    const shown = list.children.length;
    const hits = await more(shown + AT_ONCE);
    list.append(...hits.slice(shown).map(hitOf));
    button.hidden = list.children.length >= total || list.children.length === shown;
    button.textContent = fill(words.more, { shown: list.children.length, total });
    if (shown) list.children[shown]?.querySelector("a").focus();
  };
  button.addEventListener("click", grow);
  await grow();
  const back = make("p.more", linkTo(searchAddress(folder, query), "a", words.every));
  return make("section", headed(label, total), list, make("p.actions", button), back);
};

const draw = async (found, words, ways) => {
  const query = found.slip?.meant ?? found.query;
  const whole = found.groups.find((group) => group.kind === kind);
  if (!found.total) return [waysOn(words, ways)];
  return whole ? [await wholeOf(whole, words, query)] : found.groups.map((group) => sectionOf(group, words, query));
};

const keepInAddress = (query) => {
  const address = new URL(query ? searchAddress(folder, query, kind) : folder);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
};

const show = (sections, words, isFound) => {
  place.replaceChildren(...sections);
  said.textContent = words;
  map.hidden = isFound;
};

const ask = async (query, signal) => {
  if (query !== queryOf(asked.get("q") ?? "")) kind = ""; // another query is asked of all kinds
  keepInAddress(query);
  if (!query) return show([], "", false);
  try {
    face ??= openFace(folder);
    const { index, words, ways } = await awaited(face, said, signal);
    if (signal.aborted) return;
    const found = { ...(await awaited(index.search(query, { signal }), said, signal)), query };
    const sections = await draw(found, words, ways);
    if (!signal.aborted) show(sections, saying(words, found), found.total > 0);
  } catch {
    if (signal.aborted) return;
    face = null; // the next query tries again
    listening.forget();
    show([], said.dataset.failed, false);
  }
};

const listening = listen(field, ask);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  listening.now();
});
field.value = (asked.get("q") ?? "").slice(0, field.maxLength);
form.hidden = false;
listening.now();

// the key that opens the search can be switched off
const slash = document.querySelector(".search-slash");
const box = slash.querySelector("input");
try {
  box.checked = localStorage.getItem("search.slash") !== "off";
  box.addEventListener("change", () => localStorage.setItem("search.slash", box.checked ? "on" : "off"));
  slash.hidden = false;
} catch {
  // a browser that keeps nothing
}

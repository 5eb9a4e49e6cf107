// The search page: what a query finds, by kinds, or all of one kind; query and kind stand in the address. Where nothing
// was found, and before anything is asked, the map of the site is there.
import { awaited, fill, listen, number, openFace, queryOf } from "./face.js";
import { details, linkTo, make, saying, searchAddress, titled, waysOn } from "./results.js";

const AT_ONCE = 60; // results of one kind, as many as a page of a list has
const form = document.querySelector(".search-form");
const field = form.querySelector(".search__field");
const said = document.querySelector(".search__said");
const place = document.querySelector(".search-page");
const map = document.getElementById("map").closest("section");
const wish = document.querySelector(".search-wish"); // where the site has land or workshops to offer
const folder = new URL(form.getAttribute("action"), location.href);
const asked = new URLSearchParams(location.search);
let kind = asked.get("kind") ?? "";
let face = null;

const hitOf = (words) => (hit) =>
  make("li.hit", linkTo(hit.href, "a.hit__title", ...titled(hit, words)), ...details(hit));

const headed = (label, total) => make("h2", label, " ", make("span.count", number(total)));

const sectionOf = ({ label, total, kind: name, hits }, words, query) => {
  const section = make("section", headed(label, total), make("ul.hits", ...hits.map(hitOf(words))));
  if (total > hits.length) {
    const all = linkTo(searchAddress(folder, query, name), "a", fill(words.all, { total, kind: label }));
    section.append(make("p.more", all));
  }
  return section;
};

/** Return all of one kind, some at once; a button brings more, and the focus goes to the first of those. */
const wholeOf = async ({ label, total, hits, more }, words, query) => {
  const list = make("ul.hits");
  const button = make("button.action");
  const line = make("p.action-menu", button);
  button.type = "button";
  const grow = async () => {
    const shown = list.children.length;
    const known = [...hits, ...(await more(shown + AT_ONCE - hits.length))];
    list.append(...known.slice(shown).map(hitOf(words)));
    if (list.children.length >= total) line.remove();
    button.textContent = fill(words.more, { shown: list.children.length, total });
    if (shown) list.children[shown]?.querySelector("a").focus();
  };
  const back = make("p.more", linkTo(searchAddress(folder, query), "a", words.every));
  const section = make("section", headed(label, total), list, line, back);
  button.addEventListener("click", grow);
  await grow();
  return section;
};

const draw = async ({ query, total, groups }, words, ways) => {
  if (!total) return [waysOn(words, ways)];
  const whole = groups.find((group) => group.kind === kind);
  return whole ? [await wholeOf(whole, words, query)] : groups.map((group) => sectionOf(group, words, query));
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

/** Say what a query wishes for among land and workshops; returns whether it does. The results do not wait for it. */
const wishes = async (query, signal) => {
  if (!wish) return false;
  try {
    const { showWish } = await import("./wish.js");
    return await showWish(wish, query, signal);
  } catch {
    return false;
  }
};

const ask = async (query, signal) => {
  if (query !== queryOf(asked.get("q") ?? "")) kind = ""; // another query is asked of all kinds
  keepInAddress(query);
  wish?.replaceChildren();
  if (!query) return show([], "", false);
  const isWish = wishes(query, signal);
  try {
    face ??= openFace(folder);
    const { index, words, ways } = await awaited(face, said, signal);
    if (signal.aborted) return;
    const found = { ...(await awaited(index.search(query, { signal }), said, signal)), query };
    // a sentence that is a wish is on no page; then the way to what matches is all there is to say
    const isAnswered = !found.total && (await isWish);
    const sections = isAnswered ? [] : await draw(found, words, ways);
    const heard = isAnswered ? words.no_page : saying(words, found);
    if (!signal.aborted) show(sections, heard, found.total > 0);
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

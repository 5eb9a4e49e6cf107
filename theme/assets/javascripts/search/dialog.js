// The dialog of the search: a combobox with what was found as its list, by the ARIA Authoring Practices. The focus stays
// in the field; arrows choose, Enter opens what is chosen or else the search page. The query stands in the address.
import { awaited, fill, listen, number, openFace, queryOf } from "./face.js";
import { details, linkTo, make, saying, searchAddress, titled, waysOn } from "./results.js";

const PARAMETER = "search"; // another name than on the search page: lists have parameters of their own

const keepInAddress = (query) => {
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  if (query) address.searchParams.set(PARAMETER, query);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
};

/** The list: its options are links; which of them is chosen is told by the field. */
class Options {
  constructor(field, place) {
    this.field = field;
    this.list = make("div.search__list");
    this.list.id = "search-list";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", place.dataset.label);
    place.append(this.list);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(roles)) field.setAttribute(name, value);
    this.show([]);
  }

  show(groups) {
    this.list.replaceChildren(...groups);
    this.all = [...this.list.querySelectorAll("[role=option]")];
    this.all.forEach((option, at) => (option.id = `search-option-${at}`));
    this.list.hidden = !this.all.length;
    this.field.setAttribute("aria-expanded", this.all.length > 0);
    this.choose(-1);
  }

  choose(at) {
    this.at = at;
    this.all.forEach((option, each) => option.setAttribute("aria-selected", each === at));
    if (at < 0) this.field.removeAttribute("aria-activedescendant");
    else {
      this.field.setAttribute("aria-activedescendant", this.all[at].id);
      this.all[at].scrollIntoView({ block: "nearest" });
    }
  }

  // past either end lies the field itself, where nothing is chosen
  move(step) {
    const places = this.all.length + 1;
    this.choose(((this.at + 1 + step + places) % places) - 1);
  }

  /** Do what a key is for; returns whether it was for the list. */
  press(key) {
    if (!this.all.length) return false;
    if (key === "ArrowDown") this.move(1);
    else if (key === "ArrowUp") this.move(-1);
    else if (this.at < 0) return false; // in the field the other keys move among the letters
    else if (key === "Home") this.choose(0);
    else if (key === "End") this.choose(this.all.length - 1);
    else if (key === "Enter") this.all[this.at].click();
    else return false;
    return true;
  }
}

const optionOf = (href, what, ...inside) => {
  const option = linkTo(href, what, ...inside);
  option.setAttribute("role", "option");
  option.tabIndex = -1;
  return option;
};

const hitOf = (hit, words) =>
  optionOf(hit.href, "a.hit", make("span.hit__title", ...titled(hit, words)), ...details(hit));

const groupOf = ({ kind, label, total, hits }, at, words, folder, query) => {
  const heading = make("div.search__kind", label, " ", make("span.count", number(total)));
  heading.id = `search-kind-${at}`;
  heading.setAttribute("role", "presentation");
  const group = make("div.search__group", heading, ...hits.map((hit) => hitOf(hit, words)));
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", heading.id);
  if (total > hits.length) {
    group.append(optionOf(searchAddress(folder, query, kind), "a.search__all", fill(words.all, { total, kind: label })));
  }
  return group;
};

/** Bring a dialog to life, once; returns what is to be called each time that it was opened. */
export const attach = (dialog) => {
  const form = dialog.querySelector("form");
  const field = form.querySelector(".search__field");
  const said = dialog.querySelector(".search__said");
  const place = dialog.querySelector(".search__found");
  const folder = new URL(form.getAttribute("action"), location.href);
  const options = new Options(field, place);
  const ways = make("div");
  place.append(ways);
  let face = null;

  const show = (found, words, waysBeside) => {
    options.show(found.groups.map((group, at) => groupOf(group, at, words, folder, found.query)));
    ways.replaceChildren(...(found.total ? [] : [waysOn(words, waysBeside)]));
    said.textContent = saying(words, found);
  };

  const ask = async (query, signal) => {
    if (dialog.open) keepInAddress(query);
    if (!query) {
      options.show([]);
      ways.replaceChildren();
      said.textContent = "";
      return;
    }
    try {
      face ??= openFace(folder);
      const { index, words, ways: waysBeside } = await awaited(face, said, signal);
      if (signal.aborted) return;
      const found = await awaited(index.search(query, { signal }), said, signal);
      if (!signal.aborted) show({ ...found, query }, words, waysBeside);
    } catch {
      if (signal.aborted) return;
      face = null; // the next query tries again
      listening.forget();
      options.show([]);
      said.textContent = said.dataset.failed;
    }
  };
  const listening = listen(field, ask);

  field.addEventListener("keydown", (event) => {
    if (!event.isComposing && options.press(event.key)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    if (!queryOf(field.value)) event.preventDefault();
  });
  dialog.querySelector(".search__close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside it
  });
  dialog.addEventListener("close", () => keepInAddress(""));
  return () => {
    keepInAddress(queryOf(field.value));
    listening.now();
  };
};

// How what was found is drawn, in the dialog and on the search page: a hit with its marks, what is said of a search, and
// the ways on where nothing was found. Everything is set as text; what comes from the index or the reader is no HTML.
import { fill } from "./face.js";

/** Return an element with words or elements in it; `what` is its name and its class, as `p.note`. */
export const make = (what, ...inside) => {
  const [name, className] = what.split(".");
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...inside);
  return node;
};

export const linkTo = (href, what, ...inside) => {
  const link = make(what, ...inside);
  link.href = href;
  return link;
};

/** Return the pieces of a text, those that were found marked. */
export const marked = (pieces) => pieces.map(({ text, mark }) => (mark ? make("mark", text) : text));

/** Return the title of a hit, and whether what it leads to is a sample. */
export const titled = ({ title, sample }, words) =>
  sample && words.sample ? [...marked(title), " ", make("span.hit__sample", words.sample)] : marked(title);

/** Return what stands below the title of a hit: the field that was found, with its name, or some words around. */
export const details = ({ field, excerpt }) => {
  const lines = [];
  if (field) {
    const label = field.label ? [make("span.hit__field", field.label), " "] : [];
    lines.push(make("span.hit__line", ...label, ...marked(field.value)));
  }
  if (excerpt) lines.push(make("span.hit__line", ...marked(excerpt)));
  return lines;
};

/** Return what is said of a search, to be read and heard. */
export const saying = (words, { query, total, slip }) => {
  if (!total) return [...query].length < 2 ? words.short : fill(words.none, { query });
  const count = fill(words.count, { total });
  return slip ? `${fill(words.slip, slip)} ${count}` : count;
};

/** Return the ways on where nothing was found. */
export const waysOn = (words, ways) =>
  make(
    "div.search-ways",
    make("p", words.ways),
    make("ul", ...ways.map(([text, href]) => make("li", linkTo(href, "a", text)))),
  );

/** Return the address of the search page with a query, and with one kind of what was found. */
export const searchAddress = (folder, query, kind = "") => {
  const address = new URL(folder);
  address.search = "";
  address.searchParams.set("q", query);
  if (kind) address.searchParams.set("kind", kind);
  return address.href;
};

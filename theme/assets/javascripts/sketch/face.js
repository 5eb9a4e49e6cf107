// The cost sketch on a page: on that of a park, and in the comparison of several. Owns when it opens, which files it
// fetches, and what is announced. A section says by data-parks which parks it is about, and by data-costs where the file
// of one lies ({park} is its id); whoever changes data-parks sends the section a "compared" event. Without this script
// nothing of it is shown, and the price list above says what there is.

import { readAddress, writeAddress } from "./address.js";
import { comparisonOf } from "./comparison.js";
import { Form } from "./form.js";
import { resultOf, sumWords } from "./results.js";
import { sketch } from "./sketch.js";

const PAUSE = 500; // milliseconds after the last key, before the result is announced and the address changes

const wordsOf = (section) => {
  const content = section.querySelector("template[data-words]").content;
  const words = Object.fromEntries([...content.querySelectorAll("[data-word]")].map((each) => [each.dataset.word, each.textContent]));
  return { ...words, sign: content.querySelector(".sign") };
};

const labelsOf = (form) =>
  Object.fromEntries([...form.querySelectorAll("[data-cost], [data-group=people]")].map((each) => [each.dataset.cost ?? "wages", each.dataset.label]));

class Sketch {
  constructor(section) {
    this.section = section;
    this.words = wordsOf(section);
    this.button = section.querySelector("[aria-controls]");
    this.panel = section.querySelector(".sketch__panel");
    this.form = new Form(section.querySelector("form"), this.words);
    this.labels = labelsOf(section.querySelector("form"));
    this.results = section.querySelector(".sketch__results");
    this.said = section.querySelector("[role=status]");
    this.files = new Map();
    this.parks = [];
    this.state = readAddress(location.search, this.form.names);
  }

  start() {
    this.section.hidden = !this.ids.length;
    this.button.addEventListener("click", () => this.open(this.panel.hidden));
    this.form.form.addEventListener("input", () => this.work());
    this.form.form.addEventListener("change", () => this.normalise());
    this.form.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.form.addEventListener("reset", (event) => this.clear(event));
    this.section.addEventListener("compared", () => this.compared());
    if (this.state.isAsked) this.open(true);
  }

  get ids() {
    return (this.section.dataset.parks ?? "").split(/[\s,]+/).filter(Boolean);
  }

  // Back brings another address, with what was asked for there; what was typed just now goes before it
  compared() {
    this.section.hidden = !this.ids.length;
    if (this.isTyped) writeAddress(this.state, this.form.names);
    else this.state = readAddress(location.search, this.form.names);
    if (!this.panel.hidden) this.load();
  }

  open(isOpen) {
    this.panel.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.load();
  }

  async load() {
    const ids = this.ids;
    try {
      const parks = await Promise.all(ids.map((id) => this.fetch(id)));
      if (ids.join() !== this.ids.join()) return; // others have been chosen meanwhile
      this.parks = parks;
      this.form.show(parks, this.state);
      this.work(!this.isTyped); // what was typed while the files came is told and goes into the address
    } catch {
      this.files.clear();
      this.results.replaceChildren();
      this.said.textContent = this.words.failed;
    }
  }

  fetch(id) {
    if (!this.files.has(id)) {
      const address = new URL(this.section.dataset.costs.replace("{park}", encodeURIComponent(id)), location.href);
      const read = async () => {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.json();
      };
      this.files.set(id, read());
    }
    return this.files.get(id);
  }

  // a unit that was typed goes to its own field, when the field is left
  normalise() {
    for (const field of this.form.fields) {
      const input = field.querySelector("input");
      if (input.value.trim()) this.form.fill(field, this.parks, input.value);
    }
    this.work();
  }

  clear(event) {
    event.preventDefault(); // it would bring back what the fields held when the page came
    this.state = readAddress("", this.form.names);
    this.form.show(this.parks, this.state);
    this.work();
  }

  work(isFirst = false) {
    const { asked, state } = this.form.read();
    this.state = { ...state, isAsked: true };
    const columns = this.parks.map((park) => ({ park, result: sketch(park.costs, asked) }));
    const isOne = columns.length === 1;
    const names = { labels: this.labels, grades: this.form.grades };
    this.results.replaceChildren(
      ...(isOne
        ? resultOf(columns[0].result, columns[0].park, names, this.words)
        : comparisonOf(columns, names, this.words)),
    );
    this.isTyped = !isFirst;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.tell(columns, isFirst), isFirst ? 0 : PAUSE);
  }

  tell(columns, isFirst) {
    if (!isFirst) writeAddress(this.state, this.form.names);
    this.isTyped = false;
    const said = columns.map((column) => this.summary(column)).filter(Boolean);
    const text = said.length ? said.join(" ") : this.words.empty;
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  summary({ park, result }) {
    const parts = ["once", "yearly"]
      .filter((which) => Object.keys(result[which]).length)
      .map((which) => this.words[`said_${which}`].replace("{sum}", sumWords(result[which], park, this.words)));
    if (result.missing.length) parts.push(this.words.said_missing.replace("{count}", result.missing.length));
    if (!parts.length) return "";
    const name = Array.isArray(park.name) ? park.name[0] : park.name;
    return (this.parks.length > 1 ? [this.words.said_park.replace("{park}", name), ...parts] : parts).join(" ");
  }
}

for (const section of document.querySelectorAll("[data-cost-sketch]")) new Sketch(section).start();

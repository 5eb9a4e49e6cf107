// "Describe what you need": a sentence becomes choices; what was not understood stays to be read beneath it.
import { askedOf } from "./asked.js";
import { make } from "./making.js";
import { fill } from "./units.js";

const LONGEST = 1000;

const line = (words, all) => (all.length ? make("p", { class: "wish__left" }, fill(words, { words: all.join(" · ") })) : null);

// Calls `take({ asked, sort })` with what was understood.
export const sentenceField = ({ table, readers }, take) => {
  const { words } = table;
  const input = make("textarea", { id: "wish", class: "wish__line", rows: 2, maxlength: LONGEST, autocomplete: "off", "aria-describedby": "wish-hint" });
  const left = make("div", { class: "wish__rest", role: "status" });
  const element = make("form", { class: "wish", "aria-label": words.wish },
    make("label", { class: "wish__label", for: "wish" }, words.wish),
    make("div", { class: "wish__row" }, input, make("button", { type: "submit", class: "action action--main" }, words.wish_button)),
    make("p", { class: "wish__hint", id: "wish-hint" }, words.wish_hint),
    left);
  const read = async (text) => {
    const sentence = text.slice(0, LONGEST).trim();
    input.value = sentence;
    left.replaceChildren();
    const reader = sentence && (await readers());
    if (!reader) return;
    const { wishes, rest } = reader.readWishes(sentence);
    const { asked, left: unanswered, sort } = askedOf(table, wishes);
    const lines = [line(words.not_understood, rest), line(words.not_answered, unanswered)];
    if (!asked.size && !lines.some(Boolean)) lines.push(line(words.not_understood, [sentence]));
    left.replaceChildren(...lines.filter(Boolean));
    if (asked.size) take({ asked, sort });
  };
  input.addEventListener("focus", readers, { once: true });
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    read(input.value);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    read(input.value);
  });
  return { element, read };
};

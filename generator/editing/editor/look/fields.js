// Typing in a field of the form, and what usually follows it: a line in a history, an id from the English name.

import { ask } from "./asking.js";
import { at, fill, form, make, open, words } from "./page.js";
import { controlIn, holderOf, judge, pathOf, redraw } from "./record.js";
import { flush, handOver, handOverSoon, isTyping } from "./typing.js";

const PAUSE = 120; // milliseconds after a key before the record is checked

form.addEventListener("input", (event) => {
  const control = event.target;
  if (!control.dataset.path) return;
  const { spot } = open;
  handOverSoon(control, control.tagName === "SELECT" ? 0 : PAUSE, () => put(control, spot));
});
form.addEventListener("focusout", () => { flush(); });
form.addEventListener("submit", (event) => event.preventDefault());

async function put(control, spot) {
  const path = pathOf(control);
  const said = await handOver(control.dataset.path, control, () => ask("put", { spot, path, text: control.value }));
  if (!said || spot !== open.spot) return;
  if (control.value) control.closest(".field").classList.add("filled");
  at("name").textContent = said.title || words.no_name;
  const place = control.parentElement.querySelector(":scope > .reading");
  if (place) place.textContent = said.reading;
  if (!isTyping()) judge(said.problems);
  offer(control, path);
}

function offer(control, path) {
  form.querySelectorAll(".offer").forEach((each) => each.remove());
  const line = (open.said.lines || []).find((each) => path.length === 1 && each.when === path[0]);
  if (line && control.value) offerLine(control, line);
  if (path.length === 2 && path[1] === "en" && /-\d{4}-\d\d-\d\d(-\d+)?$/.test(open.said.id)) offerId(control, path[0]);
}

// the stage has changed: a line in the history
function offerLine(control, line) {
  const { spot, said: { today } } = open;
  const facts = { list: holderOf([line.list]).querySelector(".title").textContent, value: control.selectedOptions[0].textContent, date: today };
  const number = holderOf([line.list]).querySelectorAll(":scope > .entries > .entry").length;
  addOffer(control, fill("line", facts), async () => {
    await ask("put", { spot, path: [line.list, number, line.value], text: control.value });
    await ask("put", { spot, path: [line.list, number, line.date], text: today });
    await redraw(ask("open", { spot }));
  });
}

// the English name is there: an id
function offerId(control, key) {
  const id = control.value.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
  if (!id || !/^(name|title)$/.test(key)) return;
  addOffer(control, fill("use_name", { id }), async () => {
    const said = await ask("put", { spot: open.spot, path: ["id"], text: id });
    open.said.id = said.id;
    controlIn(holderOf(["id"])).value = id;
    judge(said.problems);
  });
}

function addOffer(control, say, deed) {
  const button = make("button", { type: "button", className: "offer", textContent: say });
  button.addEventListener("click", async () => { button.remove(); await deed(); });
  control.insertAdjacentElement("afterend", button);
}

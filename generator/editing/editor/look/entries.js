// Lists in a form: entries come, go and change places; pictures are dropped on them.

import { ask, complain, send } from "./asking.js";
import { form, open, words } from "./page.js";
import { controlIn, holderOf, pathOf, redraw } from "./record.js";
import { flush } from "./typing.js";

form.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-do]");
  if (!button) return;
  await flush();
  const entry = button.closest(".entry");
  const deed = button.dataset.do;
  if (deed === "add") await addEntry(button.closest(".field"));
  else if (deed === "add-key") addKey(button);
  else await changeOrder(entry, deed);
});

// an entry goes, or changes places with a neighbour; its button has the focus then, to be pressed again
async function changeOrder(entry, deed) {
  const path = pathOf(entry);
  const number = path.pop();
  const [verb, upper, place] = { remove: ["remove", number, number], up: ["move", number - 1, number - 1], down: ["move", number, number + 1] }[deed];
  await redraw(ask(verb, { spot: open.spot, path: [...path, upper] }));
  const buttons = [...holderOf([...path, place]).querySelectorAll("button[data-do]")];
  const same = buttons.filter((button) => button.dataset.do === deed);
  for (const button of [...same, ...buttons]) {
    button.focus(); // the first entry's "up" and the last one's "down" are hidden, and take none
    if (document.activeElement === button) return;
  }
}

async function addEntry(field) {
  const entries = field.querySelector(".entries");
  const last = entries.lastElementChild;
  if (last && ![...last.querySelectorAll("input, select, textarea")].some((each) => each.value)) {
    complain(words.fill_first);
    controlIn(last).focus();
    return;
  }
  const said = await ask("item", { spot: open.spot, path: pathOf(field), number: entries.children.length });
  entries.insertAdjacentHTML("beforeend", said.html);
  controlIn(entries.lastElementChild)?.focus();
}

async function addKey(button) {
  const [name, { spot }] = [button.previousElementSibling, open];
  const path = [...pathOf(button.closest(".field")), name.value.trim()];
  if (!path.at(-1)) { name.focus(); return; }
  const inner = button.closest(".field").classList.contains("free") ? path : [...path, "zh"];
  await ask("put", { spot, path: inner, text: "…" });
  await redraw(ask("open", { spot }), path);
}

// pictures

["dragover", "dragleave", "drop"].forEach((kind) => form.addEventListener(kind, (event) => {
  const zone = event.target.closest(".field.list:has(.drop)");
  if (!zone) return;
  event.preventDefault();
  zone.querySelector(".drop").classList.toggle("over", kind === "dragover");
  if (kind === "drop") takePictures(zone, event.dataTransfer.files);
}));
form.addEventListener("change", (event) => {
  if (event.target.type === "file") takePictures(event.target.closest(".field"), event.target.files);
});

async function takePictures(field, files) {
  await flush();
  const { spot } = open;
  const path = pathOf(field);
  let number = field.querySelectorAll(":scope > .entries > .entry").length;
  for (const file of files) {
    const headers = { "Content-Type": "application/octet-stream", "X-Spot": encodeURIComponent(spot), "X-Name": encodeURIComponent(file.name) };
    const { name } = await send("picture", headers, file);
    await ask("put", { spot, path: [...path, number, "file"], text: name });
    number += 1;
  }
  await redraw(ask("open", { spot }), [...path, number - 1, "alt"]);
}

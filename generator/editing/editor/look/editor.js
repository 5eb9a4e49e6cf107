// The editor in the browser: what is typed goes to the program, what the program says stands at its place.
// Owns the buttons, and no rule about content. Every control of a form carries the path of its value in data-path.

import { ask } from "./asking.js";
import "./checking.js";
import "./entries.js";
import "./fields.js";
import "./handing_in.js";
import { renewList } from "./list.js";
import { act, at, fill, list, open, words } from "./page.js";
import { back, reopen } from "./panes.js";
import { openRecord } from "./record.js";
import { openText } from "./text.js";
import { flush, isTyping, refused } from "./typing.js";

async function save() {
  await flush();
  for (const each of [...refused.values()]) await each.again();
  if (refused.size) { [...refused.values()][0].control.focus(); return; }
  const said = await ask("save");
  open.spot = said.moved[open.spot] || open.spot;
  await reopen();
  at("state").textContent = fill("saved", { files: said.files.join(" ") });
}

async function step(verb) {
  await flush();
  await ask(verb);
  await reopen();
}

act("save", save);
act("back", back);
act("text-back", back);
act("undo", () => step("undo"));
act("redo", () => step("redo"));
act("delete", async () => {
  const { spot } = open;
  const { missed } = await ask("missed", { spot });
  const named = missed.length ? `\n\n${fill("missed", { count: missed.length })}\n${missed.slice(0, 8).join("\n")}` : "";
  if (!confirm(words.delete_sure + named)) return;
  await ask("delete", { spot });
  await back();
});
act("look", async () => {
  const hidden = document.querySelector("main").classList.toggle("no-preview");
  at("look").setAttribute("aria-pressed", String(!hidden));
});
at("new").addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = await ask("new", { kind: at("kind").value });
  await renewList();
  await openRecord(said.spot);
});
list.addEventListener("click", (event) => {
  const { spot, file } = event.target.closest("button")?.dataset ?? {};
  if (spot !== undefined) openRecord(spot).catch(() => {});
  else if (file) openText(file).catch(() => {});
});
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); save().catch(() => {}); }
});
addEventListener("beforeunload", (event) => {
  if (document.documentElement.dataset.unsaved > 0 || isTyping() || refused.size) event.preventDefault();
});

renewList().catch(() => {});

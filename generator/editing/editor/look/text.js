// A file as text: what has no form, and what a form cannot change. What is wrong stands above it, by its line.

import { ask } from "./asking.js";
import { drawList } from "./list.js";
import { act, at, fill, make, open, problemLine, showCount, showPane, words } from "./page.js";
import { flush, handOver, handOverSoon, isTyping, refused, untilNobodyTypes } from "./typing.js";

const PAUSE = 500; // milliseconds after a key before the whole site is checked with it
const content = at("content");

export async function openText(file, line = 1) {
  await flush();
  if (refused.size && !confirm(words.leave_refused)) return;
  const said = await ask("text", { file });
  await flush(); // what was typed meanwhile, in the file before
  Object.assign(open, { spot: "", file });
  refused.clear();
  at("text-name").textContent = file;
  content.value = said.text;
  showPane("text");
  judge(said.problems);
  drawList();
  goTo(line);
}

// what the program would save now, after a step back or forth
export async function renewText() {
  const again = () => ask("text", { file: open.file });
  const said = await untilNobodyTypes(again(), again);
  if (content.value !== said.text.replace(/\r\n?/g, "\n")) content.value = said.text;
  judge(said.problems);
}

content.addEventListener("input", () => {
  const { file } = open;
  drawNumbers();
  handOverSoon(content, PAUSE, () => retype(file));
});
content.addEventListener("blur", () => { flush(); });
content.addEventListener("scroll", () => { at("numbers").scrollTop = content.scrollTop; });

async function retype(file) {
  at("text-count").textContent = words.wait;
  const said = await handOver(file, content, () => ask("retype", { file, text: content.value }));
  if (said && file === open.file && !isTyping()) judge(said.problems);
}

function judge(problems) {
  content.toggleAttribute("aria-invalid", problems.some((problem) => problem.error && problem.line));
  at("text-problems").replaceChildren(...problems.map((problem) => {
    if (!problem.line) return problemLine(problem, `${problem.where} `);
    const button = make("button", { type: "button", textContent: fill("line_number", problem) });
    button.addEventListener("click", () => goTo(problem.line));
    return problemLine(problem, button, " ");
  }));
  showCount(at("text-count"), problems, words.fine);
  drawNumbers(problems);
}

let marked = new Map();

function drawNumbers(problems) {
  if (problems) marked = new Map(problems.filter((each) => each.line).reverse().map((each) => [each.line, each.error ? "error" : "warning"]));
  const lines = content.value.split("\n").length;
  at("numbers").replaceChildren(...Array.from({ length: lines }, (_, number) => make("span", { textContent: number + 1, className: marked.get(number + 1) || "" })));
  at("numbers").scrollTop = content.scrollTop;
}

function goTo(line) {
  const lines = content.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  content.focus({ preventScroll: true });
  content.setSelectionRange(start, start + (line > 1 ? (lines[line - 1] || "").length : 0));
  content.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(content).lineHeight));
}

act("text-count", async () => at("text-problems").querySelector("button")?.click());

// One record as a form: how it is opened and drawn, and what is wrong with it, each problem at its field.

import { ask } from "./asking.js";
import { drawList } from "./list.js";
import { act, at, fill, form, make, open, problemLine, showCount, showPane, speech, words } from "./page.js";
import { showPage } from "./preview.js";
import { openText } from "./text.js";
import { flush, refused, untilNobodyTypes } from "./typing.js";

export async function openRecord(spot, path) {
  await flush();
  if (refused.size && !confirm(words.leave_refused)) return;
  form.inert = true; // what is typed until the other form is there would be of no record
  try {
    const said = await ask("open", { spot });
    Object.assign(open, { spot, file: "" });
    refused.clear();
    draw(said);
    showPage(said.page);
  } finally {
    form.inert = false;
  }
  at("record").scrollTop = 0;
  showPane("record");
  drawList();
  if (path) point(path);
  else at("name").focus();
}

export async function redraw(answer, path) {
  const said = await untilNobodyTypes(answer, () => ask("open", { spot: open.spot }));
  const before = document.activeElement;
  const { page } = open.said;
  draw(said);
  if (said.page !== page) showPage(said.page); // it was saved for the first time, or has another id
  if (path) point(path);
  else if (before?.dataset.path) focusAgain(before);
}

// with the same letters marked: what is typed next goes where it would have gone
function focusAgain({ dataset, selectionStart, selectionEnd, selectionDirection }) {
  const control = controlIn(holderOf(JSON.parse(dataset.path)));
  control?.focus({ preventScroll: true });
  if (control?.setSelectionRange && selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
}

function draw(said) {
  open.said = said;
  const [pane, top] = [at("record"), at("record").scrollTop];
  form.innerHTML = said.html;
  at("name").textContent = said.title || words.no_name;
  at("kind-of").textContent = said.kind;
  at("delete").hidden = !said.may_go;
  at("where").textContent = fill("where", said);
  pane.scrollTop = top;
  judge(said.problems);
}

export const pathOf = (element) => JSON.parse(element.dataset.path);
export const controlIn = (element) => (element.matches("input, select, textarea") ? element : element.querySelector("input, select, textarea"));

// the innermost element that holds a path
export function holderOf(path) {
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = JSON.stringify(path.slice(0, length));
    const found = [...form.querySelectorAll("[data-path]")].filter((each) => JSON.stringify(pathOf(each)) === wanted);
    if (found.length) return found[0];
  }
  return form;
}

export function judge(problems) {
  form.querySelectorAll(".problems").forEach((each) => each.replaceChildren());
  form.querySelectorAll("[aria-invalid]").forEach((each) => ["aria-invalid", "aria-describedby"].forEach((name) => each.removeAttribute(name)));
  at("elsewhere").replaceChildren();
  problems.forEach((problem, number) => {
    const line = problemLine(problem, problem.path ? "" : `${problem.where}${speech === "zh" ? "：" : ": "}`);
    line.id = `problem-${number}`;
    if (problem.code === "T204") line.append(fitting(problem.path));
    const holder = problem.path && holderOf(problem.path);
    const place = holder && holder !== form ? holder.closest(":has(> .problems)") : null;
    (place ? place.querySelector(":scope > .problems") : at("elsewhere")).append(line);
    unfold(place);
    const control = place && controlIn(holder);
    if (control && problem.error) control.setAttribute("aria-invalid", "true");
    if (control) control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby") || ""} ${line.id}`.trim());
  });
  showCount(at("count"), problems, words.fine);
}

// the button that says that a translation still fits
function fitting(path) {
  const button = make("button", { type: "button", textContent: words.fits });
  button.addEventListener("click", async () => judge((await ask("fits", { spot: open.spot, path })).problems));
  return button;
}

export function point(path) {
  const holder = holderOf(path);
  unfold(holder);
  (controlIn(holder) || holder).focus({ preventScroll: true });
  holder.scrollIntoView({ block: "center" });
}

function unfold(element) {
  for (let block = element; block; block = block.parentElement) if (block.tagName === "DETAILS") block.open = true;
}

act("count", async () => {
  const first = form.querySelector(".problems li.error, .problems li");
  if (first) point(pathOf(first.closest("[data-path]")));
});
at("only-filled").addEventListener("change", (event) => form.classList.toggle("only-filled", event.target.checked));
act("as-text", async () => openText(open.said.file, open.said.line));

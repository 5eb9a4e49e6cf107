// The editor in the browser: what is typed goes to the program, what the program says stands at its field.
// Owns no rule about content. Every control carries the path of its value in data-path.

const words = JSON.parse(document.getElementById("words").textContent);
const speech = document.documentElement.dataset.speech;
const at = (id) => document.getElementById(id);
const [form, list, preview] = [at("form"), at("list"), at("site")];
const PAUSE = 120; // milliseconds after a key before the record is checked

let spot = "";
let opened = {};
let waiting = Promise.resolve();
let pending = null; // what is typed and not handed over: the control, and of which record
let refused = new Map(); // what was handed over and not taken, by its path
let timer = 0;

const token = new URLSearchParams(location.hash.slice(1)).get("key") || sessionStorage.getItem("key") || "";
sessionStorage.setItem("key", token);
history.replaceState(null, "", location.pathname + location.search);

const fill = (word, facts) => words[word].replace(/\{(\w+)\}/g, (_, name) => facts[name]);

// asking the program

async function send(verb, headers, body) {
  let answer;
  try {
    answer = await fetch(`api/${verb}?lang=${speech}`, { method: "POST", headers: { "X-Editor-Key": token, ...headers }, body });
  } catch {
    throw complain(words.lost);
  }
  if (answer.status === 403) throw complain(words.no_key);
  const said = await answer.json();
  if (!answer.ok) throw complain(`${said.say}\n→ ${said.hint}`);
  if (!refused.size) at("fault").hidden = true;
  show(said);
  return said;
}

function complain(say) {
  at("fault").textContent = say;
  at("fault").hidden = false;
  return new Error(say);
}

// one question after the other, so that no answer overtakes another
function ask(verb, asked = {}) {
  const answer = waiting.then(() => send(verb, { "Content-Type": "application/json" }, JSON.stringify(asked)));
  waiting = answer.catch(() => {});
  return answer;
}

function show(said) {
  if (said.unsaved === undefined) return;
  const state = at("state");
  state.textContent = said.unsaved ? fill("unsaved", { count: said.unsaved }) : words.ready;
  state.classList.toggle("changed", said.unsaved > 0);
  at("save").disabled = !said.unsaved;
  at("undo").disabled = !said.can_undo;
  document.documentElement.dataset.unsaved = said.unsaved;
}

// the list

let rows = [];

async function renewList() {
  const said = await ask("list");
  rows = said.records;
  const chosen = at("kind").value;
  at("kind").replaceChildren(...said.kinds.map((kind) => new Option(kind.title, kind.kind)));
  if (chosen) at("kind").value = chosen;
  drawList();
}

function drawList() {
  const wanted = at("search").value.trim().toLowerCase();
  const found = rows.filter((row) => `${row.name} ${row.id} ${row.title}`.toLowerCase().includes(wanted));
  const open = new Set([...list.querySelectorAll("details[open]")].map((each) => each.dataset.kind));
  const kinds = [...new Set(found.map((row) => row.kind))];
  list.replaceChildren(...kinds.map((kind) => {
    const of = found.filter((row) => row.kind === kind);
    const group = Object.assign(document.createElement("details"), { open: wanted !== "" || open.has(kind) });
    group.dataset.kind = kind;
    const summary = document.createElement("summary");
    summary.append(of[0].title, " ", Object.assign(document.createElement("small"), { textContent: of.length }));
    group.append(summary, ...of.map((row) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: row.name || words.no_name });
      if (row.spot === spot) button.setAttribute("aria-current", "true");
      button.addEventListener("click", () => openRecord(row.spot));
      return button;
    }));
    return group;
  }));
  if (!found.length) list.textContent = words.nothing_found;
}

// a record

async function openRecord(which, path) {
  await flush();
  if (refused.size && !confirm(words.leave_refused)) return;
  form.inert = true; // what is typed until the other form is there would be of no record
  try {
    const said = await ask("open", { spot: which });
    spot = which;
    refused = new Map();
    draw(said);
    showPage(said.page);
  } finally {
    form.inert = false;
  }
  at("record").scrollTop = 0;
  at("record").hidden = false;
  drawList();
  if (path) point(path);
  else at("name").focus();
}

// what is typed while the program is asked is handed over first, so that no letter is lost
async function redraw(answer, path) {
  let said = await answer;
  while (pending) {
    await flush();
    said = await ask("open", { spot });
  }
  const focused = document.activeElement?.dataset?.path;
  draw(said);
  if (path) point(path);
  else if (focused) holderOf(JSON.parse(focused)).querySelector("input, select, textarea")?.focus({ preventScroll: true });
}

// a link of the preview may have led to another host, of which nothing can be asked
function showPage(page) {
  if (!page) return;
  try {
    if (preview.contentWindow.location.pathname !== page) preview.contentWindow.location.replace(page);
  } catch {
    preview.src = page;
  }
}

function draw(said) {
  opened = said;
  const [pane, top] = [at("record"), at("record").scrollTop];
  form.innerHTML = said.html;
  at("name").textContent = said.title || words.no_name;
  at("kind-of").textContent = said.kind;
  at("delete").hidden = !said.may_go;
  at("where").textContent = fill("where", said);
  pane.scrollTop = top;
  judge(said.problems);
}

const pathOf = (element) => JSON.parse(element.dataset.path);

// the innermost element that holds a path
function holderOf(path) {
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = JSON.stringify(path.slice(0, length));
    const found = [...form.querySelectorAll("[data-path]")].filter((each) => JSON.stringify(pathOf(each)) === wanted);
    if (found.length) return found[0];
  }
  return form;
}

const controlIn = (element) => (element.matches("input, select, textarea") ? element : element.querySelector("input, select, textarea"));

function judge(problems) {
  form.querySelectorAll(".problems").forEach((each) => each.replaceChildren());
  form.querySelectorAll("[aria-invalid]").forEach((each) => ["aria-invalid", "aria-describedby"].forEach((name) => each.removeAttribute(name)));
  at("elsewhere").replaceChildren();
  problems.forEach((problem, number) => {
    const line = document.createElement("li");
    line.id = `problem-${number}`;
    if (problem.error) line.className = "error";
    const kind = problem.error ? words.error : words.warning;
    const where = problem.path ? "" : ` ${problem.where}${speech === "zh" ? "：" : ":"}`;
    line.append(`${kind} [${problem.code}]${where} ${problem.say}`);
    if (problem.hint) line.append(Object.assign(document.createElement("small"), { textContent: `→ ${problem.hint}` }));
    if (problem.code === "T204") {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.fits });
      button.addEventListener("click", async () => judge((await ask("fits", { spot, path: problem.path })).problems));
      line.append(button);
    }
    const holder = problem.path && holderOf(problem.path);
    const place = holder && holder !== form ? holder.closest(":has(> .problems)") : null;
    (place ? place.querySelector(":scope > .problems") : at("elsewhere")).append(line);
    for (let block = place; block; block = block.parentElement) if (block.tagName === "DETAILS") block.open = true;
    const control = place && controlIn(holder);
    if (control && problem.error) control.setAttribute("aria-invalid", "true");
    if (control) control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby") || ""} ${line.id}`.trim());
  });
  const errors = problems.filter((problem) => problem.error).length;
  at("count").textContent = problems.length ? fill("count", { errors, warnings: problems.length - errors }) : words.fine;
  at("count").classList.toggle("bad", errors > 0);
}

function point(path) {
  const holder = holderOf(path);
  for (let block = holder; block; block = block.parentElement) if (block.tagName === "DETAILS") block.open = true;
  const control = controlIn(holder) || holder;
  control.focus({ preventScroll: true });
  holder.scrollIntoView({ block: "center" });
}

// typing

form.addEventListener("input", (event) => {
  if (!event.target.dataset.path) return;
  if (pending && pending.control !== event.target) flush();
  pending = { control: event.target, spot };
  clearTimeout(timer);
  timer = setTimeout(flush, event.target.tagName === "SELECT" ? 0 : PAUSE);
});
form.addEventListener("focusout", () => { flush(); });
form.addEventListener("submit", (event) => event.preventDefault());

async function flush() {
  clearTimeout(timer);
  if (!pending) return waiting;
  const { control, spot: typedIn } = pending;
  pending = null;
  return handOver(control, typedIn);
}

async function handOver(control, typedIn) {
  const path = pathOf(control);
  let said;
  try {
    said = await ask("put", { spot: typedIn, path, text: control.value });
  } catch {
    refused.set(control.dataset.path, { control, spot: typedIn });
    control.setAttribute("aria-invalid", "true");
    return undefined;
  }
  refused.delete(control.dataset.path);
  if (typedIn !== spot) return said;
  at("name").textContent = said.title || words.no_name;
  const place = control.parentElement.querySelector(":scope > .reading");
  if (place) place.textContent = said.reading;
  if (!pending) judge(said.problems);
  offer(control, path);
  return said;
}

// what usually follows: a line in the history when the stage has changed, an id when the English name is there
function offer(control, path) {
  form.querySelectorAll(".offer").forEach((each) => each.remove());
  const line = (opened.lines || []).find((each) => path.length === 1 && each.when === path[0]);
  if (line && control.value) {
    const { today } = opened;
    const facts = { list: holderOf([line.list]).querySelector(".title").textContent, value: control.selectedOptions[0].textContent, date: today };
    const number = holderOf([line.list]).querySelectorAll(":scope > .entries > .entry").length;
    addOffer(control, fill("line", facts), async () => {
      await ask("put", { spot, path: [line.list, number, line.value], text: control.value });
      await ask("put", { spot, path: [line.list, number, line.date], text: today });
      await redraw(ask("open", { spot }));
    });
  }
  if (path.length === 2 && path[1] === "en" && /-\d{4}-\d\d-\d\d(-\d+)?$/.test(opened.id)) {
    const id = control.value.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
    if (!id || !/^(name|title)$/.test(path[0])) return;
    addOffer(control, fill("use_name", { id }), async () => {
      const said = await ask("put", { spot, path: ["id"], text: id });
      opened.id = said.id;
      controlIn(holderOf(["id"])).value = id;
      judge(said.problems);
    });
  }
}

function addOffer(control, say, act) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "offer", textContent: say });
  button.addEventListener("click", async () => { button.remove(); await act(); });
  control.insertAdjacentElement("afterend", button);
}

// lists

form.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-do]");
  if (!button) return;
  await flush();
  const entry = button.closest(".entry");
  const deed = button.dataset.do;
  if (deed === "add") await addEntry(button.closest(".field"));
  else if (deed === "add-key") addKey(button);
  else if (deed === "remove") await redraw(ask("remove", { spot, path: pathOf(entry) }));
  else {
    const path = pathOf(entry);
    const number = path.pop();
    await redraw(ask("move", { spot, path: [...path, deed === "up" ? number - 1 : number] }));
  }
});

async function addEntry(field) {
  const entries = field.querySelector(".entries");
  const last = entries.lastElementChild;
  if (last && ![...last.querySelectorAll("input, select, textarea")].some((each) => each.value)) {
    complain(words.fill_first);
    controlIn(last).focus();
    return;
  }
  const said = await ask("item", { spot, path: pathOf(field), number: entries.children.length });
  entries.insertAdjacentHTML("beforeend", said.html);
  controlIn(entries.lastElementChild)?.focus();
}

async function addKey(button) {
  const name = button.previousElementSibling;
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

// the buttons

const act = (id, deed) => at(id).addEventListener("click", (event) => { event.preventDefault(); deed().catch(() => {}); });

async function save() {
  await flush();
  for (const each of [...refused.values()]) await handOver(each.control, each.spot);
  if (refused.size) { [...refused.values()][0].control.focus(); return; }
  const said = await ask("save");
  spot = said.moved[spot] || spot;
  await renewList();
  if (spot && rows.some((row) => row.spot === spot)) await redraw(ask("open", { spot }));
  at("state").textContent = fill("saved", { files: said.files.join(" ") });
}

async function back() {
  await flush();
  at("record").hidden = true;
  spot = "";
  await renewList();
}

act("count", async () => {
  const first = form.querySelector(".problems li.error, .problems li");
  if (first) point(pathOf(first.closest("[data-path]")));
});
act("save", save);
act("back", back);
act("undo", async () => { await flush(); await ask("undo"); await reopen(); });
act("discard", async () => {
  if (!confirm(words.discard_sure)) return;
  await ask("discard");
  at("changes").close();
  await reopen();
});
act("delete", async () => {
  const { missed } = await ask("missed", { spot });
  const named = missed.length ? `\n\n${fill("missed", { count: missed.length })}\n${missed.slice(0, 8).join("\n")}` : "";
  if (!confirm(words.delete_sure + named)) return;
  await ask("delete", { spot });
  await back();
});
at("new").addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = await ask("new", { kind: at("kind").value });
  await renewList();
  await openRecord(said.spot);
});
at("search").addEventListener("input", drawList);
act("look", async () => {
  const hidden = document.querySelector("main").classList.toggle("no-preview");
  at("look").setAttribute("aria-pressed", String(!hidden));
});

async function reopen() {
  await renewList();
  if (spot && rows.some((row) => row.spot === spot)) await redraw(ask("open", { spot }));
  else at("record").hidden = true;
}

// handing in

const linesOf = (lines) => (lines.length ? lines.join("\n") : words.none);

function showChanges(said) {
  at("unsaved").textContent = linesOf(said.told);
  at("git").hidden = !said.git;
  at("no-git").hidden = Boolean(said.git);
  at("discard").disabled = !said.told.length;
  if (!said.git) return;
  const others = said.git.others.length ? [fill("others", { files: said.git.others.join(" ") })] : [];
  at("uncommitted").textContent = linesOf([...said.git.lines, ...others]);
  at("message").value = said.git.message;
  at("commit").disabled = !said.git.message;
  at("push").disabled = !said.git.remote || said.git.ahead === 0;
  at("ahead").textContent = said.git.ahead > 0 ? fill("ahead", { count: said.git.ahead }) : "";
}

act("check", async () => {
  await flush();
  const { found } = await ask("check");
  at("found").replaceChildren(...found.map((problem) => {
    const line = document.createElement("li");
    if (problem.error) line.className = "error";
    const where = Object.assign(document.createElement(problem.spot ? "button" : "span"), { textContent: problem.name || problem.where });
    if (problem.spot) where.addEventListener("click", () => { at("whole").close(); openRecord(problem.spot, problem.path); });
    line.append(where, ` ${problem.error ? words.error : words.warning} [${problem.code}] ${problem.say}`);
    line.append(Object.assign(document.createElement("small"), { textContent: `→ ${problem.hint} (${problem.where})` }));
    return line;
  }));
  const errors = found.filter((problem) => problem.error).length;
  at("found-count").textContent = found.length ? fill("count", { errors, warnings: found.length - errors }) : words.check_fine;
  at("whole").showModal();
});
act("close-whole", async () => at("whole").close());
act("publish", async () => {
  await flush();
  at("meant").textContent = "";
  showChanges(await ask("changes"));
  at("changes").showModal();
});
act("meaning", async () => {
  at("meant").textContent = words.wait;
  at("meant").textContent = (await ask("meaning")).text;
});
act("commit", async () => showChanges(await ask("commit", { message: at("message").value })));
act("push", async () => {
  showChanges(await ask("push"));
  await reopen();
});
act("close", async () => at("changes").close());

// the preview

// the page in the preview is another one after each build, and is clicked before all of it is there
setInterval(() => {
  const shown = preview.contentDocument; // null where a link has led to another host
  if (!shown?.body || shown.documentElement.dataset.editor !== undefined) return;
  const missing = /^404/.test(shown.body.textContent.trim());
  at("no-preview").hidden = !missing || preview.contentWindow.location.pathname !== "/";
  if (missing) setTimeout(() => { if (preview.contentDocument === shown) preview.contentWindow.location.replace("/"); }, 2000);
  shown.documentElement.dataset.editor = "";
  shown.addEventListener("click", pick, true);
}, 200);

async function pick(event) {
  if (!at("pick").checked) return;
  event.preventDefault();
  event.stopPropagation();
  try {
    await flush();
    const near = event.target.closest("[class*=card], article, li, tr") || event.target;
    const link = event.target.closest("a") || near.querySelector("a[href]");
    const asked = { page: preview.contentWindow.location.pathname, text: event.target.innerText || "", href: link ? new URL(link.href).pathname : "" };
    const said = await ask("pick", asked);
    if (!said.spot) complain(words.not_picked);
    else if (said.spot === spot && said.path) point(said.path);
    else await openRecord(said.spot, said.path);
  } catch { /* it has been said */ }
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); save().catch(() => {}); }
});
addEventListener("beforeunload", (event) => {
  if (document.documentElement.dataset.unsaved > 0 || pending || refused.size) event.preventDefault();
});

renewList().catch(() => {});

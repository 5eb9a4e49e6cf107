// The page on which parks or plots stand side by side. Which they are stands in the address and nowhere else: whoever
// adds or takes away one changes the address, and Back brings back what was there before.
import { MOST, parkOf, queryOf, readAddress } from "./compare/address.js";
import { openChosen } from "./compare/chosen.js";
import { columnOf, plotsOf } from "./compare/columns.js";
import { copy, download, linesOf } from "./compare/export.js";
import { compareColumns } from "./compare/rows.js";
import { drawTable, showOnly } from "./compare/table.js";
import { sentences, wordsIn } from "./compare/words.js";

const root = document.querySelector(".compared");
const form = root.querySelector("form");
const { park: parkField, plot: plotField } = form.elements;
const onlyField = root.querySelector("[name=only]");
const said = root.querySelector(".compared__said");
const tools = root.querySelector(".compared__tools");
const result = root.querySelector(".compared__result");
const again = root.querySelector("[data-do=again]");
const sketch = document.querySelector("[data-cost-sketch]");
const t = wordsIn("compare-words");
const folder = new URL(root.dataset.folder, location.href);
const whole = plotField.options[0];
const options = new Map([...parkField.options].filter((each) => each.value).map((each) => [each.value, each]));
const fields = [...document.getElementById("compare-fields").content.querySelectorAll("[data-group]")].map((group) => ({
  key: group.dataset.group,
  label: group.title,
  fields: [...group.children].map((field) => ({ key: field.dataset.key, label: field.textContent })),
}));
const chosen = openChosen(new URL("./", location.href));

let state = null; // what the address says
let shown = { columns: [], compared: { groups: [], absent: [] } };
let turn = 0;
const taken = []; // the options of parks that stand in the table

const say = (...lines) => {
  said.textContent = sentences(...lines);
};

// what was wrong with the address, calmly, and how much differs
const report = (news) => {
  const { columns, compared } = shown;
  const rows = compared.groups.flatMap((group) => group.rows);
  const number = rows.filter((row) => row.differs).length;
  const unknown = state.unknown + shown.unknown;
  const failed = columns.filter((column) => column.state === "failed").map((column) => column.title.text);
  again.hidden = !failed.length;
  const count = columns.length > 1 ? t("said", { count: columns.length, differing: number, rows: rows.length }) : t(columns.length ? "one" : "empty");
  say(
    news,
    unknown ? t("unknown", { count: unknown }) : "",
    state.over ? t("four", { most: MOST }) : "",
    state.mixed ? t("mixed") : "",
    failed.length ? t("failed", { names: failed.join(t("comma")) }) : count,
  );
};

const draw = async (news = "") => {
  const mine = ++turn;
  state = readAddress(location.search, (id) => options.has(id));
  if (state.ids.length) say(t("loading"));
  const all = await Promise.all(state.ids.map((id) => columnOf(folder, state.kind, id, (park) => options.get(park).text)));
  if (mine !== turn) return; // another choice was made meanwhile
  const columns = all.filter((column) => column.state !== "unknown");
  nameApart(columns);
  shown = { columns, compared: compareColumns(columns, fields), unknown: all.length - columns.length };
  result.replaceChildren(...(columns.length ? [drawTable(columns, shown.compared, t)] : []));
  tools.hidden = !columns.length;
  onlyField.checked = state.only;
  showOnly(result, state.only && columns.length > 1);
  report(news);
  offer();
  tell();
};

// two plots of one number are told apart by their parks wherever they are named
const nameApart = (columns) => {
  for (const column of columns) {
    if (column.under && columns.filter(({ short }) => short === column.short).length > 1) column.brief = `${column.short} · ${column.under.text}`;
  }
};

const tell = () => {
  const ids = shown.columns.map((column) => column.id);
  const names = shown.columns.map((column) => [column.title.text, column.under?.text].filter(Boolean).join(" · "));
  const parks = [...new Set(ids.map(parkOf))];
  sketch.dataset.parks = parks.join(" ");
  sketch.dispatchEvent(new CustomEvent("compared", { bubbles: true, detail: { kind: state.kind, ids, names, parks } }));
};

// the fields offer what can still be added: parks to parks, plots to plots
const offer = () => {
  const ids = shown.columns.map((column) => column.id);
  const isOpen = !ids.length;
  for (const option of taken.splice(0)) option.disabled = false;
  if (state.kind === "park") taken.push(...ids.map((id) => options.get(id)));
  for (const option of taken) option.disabled = true; // a site may have a thousand others, which are left alone
  whole.disabled = !isOpen && state.kind === "plot";
  root.querySelector(".compared__plot").hidden = !isOpen && state.kind === "park";
  if (parkField.selectedOptions[0]?.disabled) parkField.value = "";
  offerPlots();
};

const offerPlots = async () => {
  const park = parkField.value;
  plotField.replaceChildren(whole);
  plotField.value = "";
  if (!park || root.querySelector(".compared__plot").hidden) return;
  const plots = await plotsOf(folder, park).catch(() => []);
  if (parkField.value !== park || plotField.options.length > 1) return;
  const ids = shown.columns.map((column) => column.id);
  for (const plot of plots) {
    const option = new Option([plot.no, ...plot.rows.filter(({ key }) => /status|area/.test(key)).map(({ text }) => text)].join(" · "), plot.id);
    option.disabled = ids.includes(`${park}/${plot.id}`);
    plotField.add(option);
  }
  if (whole.disabled) plotField.value = [...plotField.options].find((option) => !option.disabled)?.value ?? "";
};

const go = (next, news) => {
  history.pushState(null, "", location.pathname + queryOf(next, location.search));
  const name = (id) => shown.columns.find((column) => column.id === id)?.short ?? options.get(parkOf(id))?.text ?? id;
  chosen.replace(next.kind, next.ids.map((id) => ({ id, name: name(id), lang: "" })));
  return draw(news);
};

const add = () => {
  const park = parkField.value;
  const ids = shown.columns.map((column) => column.id);
  if (!park || (whole.disabled && !plotField.value)) return say(t("empty"));
  if (ids.length >= MOST) return say(t("full", { most: MOST }));
  const kind = plotField.value ? "plot" : "park";
  const id = plotField.value ? `${park}/${plotField.value}` : park;
  const name = plotField.value ? plotField.selectedOptions[0].text : options.get(park).text;
  parkField.value = kind === "park" ? "" : park;
  return go({ ...state, kind, ids: [...ids, id] }, t("added", { name }));
};

const remove = async (id) => {
  const at = shown.columns.findIndex((column) => column.id === id);
  const name = shown.columns[at].title.text;
  const ids = shown.columns.map((column) => column.id).filter((each) => each !== id);
  await go({ ...state, ids }, t("removed", { name }));
  if (document.activeElement !== document.body) return; // whoever has gone on is not called back
  const left = result.querySelectorAll("[data-remove]");
  (left[Math.min(at, left.length - 1)] ?? parkField).focus();
};

const takeAlong = (how) => {
  const { columns, compared } = shown;
  const isShown = (row) => !onlyField.checked || !row.alike;
  const notice = document.querySelector(".notice")?.textContent; // that there are samples on the site goes along
  const lines = linesOf(columns, compared, isShown, t, notice);
  if (how === "download") download(lines, columns.map((column) => column.id));
  else say(t(copy(lines) ? "copied" : "not_copied"));
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  add();
});
parkField.addEventListener("change", offerPlots);
onlyField.addEventListener("change", () => {
  state.only = onlyField.checked;
  history.replaceState(history.state, "", location.pathname + queryOf(state, location.search));
  showOnly(result, state.only && shown.columns.length > 1);
  report("");
});
root.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.remove) remove(button.dataset.remove);
  else if (button?.dataset.do === "print") window.print();
  else if (button === again) draw();
  else if (button?.dataset.do) takeAlong(button.dataset.do);
});
window.addEventListener("popstate", () => draw());
root.hidden = false;
draw();

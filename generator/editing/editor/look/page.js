// The page that the browser has open: its parts, its words, and what is open in it. Every other script asks here.

export const words = JSON.parse(document.getElementById("words").textContent);
export const speech = document.documentElement.dataset.speech;
export const at = (id) => document.getElementById(id);
export const [form, list, preview] = [at("form"), at("list"), at("site")];
export const fill = (word, facts) => words[word].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
export const make = (tag, facts) => Object.assign(document.createElement(tag), facts);

// a record by its spot, with what the program said of it; or a file as text, by its name
export const open = { spot: "", said: {}, file: "" };

export function showPane(pane) {
  document.querySelector("main").dataset.pane = pane;
  at("record").hidden = pane !== "record";
  at("text").hidden = pane !== "text";
}

// what fails has been said by whoever asked
export const act = (id, deed) => at(id).addEventListener("click", (event) => { event.preventDefault(); deed().catch(() => {}); });

export function problemLine(problem, ...before) {
  const line = make("li", { className: problem.error ? "error" : "" });
  line.append(...before, `${problem.error ? words.error : words.warning} [${problem.code}] ${problem.say}`);
  if (problem.hint) line.append(make("small", { textContent: `→ ${problem.hint}` }));
  return line;
}

export function showCount(element, problems, none) {
  const errors = problems.filter((problem) => problem.error).length;
  element.textContent = problems.length ? fill("count", { errors, warnings: problems.length - errors }) : none;
  element.classList.toggle("bad", errors > 0);
}

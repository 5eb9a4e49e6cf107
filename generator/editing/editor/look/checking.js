// All that a check of the saved content finds, each problem with the way to its field or its line.

import { ask } from "./asking.js";
import { act, at, make, problemLine, showCount, words } from "./page.js";
import { openRecord } from "./record.js";
import { openText } from "./text.js";
import { flush } from "./typing.js";

act("check", async () => {
  await flush();
  const { found } = await ask("check");
  at("found").replaceChildren(...found.map(line));
  showCount(at("found-count"), found, words.check_fine);
  at("whole").showModal();
});
act("close-whole", async () => at("whole").close());

function line(problem) {
  const lead = () => (problem.spot ? openRecord(problem.spot, problem.path) : openText(problem.file, problem.line));
  const where = make(problem.spot || problem.file ? "button" : "span", { textContent: problem.name || problem.where });
  if (where.tagName === "BUTTON") where.addEventListener("click", () => { at("whole").close(); lead().catch(() => {}); });
  const shown = problemLine(problem, where, " ");
  shown.append(make("small", { textContent: problem.where }));
  return shown;
}

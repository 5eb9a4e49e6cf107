// What has changed, in words, what that means for the public, and the way of it to others through git.

import { ask } from "./asking.js";
import { act, at, fill, words } from "./page.js";
import { reopen } from "./panes.js";
import { flush } from "./typing.js";

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
act("discard", async () => {
  if (!confirm(words.discard_sure)) return;
  await ask("discard");
  at("changes").close();
  await reopen();
});
act("close", async () => at("changes").close());

// Asks the program, one question after the other, and shows how much is not saved and what went wrong.

import { at, fill, speech, words } from "./page.js";
import { refused } from "./typing.js";

let waiting = Promise.resolve();

const token = new URLSearchParams(location.hash.slice(1)).get("key") || sessionStorage.getItem("key") || "";
sessionStorage.setItem("key", token);
history.replaceState(null, "", location.pathname + location.search);

export async function send(verb, headers, body) {
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

export function complain(say) {
  at("fault").textContent = say;
  at("fault").hidden = false;
  return new Error(say);
}

// one question after the other, so that no answer overtakes another
export function ask(verb, asked = {}) {
  const answer = waiting.then(() => send(verb, { "Content-Type": "application/json" }, JSON.stringify(asked)));
  waiting = answer.catch(() => {});
  return answer;
}

export const answered = () => waiting;

function show(said) {
  if (said.unsaved === undefined) return;
  const state = at("state");
  state.textContent = said.unsaved ? fill("unsaved", { count: said.unsaved }) : words.ready;
  state.classList.toggle("changed", said.unsaved > 0);
  at("save").disabled = !said.unsaved;
  at("undo").disabled = !said.can_undo;
  at("redo").disabled = !said.can_redo;
  document.documentElement.dataset.unsaved = said.unsaved;
}

// The panes: what is open is drawn as it is now, or the list is there again.

import { ask } from "./asking.js";
import { hasRecord, renewList } from "./list.js";
import { open, showPane } from "./page.js";
import { redraw } from "./record.js";
import { renewText } from "./text.js";
import { flush } from "./typing.js";

// it may have been changed, or be gone
export async function reopen() {
  await renewList();
  if (open.file) await renewText();
  else if (open.spot && hasRecord(open.spot)) await redraw(ask("open", { spot: open.spot }));
  else showPane("list");
}

export async function back() {
  await flush();
  Object.assign(open, { spot: "", file: "" });
  showPane("list");
  await renewList();
}

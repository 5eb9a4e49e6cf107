// The preview beside the form: which page it shows, and the field behind what is clicked in it.

import { ask, complain } from "./asking.js";
import { at, open, preview, words } from "./page.js";
import { openRecord, point } from "./record.js";
import { flush } from "./typing.js";

const TRIES = 5; // a save of several files may be followed by several builds, and each has the preview load its page again
let wanted = ""; // the page that was asked for, until it is there or somebody goes on from what is
let tries = 0; // that are left

export function showPage(page) {
  if (!page) return;
  [wanted, tries] = [page, TRIES];
  go();
}

// a link of the preview may have led to another host, of which nothing can be asked
function go() {
  try {
    if (preview.contentWindow.location.pathname !== wanted) preview.contentWindow.location.replace(wanted);
  } catch {
    preview.src = wanted;
  }
}

// the page in the preview is another one after each build, and is clicked before all of it is there
setInterval(() => {
  const shown = preview.contentDocument; // null where a link has led to another host
  if (!shown?.body || shown.documentElement.dataset.editor !== undefined) return;
  shown.documentElement.dataset.editor = "";
  for (const what of ["pointerdown", "keydown"]) shown.addEventListener(what, () => { wanted = ""; }, true);
  shown.addEventListener("click", pick, true);
  const { pathname } = preview.contentWindow.location;
  const missing = /^404/.test(shown.body.textContent.trim());
  at("no-preview").hidden = !missing || pathname !== "/";
  if (missing) awaitPage(shown, pathname);
  else if (pathname === wanted || tries <= 0) wanted = "";
  else if (wanted) { tries -= 1; go(); }
}, 200);

// the first page is looked at until there is a build; from there the page that was asked for is tried once more
function awaitPage(shown, pathname) {
  if (pathname === wanted) tries = Math.min(tries - 1, 1);
  setTimeout(() => { if (preview.contentDocument === shown) preview.contentWindow.location.replace("/"); }, 2000);
}

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
    else if (said.spot === open.spot && said.path) point(said.path);
    else await openRecord(said.spot, said.path);
  } catch { /* it has been said */ }
}

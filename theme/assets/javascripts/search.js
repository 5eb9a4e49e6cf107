// Opens the search from every page: by the link in the header, by "/" and by Ctrl-K or Cmd-K. What finds while one types
// is loaded when it is needed first; until then, and without it, the form of the dialog leads to the search page.
export const openSearch = () => {
  const link = document.querySelector(".search-open");
  const dialog = document.querySelector("dialog.search");
  const field = (dialog ?? document).querySelector(".search__field");
  let face = null;
  if (!link || !field) return;

  const open = () => {
    if (dialog && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
    if (!dialog) return; // the search page has its field in sight
    face ??= import("./search/dialog.js").then(({ attach }) => attach(dialog));
    face.then((wake) => wake()).catch(() => (face = null));
  };

  // a single key may be switched off, on the search page: who dictates would press it unawares
  const slashIsOn = () => {
    try {
      return localStorage.getItem("search.slash") !== "off";
    } catch {
      return true; // a browser that keeps nothing
    }
  };
  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // another tab or window is wanted
    event.preventDefault();
    link.focus(); // where the focus goes back to, in every browser
    open();
  });
  if (dialog) link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-keyshortcuts", slashIsOn() ? "/ Control+K Meta+K" : "Control+K Meta+K");

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isAsked = isCommand
      ? event.key.toLowerCase() === "k"
      : event.key === "/" && !isTyping(event.target) && slashIsOn();
    if (!isAsked) return;
    event.preventDefault();
    open();
  });

  // what an input method composes is nobody's query yet; that may begin before the rest is loaded
  for (const type of ["compositionstart", "compositionend"]) {
    field.addEventListener(type, () => field.toggleAttribute("data-composing", type === "compositionstart"));
  }

  // who comes back from a result, or changes the language, finds the dialog with its query again
  const asked = new URLSearchParams(location.search).get("search");
  if (dialog && asked) {
    field.value = asked.slice(0, field.maxLength);
    open();
  }
};

// A park's disc on a map and its card or line in a list light each other up while either is pointed at or has the focus.
// Both say which park they are by data-park. Without scripts both stay links to the same page.
export const lightMap = () => {
  if (!document.querySelector(".map")) return;

  const parkOf = (target) => target instanceof Element && target.closest("[data-park]")?.dataset.park;

  const light = (key) => {
    for (const lit of document.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    if (!key || !document.querySelector(`.map [data-park="${CSS.escape(key)}"]`)) return;
    for (const each of document.querySelectorAll(`[data-park="${CSS.escape(key)}"]`)) each.classList.add("is-lit");
  };

  // what is pointed at goes before what has the focus, which stays lit while the pointer is anywhere else
  const look = (pointed) => light(parkOf(pointed) || parkOf(document.activeElement));

  for (const begins of ["pointerover", "focusin"]) document.addEventListener(begins, (event) => look(event.target));
  document.addEventListener("focusout", () => light());
  document.addEventListener("pointerleave", () => look());
};

// Shows the button that prints a checklist; without scripts the browser's own way to print does the same.
export const offerPrint = () => {
  for (const place of document.querySelectorAll("[data-print]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => window.print());
  }
};

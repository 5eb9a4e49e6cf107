// Whoever changes the language stays at the same place: what is chosen in a list, and the part of the page, go along.
export const bringLanguages = () => {
  const found = document.querySelectorAll("a.languages__other, .foot__legal a[hreflang]");
  const links = [...found].map((link) => [link, link.getAttribute("href")]);
  const bringAlong = () => {
    for (const [link, href] of links) link.setAttribute("href", href + location.search + location.hash);
  };
  for (const [link] of links) {
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, bringAlong);
  }
};

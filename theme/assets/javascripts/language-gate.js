// Leads a reader from "/" to the first of the site's languages that the browser asks for. Without scripts the page
// itself offers the choice. The address before "/" is kept by going to where the links go.
(() => {
  const links = [...document.querySelectorAll("a[data-language]")];
  for (const wanted of navigator.languages ?? [navigator.language]) {
    const link = links.find((each) => wanted.toLowerCase().split("-")[0] === each.dataset.language);
    if (link) {
      location.replace(link.href);
      return;
    }
  }
})();

// A photo opens whole, over the page; what shows it is loaded when somebody asks for it. Without that it is a link to its
// file, and so it is for who wants it in another tab.
export const openPhotos = () => {
  const words = document.querySelector("[data-viewer]")?.dataset;
  if (!words) return;
  const links = [...document.querySelectorAll(".photo-link")];
  for (const link of links) link.setAttribute("aria-haspopup", "dialog");
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".photo-link");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    link.focus(); // where the focus goes back to, in every browser
    import("./viewer.js")
      .then(({ show }) => show(links, links.indexOf(link), words))
      .catch(() => location.assign(link.href));
  });
};

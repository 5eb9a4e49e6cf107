// The header says the title of the page once the one on the page has gone by.
export const showTitle = () => {
  const header = document.querySelector(".md-header");
  const shown = document.querySelector(".md-header__title");
  const title = document.querySelector(".md-content h1");
  if (!shown || !title) return;
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      const isPast = !entry.isIntersecting && entry.boundingClientRect.top < entry.rootBounds.top;
      shown.classList.toggle("md-header__title--active", isPast);
    },
    { rootMargin: `-${header.offsetHeight}px 0px 0px` },
  );
  seen.observe(title);
};

// The table of contents beside a text marks what is being read, and keeps that in sight where it is longer than the window.
const CLEAR = 24; // pixels below the header, above which a heading is being read

const sections = (list) =>
  [...list.querySelectorAll('a[href^="#"]')]
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ heading }) => heading);

export const followContents = () => {
  const list = document.querySelector(".md-sidebar--secondary:not([hidden]) .md-nav");
  const parts = list ? sections(list) : [];
  if (!parts.length) return;
  const wrap = list.closest(".md-sidebar__scrollwrap");
  const header = document.querySelector(".md-header");
  let isDue = false;
  let last = null;

  const keepInSight = (link) => {
    const [there, here] = [wrap.getBoundingClientRect(), link.getBoundingClientRect()];
    if (here.top < there.top || here.bottom > there.bottom) {
      wrap.scrollTop += here.top - there.top - (wrap.clientHeight - here.height) / 2;
    }
  };
  const mark = () => {
    isDue = false;
    const line = header.offsetHeight + CLEAR;
    const at = parts.findLastIndex(({ heading }) => heading.getBoundingClientRect().top <= line);
    if (at === last) return;
    last = at;
    parts.forEach(({ link }, index) => {
      link.classList.toggle("md-nav__link--passed", index <= at);
      link.classList.toggle("md-nav__link--active", index === at);
    });
    if (at >= 0) keepInSight(parts[at].link);
  };
  const due = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(mark);
  };
  addEventListener("scroll", due, { passive: true });
  addEventListener("resize", due, { passive: true });
  due();
};

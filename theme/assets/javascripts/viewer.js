// The photos of a page one by one, each whole, as wide as the window lets it be. They stand side by side in a row that is
// scrolled: by a finger, by both arrows, by two buttons. Escape, the button and the ground beside a photo lead back.
const make = (tag, name, text = "") => {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
};

const labelled = (element, label, sign, does) => {
  const mark = make("span", "viewer__sign", sign);
  mark.setAttribute("aria-hidden", "true");
  element.type = "button";
  element.setAttribute("aria-label", label);
  element.append(mark);
  element.addEventListener("click", does);
  return element;
};

// the page's own picture once more, now as wide as the window
const slideOf = (link) => {
  const slide = make("li", "viewer__slide");
  const picture = link.querySelector("picture").cloneNode(true);
  picture.className = "viewer__picture";
  for (const each of picture.querySelectorAll("[sizes]")) each.setAttribute("sizes", "100vw");
  slide.append(picture);
  const says = link.parentElement.querySelectorAll(":scope > :is(figcaption, p) > span");
  if (says.length) slide.append(make("p", "viewer__words"));
  for (const each of says) slide.lastChild.append(each.cloneNode(true));
  return slide;
};

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

class Viewer {
  constructor(links, words) {
    this.dialog = make("dialog", "viewer");
    this.dialog.setAttribute("aria-label", words.viewer);
    this.row = make("ol", "viewer__row");
    this.slides = links.map(slideOf);
    this.row.append(...this.slides);
    this.row.tabIndex = 0; // where a browser lets no keyboard into what it scrolls
    this.told = make("p", "viewer__told");
    this.told.setAttribute("role", "status");
    this.back = labelled(make("button", "viewer__button viewer__back"), words.back, "‹", () => this.turn(-1));
    this.next = labelled(make("button", "viewer__button viewer__next"), words.next, "›", () => this.turn(1));
    const close = labelled(make("button", "viewer__button viewer__close"), words.close, "×", () => this.dialog.close());
    this.dialog.append(close, this.row, this.back, this.next, this.told);
    this.listen();
  }

  listen() {
    this.row.addEventListener("scroll", () => this.tell(Math.round(this.row.scrollLeft / this.row.clientWidth)));
    this.dialog.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.turn(step);
    });
    this.dialog.addEventListener("click", (event) => {
      if (event.target.matches(".viewer__slide, .viewer__picture")) this.dialog.close();
    });
    this.dialog.addEventListener("close", () => this.dialog.remove());
  }

  open(at) {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.stand(at, "instant");
    this.tell(at);
  }

  stand(at, behavior) {
    this.wanted = at;
    this.row.scrollTo({ left: at * this.row.clientWidth, behavior });
  }

  // quick steps count from where the last one leads, not from where the row has come to
  turn(step) {
    this.stand(Math.min(Math.max(this.wanted + step, 0), this.slides.length - 1), calm() ? "instant" : "smooth");
  }

  tell(at) {
    if (this.at === at) return;
    this.at = at;
    const last = this.slides.length - 1;
    if (at === this.wanted || !last) this.told.textContent = last ? `${at + 1} / ${last + 1}` : "";
    this.back.disabled = at <= 0;
    this.next.disabled = at >= last;
  }
}

export const show = (links, at, words) => new Viewer(links, words).open(at);

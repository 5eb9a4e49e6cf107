// Light, dark, or as the reader's system has it. What was chosen is kept for this site (in the form that Material gave
// it), and is set on the page before its first paint; without scripts the page is light.
const SYSTEM = "(prefers-color-scheme)";
const DARK = matchMedia("(prefers-color-scheme: dark)");
const script = document.currentScript?.src;
const key = `${script ? new URL("../../", script).pathname : "/"}.__palette`;

const chosen = () => {
  try {
    return JSON.parse(localStorage.getItem(key))?.color ?? {};
  } catch {
    return {}; // a browser that keeps nothing, or something that is none of ours
  }
};

const keep = (index, color) => {
  try {
    localStorage.setItem(key, JSON.stringify({ index, color }));
  } catch {
    // then it is so on this page
  }
};

export const setScheme = ({ media = SYSTEM, scheme } = chosen()) => {
  const { dataset } = document.documentElement;
  const dark = media === SYSTEM || !scheme ? DARK.matches : scheme === "slate";
  dataset.mdColorPrimary = "custom";
  dataset.mdColorScheme = dark ? "slate" : "default";
};

export const offerSchemes = () => {
  const options = [...document.querySelectorAll("[data-scheme-media]")];
  if (!options.length) return;
  const colorOf = ({ dataset }) => ({ media: dataset.schemeMedia, scheme: dataset.scheme, primary: "custom", accent: "custom" });
  const show = (index) => {
    options.forEach((option, at) => (option.nextElementSibling.hidden = at !== index));
    options[index].checked = true;
  };
  const choose = (index) => {
    const color = colorOf(options[index]);
    const { dataset } = document.documentElement;
    dataset.mdColorSwitching = ""; // colours change at once, not one after the other
    setScheme(color);
    show(index);
    keep(index, color);
    requestAnimationFrame(() => requestAnimationFrame(() => delete dataset.mdColorSwitching));
  };

  const media = chosen().media ?? SYSTEM;
  show(Math.max(0, options.findIndex((option) => option.dataset.schemeMedia === media)));
  options.forEach((option, index) => {
    option.addEventListener("change", () => choose(index));
    option.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const next = (options.findIndex(({ checked }) => checked) + 1) % options.length;
      options[next].focus();
      choose(next);
    });
  });
  DARK.addEventListener("change", () => setScheme());
};

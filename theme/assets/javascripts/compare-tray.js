// Choosing parks and plots for comparison, on every page: a box beside each that says data-compare-park or
// data-compare-plot, and the bar that says what is chosen. Parks and plots are two sets, for they are not compared with
// each other. Without scripts neither stands there.
import { MOST } from "./compare/address.js";
import { makeBar } from "./compare/bar.js";
import { openChosen } from "./compare/chosen.js";
import { namesFor } from "./compare/naming.js";
import { sentences, wordsIn } from "./compare/words.js";

const PLACES = "[data-compare-park], [data-compare-plot]";

export const beginTray = () => {
  const words = document.getElementById("compare-tray");
  if (!words) return; // the page on which they are compared
  const page = new URL(words.dataset.page, location.href).href;
  const language = document.documentElement.lang;
  const t = wordsIn("compare-tray");
  const chosen = openChosen(page);

  const kindOf = (place) => (place.dataset.comparePark ? "park" : "plot");
  const idOf = (place) => place.dataset.comparePark ?? place.dataset.comparePlot;
  const other = { park: "plot", plot: "park" };

  const show = () => {
    bar.show(["park", "plot"].map((kind) => [kind, chosen.of(kind)]));
    for (const place of document.querySelectorAll(PLACES)) {
      const box = place.querySelector(".compare-toggle input");
      if (box) box.checked = chosen.has(kindOf(place), idOf(place));
    }
  };

  const bar = makeBar(
    page,
    t,
    {
      remove: (kind, id) => {
        const { name } = chosen.of(kind).find((item) => item.id === id);
        chosen.remove(kind, id);
        show();
        bar.say(t("removed", { name }));
        (bar.root.querySelector("[data-remove]") ?? document.querySelector(".compare-toggle input"))?.focus();
      },
      clear: () => {
        chosen.clear();
        show();
        bar.say(t("cleared"));
        document.querySelector(".compare-toggle input")?.focus();
      },
    },
    namesFor(page, language),
  );

  const choose = (place, box) => {
    const [kind, id, name] = [kindOf(place), idOf(place), place.dataset.compareName];
    if (!box.checked) {
      chosen.remove(kind, id);
      bar.say(t("removed", { name }));
    } else if (chosen.isFull(kind)) {
      box.checked = false;
      bar.say(t("full", { most: MOST }));
    } else {
      const isSecond = !chosen.of(kind).length && chosen.of(other[kind]).length;
      chosen.add(kind, { id, name, lang: language });
      bar.say(sentences(t("added", { name, count: chosen.of(kind).length, most: MOST }), isSecond && t("second")));
    }
    show();
  };

  const addToggle = (place) => {
    if (place.querySelector(".compare-toggle")) return;
    const label = document.createElement("label");
    label.className = "compare-toggle";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = chosen.has(kindOf(place), idOf(place));
    const about = document.createElement("span");
    about.className = "heard-only";
    about.textContent = ` ${place.dataset.compareName}`;
    label.append(box, ` ${t("toggle")}`, about);
    box.addEventListener("change", () => choose(place, box));
    place.append(label);
  };

  const addToggles = (root) => {
    if (root.matches?.(PLACES)) addToggle(root);
    root.querySelectorAll?.(PLACES).forEach(addToggle);
  };

  document.body.append(bar.root);
  addToggles(document.body);
  show();
  // what other scripts of the page add later has places, too
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(addToggles);
  }).observe(document.body, { childList: true, subtree: true });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return; // back from a page on which something else was chosen
    chosen.reread();
    show();
  });
};

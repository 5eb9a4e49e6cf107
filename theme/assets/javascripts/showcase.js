// What every page begins with, joined into one file. The scheme of colours is set at once, before anything is painted;
// all else waits for the page. What only some pages have, or somebody has to want first, is loaded then.
import { beginTray } from "./compare-tray.js";
import { followContents } from "./contents.js";
import { openDrawer } from "./drawer.js";
import { openFolds } from "./folds.js";
import { takeForms } from "./forms.js";
import { showTitle } from "./header.js";
import { beginInquiry } from "./inquiry.js";
import { bringLanguages } from "./languages.js";
import { addLocalTimes } from "./local-time.js";
import { lightMap } from "./map.js";
import { findNearest } from "./nearest-team.js";
import { openPhotos } from "./photos.js";
import { offerPrint } from "./print.js";
import { offerSchemes, setScheme } from "./scheme.js";
import { openSearch } from "./search.js";
import { loadWhenNear } from "./near.js";
import { nameTables } from "./tables.js";
import { offerTop } from "./top.js";

const ALWAYS = [offerSchemes, openDrawer, bringLanguages, takeForms, openSearch, showTitle, followContents, offerTop];
const WHERE_THERE = [openFolds, lightMap, addLocalTimes, nameTables, offerPrint, findNearest, openPhotos, beginTray, beginInquiry];

const loadSketch = () => import("./sketch/face.js");

// the sketch of a park is far down; that of a comparison, or one that an address speaks of, is there at once
const bringSketch = async (section) => {
  if (!section.dataset.parks || location.search) return loadSketch();
  section.hidden = false;
  loadWhenNear(section, section.querySelector("[aria-controls]"), loadSketch);
};

// whole parts of a page, by the element that they bring to life
const WANTED = [
  [".finding[data-table]", () => import("./finder/finder.js")],
  ["[data-cost-sketch]", bringSketch], // before what tells it which parks are compared
  [".compared[data-folder]", () => import("./compare.js")],
  [".search-page", () => import("./search/page.js")],
];

// one part that fails leaves the others alone, and is heard of
const tryTo = (begin) => {
  try {
    begin();
  } catch (problem) {
    reportError(problem);
  }
};

document.documentElement.classList.replace("no-js", "js");
tryTo(setScheme);

const begin = async () => {
  [...ALWAYS, ...WHERE_THERE].forEach(tryTo);
  for (const [selector, load] of WANTED) {
    const element = document.querySelector(selector);
    if (element) await load(element).catch(reportError);
  }
};

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();

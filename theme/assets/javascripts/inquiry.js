// Asking about what a page shows. Owns when the form is brought to life, which is when it is near the window or somebody
// asks about a plot, and the links that ask; the rest is in inquiry/. Without scripts the form is sent as it is.
import { addLinks, askedIn } from "./inquiry/asking.js";

let root = null;

const watch = (open) => {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      open();
    },
    { rootMargin: "800px" },
  );
  near.observe(root);
};

// who came by a link to what stands below the form is still there when it has opened
const keepInSight = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const isBelow = target && root.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (isBelow && !root.contains(target) && !root.contains(document.activeElement)) target.scrollIntoView();
};

const begin = () => {
  let compared = null;
  let opened = null;
  document.addEventListener("compared", ({ detail }) => {
    compared = detail;
    opened?.then((form) => form?.refresh());
  });
  // once; where the form cannot be brought to life it stays what it is without scripts
  const open = () => {
    opened ??= import("./inquiry/form.js")
      .then(({ openForm }) => openForm(root, () => compared))
      .then((form) => (keepInSight(), form))
      .catch((problem) => {
        console.warn(problem);
        return null;
      });
    return opened;
  };
  const ask = async (plot) => {
    root.scrollIntoView(); // at once, also where the rest takes its time
    (await open())?.choose(plot);
  };
  addLinks(root.dataset, ask);
  const asked = askedIn(location.search);
  if (asked) ask(asked);
  watch(open);
};

export const beginInquiry = () => {
  root = document.querySelector(".inquiry");
  if (root) begin();
};

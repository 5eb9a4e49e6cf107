// What an enquiry is about, as boxes that are ticked: what the page is of, plots that were asked about, what is chosen for
// comparison, what was searched for. Owns that list; what comes from elsewhere is taken over again when it changes.
import { openChosen } from "../compare/chosen.js";
import { namesFor } from "../compare/naming.js";

const language = document.documentElement.lang;

const boxOf = (name, origin, id) => {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = name;
  box.checked = true;
  const words = document.createElement("span");
  words.textContent = name;
  label.dataset.origin = origin;
  label.dataset.id = id;
  label.append(box, " ", words);
  return label;
};

// what is chosen for comparison, as the tray keeps it; the page that compares says it itself
const inTray = async () => {
  const tray = document.getElementById("compare-tray");
  if (!tray) return [];
  const page = new URL(tray.dataset.page, location.href).href;
  const [chosen, nameOf] = [openChosen(page), namesFor(page, language)];
  const own = document.querySelector(".record-top__compare")?.dataset.comparePark;
  const items = ["park", "plot"].flatMap((kind) => chosen.of(kind)).filter(({ id }) => id !== own);
  return Promise.all(items.map(async (item) => ({ id: item.id, name: await nameOf(item) })));
};

const inComparison = (compared) => (compared?.ids ?? []).map((id, at) => ({ id, name: compared.names[at] }));

const inFinder = (t) => {
  const wishes = [...document.querySelectorAll(".chosen__way")].map((wish) => wish.textContent.trim());
  return wishes.length ? [{ id: "finder", name: t("searched", { wishes: wishes.join(" · ") }) }] : [];
};

// field: the name of the boxes where it is sent; comparedNow(): what the page that compares shows, null elsewhere
export const aboutList = (fieldset, field, t, comparedNow) => {
  const all = () => [...fieldset.querySelectorAll("label")];
  const show = () => {
    fieldset.hidden = !all().length;
  };
  const add = (origin, { id, name }) => {
    const there = all().find((label) => label.dataset.id === id);
    if (there) return there;
    const label = boxOf(name, origin, id);
    label.firstChild.name = field;
    fieldset.append(label);
    return label;
  };
  const take = (origin, items) => {
    for (const label of all()) {
      const isSame = items.some(({ id, name }) => id === label.dataset.id && name === label.textContent.trim());
      if (label.dataset.origin === origin && !isSame) label.remove();
    }
    for (const item of items) add(origin, item);
  };
  let turn = 0;
  const refresh = async () => {
    const mine = ++turn;
    const chosen = await inTray();
    if (mine !== turn) return; // asked again meanwhile
    take("tray", chosen);
    take("compared", inComparison(comparedNow()));
    take("finder", inFinder(t));
    show();
  };
  return {
    refresh,
    choose: (plot) => {
      const label = add("asked", plot);
      label.firstChild.checked = true;
      show();
    },
    names: () => [...fieldset.querySelectorAll("input:checked")].map((box) => box.value),
  };
};

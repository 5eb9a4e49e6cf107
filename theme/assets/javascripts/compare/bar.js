// The bar at the foot of the window that says what is chosen for comparison: how many, the way to compare them, and a
// list from which each can be taken out. Owns its markup; what happens on a click its caller does.
import { queryOf } from "./address.js";
import { make } from "./making.js";

const button = (className, text, act) => {
  const made = make("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

// act: {remove(kind, id), clear()}; nameOf(item) -> a promise of its name in the language of the page
export const makeBar = (page, t, act, nameOf) => {
  const root = make("section", "tray");
  root.setAttribute("aria-label", t("tray"));
  const said = make("p", "tray__said");
  said.setAttribute("role", "status");
  const bar = make("div", "tray__bar");
  const ways = make("p", "tray__ways");
  const list = make("ul", "tray__list");
  list.id = "tray-list";
  list.hidden = true;
  const change = button("tray__button", t("change"), () => open(list.hidden));
  change.setAttribute("aria-controls", list.id);
  const clear = button("tray__button", t("clear"), act.clear);
  bar.append(ways, change, clear);
  root.append(said, bar, list);

  const open = (isOpen) => {
    list.hidden = !isOpen;
    change.setAttribute("aria-expanded", String(isOpen));
    change.textContent = t(isOpen ? "done" : "change");
  };
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    open(false);
    change.focus();
  });

  // open it would lie over what the keyboard goes on to
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) open(false);
  });

  const wayTo = (kind, items) => {
    const link = make("a", "tray__way", t(`${kind}s`, { count: items.length }));
    link.href = page + queryOf({ kind, ids: items.map((item) => item.id) });
    return link;
  };

  const entry = (kind, item) => {
    const line = make("li", "tray__item");
    const name = make("span", "", item.name);
    const remove = button("tray__button", t("remove"), () => act.remove(kind, item.id));
    remove.dataset.remove = item.id;
    const whom = make("span", "heard-only", ` ${item.name}`);
    remove.append(whom);
    nameOf(item).then((found) => {
      name.textContent = found;
      whom.textContent = ` ${found}`;
    });
    line.append(name, remove);
    return line;
  };

  open(false);
  return {
    root,
    say: (text) => {
      said.textContent = text;
    },
    show: (sets) => {
      const filled = sets.filter(([, items]) => items.length);
      bar.hidden = !filled.length;
      if (!filled.length) open(false);
      root.classList.toggle("tray--empty", !filled.length);
      document.documentElement.classList.toggle("has-tray", filled.length > 0);
      ways.replaceChildren(...filled.map(([kind, items]) => wayTo(kind, items)));
      list.replaceChildren(...filled.flatMap(([kind, items]) => items.map((item) => entry(kind, item))));
    },
  };
};

// The navigation of narrow windows, by keyboard and to be heard. Material opens it by labels of checkboxes, which work
// without scripts but are no buttons; here they become buttons. While the drawer is open, all else is out of reach.
export const openDrawer = () => {
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  const menu = document.querySelector('.md-header label[for="__drawer"]');
  const navigation = sidebar?.querySelector("nav");
  if (!drawer || !menu || !navigation) return;

  const narrow = matchMedia("(max-width: 76.234375em)");
  const isOpen = () => drawer.checked && narrow.matches;

  const asButton = (label, toggle, controlled) => {
    const button = document.createElement("button");
    button.type = "button";
    if (label.id) button.id = label.id;
    button.className = label.className;
    button.append(...label.childNodes);
    button.setAttribute("aria-controls", controlled.id);
    button.addEventListener("click", () => toggle.click());
    label.replaceWith(button);
    return button;
  };

  const beside = [];
  for (let node = sidebar; node !== document.body; node = node.parentElement) {
    const siblings = [...node.parentElement.children].filter((each) => each !== node);
    beside.push(...siblings.filter((each) => !each.matches("input, script, dialog, .md-overlay")));
  }

  navigation.id = "navigation";
  const opener = asButton(menu, drawer, navigation);
  opener.classList.add("drawer-open");
  const closer = document.createElement("button");
  closer.type = "button";
  closer.className = "drawer-close";
  closer.textContent = "×";
  closer.setAttribute("aria-label", menu.dataset.close);
  closer.addEventListener("click", () => drawer.click());
  navigation.prepend(closer);

  const tell = () => {
    opener.setAttribute("aria-expanded", isOpen());
    for (const each of beside) each.inert = isOpen();
  };
  drawer.addEventListener("change", () => {
    tell();
    (isOpen() ? closer : opener).focus();
  });
  narrow.addEventListener("change", tell);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) drawer.click();
  });

  // the levels inside: one button opens a level, the one at its head goes back
  for (const toggle of sidebar.querySelectorAll(".md-nav__toggle")) {
    const level = toggle.parentElement.querySelector("nav");
    const labels = [...sidebar.querySelectorAll(`label[for="${toggle.id}"]`)];
    if (!level || !labels.length) continue;
    level.id = `${toggle.id}_level`;
    level.removeAttribute("aria-expanded"); // a landmark opens nothing
    const buttons = labels.map((label) => asButton(label, toggle, level));
    const tellLevel = () => buttons.forEach((button) => button.setAttribute("aria-expanded", toggle.checked));
    toggle.addEventListener("change", () => {
      tellLevel();
      const next = buttons.find((button) => level.contains(button) === toggle.checked);
      if (isOpen()) next?.focus();
    });
    tellLevel();
  }

  drawer.checked = false; // a browser may bring back what was open before
  tell();
};

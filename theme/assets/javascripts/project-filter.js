// Chooses among the projects of a list by stage, park and industry. The list's other pages are fetched when something is
// chosen first, and their cards taken in, so that the choice is among all of them. The choice stands in the address.
(() => {
  const form = document.querySelector("form.filter");
  const listing = document.querySelector(".listing");
  if (!form || !listing) return;

  const AT_ONCE = 6;
  const fields = [...form.querySelectorAll("select")];
  const said = form.querySelector(".filter__said");
  const pager = document.querySelector(".pager");
  const list = new URL(form.dataset.list, location.href);
  const present = Number(form.dataset.page);
  const count = Number(form.dataset.pages);
  const pages = new Map(); // the groups of each page that is known: [{ id, heading, cards }]
  const results = document.createElement("div");
  results.className = "results";
  results.hidden = true;
  listing.after(results);
  let loading = null;

  const groupsOf = (root, address) =>
    [...root.querySelectorAll(".listing > section")].map((section) => {
      const heading = document.importNode(section.querySelector("h2"), true);
      heading.removeAttribute("id"); // it stands in the list too
      heading.querySelector(".count--continued")?.remove();
      const cards = [...section.querySelectorAll(".card")].map((card) => document.importNode(card, true));
      for (const link of cards.flatMap((card) => [...card.querySelectorAll("a[href]")])) {
        link.href = new URL(link.getAttribute("href"), address).href;
      }
      return { id: section.getAttribute("aria-labelledby"), heading, cards };
    });

  const chosen = () => fields.filter((field) => field.value).map((field) => [field.name, field.value]);

  const keepInAddress = (choice) => {
    const address = new URL(location.href);
    for (const field of fields) address.searchParams.delete(field.name);
    for (const [name, value] of choice) address.searchParams.set(name, value);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  const fill = (words, shown, total) => words.replace("#", shown).replace("#", total);

  // the heading of a group as it stands in the list, with all that it says; its count says how many of them are shown
  const sectionOf = ({ id, heading, fit, total }) => {
    const section = document.createElement("section");
    section.dataset.group = id;
    const shown = document.createElement("ul");
    const head = heading.cloneNode(true);
    const number = head.querySelector(".count");
    if (number) number.textContent = fill(form.dataset.share, fit.length, total);
    shown.className = "cards cards--rows";
    shown.append(...fit);
    section.append(head, shown);
    return section;
  };

  const show = () => {
    const choice = chosen();
    keepInAddress(choice);
    listing.hidden = choice.length > 0;
    results.hidden = choice.length === 0;
    if (pager) pager.hidden = choice.length > 0;
    if (!choice.length) {
      results.replaceChildren();
      said.textContent = "";
      return;
    }
    const groups = new Map(); // a group may go on over several pages
    for (const [, parts] of [...pages].sort(([one], [other]) => one - other)) {
      for (const { id, heading, cards } of parts) {
        if (!groups.has(id)) groups.set(id, { id, heading, fit: [], total: 0 });
        const group = groups.get(id);
        const count = heading.querySelector(".count");
        if (count) {
          // the part that the group begins with; it counts those as well that have no card
          group.heading = heading;
          group.total = Number(count.textContent);
        }
        group.fit.push(...cards.filter((card) => choice.every(([name, value]) => card.dataset[name] === value)));
      }
    }
    const all = [...groups.values()];
    results.replaceChildren(...all.filter(({ fit }) => fit.length).map(sectionOf));
    const shown = all.reduce((sum, { fit }) => sum + fit.length, 0);
    const total = all.reduce((sum, group) => sum + group.total, 0);
    const found = fill(form.dataset.found, shown, total);
    if (loading) said.textContent = form.dataset.loading.replace("#", pages.size);
    else if (pages.size < count) said.textContent = `${found} ${form.dataset.failed}`;
    else said.textContent = shown ? found : form.dataset.none;
  };

  const fetchPage = async (number) => {
    const address = number === 1 ? list : new URL(`page/${number}/`, list);
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      pages.set(number, groupsOf(page, address));
    } catch {
      // the reader is told that a page is missing, and the next choice tries again
    }
  };

  const takeInOtherPages = async () => {
    const missing = Array.from({ length: count }, (_, at) => at + 1).filter((number) => !pages.has(number));
    const fetchSome = async () => {
      for (let number = missing.shift(); number; number = missing.shift()) {
        await fetchPage(number);
        show();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  };

  const choose = async () => {
    show();
    if (!chosen().length || loading || pages.size === count) return;
    loading = takeInOtherPages();
    show();
    await loading;
    loading = null;
    show();
  };

  pages.set(present, groupsOf(document, location.href));
  const asked = new URL(location.href).searchParams;
  for (const field of fields) {
    const value = asked.get(field.name) ?? "";
    field.value = [...field.options].some((option) => option.value === value) ? value : "";
  }
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  const clear = () => {
    for (const field of fields) field.value = "";
    choose();
  };
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // it would bring back what the fields held when the page came
    clear();
  });
  // the counts above the form, and those of other pages, lead to a group: among what is chosen, or else in the list
  const groupOf = (hash) => [...results.children].find((section) => section.dataset.group === hash.slice(1));
  const goToGroup = () => {
    const group = groupOf(location.hash);
    const target = document.getElementById(location.hash.slice(1));
    if (!listing.hidden || !(group || listing.contains(target))) return;
    if (!group) clear();
    (group ?? target).scrollIntoView();
  };
  window.addEventListener("hashchange", goToGroup);
  document.querySelector(".tally")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !listing.hidden || !groupOf(link.hash)) return;
    event.preventDefault(); // the group may begin on another page of the list
    location.hash = link.hash;
    goToGroup();
  });
  form.hidden = false;
  if (chosen().length) choose().then(goToGroup);
})();

// Tables that are shown as blocks on a phone stay tables to be heard, in browsers that go by how a table is shown as well.
// In the page itself these roles would only repeat what the elements are.
export const nameTables = () => {
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const narrow = matchMedia("(max-width: 44.984375em)");
  const tables = [...document.querySelectorAll(".page-table--stacks table")];
  if (!tables.length) return;
  const parts = tables.flatMap((table) => [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]);

  const give = () => {
    for (const part of parts) {
      const role = ROLES[part.tagName] ?? (part.scope === "row" ? "rowheader" : "columnheader");
      if (narrow.matches) part.setAttribute("role", role);
      else part.removeAttribute("role");
    }
  };
  narrow.addEventListener("change", give);
  give();
};

// Links into the list keep their sense while results stand in its place: one to a group that is a value of a choice, such
// as a stage, chooses it; any other leads out of the choices.

const targetOf = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

// the facet of which a part of the list is a value
const facetOf = (table, key) => [...table.facets.values()].find((facet) => facet.isChoice && facet.index.has(key));

// `isHidden` says whether the list is hidden; `choose(key, wish)` and `leave()` change that; `results` is what is seen then.
export const leadLinks = ({ table, change, clear }, whole, results) => {
  const isInside = (target) => whole.some((each) => each.hidden && each.contains(target));
  const choose = (hash) => {
    const key = hash.slice(1);
    const facet = facetOf(table, key);
    if (!facet) return false;
    change(facet.key, { is: [key] });
    results.scrollIntoView();
    return true;
  };
  addEventListener("hashchange", () => {
    const target = targetOf(location.hash);
    if (!target || !isInside(target) || choose(location.hash)) return;
    clear();
    target.scrollIntoView();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".tally a[href*='#']");
    if (link && whole.some((each) => each.hidden) && choose(link.hash)) event.preventDefault();
  });
  // an address that chooses, and names a part of the list
  return () => {
    if (location.hash && whole.some((each) => each.hidden) && facetOf(table, location.hash.slice(1))) results.scrollIntoView();
  };
};

// What is folded away opens for who comes by a link to something in it, and on paper.
const openAround = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};

export const openFolds = () => {
  let opened = [];
  openAround();
  addEventListener("hashchange", openAround);
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".body details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
};

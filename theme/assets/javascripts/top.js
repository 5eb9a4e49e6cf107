// The button that leads back to the top of a long page, shown to whoever scrolls up. It never hides what has the focus.
const isOver = (button, focused) => {
  if (focused === document.body || focused === button) return false;
  const [one, other] = [button, focused].map((each) => each.getBoundingClientRect());
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
};

export const offerTop = () => {
  const button = document.querySelector(".md-top");
  const main = document.querySelector(".md-main");
  if (!button || !main) return;
  let before = scrollY;
  const giveWay = () => {
    if (!button.hidden && isOver(button, document.activeElement)) button.hidden = true;
  };
  const show = () => {
    if (scrollY === before) return;
    button.hidden = !(scrollY < before && scrollY > 0 && main.getBoundingClientRect().top < 0);
    before = scrollY;
    giveWay();
  };
  addEventListener("scroll", show, { passive: true });
  addEventListener("focusin", giveWay);
  button.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.querySelector(".md-logo")?.focus({ preventScroll: true }); // the reader is there, too
  });
};

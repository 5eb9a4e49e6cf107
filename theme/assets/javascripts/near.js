// What a page has further down is loaded when somebody comes near it, by scrolling, by a key, or by pressing it. What was
// pressed before it was there is done as soon as it is.

const FAR = "100% 0%"; // of a window, above and below

// loads once; `button` is what the part answers to, and is pressed again where that was done too early
export const loadWhenNear = (element, button, load) => {
  let pressed = false;
  const note = () => (pressed = true);
  const begin = async () => {
    watch.disconnect();
    element.removeEventListener("focusin", begin);
    await load();
    button.removeEventListener("click", note);
    if (pressed) button.click();
  };
  const watch = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && begin().catch(reportError), { rootMargin: FAR });
  button.addEventListener("click", note);
  element.addEventListener("focusin", begin);
  watch.observe(element);
};

// Forms that lead to a page of this site go there by script: the policy of a page lets no form go anywhere by itself, so
// that nothing that somebody slips into a page can send what is typed there. Without scripts these forms are not shown.
const addressOf = (form, submitter) => {
  const address = new URL(form.getAttribute("action") ?? "", location.href);
  const data = new FormData(form, submitter);
  address.search = new URLSearchParams([...data].filter(([, value]) => typeof value === "string")).toString();
  return address;
};

export const takeForms = () => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "get" || !form.hasAttribute("action")) return;
    event.preventDefault();
    const address = addressOf(form, event.submitter);
    if (address.origin === location.origin) location.assign(address.href);
  });
};

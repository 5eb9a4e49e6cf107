// What is wrong with an enquiry, by field, in the order of the form; and how that is said at the fields.
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DIGITS = 5;

const digits = (phone) => phone.replace(/\D/g, "").length;

// value(field): what is written there; -> [[field, fault], …]
export const faultsOf = (value, hasConsent) =>
  [
    ["name", !value("name") && "name"],
    ["email", value("email") ? !EMAIL.test(value("email")) && "email" : !value("phone") && "reach"],
    ["phone", value("phone") && digits(value("phone")) < DIGITS && "phone"],
    ["consent", !hasConsent && "consent"],
  ].filter(([, fault]) => fault);

const describe = (field, id, isThere) => {
  const ids = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (isThere) ids.add(id);
  else ids.delete(id);
  if (ids.size) field.setAttribute("aria-describedby", [...ids].join(" "));
  else field.removeAttribute("aria-describedby");
};

const idOf = (field, part) => `${field.id}_${part}`;

// a hint, or an error, under a field
const note = (field, part, words) => {
  const line = document.createElement("small");
  line.className = part === "error" ? "inquiry__error" : "inquiry__hint";
  line.id = idOf(field, part);
  line.textContent = words;
  field.parentElement.append(line);
  describe(field, line.id, true);
};

export const addHint = (field, words) => note(field, "hint", words);

export const mark = (field, words) => {
  const line = document.getElementById(idOf(field, "error"));
  if (words && line) line.textContent = words;
  else if (words) note(field, "error", words);
  else line?.remove();
  if (!words) describe(field, idOf(field, "error"), false);
  if (words) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
};

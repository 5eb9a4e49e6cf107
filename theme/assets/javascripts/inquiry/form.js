// The form by which one asks: what is wrong is said at the fields, and what is right is handed over by whichever way the
// site has. Nothing is kept: what is written lives in the fields until the page is left.
import { aboutList } from "./about.js";
import { addHint, faultsOf, mark } from "./faults.js";
import { outcomeOf } from "./outcome.js";
import { SECONDS, send } from "./sending.js";
import { LONGEST, mailOf, subjectOf, textOf } from "./text.js";

const NEEDS = ["area", "power", "time", "message"];
const WHO = ["name", "organisation", "email", "phone"];
const HINTED = ["area", "power", "time"];

const fieldOf = (key) => document.getElementById(`ask_${key}`);
const valueOf = (key) => fieldOf(key).value.trim();
const labelOf = (key) => document.querySelector(`label[for=ask_${key}]`).firstChild.textContent.trim();

const wordsAt = async (address) => {
  const answer = await fetch(new URL(address, location.href));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const words = await answer.json();
  return (key, facts = {}) => (words[key] ?? "").replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
};

const pageNow = () => location.href.replace(/#.*$/, "");

// what is written, as it is handed over
const written = (about, title, isIdle, t) => {
  const pairs = (keys) => keys.map((key) => [labelOf(key), valueOf(key)]);
  const names = about.names();
  const parts = { about: names, title, needs: pairs(NEEDS), who: pairs(WHO), page: pageNow(), isIdle };
  return { subject: subjectOf(names, t), text: textOf(parts, t) };
};

const bodyOf = (form, text) => {
  fieldOf("text").value = text;
  fieldOf("page").value = pageNow();
  const body = new FormData(form);
  return form.getAttribute("enctype") === "multipart/form-data" ? body : new URLSearchParams(body);
};

// the link of an e-mail: the whole where a mail program takes it, else a line that says where to paste it
const mailFor = (to, { subject, text }, t) => {
  const whole = mailOf(to, subject, text);
  const isWhole = whole.length <= LONGEST;
  return { href: isWhole ? whole : mailOf(to, subject, t("mail_body")), isWhole };
};

const byMail = (outcome, to, enquiry, t) => {
  const { href, isWhole } = mailFor(to, enquiry, t);
  const word = isWhole ? "mail" : outcome.copy(enquiry.text) ? "mail_long" : "mail_pasted";
  outcome.show(t(word, { mail: to }), enquiry.text, href, false);
  location.href = href;
};

const bySending = async (form, outcome, mail, enquiry, t) => {
  outcome.hide();
  outcome.say(t("sending"));
  const { state, status } = await send(form.getAttribute("action"), bodyOf(form, enquiry.text));
  const isSent = state === "sent";
  const result = fieldOf("result")?.value;
  if (isSent && result) location.assign(result);
  form.hidden = isSent;
  const href = mail && !isSent ? mailFor(mail, enquiry, t).href : "";
  outcome.show(t(state, { status, seconds: SECONDS }), enquiry.text, href, isSent);
};

// says at the fields what is wrong, goes to the first, and tells how many they are; -> whether nothing is
const check = (outcome, t) => {
  const faults = faultsOf(valueOf, fieldOf("consent").checked);
  const by = new Map(faults);
  for (const key of [...WHO, "consent"]) mark(fieldOf(key), by.has(key) ? t(`error.${by.get(key)}`) : "");
  if (!faults.length) return true;
  outcome.hide();
  outcome.say(t(faults.length === 1 ? "error.one" : "error.many", { count: faults.length }));
  fieldOf(faults[0][0]).focus();
  return false;
};

const isMarked = (field) => field.getAttribute("aria-invalid") === "true";

// what is mended is no longer called wrong, and a text that is shown is that of the form
const follow = (form, outcome, t) =>
  form.addEventListener("input", () => {
    outcome.hide();
    const by = new Map(faultsOf(valueOf, fieldOf("consent").checked));
    for (const key of [...WHO, "consent"]) {
      if (isMarked(fieldOf(key))) mark(fieldOf(key), by.has(key) ? t(`error.${by.get(key)}`) : "");
    }
  });

const startOver = (form, outcome) => {
  for (const key of NEEDS) fieldOf(key).value = "";
  fieldOf("consent").checked = false;
  form.hidden = false;
  outcome.hide();
  fieldOf("area").focus();
};

const prepare = (root, form, t) => {
  root.querySelector(".inquiry__mail")?.remove();
  for (const key of HINTED) addHint(fieldOf(key), t(`hint.${key}`));
  form.setAttribute("novalidate", "");
  form.hidden = false;
};

// -> {choose(plot), refresh()}; comparedNow(): what the page that compares shows
export const openForm = async (root, comparedNow) => {
  const t = await wordsAt(root.dataset.words);
  const form = root.querySelector("form");
  const fieldset = form.querySelector("fieldset");
  const [mail, isIdle] = [root.dataset.mail ?? "", "idle" in root.dataset];
  const outcome = outcomeOf(root, t, () => startOver(form, outcome));
  const about = aboutList(fieldset, fieldset.dataset.name ?? "", t, comparedNow);
  const title = fieldset.querySelector("legend").textContent;
  let isSending = false;
  const submit = async () => {
    if (isSending || !check(outcome, t)) return;
    const enquiry = written(about, title, isIdle, t);
    if (form.hasAttribute("action")) {
      isSending = true;
      form.setAttribute("aria-busy", "true");
      await bySending(form, outcome, mail, enquiry, t);
      form.removeAttribute("aria-busy");
      isSending = false;
    } else if (mail) byMail(outcome, mail, enquiry, t);
    else outcome.show(t("shown"), enquiry.text, "", false);
  };
  prepare(root, form, t);
  follow(form, outcome, t);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("focusin", about.refresh);
  await about.refresh();
  return {
    refresh: about.refresh,
    choose: (plot) => {
      form.hidden = false;
      about.choose(plot);
      outcome.hide();
      outcome.say(t("chosen", { name: plot.name }));
      if (form.contains(document.activeElement)) return; // somebody writes already
      root.scrollIntoView();
      fieldOf("area").focus({ preventScroll: true });
    },
  };
};

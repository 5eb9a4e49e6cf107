// What became of an enquiry: a line that is announced, the text itself, and the ways to take it along.
import { copyAs } from "../compare/copying.js";
import { make } from "../compare/making.js";

const copy = (text) => copyAs({ "text/plain": text });

const makeText = (t) => {
  const label = make("label", "inquiry__text", t("text"));
  const text = document.createElement("textarea");
  text.readOnly = true;
  text.rows = 12;
  label.append(text);
  return { label, text };
};

const makeButton = (words) => {
  const button = make("button", "action", words);
  button.type = "button";
  return button;
};

// again(): the reader wants the form back
export const outcomeOf = (root, t, again) => {
  const said = make("p", "inquiry__said");
  said.setAttribute("role", "status");
  said.tabIndex = -1;
  const { label, text } = makeText(t);
  const mail = make("a", "action", t("by_mail"));
  const [copyIt, back] = [makeButton(t("copy")), makeButton(t("again"))];
  const ways = make("p", "action-menu");
  ways.append(mail, copyIt, back);
  const shown = make("div", "inquiry__shown");
  shown.append(label, ways);
  shown.hidden = true;
  root.append(said, shown);
  copyIt.addEventListener("click", () => {
    const done = copy(text.value);
    said.textContent = t(done ? "copied" : "not_copied");
    if (!done) text.select();
  });
  back.addEventListener("click", again);
  return {
    say: (words) => {
      said.textContent = words;
    },
    copy,
    // whole: the enquiry; href: of an e-mail, empty where there is none to write; isDone: the form is not wanted now
    show: (words, whole, href, isDone) => {
      text.value = whole;
      mail.hidden = !href;
      if (href) mail.href = href;
      back.hidden = !isDone;
      shown.hidden = false;
      said.textContent = words;
      if (isDone) said.focus();
      shown.scrollIntoView({ block: "nearest" });
    },
    hide: () => {
      shown.hidden = true;
      said.textContent = "";
    },
  };
};

// An enquiry as plain text, its subject, and the link that makes an e-mail of it. Knows no page.

// Windows hands no longer address to a mail program: 2,083 characters, of which Chromium allows 2,048
export const LONGEST = 1_900;
const LONGEST_SUBJECT = 60;

const shorten = (words) => (words.length > LONGEST_SUBJECT ? `${words.slice(0, LONGEST_SUBJECT - 1)}…` : words);

export const subjectOf = (about, t) => {
  const [first = t("general"), ...more] = about;
  const what = more.length ? t("subject_more", { what: shorten(first), count: more.length }) : shorten(first);
  return t("subject", { what });
};

const lines = (pairs, t) => pairs.filter(([, value]) => value).map(([label, value]) => t("line", { label, value }));

// title: of what it is about; needs, who: pairs of a label and what was written; parts with nothing in them fall away
export const textOf = ({ about, title, needs, who, page, isIdle }, t) => {
  const parts = [
    isIdle ? [t("sample")] : [],
    [subjectOf(about, t)],
    about.length ? [title, ...about.map((each) => `- ${each}`)] : [],
    lines(needs, t),
    lines(who, t),
    [t("line", { label: t("page"), value: page })],
  ];
  return parts.filter((part) => part.length).map((part) => part.join("\n")).join("\n\n");
};

// RFC 6068: lines end with CR LF, all is encoded
export const mailOf = (to, subject, body) => {
  const address = encodeURIComponent(to).replaceAll("%40", "@");
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, "\r\n"))}`;
};

// Brings a text into the one form in which it is compared: small letters without accents, simplified characters, no
// commas, and spaces between words in Latin script only. The rules are those of generator/pages/search/folding.py.

const BLANK = /[\t-\r \u1680\u2028\u2029]/;
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const DROPPED = "\"'`,“”‘’«»、";
const DASHES = "‐‑‒–—―−";
const LETTER = /[a-z]/;

// Returns the folded text, and for each of its UTF-16 units where it stood in the text as typed (and where that ended).
export const foldWithPlaces = (text, simplified) => {
  let folded = "";
  const from = [];
  const to = [];
  let blank = false;
  let at = 0;
  for (const typed of text) {
    for (const each of typed.normalize("NFKD").toLowerCase()) {
      if (BLANK.test(each)) blank = true;
      if (BLANK.test(each) || UNSEEN.test(each) || DROPPED.includes(each)) continue;
      const same = DASHES.includes(each) ? "-" : simplified.get(each) ?? each;
      if (blank && LETTER.test(folded.at(-1) ?? "") && LETTER.test(same)) {
        folded += " ";
        from.push(at);
        to.push(at);
      }
      blank = false;
      folded += same;
      for (let unit = 0; unit < same.length; unit += 1) {
        from.push(at);
        to.push(at + typed.length);
      }
    }
    at += typed.length;
  }
  return { folded, from, to };
};

export const fold = (text, simplified) => foldWithPlaces(text, simplified).folded;

// Returns the terms of a query, each as typed words are divided by blanks: all of them have to be found on a page.
export const termsOf = (query, simplified) => [
  ...new Set(
    query
      .split(/\s+/)
      .flatMap((word) => fold(word, simplified).split(" "))
      .filter(Boolean),
  ),
];

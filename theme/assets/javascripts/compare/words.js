// The words that scripts of the comparison say, from a template of the page: <i data-word="full">…</i>.

export const wordsIn = (id) => {
  const found = new Map();
  for (const each of document.getElementById(id).content.querySelectorAll("[data-word]")) {
    found.set(each.dataset.word, each.textContent);
  }
  // with what stands in for {name}
  return (word, facts = {}) => (found.get(word) ?? "").replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
};

// sentences one behind the other, as the language of the page has them
export const sentences = (...all) => all.filter(Boolean).join(/^(zh|ja)/.test(document.documentElement.lang) ? "" : " ");

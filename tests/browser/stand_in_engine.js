// Stands in for the index: what the faces of the search are given is known here, whatever a site holds.
// What begins with "zzz" finds nothing, "prak" is a slip, "slow" takes its time, "held" waits for window.answer(), and
// "broken" cannot be read.
const COUNTS = { park: ["Parks", 3], project: ["Projects", 137], policy: ["Policies", 7] };
window.asked = [];
window.given_up = [];

const marked = (text, word) =>
  text.split(word).flatMap((piece, at) => (at ? [{ text: word, mark: true }, { text: piece, mark: false }] : [{ text: piece, mark: false }]));

const hit = (kind, label, word, at, folder) => ({
  kind,
  href: new URL(`../${kind === "policy" ? "policies" : `${kind}s`}/?hit=${at}`, folder).href,
  title: marked(`${label} ${word} ${at}`, word),
  sample: at === 2,
  field: at % 2 ? { label: "Investment", value: marked(`360 million, ${word}`, word) } : null,
  excerpt: at === 2 ? marked(`Some words around ${word}, and more of them`, word) : null,
});

export const openIndex = async (folder) => ({
  search: async (query, { signal }) => {
    window.asked.push(query);
    signal.addEventListener("abort", () => window.given_up.push(query));
    if (query.startsWith("slow")) await new Promise((done) => setTimeout(done, 900));
    if (query === "held") await new Promise((done) => (window.answer = done));
    if (query === "broken") throw new TypeError("Failed to fetch");
    const nothing = query.startsWith("zzz") || !/[\p{L}\p{N}]/u.test(query);
    const word = query === "prak" ? "park" : query;
    const groups = nothing
      ? []
      : Object.entries(COUNTS).map(([kind, [label, total]]) => {
          const hits = Array.from({ length: total }, (_, at) => hit(kind, label, word, at + 1, folder));
          return { kind, label, total, hits: hits.slice(0, 5), more: async (count) => hits.slice(5, 5 + count) };
        });
    return { query, total: nothing ? 0 : 147, groups, slip: word === query ? null : { typed: query, meant: word } };
  },
});

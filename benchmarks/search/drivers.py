"""The two searches as a page of the site drives them: how each is opened, and asked.

Owns the JavaScript that is run in the browser. Every answer is a list of paths below the root of the site, in the order
in which a visitor sees them.
"""

from __future__ import annotations

OURS = """async ({root, language}) => {
  const { openIndex } = await import(new URL("modules/search/engine.js", root));
  const index = await openIndex(new URL(`${language}/search/`, root));
  const path = ({ href }) => new URL(href).href.slice(root.length).replace(/#.*$/, "");
  window.first = async (query) => (await index.search(query)).groups.flatMap(({ hits }) => hits).map(path);
  window.all = async (query) => {
    const { groups } = await index.search(query);
    const rests = await Promise.all(groups.map(({ total, hits, more }) => (total > hits.length ? more(total) : [])));
    return [...new Set(groups.flatMap(({ hits }, number) => [...hits, ...rests[number]]).map(path))];
  };
}"""
"""Our own engine: the hits in the order of its groups."""

PAGEFIND = """async ({root}) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  await pagefind.options({ baseUrl: new URL(root).pathname, excerptLength: 20 });
  await pagefind.init();
  const path = ({ url }) => new URL(url, root).href.slice(root.length);
  const shown = async (results) => (await Promise.all(results.map((each) => each.data()))).map(path);
  window.first = async (query) => shown((await pagefind.search(query)).results.slice(0, 5));
  window.all = async (query) => shown((await pagefind.search(query)).results);
}"""
"""Pagefind: its browser API, of a query the first five results with what is shown of them."""

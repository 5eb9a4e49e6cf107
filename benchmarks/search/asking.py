"""A search opened in Chromium and asked, as a visitor's browser would: what it answers, loads and takes.

Owns the window. Which search it is, a script of :mod:`benchmarks.search.drivers` says.
"""

from __future__ import annotations

import gzip
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Response

_GZIP = 6
_EMPTY = "search-bench.html"
_CLOCK = """async (queries) => {
  const times = [];
  for (const query of queries) {
    const started = performance.now();
    await window.first(query);
    times.push(performance.now() - started);
  }
  return times;
}"""


@dataclass(frozen=True, slots=True)
class Load:
    """What came over the wire: how many files, and their bytes as gzip -6 packs them."""

    files: int
    size: int


class Asker:
    """A window with one search opened in one language."""

    def __init__(self, page: Page, folder: Path) -> None:
        self._page = page
        self._folder = folder
        self._seen: list[str] = []
        page.on("response", self._note)

    def open(self, driver: str, root: str, language: str) -> None:
        """Open an empty page of the language, and the search in it."""
        self._page.goto(f"{root}{language}/{_EMPTY}")
        self._seen.clear()
        self._page.evaluate(driver, {"root": root, "language": language})

    def first(self, query: str) -> list[str]:
        """Return what is shown first, in the order in which it is shown."""
        found: list[str] = self._page.evaluate("query => window.first(query)", query)
        return found

    def all(self, query: str) -> list[str]:
        """Return every page that is found."""
        found: list[str] = self._page.evaluate("query => window.all(query)", query)
        return found

    def load(self) -> Load:
        """Return what has been loaded since the search was opened."""
        sizes = {path: self._packed(path) for path in self._seen}
        return Load(len(sizes), sum(sizes.values()))

    def times(self, queries: Sequence[str], slowed: int) -> list[float]:
        """Return the milliseconds from each query to its first results, asked before, on a processor slowed down."""
        for query in queries:
            self.first(query)
        session = self._page.context.new_cdp_session(self._page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
        times: list[float] = self._page.evaluate(_CLOCK, list(queries))
        session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        return times

    def _note(self, response: Response) -> None:
        path = urlsplit(response.url).path.lstrip("/")
        if not path.endswith(_EMPTY):
            self._seen.append(path)

    def _packed(self, path: str) -> int:
        content = (self._folder / path).read_bytes()
        return min(len(gzip.compress(content, _GZIP)), len(content))


@contextmanager
def asker(browser: Browser, folder: Path) -> Iterator[Asker]:
    """Open a window that has never been on the site, for files of ``folder`` served at the root of a host."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.route(f"**/{_EMPTY}", _answer)
    try:
        yield Asker(page, folder)
    finally:
        context.close()


def _answer(route: Any) -> None:  # noqa: ANN401  (playwright hands over what it likes)
    language = "zh-Hans" if "/zh/" in route.request.url else "en"
    route.fulfill(
        body=f"<!doctype html><html lang={language}><title>.</title>", content_type="text/html; charset=utf-8"
    )

"""What a built site says in public, page by page, read from its HTML alone: what search is held to.

Owns which pages count, and when two texts are the same. Must not know how any search cuts or folds a text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from benchmarks.search.fields import UNSEEN, leave_own, pieces, texts_in, values_in, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from selectolax.lexbor import LexborNode

_ARTICLE = ".md-content__inner"
_WAYS = re.compile(r"/\d+/$|^signings/(?:industry|park|\d{4})/|^_components/|^search/")
_SPACES = re.compile(r"\s+")
_BETWEEN_WORDS = re.compile(r"(?<=[0-9a-z]) (?=[0-9a-z])")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path below its language, its title, values and texts, and what it says of its own, folded."""

    path: str
    title: str
    values: tuple[str, ...]
    texts: tuple[str, ...]
    own: str


def fold(text: str) -> str:
    """Return a text as it is compared: compatible forms are equal, and so are cases and kinds of white space.

    White space counts between words in Latin script and numbers only: who looks for ``ents`` wants no ``rent subsidy``.
    """
    plain = _SPACES.sub(" ", unicodedata.normalize("NFKC", text.translate(UNSEEN)).casefold())
    return _BETWEEN_WORDS.sub("\0", plain).replace(" ", "").replace("\0", " ")


def pages_of(site: Path, language: str) -> Iterator[Page]:
    """Yield the pages of a language but further pages of lists and archives, which are ways to the records."""
    root = site / language
    for file in sorted(root.rglob("index.html")):
        path = f"{file.parent.relative_to(root).as_posix()}/".removeprefix("./")
        article = _article(file) if path and not _WAYS.search(path) else None
        if article:
            yield _page(path, article)


def everything_on(site: Path, paths: Iterable[str]) -> str:
    """Return all that some pages say, folded; paths are below the root of the site, and need not lead to a page."""
    articles = (_article(site / path / "index.html") for path in paths)
    said = ([*map(fold, pieces(each)), fold(words_in(each.text()))] for each in articles if each)
    return "\n".join("\n".join(texts) for texts in said)


def _page(path: str, article: LexborNode) -> Page:
    leave_own(article)
    heading = article.css_first("h1")
    title = words_in(heading.text()) if heading else ""
    values, texts = values_in(article), texts_in(article)
    return Page(path, title, values, texts, "\n".join(map(fold, (title, *values, *texts))))


def _article(file: Path) -> LexborNode | None:
    article = LexborHTMLParser(file.read_bytes()).css_first(_ARTICLE) if file.is_file() else None
    for each in article.css("script, style, template, svg") if article else ():
        each.decompose()
    return article

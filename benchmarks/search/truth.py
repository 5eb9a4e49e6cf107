"""Which pages hold a term: the brute force that every search is set beside.

Owns what must be found and what may be found. Must not know any search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.interface import LANGUAGES
from benchmarks.search.pages import everything_on, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

from benchmarks.search.pages import Page

_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))


@dataclass(slots=True)
class Tally:
    """How many pages had to be found and were, and how many were found and hold the term."""

    terms: int = 0
    wanted: int = 0
    reached: int = 0
    shown: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the pages that had to be found."""
        return self.reached / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of the found pages that hold the term."""
        return self.right / self.shown if self.shown else 1.0

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(
            terms=self.terms + other.terms,
            wanted=self.wanted + other.wanted,
            reached=self.reached + other.reached,
            shown=self.shown + other.shown,
            right=self.right + other.right,
            wrong=[*self.wrong, *other.wrong],
        )


class Truth:
    """The pages of a language, and where a term stands."""

    def __init__(self, site: Path, language: str, pages: Sequence[Page]) -> None:
        self._site = site
        self._own = {f"{language}/{page.path}": page.own for page in pages}
        self._texts: dict[str, str] = {}

    def wanted(self, term: str) -> set[str]:
        """Return the paths of the pages that hold a term in a title, a field or a text of their own."""
        looked_for = fold(term)
        return {path for path, own in self._own.items() if looked_for in own}

    def judge(self, term: str, found: Sequence[str]) -> Tally:
        """Return how right it is that a term has led to these pages (paths below the root)."""
        wanted, shown = self.wanted(term), set(found)
        right = {path for path in shown if path in wanted or self._holds(path, term)}
        wrong = [f"{term}: not {path}" for path in sorted(wanted - shown)]
        wrong += [f"{term}: but {path}" for path in sorted(shown - right)]
        return Tally(1, len(wanted), len(wanted & shown), len(shown), len(right), wrong)

    def _holds(self, path: str, term: str) -> bool:
        """Whether every word of a term stands anywhere on a page, in either language."""
        if path not in self._texts:
            below = path.partition("/")[2]
            self._texts[path] = everything_on(self._site, (f"{language}/{below}" for language in LANGUAGES))
        return all(any(form in self._texts[path] for form in _forms(fold(word))) for word in term.split())


def _forms(word: str) -> Iterable[str]:
    """Return a word, and in Latin script its singular: whoever looks for ports is glad of a port."""
    yield word
    if re.fullmatch(r"[a-z]{4,}", word):
        yield from (word.removesuffix(ending) + instead for ending, instead in _ENDINGS if word.endswith(ending))

"""Asks both searches of a built site everything, and notes the answers.

Owns what is asked, and in which order.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from benchmarks.interface import LANGUAGES
from benchmarks.search.asking import asker
from benchmarks.search.drivers import OURS, PAGEFIND
from benchmarks.search.pages import pages_of
from benchmarks.search.queries import read_queries
from benchmarks.search.substrings import draw
from benchmarks.search.truth import Tally, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser

    from benchmarks.search.asking import Asker
    from benchmarks.search.findings import Answers, Site

FIRST = 3
"""Pages among which the right one should be."""
SLOWED = 4
_TYPED = 3  # parts of each kind that are typed to see what is loaded and how long it takes


@dataclass(frozen=True, slots=True)
class Asked:
    """How much is asked: ``number`` parts of each kind, and the queries of ``halves``; ``say`` hears how far it is."""

    number: int
    halves: Sequence[str]
    say: Callable[[str], None]


def try_site(browser: Browser, folder: Path, root: str, site: Site, asked: Asked) -> None:
    """Ask both searches everything on a site that is served at ``root``."""
    for language in LANGUAGES:
        pages = list(pages_of(folder, language))
        truth = Truth(folder, language, pages)
        parts = draw(pages, language, asked.number)
        typed = [term for terms in parts.values() for term in islice(terms, _TYPED)] + [pages[len(pages) // 2].title]
        for name, driver, answers in (("ours", OURS, site.ours), ("Pagefind", PAGEFIND, site.peer)):
            asked.say(f"{site.name}: {name}, {language}")
            with asker(browser, folder) as window:
                window.open(driver, root, language)
                ask_parts(window, truth, language, parts, answers)
                for half in asked.halves:
                    ask_queries(window, language, half, answers)
                answers.times += window.times(typed, SLOWED)
            for query in typed:
                with asker(browser, folder) as window:
                    window.open(driver, root, language)
                    window.first(query)
                    answers.loads.append((query, window.load()))


def ask_parts(window: Asker, truth: Truth, language: str, parts: dict[str, list[str]], answers: Answers) -> None:
    """Ask for parts of titles, fields and texts, and note how right every answer is."""
    for kind, terms in parts.items():
        answers.substrings[language, kind] = sum((truth.judge(term, window.all(term)) for term in terms), Tally())


def ask_queries(window: Asker, language: str, half: str, answers: Answers) -> None:
    """Ask the queries of a half in a language, and note which have a right page among the first."""
    asked = [each for each in read_queries(half) if each.language == language]
    right = 0
    for each in asked:
        first = window.first(each.query)[:FIRST]
        if any(path.removeprefix(f"{language}/") in each.pages for path in first):
            right += 1
        else:
            answers.missed.append(f"{half}, {each.why}: {each.query} -> {', '.join(first) or 'nothing'}")
    answers.queries.setdefault(half, {})[language] = (right, len(asked))

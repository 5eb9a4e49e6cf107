"""Random parts of titles, fields and texts, from a fixed seed: what is looked for when nothing may be missed.

Owns how parts are drawn. Where each of them stands is a matter of :mod:`benchmarks.search.truth`.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from benchmarks.search.pages import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.search.pages import Page

SEED = 20261126
_HAN_RUN = re.compile(r"[㐀-鿿]{2,}")
_MIXED_RUN = re.compile(r"[\w.〔〕/%·-]*\d[\w.〔〕/%·-]*")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_LONG_WORD = re.compile(r"[A-Za-zÀ-ÿ]{5,}")
_PHRASE = re.compile(r"[A-Za-zÀ-ÿ]{2,}(?:[ -][A-Za-zÀ-ÿ]{2,})+")
_LONG_RUN = re.compile(r"[㐀-鿿0-9A-Za-z]{6,}")


def _part(run: str, low: int, high: int, chance: Random) -> str:
    length = chance.randint(min(low, len(run)), min(high, len(run)))
    start = chance.randint(0, len(run) - length)
    return run[start : start + length]


def _two_to_four(text: str, chance: Random) -> str:
    runs = _HAN_RUN.findall(text)
    return _part(chance.choice(runs), 2, 4, chance) if runs else ""


def _longer(text: str, chance: Random) -> str:
    runs = _LONG_RUN.findall(text)
    return _part(chance.choice(runs), 5, 12, chance) if runs else ""


def _figure(text: str, chance: Random) -> str:
    runs = [run for run in _MIXED_RUN.findall(text) if len(run) > 1]
    return chance.choice(runs) if runs else ""


def _word(text: str, chance: Random) -> str:
    words = _WORD.findall(text)
    return chance.choice(words) if words else ""


def _phrase(text: str, chance: Random) -> str:
    runs = _PHRASE.findall(text)
    if not runs:
        return ""
    words = chance.choice(runs).split(" ")
    length = min(len(words), chance.randint(2, 4))
    start = chance.randint(0, len(words) - length)
    return " ".join(words[start : start + length])


def _in_a_word(text: str, chance: Random) -> str:
    words = _LONG_WORD.findall(text)
    return _part(chance.choice(words), 3, 5, chance) if words else ""


KINDS: dict[str, dict[str, Callable[[str, Random], str]]] = {
    "zh": {"2 to 4 characters": _two_to_four, "5 to 12 characters": _longer, "figures and codes": _figure},
    "en": {
        "words": _word,
        "several words": _phrase,
        "3 to 5 letters of a word": _in_a_word,
        "figures and codes": _figure,
    },
}
"""How parts are drawn from the pages of a language."""


def draw(pages: Sequence[Page], language: str, number: int) -> dict[str, list[str]]:
    """Return so many different parts of each kind: half of them of titles, the rest of fields and of texts."""
    chance = Random(f"{SEED} {language}")  # noqa: S311  (the same each time)
    titles = [page.title for page in pages]
    others = [text for page in pages for text in (*page.values, *page.texts)]
    return {name: _drawn(part, (titles, others), number, chance) for name, part in KINDS[language].items()}


def _drawn(
    part: Callable[[str, Random], str], sources: Iterable[Sequence[str]], number: int, chance: Random
) -> list[str]:
    found: dict[str, str] = {}
    pools = [source for source in sources if source]
    for turn in range(number * 40):
        drawn = part(chance.choice(pools[turn % len(pools)]), chance)
        if len(fold(drawn)) > 1:
            found.setdefault(fold(drawn), drawn)
        if len(found) == number:
            break
    return list(found.values())

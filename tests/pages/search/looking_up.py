"""The look-up of ``theme/assets/javascripts/search/keys.js`` told again in Python, to hold the keys to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.pages.search.folding import fold
from generator.pages.search.keys import END
from generator.pages.search.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_LETTERS = re.compile("[a-z]+")
_RUN = re.compile("[a-z]{3,}")


def keys_of(*folded: str) -> set[str]:
    """Return the keys of a page that holds some folded texts."""
    postings = Postings()
    postings.add(END.join(folded))
    return set(postings.runs())


def terms_of(query: str) -> list[str]:
    """Return the folded terms of a query that can be looked up: of two characters and more."""
    return [term for word in query.split() for term in fold(word).split(" ") if len(term) > 1]


def is_found(term: str, keys: Collection[str]) -> bool:
    """Whether a text with some keys is found by a folded term."""
    words = [key for key in keys if _LETTERS.fullmatch(key)]
    if _LETTERS.fullmatch(term):
        return any(term in word for word in words)
    if len(term) == 2:
        return any(key.startswith(term) for key in keys)
    threes = (term[at : at + 3] for at in range(len(term) - 2))
    has_threes = all(three in keys for three in threes if not _LETTERS.fullmatch(three))
    return has_threes and all(any(choice) for choice in _fits(term, words))


def _fits(term: str, words: Collection[str]) -> Iterator[list[str]]:
    """Yield for each run of letters in a term the words that it may be, or the beginning or the end of."""
    for run in _RUN.finditer(term):
        letters, begins, ends = run[0], run.start() > 0, run.end() < len(term)
        yield [
            word
            for word in words
            if (word == letters if begins and ends else word.startswith(letters) if begins else word.endswith(letters))
        ]


def every_part(text: str, longest: int = 12) -> Iterator[str]:
    """Yield every part of two characters and more of a text."""
    for begin in range(len(text)):
        for end in range(begin + 2, min(begin + longest, len(text)) + 1):
            yield text[begin:end]

"""What the words of a question mean: a text in Chinese, English or both becomes a set of concepts.

Owns how a text is parted into words. A word that the table does not have stands for itself, behind a mark, and is
thereby known to be unknown. Must not know questions or records.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNKNOWN = "="
"""What stands before a word that the table of words does not have."""
YEAR = "year:"
"""What stands before a year."""

_TOKEN = re.compile(
    r"[a-z]{1,4}-?\d[a-z\d]*"  # the number of a plot: LW-1; a unit: m3
    r"|\d+(?:[.,]\d+)*"
    r"|[a-z]+(?:['’][a-z]+)?"
    r"|°c|[%‰]"
    r"|[\u3400-\u9fff]"
    r"|[^\W\d_a-z]+"  # words in other letters, none of which is known
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_JOINED = re.compile(r"(?<=[a-z])-(?=\d)")
_SHORTEST = 4  # letters of a word that has a plural
_KEPT = ("ss", "us", "is")
_SIBILANTS = ("sses", "xes", "ches", "shes")


class Meaning(NamedTuple):
    """The concepts that a text names, the years among them apart, and its words that are in no table."""

    concepts: frozenset[str]
    years: frozenset[str]
    unknown: tuple[str, ...]

    @property
    def is_clear(self) -> bool:
        """Whether every word is known."""
        return not self.unknown


class PhraseBook:
    """A table of words: phrases of one or more words, and the concepts that each stands for (none: it only asks)."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        """Take phrases with their concepts; see :meth:`with_phrases`."""
        self._phrases = {tokens: tuple(concepts) for text, concepts in phrases.items() if (tokens := part(text))}
        self._longest = max(map(len, self._phrases), default=1)

    def with_phrases(self, phrases: Mapping[str, Iterable[str]]) -> PhraseBook:
        """Return a table that has some more phrases, which go before those of the same words."""
        other = PhraseBook(phrases)
        other._phrases = {**self._phrases, **other._phrases}
        other._longest = max(self._longest, other._longest)
        return other

    def read(self, text: str) -> Meaning:
        """Return what a text means: the reading that leaves the fewest words unknown and has the longest phrases."""
        tokens = part(text)
        concepts: set[str] = set()
        literal: set[str] = set()
        unknown: list[str] = []
        ends = -1
        for start, end in self._best_cuts(tokens):
            known = self._phrases.get(tokens[start:end])
            if known is not None:
                concepts.update(known)
            elif _YEAR.fullmatch(tokens[start]):
                concepts.add(YEAR + tokens[start])
            else:
                if unknown and ends == start and _is_han(tokens[start]) and _is_han(unknown[-1][-1]):
                    unknown[-1] += tokens[start]  # Chinese is parted by the character
                else:
                    unknown.append(tokens[start])
                literal.add(UNKNOWN + tokens[start])
                ends = end
        years = frozenset(each.removeprefix(YEAR) for each in concepts if each.startswith(YEAR))
        named = (each for each in concepts if not each.startswith(YEAR))
        return Meaning(frozenset([*named, *literal]), years, tuple(unknown))

    def _best_cuts(self, tokens: tuple[str, ...]) -> list[tuple[int, int]]:
        """Return where phrases begin and end, in the best reading of a text."""
        best: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)]  # unknown words, pieces, how even, where the last begins
        for end in range(1, len(tokens) + 1):
            ways = []
            for start in range(max(0, end - self._longest), end):
                is_known = tokens[start:end] in self._phrases or _YEAR.fullmatch(tokens[start]) is not None
                if end - start == 1 or tokens[start:end] in self._phrases:
                    unknown, pieces, even, _ = best[start]
                    ways.append((unknown + (not is_known), pieces + 1, even - (end - start) ** 2, start))
            best.append(min(ways))
        cuts, end = [], len(tokens)
        while end:
            start = best[end][3]
            cuts.append((start, end))
            end = start
        return cuts[::-1]


def part(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: small letters, singular, Chinese by the character."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return tuple(_stem(_JOINED.sub("", token)) for token in _TOKEN.findall(folded))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _stem(word: str) -> str:
    """Return an English word without the ending of a plural or a genitive."""
    word = re.sub(r"['’]s?$", "", word)
    if not word.isascii() or len(word) < _SHORTEST or not word.endswith("s") or word.endswith(_KEPT):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_SIBILANTS) else word[:-1]

"""A sentence cut into numbers, known words and the rest, left to right, the longest known word first.

The same stands in ``theme/assets/javascripts/finder/tokens.js``. Linear in the length of the text. Must not know what
words are for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.pages.wishes.folding import Folded, fold, is_digit, is_letter
from generator.pages.wishes.numerals import chinese_at, digits_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.pages.wishes.grammar import Grammar

Meanings = dict[str, list[str]]
_END = ""  # the key of a trie under which the meanings of a finished word stand


@dataclass(slots=True)
class Token:
    """A piece of a folded text, from ``start`` to ``end``; what it means by class of word, or which number it is."""

    start: int
    end: int
    text: str
    means: Meanings = field(default_factory=dict)
    is_number: bool = False
    value: float | None = None

    def has(self, kind: str) -> bool:
        """Whether it is a word of a class."""
        return kind in self.means


class Lexicon:
    """The words of a grammar as a tree of letters."""

    def __init__(self, words: Mapping[str, Mapping[str, list[str]]]) -> None:
        """Grow the tree; words, classes and meanings in the order of their spelling, so that it is always the same."""
        self._root: dict[str, Any] = {}
        for kind in sorted(words):
            for meaning in sorted(words[kind]):
                for spelling in words[kind][meaning]:
                    node = self._root
                    for sign in spelling:
                        node = node.setdefault(sign, {})
                    node.setdefault(_END, {}).setdefault(kind, []).append(meaning)

    def longest_at(self, text: str, start: int) -> tuple[int, Meanings]:
        """Return where the longest word ends that begins at a place (there, if none does), and its meanings."""
        node, at, end = self._root, start, start
        means: Meanings = {}
        while at < len(text) and text[at] in node:
            node = node[text[at]]
            at += 1
            if _END in node and not _goes_on(text, at):
                end, means = at, node[_END]
        return end, means


def _goes_on(text: str, end: int) -> bool:
    """Whether the letters or digits before a place go on behind it."""
    if end >= len(text):
        return False
    last, following = text[end - 1], text[end]
    return (is_letter(last) and is_letter(following)) or (is_digit(last) and is_digit(following))


def tokens_of(lexicon: Lexicon, typed: str) -> tuple[Folded, list[Token]]:
    """Cut a text into tokens; spaces are no tokens."""
    folded = fold(typed)
    text, at, found = folded.text, 0, []
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        token = _token_at(lexicon, text, at)
        found.append(token)
        at = token.end
    return folded, found


def _token_at(lexicon: Lexicon, text: str, at: int) -> Token:
    word_end, means = lexicon.longest_at(text, at)
    is_digits = is_digit(text[at])
    end, value = digits_at(text, at) if is_digits else chinese_at(text, at)
    if end > at and (end > word_end or (is_digits and end == word_end)):
        return Token(at, end, text[at:end], is_number=True, value=value)
    if word_end > at:
        return Token(at, word_end, text[at:word_end], means)
    end = at + 1
    if is_letter(text[at]):
        while end < len(text) and (is_letter(text[end]) or is_digit(text[end]) or text[end] in "'_"):
            end += 1
    return Token(at, end, text[at:end])


@lru_cache(maxsize=8)
def _lexicon_of(key: int, grammar: _Held) -> Lexicon:
    del key
    return Lexicon(grammar.grammar["words"])


class _Held:
    """A grammar as a key of what was made from it."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def __hash__(self) -> int:
        return id(self.grammar)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.grammar is other.grammar


def lexicon_of(grammar: Grammar) -> Lexicon:
    """Return the words of a grammar, the same tree for the same grammar."""
    return _lexicon_of(id(grammar), _Held(grammar))

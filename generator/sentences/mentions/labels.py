"""What the words beside an amount say that it is: 总投资, annual output, 谷段, first phase, 签约.

Owns the table ``words/labels.toml`` and which of the labels of a text an amount has. Must not know fields.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, Protocol

from generator.sentences.mentions.names import fold
from generator.sentences.mentions.units import alternatives

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_END = {"zh": re.compile("[。！？；;，、：:\n|（(]"), "en": re.compile(r"[;\n|:]|[.,](?=\s)|\band\b|\bwhile\b")}
_SENTENCE = {"zh": re.compile("[。！？；;\n|]"), "en": re.compile(r"[;\n|]|[.](?=\s)")}
_REACH = {"zh": 24, "en": 64}
_BEHIND = {"zh": 10, "en": 36}
_AT_ONCE = {
    "zh": re.compile("的?"),
    "en": re.compile(r"\)? ?(?:in|of|worth of|as|at|during|for|on) (?:annual |yearly |new |its |the |total )*|\)? ?"),
}


class Label(NamedTuple):
    """A word of a text that says what an amount is: its group, its name, and where it stands."""

    group: str
    name: str
    start: int
    end: int


class Placed(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int:
        """Where it begins, in characters from 0."""

    @property
    def end(self) -> int:
        """Where it ends."""


class _Table(NamedTuple):
    pattern: re.Pattern[str]
    labels: Mapping[str, Sequence[tuple[str, str]]]


def table(name: str) -> dict[str, dict[str, dict[str, str]]]:
    """Return a table of words, ``words/NAME.toml``."""
    path = files("generator.sentences.mentions") / "words" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _labels() -> dict[str, dict[str, dict[str, str]]]:
    return table("labels")


@cache
def _known(language: str) -> _Table:
    words: dict[str, list[tuple[str, str]]] = {}
    for group, labels in _labels().items():
        for name, spelled in labels.items():
            for word in spelled[language].replace("\n", "/" if language == "en" else " ").split(_BETWEEN[language]):
                words.setdefault(word, []).append((group, name))
    guard = r"(?<![a-z])" if language == "en" else ""
    return _Table(re.compile(guard + alternatives(words)), words)


_BETWEEN = {"zh": None, "en": "/"}


@lru_cache(maxsize=4096)  # texts are asked for several fields, and share paragraphs
def labels_in(text: str, language: str) -> tuple[Label, ...]:
    """Return the labels of a text in ``zh`` or ``en``, in order."""
    pattern, known = _known(language)
    return tuple(
        Label(group, name, match.start(), match.end())
        for match in pattern.finditer(fold(text))
        for group, name in known[match[0]]
    )


@cache
def kind_of(group: str, name: str) -> str:
    """Return the label that another is a kind of, or the label itself."""
    return _labels().get(group, {}).get(name, {}).get("of", name)


def clause_of(text: str, language: str, placed: Placed) -> tuple[int, int]:
    """Return where the clause of an amount begins and ends."""
    first = max(0, placed.start - _REACH[language])
    ends = [match.end() for match in _END[language].finditer(text, first, placed.start)]
    behind = _END[language].search(text, placed.end, placed.end + _BEHIND[language])
    last = behind.start() if behind else min(len(text), placed.end + _BEHIND[language])
    return (ends[-1] if ends else first), last


def sentence_start(text: str, language: str, start: int) -> int:
    """Return where the sentence begins in which a position is."""
    first = max(0, start - 4 * _REACH[language])
    return max((match.end() for match in _SENTENCE[language].finditer(text, first, start)), default=first)


def label_of(
    text: str, language: str, placed: Placed, others: Sequence[Placed], labels: Sequence[Label]
) -> Label | None:
    """Return the label of one group that an amount has; ``others`` are all amounts, which part them.

    What follows at once (RMB 30 million in taxes) counts before what stands before, and that before what follows.
    """
    first, last = clause_of(text, language, placed)
    first = max([first, *(it.end for it in others if it.end <= placed.start)])
    last = min([last, *(it.start for it in others if it.start >= placed.end)])
    at_once = _AT_ONCE[language].match(text, placed.end)
    behind = next((it for it in labels if placed.end <= it.start < last), None)
    if behind and at_once and behind.start <= at_once.end():
        return behind
    before = [it for it in labels if first <= it.start and it.end <= placed.start]
    if before:
        return before[-1]
    return behind if language == "en" else None

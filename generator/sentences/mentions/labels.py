"""What the words beside an amount say that it is: 总投资, annual output, 谷段, first phase, 签约.

Owns the table ``words/labels.txt`` and which of the labels of a text an amount has. Must not know fields. Nearly every
text is asked, so words are looked up, not matched.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from generator.sentences.mentions.names import fold
from generator.sentences.mentions.tables import lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

_END = {"zh": re.compile("[。！？；;，、：:\n|（(]"), "en": re.compile(r"[;\n|:]|[.,](?=\s)|\band\b|\bwhile\b")}
_SENTENCE = {"zh": re.compile("[。！？；;\n|]"), "en": re.compile(r"[;\n|]|[.](?=\s)")}
_REACH = {"zh": 24, "en": 64}
_BEHIND = {"zh": 10, "en": 36}
_AT_ONCE = {
    "zh": re.compile("的?"),
    "en": re.compile(r"\)? ?(?:in|of|worth of|as|at|during|for|on) (?:annual |yearly |new |its |the |total )*|\)? ?"),
}
_NO_LETTERS = re.compile("[^a-z]+")


class Labelled(NamedTuple):
    """A word of a text that says what an amount is: its group, its name, and where it stands."""

    group: str
    name: str
    start: int
    end: int


class HasPlace(Protocol):
    """What has a place in a text."""

    @property
    def start(self) -> int:
        """Where it begins, in characters from 0."""

    @property
    def end(self) -> int:
        """Where it ends."""


class _Vocabulary(NamedTuple):
    """Words with their labels (group, name), and the words by what they begin with."""

    labels: Mapping[str, Sequence[tuple[str, str]]]
    by_beginning: Mapping[str, Sequence[str]]


@cache
def _rows() -> list[tuple[str, str, str, Mapping[str, list[str]]]]:
    rows: list[tuple[str, str, str, Mapping[str, list[str]]]] = []
    for line in lines("labels"):
        name, chinese, english = line.split(" | ")
        group, _, rest = name.partition(".")
        label, _, general = rest.partition(" (")
        rows.append((group, label, general.rstrip(")"), {"zh": chinese.split("、"), "en": english.split(", ")}))
    return rows


@cache
def _known(language: str) -> _Vocabulary:
    labels: dict[str, list[tuple[str, str]]] = {}
    by_beginning: dict[str, list[str]] = {}
    for group, name, _, words in _rows():
        for word in words[language]:
            labels.setdefault(word, []).append((group, name))
    for word in labels:
        beginning = word[0] if language == "zh" else _NO_LETTERS.split(word, maxsplit=1)[0]
        by_beginning.setdefault(beginning, []).append(word)
    return _Vocabulary(labels, by_beginning)


@lru_cache(maxsize=4096)  # texts are asked for several fields, and share paragraphs
def labels_in(text: str, language: str) -> tuple[Labelled, ...]:
    """Return the labels of a text in ``zh`` or ``en``, in order."""
    labels, by_beginning = _known(language)
    folded = text if language == "zh" else fold(text)
    beginnings: Iterable[str] = set(text) if language == "zh" else set(_NO_LETTERS.split(folded))
    words = [word for each in by_beginning.keys() & beginnings for word in by_beginning[each] if word in folded]
    words.sort(key=len, reverse=True)
    found: list[Labelled] = []
    for word in words:
        for start in _places(folded, word, language):
            end = start + len(word)
            if not any(it.start < end and start < it.end for it in found):
                found += [Labelled(group, name, start, end) for group, name in labels[word]]
    return tuple(sorted(found, key=_start))


def _start(label: Labelled) -> tuple[int, str, str]:
    return label.start, label.group, label.name


def _places(folded: str, word: str, language: str) -> Iterator[int]:
    """Yield where a word stands in a text; an English one ends where it ends."""
    at = folded.find(word)
    while at >= 0:
        end = at + len(word)
        if language == "zh" or not (folded[at - 1 : at].isalpha() or folded[end : end + 1].isalpha()):
            yield at
        at = folded.find(word, end)


@cache
def kind_of(group: str, name: str) -> str:
    """Return the label that another is a kind of, or the label itself."""
    return next((general for its, label, general, _ in _rows() if (its, label) == (group, name)), "") or name


def words_with_labels(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield every word with the group and the name of its label."""
    for group, name, _, words in _rows():
        for word in words[language]:
            yield word, group, name


def words_of(names: Collection[str], language: str) -> list[str]:
    """Return the words of some labels."""
    return [word for _, name, _, words in _rows() if name in names for word in words[language]]


def clause_of(text: str, language: str, placed: HasPlace) -> tuple[int, int]:
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
    text: str, language: str, placed: HasPlace, others: Sequence[HasPlace], labels: Sequence[Labelled]
) -> Labelled | None:
    """Return the label of one group that an amount has; ``others`` are all amounts, which part them.

    What follows at once (RMB 30 million in taxes) counts before what stands before, and that before what follows.
    """
    first, last = clause_of(text, language, placed)
    for other in others:
        if first < other.end <= placed.start:
            first = other.end
        elif placed.end <= other.start < last:
            last = other.start
    behind = next((it for it in labels if placed.end <= it.start < last), None)
    at_once = _AT_ONCE[language].match(text, placed.end) if behind else None
    if behind and at_once and behind.start <= at_once.end():
        return behind
    before = next((it for it in reversed(labels) if first <= it.start and it.end <= placed.start), None)
    return before or (behind if language == "en" else None)

"""Amounts that two languages give to each other's things: 总投资3.6亿元、产值5亿元 as an investment of 500 million.

Owns when an exchange is certain: each of two things has, in one language, the amount of the other, and every amount is
in both. Must not know which amounts are equal but for their place.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.mentions.agreement import exact_key
from generator.sentences.mentions.labels import (
    Labelled,
    clause_of,
    kind_of,
    label_of,
    labels_in,
    sentence_start,
    words_with_labels,
)
from generator.sentences.mentions.mention import Standing
from generator.sentences.mentions.names import fold, make_plain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from generator.sentences.mentions.mention import Mention
    from generator.values.language import Text

_GROUPS = ("what", "when", "who")
_HOURS = re.compile(r"([0-2]?[0-9]):([0-5][0-9]) ?(?:[-–—~至到]|—{2}| to ) ?([0-2]?[0-9]):([0-5][0-9])")
_LANGUAGES = ("zh", "en")
_HEDGES = "约近达为超过逾可实现预计将完成合计至到共 "
_FEWEST = 2  # to be exchanged


class WordsAt(NamedTuple):
    """Something with a place: hours, a name."""

    start: int
    end: int


class Exchange(NamedTuple):
    """Two places at which one language gives what the other gives elsewhere: the words of both, and where."""

    zh: WordsAt
    en: WordsAt


def exchanged(
    zh: str, en: str, chinese: Sequence[Mention], english: Sequence[Mention], names: Sequence[Text]
) -> Iterator[Exchange]:
    """Find amounts, hours and names that two texts give to each other's things; ``names``: those of the parties."""
    texts = (zh, en)
    values = tuple(_values(mentions) for mentions in (chinese, english))
    if all(len(side) > 1 for side in values):
        labels = tuple(_labels(text, language, names) for text, language in zip(texts, _LANGUAGES, strict=True))
        for group in _GROUPS:
            yield from _exchange(texts, values, group, labels)
    if ":" in en and (hours := (_hours(zh), _hours(en))) and len(hours[0]) > 1 and len(hours[1]) > 1:
        yield from _exchange(texts, hours, "when", tuple(map(list, map(labels_in, texts, _LANGUAGES))))
    if len(names) > 1:
        yield from _exchange_of_names(texts, names)


def _values(mentions: Sequence[Mention]) -> list[tuple[WordsAt, Hashable]]:
    among = (it for it in mentions if it.kind != "date" and it.figure.high and it.standing is not Standing.ASIDE)
    return [(WordsAt(it.start, it.end), exact_key(it)) for it in among]


def tells_hours(text: str) -> bool:
    """Whether a text gives hours, as 9:00."""
    return (":" in text or "：" in text) and len(_hours(text)) > 1


def may_be_exchanged(zh: str, en: str, pairs: Sequence[tuple[Mention, Mention]]) -> bool:
    """Whether a closer look is worth while, as it is for few texts; ``pairs`` are amounts that are equal.

    What stands right before a Chinese amount mostly stands near its English equal, too, and nothing is exchanged.
    """
    keys = {exact_key(chinese)[:3] for chinese, _ in pairs}  # type: ignore[index]  # kind, unit, amount
    if len(keys) == len({key[:2] for key in keys}):
        return False  # no two amounts of one measure
    if len({label for word, label in _lasting_words() if word in zh}) >= _FEWEST:
        return True
    spans = [english for _, english in pairs]
    named: dict[Hashable, list[tuple[Mention, str]]] = {}
    for chinese, english in pairs:
        if label := _label_before(zh, chinese.start):
            named.setdefault(exact_key(chinese)[:2], []).append((english, label))  # type: ignore[index]
    return any(_is_suspect(en, alike, spans) for alike in named.values() if len(alike) >= _FEWEST)


def _is_suspect(en: str, named: Sequence[tuple[Mention, str]], spans: Sequence[Mention]) -> bool:
    """Whether an English amount has, near it, a word for another thing and none for its own."""
    labels = {label for _, label in named}
    return any((near := _near(en, english, spans, labels)) and label not in near for english, label in named)


def _label_before(zh: str, end: int) -> str | None:
    """Return what the word right before a place says that an amount there is."""
    before = zh[max(0, end - 12) : end].rstrip(_HEDGES)
    known = _known_before()
    for length in (6, 5, 4, 3, 2):
        if label := known.get(before[-length:]):
            return label
    return None


def _near(en: str, mention: Mention, others: Sequence[Mention], labels: set[str]) -> set[str]:
    """Return of which of some labels a word stands near an English amount, and nearer than another amount."""
    first, last = max(0, mention.start - 45), mention.end + 25
    for other in others:
        if first < other.end <= mention.start:
            first = other.end
        elif mention.end <= other.start < last:
            last = other.start
    near = f" {en[first:last].lower()}"
    return {label for label in labels if any(word in near for word in _words_for(label))}


@cache
def _known_before() -> Mapping[str, str]:
    return {word: kind_of(group, name) for word, group, name in words_with_labels("zh") if group == "what"}


@cache
def _words_for(label: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word, group, name in words_with_labels("en") if kind_of(group, name) == label)


@cache
def _lasting_words() -> tuple[tuple[str, str], ...]:
    return tuple((word, name) for word, group, name in words_with_labels("zh") if group == "when")


def _hours(text: str) -> list[tuple[WordsAt, Hashable]]:
    plain = make_plain(text)
    return [(WordsAt(*match.span()), tuple(map(int, match.groups()))) for match in _HOURS.finditer(plain)]


def _labels(text: str, language: str, names: Sequence[Text]) -> list[Labelled]:
    return sorted([*labels_in(text, language), *_named(text, language, names)], key=lambda label: label.start)


def _named(text: str, language: str, names: Sequence[Text]) -> list[Labelled]:
    """Return the places of the parties' names, each a label of its own."""
    return [
        Labelled("who", str(number), match.start(), match.end())
        for number, name in enumerate(names)
        if name.get(language)
        for match in re.finditer(re.escape(name[language]), text)
    ]


def _exchange(
    texts: Sequence[str],
    values: Sequence[Sequence[tuple[WordsAt, Hashable]]],
    group: str,
    labels: Sequence[Sequence[Labelled]],
) -> Iterator[Exchange]:
    """Find exchanges by the labels of one group."""
    among = [[label for label in side if label.group == group] for side in labels]
    if any(len({kind_of(group, label.name) for label in side}) < _FEWEST for side in among):
        return
    zh, en = (
        _given(texts[side], _LANGUAGES[side], values[side], among[side], is_lasting=group != "what") for side in (0, 1)
    )
    yield from _swapped(zh, en)


def _given(
    text: str,
    language: str,
    values: Sequence[tuple[WordsAt, Hashable]],
    labels: Sequence[Labelled],
    *,
    is_lasting: bool,
) -> dict[Hashable, tuple[WordsAt, Hashable]]:
    """Return what is given to each label of which one value speaks; a lasting label serves its whole sentence."""
    folded = fold(text)
    spans = [span for span, _ in values]
    given: dict[Hashable, list[tuple[WordsAt, Hashable]]] = {}
    for span, key in values:
        label = label_of(folded, language, span, spans, labels)
        if label is None and is_lasting:
            first = sentence_start(folded, language, span.start)
            label = next((it for it in reversed(labels) if first <= it.start and it.end <= span.start), None)
        if label:
            given.setdefault((kind_of(label.group, label.name), _measure(key)), []).append((span, key))
    return {name: found[0] for name, found in given.items() if len({key for _, key in found}) == 1}


def _measure(key: Hashable) -> Hashable:
    """Return kind and unit of an amount; hours are all of one kind."""
    return key[:2] if isinstance(key, tuple) and isinstance(key[0], str) else ""


def _swapped(
    zh: dict[Hashable, tuple[WordsAt, Hashable]], en: dict[Hashable, tuple[WordsAt, Hashable]]
) -> Iterator[Exchange]:
    """Yield each two things whose values are each other's in the other language."""
    for one, other in combinations([name for name in zh if name in en], 2):
        (first, first_key), (_, other_key) = zh[one], zh[other]
        if first_key != other_key and en[one][1] == other_key and en[other][1] == first_key:
            yield Exchange(first, en[one][0])


def _exchange_of_names(texts: Sequence[str], names: Sequence[Text]) -> Iterator[Exchange]:
    """Find names that two texts give to each other's doings: invested by A and built by B."""
    done = []
    for text, language in zip(texts, _LANGUAGES, strict=True):
        places = _named(text, language, names)
        if len({place.name for place in places}) < _FEWEST:
            return
        doings = [label for label in labels_in(text, language) if label.group == "doing"]
        done.append(_doers(fold(text), language, places, doings))
    yield from _swapped(*done)


def _doers(
    folded: str, language: str, places: Sequence[Labelled], doings: Sequence[Labelled]
) -> dict[Hashable, tuple[WordsAt, Hashable]]:
    """Return who does what, where one alone does it: A投资, built by B, B builds."""
    given: dict[Hashable, list[tuple[WordsAt, Hashable]]] = {}
    for place in places:
        first, last = clause_of(folded, language, place)
        last = min([last, *(it.start for it in places if it.start >= place.end)])
        before = [it for it in doings if first <= it.start and it.end <= place.start]
        behind = [it for it in doings if place.end <= it.start < last]
        is_passive = language == "en" and folded.endswith("by ", 0, place.start)
        for label in before[-1:] if is_passive else behind[:1]:
            given.setdefault(label.name, []).append((WordsAt(place.start, place.end), place.name))
    return {name: found[0] for name, found in given.items() if len({key for _, key in found}) == 1}

"""Amounts that two languages give to each other's things: 总投资3.6亿元、产值5亿元 as an investment of 500 million.

Owns when an exchange is certain: each of two things has, in one language, the amount of the other, and every amount is
in both. Must not know which amounts are equal but for their place.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.mentions.agreement import exact_key
from generator.sentences.mentions.labels import Label, clause_of, kind_of, label_of, labels_in, sentence_start
from generator.sentences.mentions.mention import Standing
from generator.sentences.mentions.names import fold, make_plain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from generator.sentences.mentions.mention import Mention
    from generator.values.language import Text

_GROUPS = ("what", "when", "who")
_HOURS = re.compile(r"([0-2]?[0-9]):([0-5][0-9]) ?(?:[-–—~至到]|—{2}| to ) ?([0-2]?[0-9]):([0-5][0-9])")
_LANGUAGES = ("zh", "en")


class Span(NamedTuple):
    """Something with a place: hours, a name."""

    start: int
    end: int


class Exchange(NamedTuple):
    """Two places at which one language gives what the other gives elsewhere: the words of both, and where."""

    zh: Span
    en: Span


def exchanged(
    zh: str, en: str, chinese: Sequence[Mention], english: Sequence[Mention], names: Sequence[Text]
) -> Iterator[Exchange]:
    """Find amounts, hours and names that two texts give to each other's things; ``names``: those of the parties."""
    texts = (zh, en)
    values = tuple(_values(mentions) for mentions in (chinese, english))
    if len({key for _, key in values[0]}) > 1 and len({key for _, key in values[1]}) > 1:
        labels = tuple(_labels(text, language, names) for text, language in zip(texts, _LANGUAGES, strict=True))
        for group in _GROUPS:
            yield from _exchange(texts, values, group, labels)
    if ":" in en and (hours := (_hours(zh), _hours(en))) and len(hours[0]) > 1 and len(hours[1]) > 1:
        yield from _exchange(texts, hours, "when", tuple(map(list, map(labels_in, texts, _LANGUAGES))))
    if len(names) > 1:
        yield from _exchange_of_names(texts, names)


def _values(mentions: Sequence[Mention]) -> list[tuple[Span, Hashable]]:
    among = (it for it in mentions if it.kind != "date" and it.figure.high and it.standing is not Standing.ASIDE)
    return [(Span(it.start, it.end), exact_key(it)) for it in among]


def _hours(text: str) -> list[tuple[Span, Hashable]]:
    plain = make_plain(text)
    return [(Span(*match.span()), tuple(map(int, match.groups()))) for match in _HOURS.finditer(plain)]


def _labels(text: str, language: str, names: Sequence[Text]) -> list[Label]:
    return sorted([*labels_in(text, language), *_named(text, language, names)], key=lambda label: label.start)


def _named(text: str, language: str, names: Sequence[Text]) -> list[Label]:
    """Return the places of the parties' names, each a label of its own."""
    return [
        Label("who", str(number), match.start(), match.end())
        for number, name in enumerate(names)
        if name.get(language)
        for match in re.finditer(re.escape(name[language]), text)
    ]


def _exchange(
    texts: Sequence[str],
    values: Sequence[Sequence[tuple[Span, Hashable]]],
    group: str,
    labels: Sequence[Sequence[Label]],
) -> Iterator[Exchange]:
    """Find exchanges by the labels of one group."""
    among = [[label for label in side if label.group == group] for side in labels]
    if any(len({kind_of(group, label.name) for label in side}) < 2 for side in among):  # noqa: PLR2004  (to exchange)
        return
    zh, en = (
        _given(texts[side], _LANGUAGES[side], values[side], among[side], is_lasting=group != "what")
        for side in (0, 1)
    )
    yield from _swapped(zh, en)


def _given(
    text: str,
    language: str,
    values: Sequence[tuple[Span, Hashable]],
    labels: Sequence[Label],
    *,
    is_lasting: bool,
) -> dict[Hashable, tuple[Span, Hashable]]:
    """Return what is given to each label of which one value speaks; a lasting label serves its whole sentence."""
    folded = fold(text)
    spans = [span for span, _ in values]
    given: dict[Hashable, list[tuple[Span, Hashable]]] = {}
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
    zh: dict[Hashable, tuple[Span, Hashable]], en: dict[Hashable, tuple[Span, Hashable]]
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
        if len({place.name for place in places}) < 2:  # noqa: PLR2004  (to exchange)
            return
        doings = [label for label in labels_in(text, language) if label.group == "doing"]
        done.append(_doers(fold(text), language, places, doings))
    yield from _swapped(*done)


def _doers(
    folded: str, language: str, places: Sequence[Label], doings: Sequence[Label]
) -> dict[Hashable, tuple[Span, Hashable]]:
    """Return who does what, where one alone does it: A投资, built by B, B builds."""
    given: dict[Hashable, list[tuple[Span, Hashable]]] = {}
    for place in places:
        first, last = clause_of(folded, language, place)
        last = min([last, *(it.start for it in places if it.start >= place.end)])
        before = [it for it in doings if first <= it.start and it.end <= place.start]
        behind = [it for it in doings if place.end <= it.start < last]
        if language == "en" and folded.endswith("by ", 0, place.start):
            found = before[-1:]
        else:
            found = behind[:1]
        for label in found:
            given.setdefault(label.name, []).append((Span(place.start, place.end), place.name))
    return {name: found[0] for name, found in given.items() if len({key for _, key in found}) == 1}

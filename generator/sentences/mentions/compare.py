"""What one text says in figures and its translation does not.

Owns which leftovers of the pairing are reported, under which code and cause. Must not know files or records.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from generator.sentences.mentions.agreement import is_equal, is_rounding, typed_key
from generator.sentences.mentions.causes import name_cause, name_difference
from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_in_paragraph, find_mentions, paragraphs_of
from generator.sentences.mentions.mention import Standing
from generator.sentences.mentions.names import make_plain
from generator.sentences.mentions.pairing import Pairing, are_equal, pair
from generator.sentences.mentions.wording import exchanged_by, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from generator.sentences.mentions.mention import Mention
    from generator.values.language import Text

_MOST_LEFT = 30
_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_NEVER_ALONE = {"duration", "date"}
_BY_CAUSE = ("mu-as-hectare", "mu-as-acre", "hectare-as-acre", "price-unit", "currency", "missing-wan", "missing-yi")


def compare(zh: str, en: str, names: Sequence[Text] = (), *, tolerated: bool = False) -> list[Difference]:
    """Compare the quantities of a Chinese and an English text; differences in the order of the texts.

    ``names``: those of parties, which may have been exchanged; ``tolerated``: name the roundings that were let pass
    too (N103).
    """
    by_names = exchanged_by(zh, en, names) if len(names) > 1 else []
    parts = paragraphs_of(zh), paragraphs_of(en)
    if len(parts[0]) == len(parts[1]) and all(map(_say_the_same, *parts)) and not any(map(_words_differ, *parts)):
        return by_names
    chinese, english = find_mentions(zh, "zh"), find_mentions(en, "en")
    if are_equal(chinese, english):
        return _in_order([*by_names, *wording(zh, en, tuple(zip(chinese, english, strict=True)))])
    found = pair(chinese, english, thoroughly=tolerated)
    differences = [*by_names, *wording(zh, en, (*found.equal, *found.rounded))]
    if not (tolerated or any(mention.may_be_reported for mention in (*found.zh, *found.en))):
        return _in_order(differences)
    if tolerated:
        differences += [_pair_of("N103", "rounding", *both, (zh, en)) for both in found.rounded]
    return _in_order([*differences, *_unequal(zh, en, found, chinese)])


def _unequal(zh: str, en: str, found: Pairing, chinese: Sequence[Mention]) -> list[Difference]:
    """Return what is left over of both texts, matched by cause where there is one; ``chinese``: all of that text."""
    differences: list[Difference] = []
    for namer, among in ((name_cause, _may_have_cause), (name_difference, _is_certain_pair)):
        matched = list(_match(found, namer, among))
        differences += [_pair_of("N101", cause, *both, (zh, en)) for cause, both in matched]
        found.zh = _without_restated(found.zh, [chinese for _, (chinese, _) in matched])
        found.en = _without_restated(found.en, [english for _, (_, english) in matched])
    mistaken = list(_match_by_unit(found.en, chinese))
    differences += [_pair_of("N101", cause, *both, (zh, en)) for cause, both in mistaken]
    found.en = _without_restated(found.en, [english for _, (_, english) in mistaken])
    for side, left, other in (("zh", found.zh, en), ("en", found.en, zh)):
        differences += _alone(_missed(left, other), side, found, (zh, en))
    return differences


def _in_order(differences: Sequence[Difference]) -> list[Difference]:
    # the two ends of a range stand at one place, which is reported once
    by_place = {(it.code, it.zh and it.zh.start, it.en and it.en.start): it for it in reversed(differences)}
    return sorted(by_place.values(), key=lambda difference: (difference.start, difference.side, difference.code))


@lru_cache(maxsize=4096)  # pairs of paragraphs, many of which stand in several records
def _say_the_same(chinese: str, english: str) -> bool:
    """Whether two paragraphs say the same amounts in the same order: two texts whose paragraphs all do agree."""
    return are_equal(find_in_paragraph(chinese, "zh"), find_in_paragraph(english, "en"))


@lru_cache(maxsize=4096)
def _words_differ(chinese: str, english: str) -> bool:
    """Whether two paragraphs that say the same amounts word them otherwise."""
    pairs = zip(find_in_paragraph(chinese, "zh"), find_in_paragraph(english, "en"), strict=True)
    return bool(wording(chinese, english, tuple(pairs)))


def _may_have_cause(chinese: Mention, english: Mention) -> bool:
    if Standing.ASIDE in {chinese.standing, english.standing}:
        return False
    # a plot ratio of 1.2 is small, and still no number that would be worded differently
    return chinese.is_certain or english.is_certain or any("." in it.words for it in (chinese, english))


def _is_certain_pair(chinese: Mention, english: Mention) -> bool:
    return chinese.is_certain and english.is_certain


def _missed(left: Sequence[Mention], other: str) -> list[Mention]:
    """Return the mentions without an equal that are reported; ``other`` is the text that should have had them."""
    digits = {match.replace(",", "") for match in _DIGITS.findall(make_plain(other))} if left else ()
    return [mention for mention in left if _is_missed(mention, digits)]


def _is_missed(mention: Mention, digits: Collection[str]) -> bool:
    """Whether a mention without an equal is reported; a count is not where its digits stand in a name or an address."""
    if mention.kind == "count" and f"{mention.figure.low:f}" in digits:
        return False
    return mention.is_certain and mention.kind not in _NEVER_ALONE


def _match(
    found: Pairing,
    namer: Callable[[Mention, Mention], str | None],
    among: Callable[[Mention, Mention], bool],
) -> Iterator[tuple[str, tuple[Mention, Mention]]]:
    """Match what is left over by the causes that fit best, then by place; what is matched is left no longer."""
    candidates = []
    for row, chinese in enumerate(islice(found.zh, _MOST_LEFT)):
        for column, english in enumerate(islice(found.en, _MOST_LEFT)):
            cause = namer(chinese, english) if among(chinese, english) else None
            if cause:
                rank = _BY_CAUSE.index(cause) if cause in _BY_CAUSE else len(_BY_CAUSE)
                candidates.append(
                    (rank, not _is_certain_pair(chinese, english), abs(row - column), row, cause, chinese, english)
                )
    taken: set[int] = set()
    for *_, cause, chinese, english in sorted(candidates, key=lambda candidate: candidate[:4]):
        if id(chinese) not in taken and id(english) not in taken:
            taken |= {id(chinese), id(english)}
            yield cause, (chinese, english)
    found.zh = [mention for mention in found.zh if id(mention) not in taken]
    found.en = [mention for mention in found.en if id(mention) not in taken]


def _match_by_unit(
    left: Sequence[Mention], chinese: Sequence[Mention]
) -> Iterator[tuple[str, tuple[Mention, Mention]]]:
    """Match what is left of the English with the same number of any Chinese mention, paired or not.

    46,667平方米（70亩）as 46,667 m² (70 ha): the mu have found an equal, and yet they are what the hectares were.
    """
    same_number = {typed_key(mention): mention for mention in reversed(chinese)}
    for english in left[:_MOST_LEFT]:
        twin = same_number.get(typed_key(english))
        cause = name_cause(twin, english) if twin and _is_certain_pair(twin, english) else None
        if twin and cause in _BY_CAUSE:
            yield cause, (twin, english)


def _without_restated(left: list[Mention], reported: Sequence[Mention]) -> list[Mention]:
    """Drop what says an amount again that has been reported: the mu in brackets behind the hectares."""
    near, far = left[:_MOST_LEFT], left[_MOST_LEFT:]
    return [it for it in near if not any(is_equal(it, other) or is_rounding(it, other) for other in reported)] + far


def _pair_of(code: str, cause: str, chinese: Mention, english: Mention, texts: Sequence[str]) -> Difference:
    return Difference(
        *(code, "en", cause, chinese, english),
        zh_sentence=sentence_at(texts[0], chinese.start),
        en_sentence=sentence_at(texts[1], english.start),
    )


def _alone(mentions: Sequence[Mention], side: str, found: Pairing, texts: Sequence[str]) -> Iterator[Difference]:
    """Report mentions of one side, each beside the sentence of the other side where its equal would be expected."""
    own, other = (0, 1) if side == "zh" else (1, 0)
    # the nearest paired mention before it says where; without one, it is as far into the other text
    places = sorted((both[own].start, both[1 - own].start) for both in (*found.equal, *found.rounded))
    for mention in mentions:
        index = bisect_right(places, (mention.start, 0)) - 1
        place = places[max(index, 0)][1] if places else mention.start * len(texts[other]) // len(texts[own])
        sentences = {own: sentence_at(texts[own], mention.start), other: sentence_at(texts[other], place)}
        yield Difference(
            *("N102", side, "missing"),
            zh=mention if side == "zh" else None,
            en=mention if side == "en" else None,
            zh_sentence=sentences[0],
            en_sentence=sentences[1],
        )

"""A figure in a record's text that is not the figure of the record's own field.

Owns when that is certain enough to report, and how. Must not know records: it is handed the fields' quantities by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.agreement import is_equal, is_loosely_equal, is_rounding
from generator.sentences.mentions.belonging import is_own
from generator.sentences.mentions.causes import name_cause
from generator.sentences.mentions.days import misdated
from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_in_paragraph, find_mentions, paragraphs_of
from generator.sentences.mentions.labels import label_of, labels_in, table
from generator.sentences.mentions.names import fold
from generator.sentences.mentions.periods import period_of
from generator.values.quantity.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.sentences.mentions.labels import Label
    from generator.sentences.mentions.mention import Mention
    from generator.values.quantity import Quantity

_OF_ENGLISH = {"missing-wan", "missing-yi"}
_UNEXPLAINED = {"field", "period", "exchanged"}


@cache
def _labels_of(field: str) -> frozenset[str]:
    return frozenset(table("fields")["labels"].get(field, "").split())  # type: ignore[attr-defined]  # a flat table


@cache
def _is_loose(field: str) -> bool:
    return field in table("fields")["loosely"]


@dataclass(frozen=True)
class Statement:
    """What a field (``name``) states: one figure, or several of which a text may give any; ``kind``: of its record."""

    name: str
    quantities: tuple[Quantity, ...]
    kind: str = ""

    @property
    def labels(self) -> frozenset[str]:
        """The labels, any of which an amount must have to speak of the field."""
        return _labels_of(self.name)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What a text would be found to say if it said the figures: in Chinese, with the units typed."""
        found = [_only_mention(each.text("zh")) for each in self.quantities]
        return tuple(mention for mention in found if mention)


class _Text:
    """A text with what is asked of it again and again, found when it is first asked."""

    def __init__(self, text: str, language: str, kind: str) -> None:
        self.text, self.language, self.kind = text, language, kind
        self.mentions = find_mentions(text, language)

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def labels(self) -> list[Label]:
        return [label for label in labels_in(self.text, self.language) if label.group != "day"]

    def has_label(self, mention: Mention, wanted: frozenset[str]) -> bool:
        """Whether a mention has one of some labels, in the group in which it has any of them."""
        groups = {label.group for label in self.labels if label.name in wanted}
        for group in groups:
            among = [label for label in self.labels if label.group == group]
            found = label_of(self.folded, self.language, mention, self.mentions, among)
            if found and found.name in wanted:
                return True
        return False

    def speaks(self, mention: Mention, wanted: frozenset[str]) -> bool:
        """Whether a mention speaks of a field that has some labels, and is the record's own."""
        return self.has_label(mention, wanted) and is_own(self.folded, self.language, mention, self.kind)


def state(figures: Mapping[str, Quantity | Sequence[Quantity]], kind: str = "") -> list[Statement]:
    """Return what a record's fields state, for all texts of the record; names without labels are passed over."""
    return [
        Statement(name, tuple(value) if isinstance(value, (tuple, list)) else (value,), kind)  # type: ignore[arg-type]
        for name, value in figures.items()
        if value and _labels_of(name)
    ]


def contradicts(text: str, language: str, statements: Sequence[Statement]) -> list[Difference]:
    """Find where a text (``zh`` or ``en``) states another figure (N104, N106) or date (N110) than the fields do.

    A field is reported at most once, and only if no amount in the text agrees with it and just one speaks of it.
    """
    said = _measures(text, language)
    if not said:
        return []
    found: list[Difference] = []
    if ("date", "year") in said or ("date", "day") in said or ("date", "month") in said:
        found += misdated(text, language, [it for it in statements if isinstance(it.quantities[0], PartialDate)])
    figures = [it for it in statements if it.mentions and _may_differ(it, said)]
    if figures:
        looked_at = _Text(text, language, figures[0].kind)
        found += (each for it in figures if (each := _contradiction(looked_at, it, figures)))
    return sorted(found, key=lambda difference: difference.start)


def _measures(text: str, language: str) -> frozenset[tuple[str, str]]:
    parts = [_measures_of(part, language) for part in paragraphs_of(text)]
    return parts[0] if len(parts) == 1 else frozenset().union(*parts)


@lru_cache(maxsize=4096)  # many records share paragraphs
def _measures_of(paragraph: str, language: str) -> frozenset[tuple[str, str]]:
    return frozenset((it.kind, it.unit) for it in find_in_paragraph(paragraph, language) if it.is_certain)


def _may_differ(statement: Statement, said: frozenset[tuple[str, str]]) -> bool:
    """Whether a text has an amount of the measure of a field, or one that it may have been mistaken for."""
    first = statement.mentions[0]
    if (first.kind, first.unit) in said:
        return True
    return first.kind in {"money", "capacity"} and any(kind == first.kind for kind, _ in said)


def _contradiction(text: _Text, statement: Statement, statements: Sequence[Statement]) -> Difference | None:
    """Return the difference of a field of which one amount in the text speaks, or of which all say the same."""
    stated = statement.mentions
    alike = [it for it in text.mentions if it.is_certain and any(_is_comparable(it, each) for each in stated)]
    agreeing = [it for it in text.mentions if _agrees(it, stated)]
    if agreeing:
        if not any(it for it in alike if not _agrees(it, stated)):
            return _wrong_period(text, statement, agreeing)
        if not all(_is_of_another(text, it, statement, statements) for it in agreeing):
            return _wrong_period(text, statement, agreeing)
    speaking = [it for it in alike if not _agrees(it, stated) and text.speaks(it, statement.labels)]
    if len({(it.low, it.high, it.unit) for it in speaking}) != 1:
        return None
    mention = speaking[0]
    cause = _cause(text.language, mention, stated) or ("exchanged" if agreeing else "field")
    # "more than 300 million" is true of 360 million; only a factor contradicts it
    if cause in _UNEXPLAINED and (mention.rough or mention.unit != stated[0].unit or _is_loose(statement.name)):
        return None
    return _difference(text, statement, mention, cause)


def _is_comparable(mention: Mention, stated: Mention) -> bool:
    """Whether a text's amount may be meant for what a field states: of one measure, or of another by mistake."""
    if mention.kind != stated.kind:
        return False
    if mention.unit == stated.unit:
        return True
    return mention.kind in {"money", "capacity"} and mention.figure[:2] == stated.figure[:2]


def _agrees(mention: Mention, stated: Sequence[Mention]) -> bool:
    if any(_agree(mention, each) for each in stated):
        return True
    if mention.kind != "price" and not any(each.is_range for each in stated):
        return False
    same = [each for each in stated if each.unit == mention.unit and each.kind == mention.kind]
    return bool(same) and min(it.low for it in same) <= mention.low <= mention.high <= max(it.high for it in same)


def _agree(mention: Mention, stated: Mention) -> bool:
    if mention.kind != stated.kind or mention.unit != stated.unit:
        return is_loosely_equal(mention, stated)
    either_end = mention.low in stated.ends or stated.low in mention.ends
    return either_end or any(same(mention, stated) for same in (is_equal, is_rounding, is_loosely_equal))


def _is_of_another(text: _Text, mention: Mention, statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether an amount that agrees with a field is said of another field, which states another figure."""
    if text.has_label(mention, statement.labels):
        return False
    others = (it for it in statements if it is not statement and not _agrees(mention, it.mentions))
    return any(text.has_label(mention, other.labels) for other in others)


def _wrong_period(text: _Text, statement: Statement, agreeing: Sequence[Mention]) -> Difference | None:
    """Return the difference of a right figure for a wrong time: 60万立方米 a day, not a year."""
    stated = statement.mentions[0]
    if stated.kind not in {"capacity", "count"} or len(agreeing) > 1:
        return None
    written = statement.quantities[0].text("zh")
    meant = period_of(written, "zh", stated)
    said = period_of(text.folded, text.language, agreeing[0])
    if not meant or not said or meant == said or not text.speaks(agreeing[0], statement.labels):
        return None
    return _difference(text, statement, agreeing[0], "period")


def _cause(language: str, mention: Mention, stated: Sequence[Mention]) -> str | None:
    """Return what explains that an amount is none of those that are stated."""
    for each in stated:
        cause = name_cause(mention, each) if language == "zh" else name_cause(each, mention)
        if cause and not (language == "zh" and cause in _OF_ENGLISH):
            return cause
        if mention.kind == each.kind == "capacity" and mention.figure[:2] == each.figure[:2]:
            return "unit"
    return None


@lru_cache(maxsize=2**13)  # many records have the same figures
def _only_mention(text: str) -> Mention | None:
    found = find_mentions(text, "zh")
    return found[0] if len(found) == 1 and found[0].kind != "date" else None


def _difference(text: _Text, statement: Statement, mention: Mention, cause: str) -> Difference:
    is_chinese = text.language == "zh"
    sentence = sentence_at(text.text, mention.start)
    return Difference(
        *("N106" if cause in _UNEXPLAINED else "N104", text.language, cause),
        zh=mention if is_chinese else None,
        en=None if is_chinese else mention,
        zh_sentence=sentence if is_chinese else "",
        en_sentence="" if is_chinese else sentence,
        field=statement.name,
        stated=_stated(statement, text.language),
    )


def _stated(statement: Statement, language: str) -> str:
    return ("、" if language == "zh" else ", ").join(each.text(language) for each in statement.quantities[:4])


def spared_by(difference: Difference, text: str, passages: Sequence[str]) -> str | None:
    """Return the passage of a text, of some that are somebody else's, in which the amount of a difference stands."""
    for passage in passages:
        at = text.find(passage)
        while at >= 0:
            if at < difference.mention.end and difference.start < at + len(passage):
                return passage
            at = text.find(passage, at + 1)
    return None

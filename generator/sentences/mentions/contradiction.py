"""A figure in a record's text that is not the figure of the record's own field.

Owns when that is certain enough to report. Must not know records: it is handed what the fields state, by name. Most
texts say what the fields say, so the amounts are asked first, and only then the words around them.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.agreement import is_equal, is_loosely_equal, is_rounding
from generator.sentences.mentions.belonging import is_own, is_surely_own
from generator.sentences.mentions.causes import name_cause
from generator.sentences.mentions.days import misdated
from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_in_paragraph, find_mentions, paragraphs_of
from generator.sentences.mentions.labels import label_of, labels_in
from generator.sentences.mentions.names import fold
from generator.sentences.mentions.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.sentences.mentions.labels import Labelled
    from generator.sentences.mentions.mention import Mention
    from generator.sentences.mentions.statement import Statement

_OF_ENGLISH = {"missing-wan", "missing-yi"}
_UNEXPLAINED = {"field", "period", "exchanged"}
_MAY_BE_MISTAKEN = frozenset({"money", "capacity"})
_TIMED = frozenset({"capacity", "count"})
_NEAR, _BEHIND = {"zh": 8, "en": 30}, {"zh": 0, "en": 20}
_NOTHING: tuple[Mention, ...] = ()


class _Text:
    """A text with what is asked of it again and again, found when it is first asked."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.mentions = find_mentions(text, language)

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def labels(self) -> list[Labelled]:
        return [label for label in labels_in(self.text, self.language) if label.group != "day"]

    def has_label(self, mention: Mention, wanted: frozenset[str]) -> bool:
        """Whether a mention has one of some labels, in the group in which it has any of them."""
        for group in {label.group for label in self.labels if label.name in wanted}:
            among = [label for label in self.labels if label.group == group]
            found = label_of(self.folded, self.language, mention, self.mentions, among)
            if found and found.name in wanted:
                return True
        return False

    def speaks(self, mention: Mention, statement: Statement) -> bool:
        """Whether a mention speaks of a field, and is the record's own."""
        return self.has_label(mention, statement.labels) and is_own(self.folded, self.language, mention, statement.kind)


def contradicts(text: str, language: str, statements: Sequence[Statement]) -> list[Difference]:
    """Find where a text (``zh`` or ``en``) states another figure (N104, N106) or date (N110) than the fields do.

    A field is reported at most once, and only if no amount in the text agrees with it and just one speaks of it.
    """
    parts = [(part, by_kind) for part in paragraphs_of(text) if (by_kind := _by_kind(part, language))]
    if not parts:
        return []
    kinds = {kind for _, by_kind in parts for kind in by_kind}
    found: list[Difference] = []
    if "date" in kinds:
        found += misdated(text, language, [each for each in statements if each.is_date])
    asked = [each for each in statements if not each.kinds.isdisjoint(kinds)]
    if asked:
        folded = [(part if language == "zh" else fold(part), by_kind) for part, by_kind in parts]
        doubted = [each for each in asked if _is_doubted(each, folded, language)]
        if doubted:
            looked_at = _Text(text, language)
            found += (each for it in doubted if (each := _contradiction(looked_at, it, statements)))
    return sorted(found, key=lambda difference: difference.start)


@lru_cache(maxsize=4096)  # many records share paragraphs
def _by_kind(paragraph: str, language: str) -> Mapping[str, tuple[Mention, ...]]:
    found: dict[str, tuple[Mention, ...]] = {}
    for mention in find_in_paragraph(paragraph, language):
        if mention.is_certain:
            found[mention.kind] = (*found.get(mention.kind, ()), mention)
    return found


def _is_doubted(
    statement: Statement, parts: Sequence[tuple[str, Mapping[str, tuple[Mention, ...]]]], language: str
) -> bool:
    """Whether amounts of a text may contradict a field: none agrees with it, or one that does is said of another."""
    if not any(statement.may_be_meant(part, language) for part, _ in parts):
        return False
    stated = statement.mentions
    differs = is_meant = is_mistimed = False
    for part, by_kind in parts if stated else ():
        for mention in by_kind.get(stated[0].kind, _NOTHING):
            if not _is_comparable(mention, stated):
                continue
            if not _agrees(mention, stated):
                differs = True
                continue
            is_mistimed = is_mistimed or _is_mistimed(part, language, mention, statement)
            near = part[max(0, mention.start - _NEAR[language]) : mention.end + _BEHIND[language]]
            is_meant = is_meant or statement.may_be_meant(near, language)
    return is_mistimed or (differs and not is_meant)


def _is_mistimed(folded: str, language: str, mention: Mention, statement: Statement) -> bool:
    """Whether the figure of a field is given for another time: 60万立方米 a day, not a year."""
    if mention.kind not in _TIMED or statement.period is None:
        return False
    return period_of(folded, language, mention) not in {None, statement.period}


def _contradiction(text: _Text, statement: Statement, statements: Sequence[Statement]) -> Difference | None:
    """Return the difference of a field of which one amount in the text speaks, or of which all say the same."""
    stated = statement.mentions
    alike = [it for it in text.mentions if it.is_certain and _is_comparable(it, stated)]
    agreeing = [it for it in text.mentions if _agrees(it, stated)]
    others = [it for it in alike if it not in agreeing]
    if agreeing and not (others and _are_of_another(text, agreeing, statement, statements)):
        return _wrong_period(text, statement, agreeing)
    speaking = [it for it in others if text.speaks(it, statement)]
    if len({(it.low, it.high, it.unit) for it in speaking}) != 1:
        return None
    mention = speaking[0]
    cause = _cause(text.language, mention, stated) or ("exchanged" if agreeing else "field")
    if cause == "field" and not is_surely_own(text.text, text.folded, text.language, mention):
        return None
    # "more than 300 million" is true of 360 million; only a factor contradicts it
    if cause in _UNEXPLAINED and (mention.rough or mention.unit != stated[0].unit or statement.is_loose):
        return None
    return _difference(text, statement, mention, cause)


def _is_comparable(mention: Mention, stated: Sequence[Mention]) -> bool:
    """Whether a text's amount may be meant for what a field states: of one measure, or of another by mistake."""
    first = stated[0]
    if mention.kind != first.kind:
        return False
    if mention.unit == first.unit:
        return True
    return mention.kind in _MAY_BE_MISTAKEN and any(mention.figure[:2] == each.figure[:2] for each in stated)


def _agrees(mention: Mention, stated: Sequence[Mention]) -> bool:
    if any(_agree(mention, each) for each in stated):
        return True
    if len(stated) == 1 and not stated[0].is_range:
        return False
    same = [each for each in stated if each.unit == mention.unit and each.kind == mention.kind]
    return bool(same) and min(it.low for it in same) <= mention.low <= mention.high <= max(it.high for it in same)


def _agree(mention: Mention, stated: Mention) -> bool:
    if mention.kind != stated.kind or mention.unit != stated.unit:
        return is_loosely_equal(mention, stated) and mention.kind != "capacity"
    either_end = mention.low in stated.ends or stated.low in mention.ends
    return either_end or is_rounding(mention, stated) or is_equal(mention, stated)


def _are_of_another(
    text: _Text, agreeing: Sequence[Mention], statement: Statement, statements: Sequence[Statement]
) -> bool:
    """Whether all amounts that agree with a field are said of other fields, which state other figures."""
    rivals = [
        it
        for it in statements
        if it is not statement and it.mentions and it.mentions[0].kind == statement.mentions[0].kind
    ]
    if not rivals:
        return False
    for mention in agreeing:
        if text.has_label(mention, statement.labels):
            return False
        if not any(text.has_label(mention, it.labels) and not _agrees(mention, it.mentions) for it in rivals):
            return False
    return True


def _wrong_period(text: _Text, statement: Statement, agreeing: Sequence[Mention]) -> Difference | None:
    """Return the difference of a right figure for a wrong time."""
    if len(agreeing) > 1 or not _is_mistimed(text.folded, text.language, agreeing[0], statement):
        return None
    if not text.speaks(agreeing[0], statement):
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
        stated=statement.text(text.language),
    )


def spared_by(difference: Difference, text: str, passages: Sequence[str]) -> str | None:
    """Return the passage of a text, of some that are somebody else's, in which the amount of a difference stands."""
    for passage in passages:
        at = text.find(passage)
        while at >= 0:
            if at < difference.mention.end and difference.start < at + len(passage):
                return passage
            at = text.find(passage, at + 1)
    return None

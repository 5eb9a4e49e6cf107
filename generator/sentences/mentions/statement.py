"""What a record's fields state, as a text would be found to say it.

Owns the table ``words/fields.txt``: which labels speak of which field. Must not know texts or records.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.find import find_mentions
from generator.sentences.mentions.labels import words_of
from generator.sentences.mentions.periods import period_of
from generator.sentences.mentions.tables import lines
from generator.values.quantity import Area, Capacity, Count, Money, PartialDate, Price

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.sentences.mentions.mention import Mention
    from generator.values.quantity import Quantity

_KINDS: Mapping[type, frozenset[str]] = {
    Money: frozenset({"money"}),
    Area: frozenset({"area"}),
    Capacity: frozenset({"capacity", "count"}),
    Count: frozenset({"count"}),
    Price: frozenset({"price", "money"}),
}


@cache
def _fields() -> dict[str, tuple[frozenset[str], bool]]:
    rows = (line.split(" | ") for line in lines("fields"))
    return {name.rstrip("*"): (frozenset(labels.split()), name.endswith("*")) for name, labels in rows}


class Statement:
    """What a field (``name``) states: one figure or date, or several of which a text may give any.

    ``kind``: what its record is; ``labels``: any of them an amount must have to speak of the field; ``is_loose``: only
    a factor, a unit or a currency is an objection; ``kinds``: what mentions of it are.
    """

    def __init__(self, name: str, quantities: tuple[Quantity, ...], kind: str) -> None:
        """Take what the field states, of a record of a kind."""
        self.name, self.quantities, self.kind = name, quantities, kind
        self.labels, self.is_loose = _fields()[name]
        self.kinds = _KINDS.get(type(quantities[0]), frozenset())

    @property
    def is_date(self) -> bool:
        """Whether it states a date."""
        return isinstance(self.quantities[0], PartialDate)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What a text would be found to say if it said the figures: in Chinese, with the units typed."""
        if len(self.quantities) == 1:
            found = [_only_mention(_bare(self.quantities[0]))]
        else:
            found = [_only_mention(each) for each in dict.fromkeys(_bare(each) for each in self.quantities)]
        return tuple(mention for mention in found if mention)

    @cached_property
    def period(self) -> str | None:
        """For which time the figure is, where it says so."""
        return period_of(_bare(self.quantities[0]), "zh", self.mentions[0])

    def text(self, language: str) -> str:
        """Return what is stated, in words."""
        return ("、" if language == "zh" else ", ").join(dict.fromkeys(each.text(language) for each in self.quantities))

    def may_be_meant(self, folded: str, language: str) -> bool:
        """Whether a text in small letters, or a part of it, has a word that speaks of the field."""
        for word in _words_of(self.name, language):  # noqa: SIM110  (a generator takes three times as long)
            if word in folded:
                return True
        return False


def state(figures: Mapping[str, Quantity | Sequence[Quantity] | None], kind: str = "") -> list[Statement]:
    """Return what a record's fields state, for all texts of the record; names without labels are passed over."""
    known = _fields()
    return [
        Statement(name, value if isinstance(value, tuple) else (value,), kind)
        for name, value in figures.items()
        if value and name in known
    ]


@cache
def _words_of(field: str, language: str) -> tuple[str, ...]:
    words = words_of(_fields()[field][0], language)
    return tuple(word for word in words if not any(other in word for other in words if other != word))


@lru_cache(maxsize=2**13)  # many records have the same figures
def _bare(quantity: Quantity) -> str:
    """Return a figure in Chinese without what stands beside it, such as the mu of an exact area: that is no field."""
    return quantity.text("zh").partition("（约")[0]


def _only_mention(text: str) -> Mention | None:
    found = find_mentions(text, "zh")
    return found[0] if len(found) == 1 and found[0].kind != "date" else None

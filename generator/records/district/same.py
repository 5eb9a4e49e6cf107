"""What is the same for all parks of the district, where parks are compared: people, pay, contributions, taxes.

Owns which facts these are. Each stands with its date and source, since they come from several groups.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.parts import SourceLine, source_line
from generator.records.district.lines import StatedScribe
from generator.records.district.page import district_of
from generator.records.district.pay import Contribution, Tax
from generator.values import urls
from generator.values.dated import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.district.record import District
    from generator.values.dated import Dated

_SHARED: dict[str, tuple[str, ...]] = {
    "workforce": ("employed", "unemployment", "within_reach"),
    "colleges": ("graduates",),
    "wages": ("minimum", "average"),
    "social_insurance": ("pension", "medical", "unemployment", "work_injury", "maternity", "housing_fund"),
    "taxes": ("corporate_income", "vat"),
    "housing": ("rent", "dormitory_rent"),
}
"""The fields that are shown, by group, those first that are asked for first."""


@dataclass(frozen=True, slots=True)
class SharedFact:
    """A figure that holds for all parks; ``source`` says when it was true and who says so."""

    label: str
    value: str
    note: Markup | str
    source: SourceLine | None
    sample: bool


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """The figures that hold for all parks, and where all facts of the district stand."""

    facts: tuple[SharedFact, ...]
    href: str | None


def shared_facts(leaf: Leaf, key: str) -> SharedFacts | None:
    """Return what holds for all parks; None where nothing is known."""
    del key
    district = district_of(leaf.library, leaf.language.key)
    facts = tuple(_facts(leaf, district)) if district else ()
    return SharedFacts(facts, leaf.href_if_known(urls.ENVIRONMENT)) if facts else None


def _facts(leaf: Leaf, district: District) -> Iterator[SharedFact]:
    for name, fields in _SHARED.items():
        group = district.groups.get(name)
        for field in fields if group else ():
            block = getattr(group, field)
            if group and block and (value := _value(leaf, block)):
                scribe = StatedScribe(leaf, district, name, group)
                remark, sample = scribe.said_of(block)
                standing = standing_of(district, group, block)
                source = source_line(leaf, standing.source, standing.as_of)
                yield SharedFact(scribe.word(f"{field}{_whose(block)}"), value, remark.note, source, sample)


def _value(leaf: Leaf, block: Dated) -> str:
    """Return the figure of a block: what an employer pays of a contribution, the usual rate of a tax."""
    match block:
        case Contribution():
            figure = block.employer
        case Tax():
            figure = block.rate
        case _:
            figure = getattr(block, "value")  # noqa: B009  (all others are single figures)
    return leaf.quantity(figure) if figure else ""


def _whose(block: Dated) -> str:
    return ".employer" if isinstance(block, Contribution) else ""

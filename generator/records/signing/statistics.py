"""The statistics of signings: by month and by industry, as tables whose bars only repeat their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.counted import Counted
from generator.records.signing.questions import signing_sums
from generator.values.quantity import PartialDate
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.signing.sums import IndustrySums, MonthSums, Sum

_WHOLE = 100  # how long the longest bar of a column is


class Cell(NamedTuple):
    """A value of a table with the remarks below it; ``bar`` is how long its bar is in hundredths, 0 for none."""

    value: str
    notes: tuple[str, ...] = ()
    bar: int = 0


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month of the first table."""

    month: str
    machine: str
    date_is_inferred: bool
    signings: Cell
    projects: Cell
    total: Cell
    sample: bool


@dataclass(frozen=True, slots=True)
class IndustryRow:
    """An industry of the second table."""

    name: Markup | str
    href: str | None
    projects: Cell
    investment: Cell
    sample: bool


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """Both tables; the second is empty where signings list no projects."""

    months: tuple[MonthLine, ...]
    industries: tuple[IndustryRow, ...]


def statistics_view(leaf: Leaf) -> StatisticsView:
    """Return the statistics of all signings."""
    sums = signing_sums(leaf.library)
    industries = sorted(sums.industries, key=lambda each: -each.projects)
    signings, totals = _bars([month.signings for month in sums.months]), _bars(_sizes(m.total for m in sums.months))
    projects = _bars([each.projects for each in industries])
    investments = _bars(_sizes(each.investment for each in industries))
    return StatisticsView(
        tuple(_month(leaf, *each) for each in zip(sums.months, signings, totals, strict=True)),
        tuple(_industry(leaf, *each) for each in zip(industries, projects, investments, strict=True)),
    )


def _month(leaf: Leaf, sums: MonthSums, signings_bar: int, total_bar: int) -> MonthLine:
    words = leaf.words
    notes = []
    if sums.silent:
        notes.append(words("statistics.silent", count=Counted(sums.silent)))
    if sums.partial:
        notes.append(words("statistics.partial", count=Counted(sums.partial)))
    month = leaf.quantity(PartialDate.parse(sums.month))
    return MonthLine(
        month=month if "-" in sums.month else words("statistics.no_month", year=month),
        machine=sums.month,
        date_is_inferred=sums.date_is_inferred,
        signings=Cell(str(sums.signings), bar=signings_bar),
        projects=Cell(leaf.quantity(sums.projects) if sums.projects else words("statistics.unknown"), tuple(notes)),
        total=_sum(leaf, sums.total, "statistics.of_signings", total_bar),
        sample=sums.sample,
    )


def _industry(leaf: Leaf, sums: IndustrySums, projects_bar: int, investment_bar: int) -> IndustryRow:
    return IndustryRow(
        name=leaf.called("industry", sums.industry),
        href=leaf.href_if_known(Address("signings_in_industry", sums.industry)),
        projects=Cell(str(sums.projects), bar=projects_bar),
        investment=_sum(leaf, sums.investment, "statistics.of_projects", investment_bar),
        sample=sums.sample,
    )


def _sum(leaf: Leaf, found: Sum, key: str, bar: int) -> Cell:
    if not found.amounts:
        return Cell(leaf.words("statistics.no_amount"))
    value = leaf.words("list.plus").join(leaf.quantity(amount) for amount in found.amounts)
    notes = (leaf.words(key, of=found.of, among=Counted(found.among)),) if found.of < found.among else ()
    return Cell(value, notes, bar)


def _sizes(sums: Iterable[Sum]) -> list[int]:
    """Return how much each sum is in the usual currency: bars of different currencies cannot be compared."""
    found = list(sums)
    met = [amount.currency for each in found for amount in each.amounts]
    usual = max(dict.fromkeys(met), key=met.count, default="")
    return [next((int(amount.high) for amount in each.amounts if amount.currency == usual), 0) for each in found]


def _bars(sizes: list[int]) -> list[int]:
    """Return how long the bars of a column are; one alone compares nothing."""
    longest = max(sizes, default=0)
    if len(sizes) == 1 or not longest:
        return [0] * len(sizes)
    return [max(1, size * _WHOLE // longest) if size else 0 for size in sizes]

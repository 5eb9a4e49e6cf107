"""The statistics of signings: by month and by industry, each as a picture and as the table that it draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.counted import Counted
from generator.records.signing.charts import investment_by_industry, signings_by_month
from generator.records.signing.questions import signing_sums
from generator.values.quantity import PartialDate
from generator.values.urls import Address

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.charts.chart import Chart
    from generator.pages.leaf import Leaf
    from generator.records.signing.sums import IndustrySums, MonthSums, Sum


class Cell(NamedTuple):
    """A value of a table with the remarks below it."""

    value: str
    notes: tuple[str, ...] = ()


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
    """Both tables with their pictures; the second is empty where signings list no projects."""

    by_month: Chart | None
    by_industry: Chart | None
    months: tuple[MonthLine, ...]
    industries: tuple[IndustryRow, ...]


def statistics_view(leaf: Leaf) -> StatisticsView:
    """Return the statistics of all signings."""
    sums = signing_sums(leaf.library)
    industries = sorted(sums.industries, key=lambda each: -each.projects)
    return StatisticsView(
        signings_by_month(leaf, "months-drawn"),
        investment_by_industry(leaf, "industries-drawn"),
        tuple(_month(leaf, month) for month in sums.months),
        tuple(_industry(leaf, each) for each in industries),
    )


def _month(leaf: Leaf, sums: MonthSums) -> MonthLine:
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
        signings=Cell(str(sums.signings)),
        projects=Cell(leaf.quantity(sums.projects) if sums.projects else words("statistics.unknown"), tuple(notes)),
        total=_sum(leaf, sums.total, "statistics.of_signings"),
        sample=sums.sample,
    )


def _industry(leaf: Leaf, sums: IndustrySums) -> IndustryRow:
    return IndustryRow(
        name=leaf.called("industry", sums.industry),
        href=leaf.href_if_known(Address("signings_in_industry", sums.industry)),
        projects=Cell(str(sums.projects)),
        investment=_sum(leaf, sums.investment, "statistics.of_projects"),
        sample=sums.sample,
    )


def _sum(leaf: Leaf, found: Sum, key: str) -> Cell:
    if not found.amounts:
        return Cell(leaf.words("statistics.no_amount"))
    value = leaf.words("list.plus").join(leaf.quantity(amount) for amount in found.amounts)
    notes = (leaf.words(key, of=found.of, among=Counted(found.among)),) if found.of < found.among else ()
    return Cell(value, notes)

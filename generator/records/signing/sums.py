"""What the announced signings come to: by month what was stated, by industry what is listed.

Owns what is added up and what is counted once. By month each signing counts with what it states. By industry each
listed project counts once, however many signings list it. Sums keep the qualifiers of their parts ("more than"), and
say of how many they are; amounts in several currencies are several sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from generator.values.quantity import Count, Money
from generator.values.quantity.qualifiers import Qualifier
from generator.values.quantity.span import Span
from generator.values.quantity.unit_table import EACH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.records.signing.record import Signing

_MONTH = len("2026-03")


class Signed(Protocol):
    """What has been signed, as far as it is added up."""

    @property
    def industry(self) -> str:
        """The industry that it is in."""

    @property
    def investment(self) -> Money | None:
        """What is invested in it, where that is known."""

    @property
    def sample(self) -> bool:
        """Whether it is sample data."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Amounts added up, one sum a currency: ``of`` is how many had an amount, ``among`` how many were asked."""

    amounts: tuple[Money, ...]
    of: int
    among: int


@dataclass(frozen=True, slots=True)
class MonthSums:
    """The signings of a month (``2026-03``, or ``2026`` where no month is known).

    ``projects`` is None where no signing says or lists any; ``silent`` is how many do neither; ``partial`` how many do
    not list every project. ``sample``: any of them is sample data; ``date_is_inferred``: of any the date is.
    """

    month: str
    signings: int
    projects: Count | None
    silent: int
    partial: int
    total: Sum
    sample: bool
    date_is_inferred: bool


@dataclass(frozen=True, slots=True)
class IndustrySums:
    """The projects of an industry that signings list."""

    industry: str
    projects: int
    investment: Sum
    sample: bool


@dataclass(frozen=True, slots=True)
class SigningSums:
    """All signings: months from the latest, industries in the order in which they are met."""

    months: tuple[MonthSums, ...]
    industries: tuple[IndustrySums, ...]


def sums_of(signings: Iterable[Signing], projects: Mapping[str, Signed]) -> SigningSums:
    """Return the sums of signings, the latest first; ``projects`` are the public ones by id."""
    by_month: dict[str, list[Signing]] = {}
    listed: dict[str, Signed] = {}
    for signing in signings:
        by_month.setdefault(signing.date.iso()[:_MONTH], []).append(signing)
        listed |= {key: projects[key] for key in signing.projects if key not in listed}
    by_industry: dict[str, list[Signed]] = {}
    for project in listed.values():
        by_industry.setdefault(project.industry, []).append(project)
    return SigningSums(
        tuple(_of_month(month, found) for month, found in sorted(by_month.items(), reverse=True)),
        tuple(
            IndustrySums(
                industry,
                len(found),
                sum_up(project.investment for project in found),
                any(project.sample for project in found),
            )
            for industry, found in by_industry.items()
        ),
    )


def sum_up(amounts: Iterable[Money | None]) -> Sum:
    """Add up amounts of which some may not be known."""
    asked = list(amounts)
    by_currency: dict[str, list[Money]] = {}
    for amount in asked:
        if amount is not None:
            by_currency.setdefault(amount.currency, []).append(amount)
    return Sum(tuple(map(Money.total, by_currency.values())), sum(map(len, by_currency.values())), len(asked))


def _of_month(month: str, signings: list[Signing]) -> MonthSums:
    numbers = [number for signing in signings if (number := _projects_of(signing))]
    return MonthSums(
        month,
        signings=len(signings),
        projects=Count.total(numbers) if numbers else None,
        silent=len(signings) - len(numbers),
        partial=sum(signing.partial for signing in signings),
        total=sum_up(signing.total.amount if signing.total else None for signing in signings),
        sample=any(signing.sample for signing in signings),
        date_is_inferred=any("date" in signing.inferred for signing in signings),
    )


def _projects_of(signing: Signing) -> Count | None:
    """Return how many projects a signing is of: as stated, else as listed, of which there may be more."""
    if signing.count:
        # a measure word of its own (个项目, 家) would not add up with the others
        return Count(Span(signing.count.span.start, signing.count.span.end, signing.count.span.qualifier), EACH)
    if not signing.projects:
        return None
    hedge = Qualifier.AT_LEAST if signing.partial else Qualifier.EXACT
    return Count(Span(Decimal(len(signing.projects)), None, hedge), EACH)

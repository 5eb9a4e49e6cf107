"""The list of signings by year, and the page of one signing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.urls import Address
from generator.views.listing import pager
from generator.views.parts import (
    Fact,
    enumerate_texts,
    party_line,
    quantity_fact,
    reason,
)
from generator.views.record import RecordView, record_view

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.model.signing import Signing
    from generator.views.leaf import Leaf, Link
    from generator.views.listing import Pager, Sheet


# fields whose reason stands beside them when they are inferred
_BESIDE = frozenset({"date", "format", "kind", "count", "total", "expected_output"})


@dataclass(frozen=True, slots=True)
class SigningLine:
    """A signing on a list."""

    link: Link
    date: str
    machine_date: str
    date_is_inferred: bool
    format: str
    kind: str
    summary: Markup
    facts: tuple[Fact, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The signings of one year that stand on a page; ``count`` is how many the year has on all pages."""

    year: str
    href: str
    is_continued: bool
    count: str
    lines: tuple[SigningLine, ...]


@dataclass(frozen=True, slots=True)
class SigningsView:
    """A page of signings by year, the latest first."""

    is_first: bool
    years: tuple[YearGroup, ...]
    pager: Pager | None
    feed: str


@dataclass(frozen=True, slots=True)
class SigningView:
    """Everything the public may know of a signing."""

    record: RecordView
    date: str
    machine_date: str
    date_is_inferred: bool
    parties: tuple[Fact, ...]
    partial: str
    projects: tuple[Markup, ...]
    parks: tuple[Link, ...]


def signings_view(leaf: Leaf, sheet: Sheet[int, str]) -> SigningsView:
    """Return a page of the list of signings, of all years or of one."""
    years = tuple(
        YearGroup(
            year=str(part.group),
            href=leaf.href(Address("signings_of", str(part.group))),
            is_continued=not part.is_first,
            count=str(part.of),
            lines=tuple(_line(leaf, leaf.library.site.signings[key]) for key in part.records),
        )
        for part in sheet.parts
    )
    return SigningsView(sheet.is_first, years, pager(leaf, sheet), leaf.feed())


def latest_signings(leaf: Leaf, limit: int) -> tuple[SigningLine, ...]:
    """Return as many signings as are wanted, the latest first."""
    return tuple(_line(leaf, signing) for signing in leaf.library.latest_signings(leaf.language.key, limit))


def signing_view(leaf: Leaf, signing: Signing) -> SigningView:
    """Return the page of one signing."""
    return SigningView(
        record=record_view(leaf, "signing", signing, badges=(), facts=_facts(leaf, signing), beside=_BESIDE),
        date=leaf.quantity(signing.date),
        machine_date=signing.date.iso(),
        date_is_inferred="date" in signing.inferred,
        parties=tuple(party_line(leaf, party) for party in signing.parties),
        partial=leaf.words("signing.partial") if signing.partial else "",
        projects=tuple(leaf.cards.project(leaf, key) for key in signing.projects),
        parks=tuple(leaf.link("park", park) for park in leaf.library.parks_of(signing)),
    )


def _line(leaf: Leaf, signing: Signing) -> SigningLine:
    facts = [*quantity_fact(leaf, "signing.count", signing.count)]
    if signing.total:
        facts += quantity_fact(leaf, "signing.total", signing.total.amount)
    return SigningLine(
        link=leaf.link("signing", signing),
        date=leaf.quantity(signing.date),
        machine_date=signing.date.iso(),
        date_is_inferred="date" in signing.inferred,
        format=leaf.words(f"signing_format.{signing.format.value}"),
        kind=leaf.words(f"signing_kind.{signing.kind.value}"),
        summary=leaf.text(signing.summary),
        facts=tuple(facts),
        sample=signing.sample,
    )


def _facts(leaf: Leaf, signing: Signing) -> list[Fact]:
    words, inferred = leaf.words, signing.inferred
    facts = [
        *quantity_fact(leaf, "signing.date", signing.date, inferred),
        Fact(
            words("signing.format"),
            words(f"signing_format.{signing.format.value}"),
            inferred=reason(leaf, inferred, "signing.format"),
        ),
        Fact(
            words("signing.kind"),
            words(f"signing_kind.{signing.kind.value}"),
            inferred=reason(leaf, inferred, "signing.kind"),
        ),
        *quantity_fact(leaf, "signing.count", signing.count, inferred),
    ]
    if signing.total:
        basis = words(f"investment_basis.{signing.total.basis.value}") if signing.total.basis else ""
        facts.append(
            Fact(
                words("signing.total"),
                leaf.quantity(signing.total.amount),
                note=basis,
                inferred=reason(leaf, inferred, "signing.total"),
            )
        )
    facts += quantity_fact(leaf, "signing.expected_output", signing.expected_output, inferred)
    if signing.venues:
        facts.append(Fact(words("signing.venues"), enumerate_texts(leaf, signing.venues)))
    if signing.host:
        facts.append(Fact(words("signing.host"), leaf.text(signing.host)))
    return facts

"""Rule: an official figure about a stage is not so exact that it tells the amount of a project that is not public."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.sentences.mentions.mention import last_place
from generator.values.quantity.span import Span
from generator.values.record import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.index import Finding, Index
    from generator.records.figure.record import FigureEntry
    from generator.values.quantity import Money


def facts_of(entry: FigureEntry) -> Mapping[str, object]:
    """Return what rules across records ask of a figure."""
    return {"about": entry.stage or "", "total": entry.amount}


def find_across(index: Index) -> Iterator[Finding]:
    """Find an amount of all projects at a stage that is finer than what is invested in a hidden one of them.

    Less what is shown, or less the same figure of an earlier day, an exact amount is that of the hidden ones. One that
    is rounded to more than each of them tells none, however often it is published.
    """
    for key, figure in index.notes("figure").items():
        if not figure.about or figure.total is None or figure.disclosure in HIDDEN:
            continue
        finest = last_place(figure.total.high)
        amounts = [amount for amount in _hidden_at(index, figure.about) if amount.currency == figure.total.currency]
        told = sum(amount.high > finest for amount in amounts)
        if told:
            step = replace(figure.total, span=Span(finest))
            facts = {"finest": step.text("zh"), "stage": figure.about, "hidden": str(told)}
            yield index.find("figure", key, "D110", "amount", **facts)


def _hidden_at(index: Index, stage: str) -> list[Money]:
    """Return the amounts that are known of the projects at a stage which are on no page."""
    projects = index.notes("project").values()
    return [
        each.investment for each in projects if each.stage == stage and each.disclosure in HIDDEN and each.investment
    ]

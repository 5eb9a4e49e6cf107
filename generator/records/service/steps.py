"""The steps of a procedure: a checklist, and how long all of it takes.

Owns the sum of the steps, which is exact or not stated at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.parts import Fact, quantity_fact, text_fact
from generator.values.quantity import Duration

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.service.record import Service


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step: what is done, by whom and in how long, and the papers that it needs."""

    item: Markup
    facts: tuple[Fact, ...]
    papers: tuple[Markup, ...]


def step_rows(leaf: Leaf, service: Service) -> tuple[StepRow, ...]:
    """Return the steps of a service in their order."""
    return tuple(
        StepRow(
            item=leaf.text(step.item),
            facts=(
                *text_fact(leaf, "step.department", step.department),
                *quantity_fact(leaf, "step.takes", step.takes),
            ),
            papers=tuple(leaf.text(each) for each in step.documents),
        )
        for step in service.steps
    )


def total_of(service: Service) -> Duration | None:
    """Return how long all steps take: as stated, else their sum, None where that cannot be known.

    It cannot where a step does not say how long it takes, where working days would be added to days, and where steps
    go on at the same time: then the sum is more than it takes.
    """
    known = [step.takes for step in service.steps if step.takes]
    if service.total or service.parallel or not known or len(known) < len(service.steps):
        return service.total
    return Duration.total(known) if len({takes.base for takes in known}) == 1 else None

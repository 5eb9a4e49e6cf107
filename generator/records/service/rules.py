"""Rule: the time that a service states for all of its steps agrees with what it states for each."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.records.service.record import ServiceEntry
from generator.values.quantity.bounds import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.records.service.record import Service


def find(content: Content) -> Iterator[Issue]:
    """Find services whose stated total is not the sum of their steps.

    Where steps go on at the same time it lies between the longest of them and the sum.
    """
    for service in content.all(ServiceEntry).values():
        total = service.record.total
        if total and not _adds_up(service.record):
            known = (step.takes.text("zh") for step in service.record.steps if step.takes)
            code = "C142" if service.record.parallel else "C141"
            yield service.issue(code, "total", stated=total.text("zh"), steps=" + ".join(known))


def _adds_up(service: Service) -> bool:
    """Whether the steps allow the total. What a step does not say, or says in other units, may be anything."""
    if service.total is None:
        return True
    alike = [step.takes for step in service.steps if step.takes and step.takes.base == service.total.base]
    if not alike:
        return True
    bounds = [bounds_of(takes) for takes in alike]
    least = (max if service.parallel else sum)(low for low, _ in bounds)
    highs = [high for _, high in bounds if high is not None]
    is_whole = len(highs) == len(service.steps)
    low, high = bounds_of(service.total)
    return (high is None or high >= least) and (not is_whole or low <= sum(highs, Decimal(0)))

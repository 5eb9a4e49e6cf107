"""An official figure: a label, a value with its unit, the day it was true, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import model_validator

from generator.messages.issues import Fault
from generator.values.fields import AreaField, Bilingual, CountField, DateField, MoneyField
from generator.values.record import Record, RecordEntry, Source
from generator.values.stage import StageField

if TYPE_CHECKING:
    from generator.values.quantity import Area, Count, Money


class Figure(Record):
    """One statistic; exactly one of ``count``, ``amount`` and ``area`` is its value.

    ``stage`` is the stage of the projects that it is about, so that it can stand beside what the site counts itself.
    """

    KIND = "figure"
    CALLED = "label"

    label: Bilingual
    count: CountField | None = None
    amount: MoneyField | None = None
    area: AreaField | None = None
    note: Bilingual | None = None
    stage: StageField | None = None
    as_of: DateField
    source: Source

    @property
    def value(self) -> Count | Money | Area:
        """The one value the figure has; raises ``Fault`` without one, which no figure that was read is."""
        value = self.count or self.amount or self.area
        if value is None:  # ruled out by the validator below
            raise Fault("R122")
        return value

    @model_validator(mode="after")
    def _has_one_value(self) -> Self:
        if [self.count, self.amount, self.area].count(None) != 2:  # noqa: PLR2004  (one of three)
            raise Fault("R122")
        return self


class FigureEntry(RecordEntry, Figure):
    """A figure as a file holds it."""

    PUBLIC = Figure

"""What it costs to be in a park: land, rooms, utilities, people; each figure with its date and source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import model_validator

from generator.messages.issues import Fault
from generator.values.fields import Bilingual, CapacityField, DateField, DurationField, PriceField, YesNo
from generator.values.record import Block, Source

if TYPE_CHECKING:
    from generator.values.quantity import Price, Quantity


class Tier(Block):
    """One step of a price: a time of day for power, a volume for gas, a grade for wages."""

    tier: Bilingual
    price: PriceField
    hours: Bilingual | None = None
    as_of: DateField | None = None


class Cost(Block):
    """One cost: a price, or tiers, or a note where it is settled case by case; and the supply behind it."""

    price: PriceField | None = None
    tiers: tuple[Tier, ...] = ()
    term: DurationField | None = None
    capacity: CapacityField | None = None
    headroom: CapacityField | None = None
    dual_circuit: YesNo | None = None
    note: Bilingual | None = None
    as_of: DateField | None = None
    source: Source | None = None
    sample: YesNo = False

    @property
    def prices(self) -> tuple[Price, ...]:
        """Every price of it, be it one or several by tier."""
        return (*((self.price,) if self.price else ()), *(tier.price for tier in self.tiers))

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.price is None and not self.tiers and self.note is None:
            raise Fault("R121")
        return self


class Costs(Block):
    """The costs that an investor compares; a park names those it knows."""

    land: Cost | None = None
    workshop_rent: Cost | None = None
    office_rent: Cost | None = None
    power: Cost | None = None
    water: Cost | None = None
    sewage: Cost | None = None
    gas: Cost | None = None
    steam: Cost | None = None
    waste: Cost | None = None
    telecom: Cost | None = None
    minimum_wage: Cost | None = None
    wages: Cost | None = None
    social_insurance: Cost | None = None
    dormitory: Cost | None = None

    def stated(self) -> dict[str, tuple[Quantity, ...]]:
        """Return the prices of each cost, by the name of its field."""
        return {f"costs.{name}": cost.prices for name, cost in self if cost}

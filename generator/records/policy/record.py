"""A policy that firms can use: who issued it, under what number, how long it holds, for whom, and how to apply."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar

from generator.values.choices import choice
from generator.values.fields import Bilingual, DateField, Id, Prose, Word
from generator.values.record import Record, RecordEntry, Source

if TYPE_CHECKING:
    from datetime import date

EXPIRES_SOON = 90
"""Days before its end from which a policy is said to expire soon."""


class PolicyLevel(StrEnum):
    """The level of government that issued a policy."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"


POLICY_LEVEL_ZH = {"national": "国家级", "provincial": "省级", "municipal": "市级", "district": "区级"}


class PolicyState(StrEnum):
    """Whether a policy holds on a day."""

    COMING = "coming"
    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"


class Policy(Record):
    """What the public may see of a policy; without ``valid_to`` it has no end.

    ``benefit`` is what a firm gets, in a few words. ``number`` is its document number (文号). ``legal_basis`` is what a
    promise in it rests on: a law or a regulation.
    """

    KIND = "policy"
    NAMES: ClassVar = {
        "parks": "park",
        "industries": "industry",
        "services": "service",
        "documents": "document",
        "contact": "contact",
    }

    title: Bilingual
    summary: Bilingual
    benefit: Bilingual | None = None
    issuer: Bilingual
    number: Word
    level: Annotated[PolicyLevel, choice(PolicyLevel, POLICY_LEVEL_ZH)] | None = None
    issued: DateField
    valid_from: DateField
    valid_to: DateField | None = None
    applies_to: Bilingual
    how_to_apply: Prose | None = None
    legal_basis: Bilingual | None = None
    body: Prose | None = None
    parks: tuple[Id, ...] = ()
    industries: tuple[Id, ...] = ()
    services: tuple[Id, ...] = ()
    documents: tuple[Id, ...] = ()
    contact: Id | None = None
    source: Source

    @property
    def names_parks(self) -> bool:
        """Whether it is for some parks only; those that are not public are no longer among ``parks``."""
        return "parks" in self.model_fields_set

    @property
    def names_industries(self) -> bool:
        """Whether it is for some industries only."""
        return "industries" in self.model_fields_set

    def ends(self) -> tuple[str, date] | None:
        """Return the last day on which the policy holds."""
        return ("valid_to", self.valid_to.last_day) if self.valid_to else None

    def is_for(self, park: str, industry: str) -> bool:
        """Whether it is for a project in a park and an industry, as far as it names parks and industries."""
        is_here = not self.names_parks or park in self.parks
        return is_here and (not self.names_industries or industry in self.industries)

    def state_on(self, today: date) -> PolicyState:
        """Return whether the policy holds on a day."""
        if today < self.valid_from.first_day:
            return PolicyState.COMING
        if self.valid_to is None:
            return PolicyState.VALID
        left = (self.valid_to.last_day - today).days
        if left < 0:
            return PolicyState.EXPIRED
        return PolicyState.EXPIRING if left <= EXPIRES_SOON else PolicyState.VALID


class PolicyEntry(RecordEntry, Policy):
    """A policy as a file holds it."""

    PUBLIC = Policy

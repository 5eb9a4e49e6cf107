"""Who takes part in an investment, and what an amount of it stands for."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from generator.values.choices import choice
from generator.values.fields import Bilingual, Word
from generator.values.record import Block, RecordEntry

if TYPE_CHECKING:
    from generator.values.language import Text


class PartyRole(StrEnum):
    """What a party does in a project."""

    INVESTOR = "investor"
    HOST = "host"
    OPERATOR = "operator"
    PARTNER = "partner"


class InvestmentBasis(StrEnum):
    """What an amount of investment stands for: agreed, planned, or fixed assets only."""

    AGREEMENT = "agreement"
    PLANNED = "planned"
    FIXED_ASSETS = "fixed_assets"


PARTY_ROLE_ZH = {"investor": "投资方", "host": "招商方", "operator": "运营方", "partner": "合作方"}
INVESTMENT_BASIS_ZH = {"agreement": "协议", "planned": "计划", "fixed_assets": "固定资产"}

InvestmentBasisField = Annotated[InvestmentBasis, choice(InvestmentBasis, INVESTMENT_BASIS_ZH)]


class Party(Block):
    """Who takes part, in what role, and from where. The name may be withheld: see ``disclosure: anonymous``."""

    name: Bilingual | None = None
    role: Annotated[PartyRole, choice(PartyRole, PARTY_ROLE_ZH)] = PartyRole.INVESTOR
    origin: Bilingual | None = None


class PartiesEntry(RecordEntry):
    """What a file adds to a record that can be anonymous.

    ``known_as`` are further names of the parties (brands, short names) that no text may hold either; ``not_the_firm``
    are words that are like a name of theirs and mean something else; ``may_be_named_in`` are other records, as
    ``firm/ID``, that may name them all the same.
    """

    known_as: tuple[Word, ...] = ()
    not_the_firm: tuple[Word, ...] = ()
    may_be_named_in: tuple[Word, ...] = ()


def without_names(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the same parties with nobody named."""
    return tuple(party.model_copy(update={"name": None}) for party in parties)


def names_of(parties: tuple[Party, ...]) -> tuple[Text, ...]:
    """Return the names of those parties that have one."""
    return tuple(party.name for party in parties if party.name)

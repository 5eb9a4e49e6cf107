"""Who takes part in an investment, and what an amount of it stands for."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.fields import Bilingual, choice
from generator.values.record import Block


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


def without_names(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the same parties with nobody named."""
    return tuple(party.model_copy(update={"name": None}) for party in parties)

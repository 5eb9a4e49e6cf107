"""What people cost in a district, and what a firm pays to the state: wages, social insurance, taxes."""

from __future__ import annotations

from generator.values.dated import Dated, StatedPrice
from generator.values.fields import Bilingual, PercentField, PriceField


class Trade(Dated):
    """What is paid in a trade: a wage, mostly from–to."""

    name: Bilingual
    pay: PriceField


class Wages(Dated):
    """Minimum and average wages, and those of each trade."""

    minimum: StatedPrice | None = None
    minimum_hourly: StatedPrice | None = None
    average: StatedPrice | None = None
    trades: tuple[Trade, ...] = ()


class Contribution(Dated):
    """The contribution to one kind of social insurance, as a share of the wage that it is reckoned from."""

    employer: PercentField | None = None
    employee: PercentField | None = None


class SocialInsurance(Dated):
    """Contributions by kind; ``base_low`` and ``base_high``: the least and the highest wage they are reckoned from."""

    pension: Contribution | None = None
    medical: Contribution | None = None
    unemployment: Contribution | None = None
    work_injury: Contribution | None = None
    maternity: Contribution | None = None
    housing_fund: Contribution | None = None
    base_low: StatedPrice | None = None
    base_high: StatedPrice | None = None


class TaxStep(Dated):
    """A rate that holds for some goods or firms only."""

    name: Bilingual
    rate: PercentField


class Tax(Dated):
    """A tax: its rate, or an amount for something (``amount``), what it is reckoned from, and other rates for some."""

    rate: PercentField | None = None
    amount: PriceField | None = None
    basis: Bilingual | None = None
    steps: tuple[TaxStep, ...] = ()


class OtherTax(Tax):
    """A tax that has no field of its own."""

    name: Bilingual


class Taxes(Dated):
    """The taxes that a firm pays."""

    corporate_income: Tax | None = None
    vat: Tax | None = None
    urban_construction: Tax | None = None
    education_surcharge: Tax | None = None
    property: Tax | None = None
    land_use: Tax | None = None
    stamp: Tax | None = None
    income: Tax | None = None
    customs: Tax | None = None
    other: tuple[OtherTax, ...] = ()

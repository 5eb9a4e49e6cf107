"""What an investor asks of a district beyond its parks: people, pay, taxes, freight, life, climate, employers.

Each figure has a date and a source: its own, or those of the group that it stands in, or of the record
(``values.dated``).
"""

from __future__ import annotations

from typing import ClassVar

from generator.records.district.land import Climate, Utilities
from generator.records.district.living import Hospitals, Housing, Schooling
from generator.records.district.pay import SocialInsurance, Taxes, Wages
from generator.records.district.people import Colleges, Employers, Population, Workforce
from generator.records.district.ways import Air, Freight
from generator.values.dated import Dated
from generator.values.fields import Bilingual, Id
from generator.values.record import Record, RecordEntry


class District(Record):
    """What the public may know of a district, group by group, in the order in which investors ask."""

    KIND = "district"
    CALLED = "name"
    NAMES: ClassVar = {"contact": "contact"}

    name: Bilingual
    summary: Bilingual | None = None
    workforce: Workforce | None = None
    wages: Wages | None = None
    social_insurance: SocialInsurance | None = None
    colleges: Colleges | None = None
    employers: Employers | None = None
    taxes: Taxes | None = None
    freight: Freight | None = None
    air: Air | None = None
    utilities: Utilities | None = None
    population: Population | None = None
    housing: Housing | None = None
    schools: Schooling | None = None
    hospitals: Hospitals | None = None
    climate: Climate | None = None
    contact: Id | None = None

    @property
    def groups(self) -> dict[str, Dated]:
        """The groups of figures that it has, by the names of their fields."""
        return {name: group for name in type(self).model_fields if isinstance(group := getattr(self, name), Dated)}


class DistrictEntry(RecordEntry, District):
    """The facts of a district as a file holds them."""

    PUBLIC = District

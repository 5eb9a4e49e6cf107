"""The people of a district: how many there are, who works, who learns what, and who employs the most of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.choices import choice
from generator.values.dated import Dated, StatedCount, StatedShare
from generator.values.fields import Bilingual, CountField, DistanceField, PercentField


class CollegeKind(StrEnum):
    """What kind of college it is."""

    UNIVERSITY = "university"
    VOCATIONAL_COLLEGE = "vocational_college"
    VOCATIONAL_SCHOOL = "vocational_school"


COLLEGE_KIND_ZH = {
    "university": "本科高校",
    "vocational_college": "高职院校",
    "vocational_school": "中职学校",
}


class PartOfWhole(Dated):
    """A part of a whole, such as an age group or a sector: how many, or what share, or both."""

    name: Bilingual
    count: CountField | None = None
    share: PercentField | None = None


class Population(Dated):
    """How many people live in the district."""

    resident: StatedCount | None = None
    registered: StatedCount | None = None
    households: StatedCount | None = None
    urban: StatedShare | None = None
    working_age: StatedCount | None = None
    ages: tuple[PartOfWhole, ...] = ()


class Workforce(Dated):
    """Who works or could; ``within_reach``: people of working age who live within a drive of 45 minutes."""

    labour_force: StatedCount | None = None
    employed: StatedCount | None = None
    unemployment: StatedShare | None = None
    seeking: StatedCount | None = None
    skilled: StatedCount | None = None
    within_reach: StatedCount | None = None
    sectors: tuple[PartOfWhole, ...] = ()
    education: tuple[PartOfWhole, ...] = ()


class College(Dated):
    """A college or a school of trades: what it teaches, how many learn there, how many leave it in a year."""

    name: Bilingual
    kind: Annotated[CollegeKind, choice(CollegeKind, COLLEGE_KIND_ZH)]
    fields: Bilingual | None = None
    students: CountField | None = None
    graduates: CountField | None = None
    distance: DistanceField | None = None


class Colleges(Dated):
    """Graduates of a year, how many of them stay, and the colleges they come from."""

    graduates: StatedCount | None = None
    staying: StatedShare | None = None
    listed: tuple[College, ...] = ()


class Employer(Dated):
    """One of the largest employers."""

    name: Bilingual
    trade: Bilingual | None = None
    headcount: CountField


class Employers(Dated):
    """How many firms there are, and the largest employers, those with most people first."""

    firms: StatedCount | None = None
    large: StatedCount | None = None
    listed: tuple[Employer, ...] = ()

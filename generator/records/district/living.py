"""What people who move to a district ask for: homes, schools, hospitals."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.choices import choice
from generator.values.dated import Dated, StatedCount, StatedPrice
from generator.values.fields import Bilingual, CountField, DistanceField, PriceField


class SchoolKind(StrEnum):
    """Whom a school teaches."""

    KINDERGARTEN = "kindergarten"
    PRIMARY = "primary"
    MIDDLE = "middle"
    HIGH = "high"
    SPECIAL = "special"


SCHOOL_KIND_ZH = {
    "kindergarten": "幼儿园",
    "primary": "小学",
    "middle": "初中",
    "high": "普通高中",
    "special": "特殊教育学校",
}


class Dwelling(Dated):
    """What homes of one sort cost, to buy or to rent."""

    name: Bilingual
    price: PriceField | None = None
    rent: PriceField | None = None


class Housing(Dated):
    """What homes and beds in dormitories cost."""

    price: StatedPrice | None = None
    rent: StatedPrice | None = None
    homes: tuple[Dwelling, ...] = ()
    dormitory_beds: StatedCount | None = None
    dormitory_rent: StatedPrice | None = None


class Schools(Dated):
    """How many schools of one kind there are, and how many pupils they have."""

    kind: Annotated[SchoolKind, choice(SchoolKind, SCHOOL_KIND_ZH)]
    number: CountField
    pupils: CountField | None = None


class InternationalSchool(Dated):
    """A school that teaches by a foreign curriculum, or takes foreign children."""

    name: Bilingual
    curriculum: Bilingual | None = None
    fee: PriceField | None = None
    distance: DistanceField | None = None


class Schooling(Dated):
    """The schools, by kind, and the international ones by name."""

    kinds: tuple[Schools, ...] = ()
    international: tuple[InternationalSchool, ...] = ()


class Hospital(Dated):
    """A hospital; ``grade`` is its official one, ``languages`` what else is spoken there."""

    name: Bilingual
    grade: Bilingual | None = None
    beds: CountField | None = None
    languages: Bilingual | None = None
    distance: DistanceField | None = None


class Hospitals(Dated):
    """How many hospitals, beds and doctors there are, and the large hospitals by name."""

    number: StatedCount | None = None
    beds: StatedCount | None = None
    doctors: StatedCount | None = None
    listed: tuple[Hospital, ...] = ()

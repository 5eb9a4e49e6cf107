"""Who publishes the site and how: names, languages, stages, the home page's words (``content/site.yaml``)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from generator.messages.issues import Fault
from generator.messages.suggestion import closest
from generator.reading.inquiry_settings import InquirySettings
from generator.reading.look import Appearance
from generator.reading.map_settings import MapSettings
from generator.reading.redirects import FormerId
from generator.values.choices import choice
from generator.values.fields import Bilingual, LanguageKey, WebAddress, Word, YesNo, require_scalar, shorten
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.plausible import figure_kinds, with_own
from generator.values.record import Block, Source
from generator.values.stage import StageField, StageOverride
from generator.values.urls import ANCHORED, RECORDS_WITH_PAGE


class Untranslated(StrEnum):
    """What happens to a record's page in a language in which a part of it has no text yet.

    ``mark`` shows what there is and marks the rest, ``withhold`` waits for the summary, ``require`` is an error.
    """

    MARK = "mark"
    WITHHOLD = "withhold"
    REQUIRE = "require"


UNTRANSLATED_ZH = {"mark": "标注", "withhold": "不发布", "require": "必须翻译"}


def _read_kind(value: object, info: ValidationInfo) -> str:
    kind, known = require_scalar(value), (info.context or {}).get("kinds_with_page", ())
    if kind not in known:
        raise Fault("R106", value=shorten(kind), allowed=", ".join(known))
    return kind


KindWithPage = Annotated[str, BeforeValidator(_read_kind)]


_RENAMED = (*RECORDS_WITH_PAGE, *ANCHORED, "page")


def renamed_kinds() -> tuple[str, ...]:
    """Return the kinds of what can be led to under another id."""
    return _RENAMED


def _read_renamed(value: object) -> str:
    kind = require_scalar(value)
    if kind not in _RENAMED:
        raise Fault("R106", value=shorten(kind), allowed=", ".join(_RENAMED))
    return kind


RenamedKind = Annotated[str, BeforeValidator(_read_renamed)]
"""What has an address of its own or a place on a list: records by their kind, authored pages as ``page``."""


def _read_figure_name(value: object) -> str:
    name = require_scalar(value)
    if name not in figure_kinds():
        known = ", ".join(f"{each.name} ({each.called.zh})" for each in figure_kinds().values())
        raise Fault("C182", value=shorten(name), meant=closest(name, figure_kinds()) or "workshop_rent", allowed=known)
    return name


def _read_ranges(value: object) -> object:
    return value if isinstance(value, (list, tuple)) else [value]


FigureName = Annotated[str, BeforeValidator(_read_figure_name)]
"""A kind of figure of the table of ``values.plausible``."""


def _read_range(value: object) -> str:
    """Read a range as it stands: what it says is asked when the figure is known that it is of."""
    return require_scalar(value)


RangeText = Annotated[str, BeforeValidator(_read_range)]
Ranges = Annotated[tuple[RangeText, ...], BeforeValidator(_read_ranges)]
"""One usual range or several, as texts."""


class Strength(Block):
    """One reason to come, or one step of working with the district, for the home page."""

    title: Bilingual
    text: Bilingual


class LegalLine(Block):
    """A line that the law wants at the foot of every page: a filing number, with the address that it leads to."""

    text: Bilingual
    url: WebAddress | None = None


class DataLicence(Block):
    """Under which terms the open data may be used, with the address of their full text."""

    text: Bilingual
    url: WebAddress | None = None


class Home(Block):
    """The words of the home page that no record says."""

    headline: Bilingual
    lead: Bilingual
    strengths: tuple[Strength, ...] = ()
    steps: tuple[Strength, ...] = ()
    figures_note: Bilingual | None = None


class Settings(Block):
    """The site as a whole."""

    name: Bilingual
    district: Bilingual
    publisher: Bilingual
    description: Bilingual
    languages: tuple[LanguageKey, ...] = (SIMPLIFIED_CHINESE.key, ENGLISH.key)
    home: Home
    look: Appearance = Appearance()
    source: Source | None = None
    demonstration: Bilingual | None = None
    sample: YesNo = False
    may_be_public: tuple[Word, ...] = ()
    untranslated: dict[KindWithPage, Annotated[Untranslated, choice(Untranslated, UNTRANSLATED_ZH)]] = Field(
        default_factory=dict
    )
    stale_note: YesNo = False
    translation_ok: tuple[Word, ...] = ()
    redirects: dict[RenamedKind, dict[FormerId, FormerId]] = Field(default_factory=dict)
    legal: tuple[LegalLine, ...] = ()
    data_licence: DataLicence | None = None
    stages: dict[StageField, StageOverride] = Field(default_factory=dict)
    map: MapSettings | None = None
    inquiry: InquirySettings = InquirySettings()
    plausible: dict[FigureName, Ranges] = Field(default_factory=dict)

    @field_validator("languages")
    @classmethod
    def _source_language_is_there(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if SIMPLIFIED_CHINESE.key not in value:
            raise Fault("S111")
        return tuple(dict.fromkeys(value))

    @field_validator("plausible")
    @classmethod
    def _ranges_are_read(cls, value: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        with_own(tuple(value.items()))
        return value

    @field_validator("sample")
    @classmethod
    def _says_what_it_is(cls, value: YesNo, info: ValidationInfo) -> YesNo:
        if value and info.data.get("demonstration", True) is None:
            raise Fault("S114")
        return value

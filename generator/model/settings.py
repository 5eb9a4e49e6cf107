"""Who publishes the site and how: names, languages, stages, the home page's words (``content/site.yaml``)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from generator.issues import Fault
from generator.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.model.fields import Bilingual, Word, choice
from generator.model.record import Block, Source
from generator.model.stage import StageField, StageOverride


class Untranslated(StrEnum):
    """What happens to a record's page in a language in which a part of it has no text yet."""

    MARK = "mark"
    WITHHOLD = "withhold"


UNTRANSLATED_ZH = {"mark": "标注", "withhold": "不发布"}


class Strength(Block):
    """One reason to come, for the home page."""

    title: Bilingual
    text: Bilingual


class Home(Block):
    """The words of the home page that no record says."""

    headline: Bilingual
    lead: Bilingual
    strengths: tuple[Strength, ...] = ()
    figures_note: Bilingual | None = None


class Settings(Block):
    """The site as a whole."""

    name: Bilingual
    district: Bilingual
    publisher: Bilingual
    description: Bilingual
    languages: tuple[Word, ...] = (SIMPLIFIED_CHINESE.key, ENGLISH.key)
    home: Home
    source: Source | None = None
    demonstration: Bilingual | None = None
    untranslated: dict[Word, Annotated[Untranslated, choice(Untranslated, UNTRANSLATED_ZH)]] = Field(
        default_factory=dict
    )
    stages: dict[StageField, StageOverride] = Field(default_factory=dict)

    @field_validator("languages")
    @classmethod
    def _known_languages(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for key in value:
            if key not in {SIMPLIFIED_CHINESE.key, ENGLISH.key}:
                raise Fault("S110", key=key)
        return value

    @model_validator(mode="after")
    def _source_language_is_there(self) -> Self:
        if SIMPLIFIED_CHINESE.key not in self.languages:
            raise Fault("S111")
        return self

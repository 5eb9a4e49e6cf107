"""A term of the glossary: what it is called in Chinese and in English, everywhere."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.choices import choice
from generator.values.fields import Word
from generator.values.record import Block


class TermKind(StrEnum):
    """What a term names."""

    PLACE = "place"
    PARK = "park"
    DEPARTMENT = "department"
    INDUSTRY = "industry"
    STAGE = "stage"
    POLICY = "policy"
    SERVICE = "service"
    FIRM = "firm"


TERM_KIND_ZH = {
    "place": "地名",
    "park": "园区",
    "department": "部门",
    "industry": "产业",
    "stage": "阶段",
    "policy": "政策",
    "service": "服务",
    "firm": "企业",
}


class Term(Block):
    """A Chinese term and its one English rendering. ``variants`` are other renderings that may stand for it."""

    zh: Word
    en: Word
    kind: Annotated[TermKind, choice(TermKind, TERM_KIND_ZH)]
    variants: tuple[Word, ...] = ()
    note: Word | None = None

"""A document for download: a sample contract, a form, a brochure, in its versions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from generator.values.fields import Bilingual, DateField, Id, LanguageKey, Word
from generator.values.record import Block, Record, RecordEntry


class Version(Block):
    """One version of a document: its file under ``content/media/``, what it is called, and when it was issued."""

    version: Word
    date: DateField
    file: Word
    language: LanguageKey | None = None
    note: Bilingual | None = None


class Document(Record):
    """What the public may see of a document. The versions stand with the latest first."""

    KIND = "document"
    NAMES: ClassVar = {"parks": "park", "industries": "industry"}

    title: Bilingual
    summary: Bilingual
    versions: Annotated[tuple[Version, ...], Field(min_length=1)]
    parks: tuple[Id, ...] = ()
    industries: tuple[Id, ...] = ()

    def facts(self) -> dict[str, tuple[str, ...]]:
        """Return the files that it offers."""
        return {"offers": tuple(version.file for version in self.versions)}


class DocumentEntry(RecordEntry, Document):
    """A document as a file holds it."""

    PUBLIC = Document

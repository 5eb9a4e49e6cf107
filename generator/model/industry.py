"""An industry that parks lead in and projects belong to."""

from __future__ import annotations

from generator.model.fields import Bilingual
from generator.model.record import Entry, Record


class Industry(Record):
    """An industry's name, and what the district offers it."""

    name: Bilingual
    summary: Bilingual | None = None


class IndustryEntry(Entry, Industry):
    """An industry as a file holds it."""

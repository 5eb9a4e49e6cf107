"""Rule: Markdown that staff write is safe, and its links lead to something that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.gate.disclosure import is_shown
from generator.messages.issues import Issue
from generator.reading.media import MediaKind, kind_of
from generator.reading.prose import find_faults
from generator.values.stage import stage_rules
from generator.values.urls import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.reading.content import Content
    from generator.reading.prose import ProseFault
    from generator.values.language import Text
    from generator.values.record import Record

_PROSE = ("how_to_apply", "body")
"""The fields of records that hold Markdown."""


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find faults in every Markdown body of records and in every authored page."""
    del as_of
    targets = _Targets(content)
    for kind, each in content.kinds.items():
        for located in content.records(kind).values() if each.has_page else ():
            for field, text in prose_of(located.record):
                for language in text:
                    for fault in targets.faults_of(text[language]):
                        place = located.document.place_in((*located.path, field, language), fault.needle)
                        yield located.issue_at(place, _code(fault, content), field, language, **fault.facts)
    for key, page in content.pages.items():
        source = content.bodies[key]
        for fault in targets.faults_of(page.record.body):
            place = source.place_in_body(fault.needle)
            yield Issue(_code(fault, content), place, "", source.excerpt(place), fault.facts)


def prose_of(record: Record) -> Iterator[tuple[str, Text]]:
    """Return the Markdown texts of a record with their fields."""
    for field in _PROSE:
        text: Text | None = getattr(record, field, None)
        if text is not None:
            yield field, text


def _code(fault: ProseFault, content: Content) -> str:
    """Return a fault's code: a link to a record that exists but is not published has one of its own."""
    key = fault.facts.get("key")
    of_kind = content.kinds.get(fault.facts.get("kind", ""))
    hidden = fault.code == "P103" and of_kind and of_kind.has_page and key in content.records(of_kind.name)
    return "P109" if hidden else fault.code


class _Targets:
    """What Markdown may link to."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._stages = stage_rules(content.settings.record.stages if content.settings else {})
        self._pages = {name for name, _ in content.pages}
        self._pages |= {unread.id.partition("/")[2] for unread in content.unread if unread.kind == "page"}

    def faults_of(self, text: str) -> list[ProseFault]:
        """Return the faults of a text, each once: the second of two equal ones would point at the first."""
        faults = find_faults(text, self.resolve)
        return [fault for index, fault in enumerate(faults) if fault not in faults[:index]]

    def resolve(self, scheme: str, key: str) -> str | None:
        """Return a stand-in address where the target exists and is published."""
        content = self._content
        if scheme in {"media", "file"}:
            is_there = key in content.media_files and (scheme == "file" or kind_of(key) is MediaKind.PICTURE)
            return key if is_there or content.may_exist("media", key) else None
        if scheme == "list":
            return key if key in LISTINGS else None
        if scheme == "page":
            return key if key in self._pages or "page" in content.damaged else None
        if content.may_exist(scheme, key):
            return key
        found = content.records(scheme).get(key)
        return key if found and is_shown(found.record, self._stages) else None

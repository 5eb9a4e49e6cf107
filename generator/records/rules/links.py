"""Rule: Markdown that staff write is safe, and its links lead to something that is published."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.messages.issues import Issue
from generator.reading.index import LINKS, Finding, Wanted
from generator.reading.media import MediaKind, kind_of
from generator.reading.prose import ProseFault, as_meant, convert
from generator.values.urls import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.reading.content import Content
    from generator.reading.index import Index, Path
    from generator.values.language import Text
    from generator.values.record import Record

PROSE = ("how_to_apply", "body")
"""The fields of records that hold Markdown."""


def find(content: Content) -> Iterator[Issue]:
    """Find what is wrong with every Markdown body of records and with every authored page by itself."""
    names = "|".join(content.kinds)
    for kind, each in content.kinds.items():
        for located in content.records(kind).values() if each.has_page else ():
            for field, text in prose_of(located.record):
                for language in text:
                    for fault in (*_faults_of(text[language]), *_lost_links(text[language], names)):
                        place = located.document.place_in((*located.path, field, language), fault.needle)
                        yield located.issue_at(place, fault.code, field, language, **fault.facts)
    for key, page in content.pages.items():
        source = content.bodies[key]
        for fault in (*_faults_of(page.record.body), *_lost_links(page.record.body, names)):
            place = source.place_in_body(fault.needle)
            yield Issue(fault.code, place, "", source.excerpt(place), fault.facts)


def find_across(index: Index) -> Iterator[Finding]:
    """Find links that lead to nothing that is published; a record that is hidden has a code of its own."""
    context = index.context
    pages = {name for name, _ in context.pages}
    pages |= {unread.id.partition("/")[2] for unread in context.unread if unread.kind == "page"}
    media = context.media_files

    def is_there(wanted: Wanted) -> bool:
        kind, key = wanted.kind, wanted.key
        if kind in {"media", "file"}:
            return (key in media and (kind == "file" or kind_of(key) is MediaKind.PICTURE)) or index.may_exist(
                "media", key
            )
        if kind == "list":
            return key in LISTINGS
        if kind == "page":
            return key in pages or "page" in context.damaged
        return index.is_public(kind, key) or index.may_exist(kind, key)

    missing = [*index.missing(LINKS, is_there)]
    kinds = Counter(kind for kind, _ in {(wanted.kind, wanted.key) for _, wanted, _ in missing})
    for part, wanted, spot in missing:
        if spot.fault is not None:
            is_hidden = spot.fault.code == "P103" and wanted.key in index.notes(wanted.kind)
            code = "P109" if is_hidden else spot.fault.code
            facts = {"kind": wanted.kind, "id": wanted.key, **spot.fault.facts}
            if kinds[wanted.kind] == 1:
                facts["only"] = wanted.kind
            yield Finding(part, spot.id, code, spot.path, facts, spot.fault.needle)


def prose_of(record: Record) -> Iterator[tuple[str, Text]]:
    """Return the Markdown texts of a record with their fields."""
    for field in PROSE:
        text: Text | None = getattr(record, field, None)
        if text is not None:
            yield field, text


def links_of(record: Record) -> Iterator[tuple[Path, Wanted, ProseFault]]:
    """Return every link target of our own in the texts of a record: its path, and the fault where it is not there."""
    for field, text in prose_of(record):
        for language in text:
            yield from (((field, language), *link) for link in links_in(text[language]))


def links_in(text: str) -> Iterable[tuple[Wanted, ProseFault]]:
    """Return every link target of our own in a text, each once with the fault that it is where it is not there."""
    converted = convert(text)
    found: list[tuple[Wanted, ProseFault]] = []
    for finding in converted.findings:
        if finding.unless is not None:
            target = converted.targets[finding.unless]
            link = Wanted(LINKS, target.scheme, target.key), finding.fault
            if link not in found:  # the second of two equal ones would point at the first
                found.append(link)
    return found


def _faults_of(text: str) -> list[ProseFault]:
    """Return the faults that a text has wherever its links lead, each once."""
    faults = [finding.fault for finding in convert(text).findings if finding.unless is None]
    return [fault for index, fault in enumerate(faults) if fault not in faults[:index]]


def _lost_links(text: str, kinds: str) -> list[ProseFault]:
    """Return the names of records (project:ID) that are no link's target, and would stand on the page as they are."""
    if ":" not in text and "：" not in text:
        return []
    found = _lost(kinds).finditer(as_meant(text).text)
    return [
        ProseFault("P146", each[0].strip("(（"), {"value": each[0].strip("(（"), "target": each["target"]})
        for each in found
    ]


@lru_cache(maxsize=8)
def _lost(kinds: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\]\()(?<!\]: )(?<![\w/<`#.-])(?P<target>(?:{kinds})[:：][a-z0-9]+(?:-[a-z0-9]+)+)(?![\w.])"
    )

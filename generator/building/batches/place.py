"""Findings between records become issues: each is looked up in its file, which is opened for that alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.building.batches.gather import PLACED, name_of
from generator.messages.issues import Issue
from generator.reading.naming import read_named
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.building.batches.gather import Gathering
    from generator.building.memory import Memory
    from generator.reading.content import Content
    from generator.reading.index import Finding, Path
    from generator.reading.source import YamlFile


def place_findings(findings: Iterable[Finding], gathering: Gathering, memory: Memory) -> Iterator[Issue]:
    """Return each finding as an issue at its place; those of a unit are kept while it does not change."""
    by_part: dict[int, list[Finding]] = {}
    for finding in findings:
        by_part.setdefault(finding.part, []).append(finding)
    files = _Files(gathering)
    for part, found in by_part.items():
        if part == len(gathering.units):
            yield from (_issue_in_page(gathering.context, each) for each in found)
            continue
        concerned = {part, *(each.first for each in found if each.first >= 0)}
        key = digest(*map(gathering.key_of, sorted(concerned)), repr(found).encode())
        name = name_of(gathering.units[part], PLACED)
        yield from memory.recall_or_make(name, key, tuple, partial(files.issues, found))


class _Files:
    """The files in which something was found."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._documents: dict[tuple[int, int], YamlFile] = {}

    def issues(self, findings: Sequence[Finding]) -> tuple[Issue, ...]:
        return tuple(map(self._issue, findings))

    def _issue(self, finding: Finding) -> Issue:
        document, path = self._locate(finding.part, finding.id)
        path = (*path, *finding.path)
        facts = finding.facts
        if finding.first >= 0:
            first, where = self._locate(finding.first, finding.id)
            facts = {**facts, "place": str(first.place((*where, *finding.path)))}
        place = document.place_in(path, finding.needle)
        return document.issue(finding.code, place, path, facts)

    def _locate(self, part: int, key: str) -> tuple[YamlFile, Path]:
        """Return the file that a record stands in, and its path in there."""
        number, path = self._gathering.batches[part].places()[key]
        if (part, number) not in self._documents:
            unit = self._gathering.units[part]
            self._documents[part, number] = read_named(
                unit.files[number], unit.file_names[number], self._gathering.context.kinds[unit.kind].entry
            )
        return self._documents[part, number], path


def _issue_in_page(context: Content, finding: Finding) -> Issue:
    language, _, name = finding.id.partition("/")
    source = context.bodies[name, language]
    place = source.place_in_body(finding.needle)
    return Issue(finding.code, place, "", source.excerpt(place), finding.facts)

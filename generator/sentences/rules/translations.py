"""Rule: a translation that is missing or lags behind its Chinese is reported.

A page marks a missing text, or is not published in that language; where the site requires a translation it is an
error. A page without a pair is reported as a page, by another rule. A site that keeps no ledger is not told what it
has not recorded; of a file with new texts it is told once.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from generator.reading.settings import Untranslated
from generator.sentences.acceptance import KEY, accepting, line_for
from generator.sentences.translations import State, issue_in, marks_in, survey
from generator.values.language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.sentences.translations import Status

_ON_EVERY_PAGE = {"name", "district", "publisher", "description"}


def find(content: Content) -> Iterator[Issue]:
    """Find every text that lacks a translation, or whose translation was made from another Chinese text."""
    new: list[Issue] = []
    is_kept = content.ledger.is_kept
    states = {State.MISSING, State.STALE, State.UNRECORDED} if is_kept else {State.MISSING}
    for status in survey(content, content.ledger, states):
        if status.state is State.STALE:
            yield _lagging(content, status)
        elif status.state is State.UNRECORDED:
            new.append(issue_in(content, status.source, status.language, "T205", ""))
        elif not status.source.owner.startswith("page/"):
            path, language = status.source.path, status.language
            yield status.source.located.issue(_code_of_missing(content, status), *path, language=language)
    yield from _once_a_file(new)
    if is_kept:
        yield from _marks_of_nothing(content)


def _lagging(content: Content, status: Status) -> Issue:
    line = line_for(content, status)
    return issue_in(content, status.source, status.language, "T204", "", language=status.language, line=line)


def _once_a_file(issues: Iterable[Issue]) -> Iterator[Issue]:
    """Return the first issue of each file, which says how many there are."""
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.place.file, []).append(issue)
    for file, here in found.items():
        first = min(here, key=lambda issue: issue.place)
        yield dataclasses.replace(first, facts={"count": str(len(here)), "file": file})


def _marks_of_nothing(content: Content) -> Iterator[Issue]:
    """Find marks of texts that are not so any more; where a text lags behind, its own message says what to write."""
    for each in accepting(content):
        present = each.present_marks()
        if any(status.state is State.STALE for status in each.statuses):
            continue
        for number, mark in enumerate(marks_in(each.holder)):
            if mark not in present:
                yield each.holder.issue("T317", KEY, number, mark=mark)


def _code_of_missing(content: Content, status: Status) -> str:
    """Return the code of a gap: an error for a word of every page's frame, else as the site says."""
    settings = content.settings
    if status.source.located is settings and status.source.path[0] in _ON_EVERY_PAGE:
        return "S112" if status.language == ENGLISH.key else "T201"
    answer = settings.record.untranslated.get(status.source.owner.partition("/")[0]) if settings else None
    return "T206" if answer is Untranslated.REQUIRE else "T201"

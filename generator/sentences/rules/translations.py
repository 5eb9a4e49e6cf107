"""Rule: a translation that is missing or lags behind its Chinese is reported.

A page marks a missing text, or is not published in that language; where the site requires a translation it is an
error. A page without a pair is reported as a page, by another rule. A site that keeps no ledger is not told what it
has not recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.settings import Untranslated
from generator.sentences.translations import State, issue_in, survey
from generator.values.language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.sentences.translations import Status

_ON_EVERY_PAGE = {"name", "district", "publisher", "description"}
_REPORTED = {State.STALE: "T204", State.UNRECORDED: "T205"}


def find(content: Content) -> Iterator[Issue]:
    """Find every text that lacks a translation, or whose translation was made from another Chinese text."""
    states = {State.MISSING, *_REPORTED} if content.ledger.is_kept else {State.MISSING}
    for status in survey(content, content.ledger, states):
        at, path, language = status.source.located, status.source.path, status.language
        if status.state in _REPORTED:
            yield issue_in(content, status.source, language, _REPORTED[status.state], "", language=language)
        elif not status.source.owner.startswith("page/"):
            yield at.issue(_code_of_missing(content, status), *path, language=language)


def _code_of_missing(content: Content, status: Status) -> str:
    """Return the code of a gap: an error for a word of every page's frame, else as the site says."""
    settings = content.settings
    if status.source.located is settings and status.source.path[0] in _ON_EVERY_PAGE:
        return "S112" if status.language == ENGLISH.key else "T201"
    answer = settings.record.untranslated.get(status.source.owner.partition("/")[0]) if settings else None
    return "T206" if answer is Untranslated.REQUIRE else "T201"

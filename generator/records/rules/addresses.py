"""Rule: no record's address is that of a page which the generator makes itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.values.urls import BOARD, CALENDAR, FURTHER, OPPORTUNITIES, SIGNED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content

_YEAR = re.compile(r"\d{4}")
_CONTENT = "content"  # the anchor under which every page has its own words, so also that of the contacts
_OF_SIGNINGS = {"park", "industry", "statistics", FURTHER}  # what the signings are sorted into, and their figures


def find(content: Content) -> Iterator[Issue]:
    """Find projects called like a list of projects, signings called like a year, and what is called like a page."""
    for key, project in content.projects.items():
        if key in {OPPORTUNITIES.kind, SIGNED.kind, BOARD.kind, FURTHER}:
            yield project.issue("R125", "id", id=key, meant=f"{key}-project")
    for key, signing in content.signings.items():
        if _YEAR.fullmatch(key) or key in _OF_SIGNINGS:
            yield signing.issue("R125", "id", id=key, meant=f"signing-{key}")
    for key, event in content.events.items():
        if key in {CALENDAR, FURTHER}:
            yield event.issue("R125", "id", id=key, meant=f"{key}-event")
    if _CONTENT in content.contacts:
        contact = content.contacts[_CONTENT]
        yield contact.issue("R125", "id", id=_CONTENT, meant=f"{_CONTENT}-office")
    if FURTHER in content.policies:
        yield content.policies[FURTHER].issue("R125", "id", id=FURTHER, meant=f"{FURTHER}-policy")
    if FURTHER in content.parks:
        yield content.parks[FURTHER].issue("R125", "id", id=FURTHER, meant=f"{FURTHER}-park")

"""What is found in a Markdown text: its faults, its headings, and the targets that its links ask for.

Owns these types. Must not know how a text is read.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.values.urls import RECORDS_WITH_PAGE

RECORD_SCHEMES = (*RECORDS_WITH_PAGE, "page", "list")
"""Link targets of our own: ``park:ID`` and so on for each kind of record with pages, ``page:NAME``, ``list:NAME``."""


@dataclass(frozen=True, slots=True)
class ProseFault:
    """A fault in a Markdown text: its code, what to point at in the source, and the facts for its words."""

    code: str
    needle: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class ProseFinding:
    """A fault that a text has; or, with ``unless``, one that it has where the target of that number leads nowhere."""

    fault: ProseFault
    unless: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A link target of our own: one of ``RECORD_SCHEMES``, ``media`` (a picture) or ``file``; and its id or name."""

    scheme: str
    key: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a rendered text: for the table of contents."""

    level: int
    id: str
    title: str

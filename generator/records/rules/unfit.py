"""Rule: what is published reaches no private person, and is no rubbish of a wrong code.

Owns which files are looked at: one whose letters cannot hold any of it is not, as most are, and what looks closer is
not even loaded for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.garbled.hints import may_be_garbled
from generator.values.personal.hints import may_hold_personal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find it in what is shown of records."""
    documents = {located.document.file: located.document for located in content.all_records()}
    worth = {file for file, document in documents.items() if _is_worth_a_look(document.source.text)}
    if worth:
        from generator.records.rules.unfit_words import unfit_in_records

        yield from unfit_in_records(content, worth)


def find_beside(content: Content) -> Iterator[Issue]:
    """Find it in the settings, the terms and the authored pages, and in the names of files that are handed out."""
    documents = [located.document for located in (*content.glossary, content.settings) if located is not None]
    sources = {each.file: each.source for each in documents} | {
        body.source.file: body.source for body in content.bodies.values()
    }
    if any(_is_worth_a_look(each.text) for each in sources.values()) or any(
        map(may_hold_personal, content.media_files)
    ):
        from generator.records.rules.unfit_words import unfit_beside

        yield from unfit_beside(content)


def _is_worth_a_look(text: str) -> bool:
    return may_hold_personal(text) or may_be_garbled(text)

"""Rule: what promises a firm land for nothing, or its taxes back, says on which law it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.gate.disclosure import is_shown
from generator.sentences.promises import LANGUAGES, may_promise, promises_in
from generator.sentences.translations import issue_in, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.values.record import Block


def find(content: Content) -> Iterator[Issue]:
    """Find promises of land or taxes in every text that the public reads, but where the record names its law."""
    rules = content.stage_rules()
    for source in texts(content):
        for language in LANGUAGES:
            words = source.text.get(language)
            if words is None or not may_promise(words, language):
                continue
            found = dict.fromkeys(promises_in(words, language))  # one that stands twice is found at its first place
            if found and not _has_basis(source.located.record) and is_shown(source.located.record, rules):
                yield from (issue_in(content, source, language, "B101", each, words=each) for each in found)


def _has_basis(record: Block) -> bool:
    return getattr(record, "legal_basis", None) is not None

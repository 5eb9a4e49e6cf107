"""Rule: what is not done for a language beside Chinese and English is said, once for the whole site.

Its texts are not compared with the figures of their record, and without a table its figures are written as in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sentences.translations import CHINESE
from generator.values.language import ENGLISH, language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find the languages whose texts nobody compares with the fields, and those whose figures are in English."""
    settings = content.settings
    for index, key in enumerate(settings.record.languages if settings else ()):
        if settings is None or key in {CHINESE, ENGLISH.key}:
            continue
        yield settings.issue("L105", "languages", index, language=key)
        if language(key).of_figures != key:
            yield settings.issue("L106", "languages", index, language=key)

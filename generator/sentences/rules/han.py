"""Rule: no Chinese characters stand in an English text: what is not translated must not look as if it were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sentences.translations import issue_in, texts
from generator.values.language import ENGLISH, HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find the first Chinese characters in every English text."""
    for text in texts(content):
        english = text.text.get(ENGLISH.key)
        if english and (han := HAN.search(english)):
            yield issue_in(content, text, ENGLISH.key, "T207", han.group(), words=han.group()[:20])

"""Rule: a text that has no translation yet is reported; the page shows it marked, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.record import Disclosure
from generator.texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content
    from generator.issues import Issue


_ON_EVERY_PAGE = {"name", "district", "publisher", "description"}


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find every bilingual text that lacks one of the site's languages.

    What every page of a language shows must be there in it; other gaps are marked. What stays internal needs none.
    """
    del as_of
    if content.settings is None:
        return
    languages = content.settings.record.languages
    everything = [content.settings]
    for kind in ("industry", "park", "project", "signing", "figure", "contact"):
        everything += content.records(kind).values()  # type: ignore[arg-type]  # all are located models
    for located in everything:
        if getattr(located.record, "disclosure", None) is Disclosure.INTERNAL:
            continue
        for path, text in texts_of(located.record):
            for language in languages:
                if language not in text:
                    needed = located is content.settings and path[0] in _ON_EVERY_PAGE
                    yield located.issue("S112" if needed else "T201", *path, language=language)

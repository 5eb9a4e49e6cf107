"""Rule: a text that has no translation yet is reported; the page shows it marked, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language import Text
from generator.model.record import Block

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content
    from generator.issues import Issue


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find every bilingual text that lacks one of the site's languages."""
    del as_of
    if content.settings is None:
        return
    languages = content.settings.record.languages
    everything = [content.settings]
    for kind in ("industry", "park", "project", "signing", "figure", "contact"):
        everything += content.records(kind).values()  # type: ignore[arg-type]  # all are located models
    for located in everything:
        for path, text in _texts(located.record, ()):
            for language in languages:
                if language not in text:
                    yield located.issue("T201", *path, language=language)


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Block):
        for name in value.model_fields_set:
            if name != "internal":
                yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))

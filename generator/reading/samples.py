"""Values that a file marks as samples: a release may hold none, so each is an issue then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.source import YamlList, YamlMapping
from generator.values.fields import YES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.source import YamlFile


def find_samples(document: YamlFile) -> Iterator[Issue]:
    """Find every value of a file that is marked, also in records that cannot be read."""
    for path in _marks_in((), document.value):
        place = document.place(path)
        yield document.issue("S120", place, path, {})


def _marks_in(path: tuple[str | int, ...], value: object) -> Iterator[tuple[str | int, ...]]:
    """Find the path of every mark that says that a value is a sample."""
    if isinstance(value, YamlMapping):
        mark = value.get("sample")
        if isinstance(mark, str) and mark.strip().lower() in YES:
            yield (*path, "sample")
        for key, inside in value.items():
            if key != "internal":
                yield from _marks_in((*path, key), inside)
    elif isinstance(value, YamlList):
        for index, inside in enumerate(value):
            yield from _marks_in((*path, index), inside)

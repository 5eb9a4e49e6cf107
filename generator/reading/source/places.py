"""The places that values carry: moved from a mended copy to the text as typed, and searched for a field.

Must not know how values are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.source.values import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.source.mending import Path


def move_places(value: object, origins: Sequence[int]) -> None:
    """Turn places in a mended copy into places in the text as typed."""
    if isinstance(value, YamlMapping):
        value.start = origins[value.start]
        value.starts = {key: (origins[at], origins[behind]) for key, (at, behind) in value.starts.items()}
        for inner in value.values():
            move_places(inner, origins)
    elif isinstance(value, YamlList):
        value.start = origins[value.start]
        value.starts = [origins[at] for at in value.starts]
        for inner in value:
            move_places(inner, origins)


def find_path(value: object, offset: int) -> tuple[Path, int]:
    """Return the path of the field that a character belongs to, and the offset where that field begins."""
    path: list[str | int] = []
    begin = 0
    while isinstance(value, YamlMapping | YamlList):
        if isinstance(value, YamlMapping):
            keys = [(start, key) for key, (start, _) in value.starts.items() if start <= offset]
            if not keys:
                break
            begin, key = max(keys)
            path.append(key)
            value = value.get(key)
        else:
            items = [(start, index) for index, start in enumerate(value.starts) if start <= offset]
            if not items:
                break
            begin, index = items[-1]
            path.append(index)
            value = value[index]
    return tuple(path), begin

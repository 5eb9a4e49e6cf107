"""The files under ``content/map/`` that the settings name: lines and areas for the district's map.

They are read, never copied into the site. A symbolic link is not followed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.issues import Fault, Issue, Place
from generator.reading.geojson import read_geojson
from generator.reading.source import Limits, read_bytes
from generator.reading.survey import is_there

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.reading.content import Content, Located
    from generator.reading.map_settings import MapLayer, MapOutline
    from generator.reading.settings import Settings

SIZE_LIMIT = 1_000_000
"""Bytes of one file: a picture a hand wide shows a hundredth of that."""


def load_map(folder: Path, name_file: Callable[[Path], str], content: Content) -> None:
    """Read what the settings name into ``content.map_shapes``, each file with its datum once."""
    settings = content.settings
    if settings is None:
        return
    for field, named in _named(settings):
        key = (named.file, named.crs)
        if key in content.map_shapes:
            continue
        path = folder / named.file
        try:
            content.map_shapes[key] = read_geojson(_read(path), named.crs)
        except Fault as fault:
            content.issues.append(_issue(fault, settings, field, name_file(path)))
        else:
            if not content.map_shapes[key]:
                content.issues.append(Issue("K109", Place(name_file(path))))


def _named(settings: Located[Settings]) -> Iterator[tuple[tuple[str | int, ...], MapLayer | MapOutline]]:
    """Find the fields of the settings that name a file, with what they say of it."""
    drawn = settings.record.map
    if drawn is not None:
        for at, layer in enumerate(drawn.layers):
            yield ("map", "layers", at, "file"), layer
        if drawn.outline is not None:
            yield ("map", "outline", "file"), drawn.outline


def _read(path: Path) -> bytes:
    if path.is_symlink() or path.parent.is_symlink():
        raise Fault("F102")
    if not is_there(path):
        raise Fault("K101", file=path.name)
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Fault("Y106", reason=error.strerror or type(error).__name__) from None
    if size > SIZE_LIMIT:
        raise Fault("K102", size=f"{size / 1_000_000:.1f}", limit=str(SIZE_LIMIT // 1_000_000))
    return read_bytes(path, Limits(file_bytes=SIZE_LIMIT))


def _issue(fault: Fault, settings: Located[Settings], field: tuple[str | int, ...], name: str) -> Issue:
    """Return the issue of a file: a missing one where it is named, any other in the file itself."""
    return settings.issue(fault.code, *field, **fault.facts) if fault.code == "K101" else fault.at(Place(name))

"""What a map is given to show, and the lines of its key.

Owns the types only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.values.datums import Point
    from generator.values.language import Text


class MapPlace(NamedTuple):
    """Something to show: its id, its name, its position in WGS-84, and its page where it has one.

    ``number`` is the one by which it is known on lists, ``label`` a shorter name for the drawing.
    """

    key: str
    number: int
    name: Text
    label: Text
    point: Point
    href: str | None
    sample: bool


class KeyLine(NamedTuple):
    """A number of the map and what it stands for."""

    key: str
    number: int
    name: Markup
    href: str | None
    is_here: bool = False


class NodeLine(NamedTuple):
    """A transport node: its letter (empty off the map), what it is, its name, and how far it lies from a place."""

    sign: str
    kind: str
    name: Markup
    away: Markup | str

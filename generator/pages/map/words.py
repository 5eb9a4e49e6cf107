"""What a map shows in words: for those who do not see it, and for what no drawing says.

Owns descriptions, distances and the notes under a map. Must not know drawings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.messages.counted import Counted
from generator.pages.map.canvas import direction, distance
from generator.pages.map.places import NodeLine
from generator.values.language import HAN, SIMPLIFIED_CHINESE
from generator.values.quantity import Distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.leaf import Leaf
    from generator.pages.map.canvas import Canvas
    from generator.pages.map.choice import Node
    from generator.pages.map.places import MapPlace

_ONE = 0.95  # kilometres, which are one when rounded
_WHOLE = 10  # kilometres, from which decimals say nothing


def write_distance(leaf: Leaf, kilometres: float) -> str:
    """Return a distance in words: hundreds of metres below one kilometre, one decimal below ten."""
    if kilometres < _ONE:
        return leaf.quantity(Distance.parse(f"{max(round(kilometres * 10), 1) * 100}米"))
    text = f"{kilometres:.0f}" if kilometres >= _WHOLE else f"{kilometres:.1f}".removesuffix(".0")
    return leaf.quantity(Distance.parse(f"{text}公里"))


def describe(leaf: Leaf, places: Sequence[MapPlace], nodes: Sequence[Node], canvas: Canvas) -> str:
    """Return what is seen: how much country, how many places, and which of them lie at the ends."""
    words = leaf.words
    width, height = (write_distance(leaf, side / canvas.km) for side in (canvas.width, canvas.height))
    count = Counted(len(places))
    if nodes:
        seen = words("map.seen_nodes", places=count, nodes=Counted(len(nodes)), width=width, height=height)
    else:
        seen = words("map.seen", places=count, width=width, height=height)
    if len(places) == 1:
        return seen
    north, south = (pick(places, key=lambda place: place.point[0]).number for pick in (max, min))
    west, east = (pick(places, key=lambda place: place.point[1]).number for pick in (min, max))
    return words("map.described", seen=seen, ends=words("map.ends", north=north, south=south, west=west, east=east))


def node_line(leaf: Leaf, node: Node, places: Sequence[MapPlace], sign: str = "") -> NodeLine:
    """Return a node in words; with places, how far it is to the nearest of them in a straight line."""
    kind = leaf.words(f"transport.{node.settings.kind.value}")
    if not places:
        return NodeLine(sign, kind, leaf.text(node.settings.name), "")
    nearest = min(places, key=lambda place: distance(place.point, node.point))
    far = write_distance(leaf, distance(nearest.point, node.point))
    way = leaf.words(f"map.direction.{direction(nearest.point, node.point)}")
    if len(places) == 1:
        away = leaf.words("map.away_here", distance=far, direction=way)
    else:
        away = leaf.words("map.away", distance=far, direction=way, number=nearest.number)
    return NodeLine(sign, kind, leaf.text(node.settings.name), away)


def notes_of(leaf: Leaf, places: Sequence[MapPlace], *, is_one_point: bool) -> tuple[Markup | str, ...]:
    """Return the small print of a map: that it is a schematic, what of it is sample data, its approval number."""
    words, settings = leaf.words, leaf.library.site.settings
    drawn = settings.map
    lines: list[Markup | str] = [words("map.outlined" if drawn and drawn.outline else "map.schematic")]
    if is_one_point:
        lines.append(words("map.one_point"))
    samples = [place.number for place in places if place.sample and not settings.sample]  # else its notice says so
    if len(samples) == len(places):
        lines.append(words("map.sample"))
    elif samples:
        numbers = words("list.separator").join(map(str, samples))
        lines.append(words("map.sample_of", numbers=numbers))
    if drawn and drawn.approval_number:
        lines.append(_approval(leaf, drawn.approval_number))
    return tuple(lines)


def _approval(leaf: Leaf, number: str) -> Markup:
    """Return the line with the approval number, which no language translates, marked where it is not the page's own."""
    marked = Markup('<span lang="{}">{}</span>').format(SIMPLIFIED_CHINESE.tag, number)
    is_own = leaf.language == SIMPLIFIED_CHINESE or not HAN.search(number)
    return escape(leaf.words("map.approval")).format(number=number if is_own else marked)

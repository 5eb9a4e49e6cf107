"""Marks: SVG files that draw and do nothing else. What could run, load, move or lead elsewhere is refused.

A mark is published as it is written, since cleaning could change how it looks; so a file holds only elements that draw,
attributes of SVG itself, and links to its own parts. Only remarks, which nobody sees, are left out.

Sources: SVG 2 (elements, events, links); CSS Values and Units 4 (what loads something).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from generator.messages.issues import Fault
from generator.reading.media.kinds import FileFinding
from generator.reading.media.raster import canvas, in_utf_8, placed, raster

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMIT = 64_000
"""Bytes: every page asks for it."""

_SMALL = 16  # pixels: enough to see whether it can be drawn

_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
_ELEMENTS = frozenset(
    {
        *("circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "tspan"),
        *("clipPath", "defs", "g", "linearGradient", "marker", "mask", "pattern", "radialGradient", "stop", "symbol"),
        *("desc", "style", "svg", "title", "use"),
    }
)
_ATTRIBUTES_ELSEWHERE = {(_XLINK, "href"), (_XLINK, "type"), (_XML, "space"), (_XML, "lang")}
_HIDES = {("display", "none"), ("visibility", "hidden"), ("visibility", "collapse"), ("opacity", "0")}
# a rule that loads (@media alone does not), a function that does, an address that is no part of the file; an escape,
# which could spell any of them
_LOADS = re.compile(
    r"@(?!media\b)[\w-]*|\\|\b(?:image-set|image|src|cross-fade)\s*\(|\burl\((?!\s*['\"]?\s*#)[^)]{0,40}",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    rb"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<(?P<name>(?:[\w-]+:)?(?:title|desc))\b[^>]*?(?:/>|>.*?</(?P=name)\s*>)",
    re.DOTALL,
)
"""Remarks and descriptions; and what is written as it is, in which nothing is a remark."""


def look_into_mark(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is an SVG drawing that can be shown as a mark."""
    data = path.read_bytes()
    if len(data) > LIMIT:
        yield FileFinding("M114", {"limit": str(LIMIT // 1000)})
        return
    reader = _Reader()
    try:
        reader.read(data)
    except Fault as fault:
        yield FileFinding(fault.code, fault.facts, reader.line)
    except (expat.ExpatError, LookupError, UnicodeError):
        yield FileFinding("M105", line=reader.line)
    else:
        try:
            raster(canvas(placed(in_utf_8(data))), _SMALL, _SMALL)
        except (ValueError, LookupError):
            yield FileFinding("U162")


def clean_mark(path: Path) -> bytes:
    """Return a sound mark without remarks, titles and descriptions: a page shows it as a picture, which has its own."""
    data = path.read_bytes()
    is_wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    plain = data.decode("utf-16").encode() if is_wide else data
    bare = _UNSEEN.sub(lambda found: found[0] if found[0].startswith(b"<![CDATA[") else b"", plain)
    if bare == plain:
        return data
    return bare.decode().encode("utf-16") if is_wide else bare


class _Reader:
    """Reads one file; its handlers are called by the parser, which opens nothing beside what it is given."""

    def __init__(self) -> None:
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        self._depth = 0
        self._style: list[str] | None = None
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.ProcessingInstructionHandler = self._refuse_instruction
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    @property
    def line(self) -> int:
        """The line that the parser is at."""
        return self._parser.CurrentLineNumber

    def read(self, data: bytes) -> None:
        """Read a whole file. Raises a ``Fault`` or what the parser raises."""
        self._parser.Parse(data, True)  # noqa: FBT003  (the parser takes no name for "this is all")

    def _begin(self, element: str, attributes: dict[str, str]) -> None:
        space, name = _parts(element)
        if self._depth == 0 and (space, name) != (_SVG, "svg"):
            raise Fault("M105")
        if space != _SVG or name not in _ELEMENTS:
            raise Fault("M113", what=f"<{name}>")
        if self._depth == 0 and "viewBox" not in attributes:
            raise Fault("M115")
        self._depth += 1
        for key, value in attributes.items():
            _look_at_attribute(*_parts(key), value)
        if name == "style":
            self._style = []

    def _end(self, element: str) -> None:
        self._depth -= 1
        if self._style is not None and _parts(element)[1] == "style":
            _look_at_style("".join(self._style))
            self._style = None

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _refuse_doctype(self, *declared: object) -> NoReturn:
        del declared
        raise Fault("M113", what="<!DOCTYPE>")

    def _refuse_instruction(self, target: str, data: str) -> NoReturn:
        del data
        raise Fault("M113", what=f"<?{target[:40]}?>")


def _parts(name: str) -> tuple[str, str]:
    """Return the namespace of a name, empty where it has none, and the name in it."""
    space, _, own = name.rpartition(" ")
    return space, own


def _look_at_attribute(space: str, name: str, value: str) -> None:
    """Raise a ``Fault`` where an attribute is none of SVG, waits for an event, or leads out of the file."""
    is_of_svg = not space or (space, name) in _ATTRIBUTES_ELSEWHERE
    leads_out = name == "href" and not value.strip().startswith("#")
    if not is_of_svg or leads_out or name.lower().startswith("on"):
        raise Fault("M113", what=f'{name}="{value[:40]}"')
    if (name, value.strip()) in _HIDES:
        raise Fault("M113", what=f'{name}="{value}"')
    _look_at_style(value)


def _look_at_style(text: str) -> None:
    """Raise a ``Fault`` where a style, or an attribute that is one, loads anything."""
    found = _LOADS.search(text)
    if found:
        raise Fault("M113", what=found[0])

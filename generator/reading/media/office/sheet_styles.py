"""How a cell of a workbook is written: its format of numbers, its letters, its ground.

Source: ECMA-376 part 1, 18.8 (styles) and 18.8.31 (codes of formats). Must not judge sheets.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from generator.reading.media.office.colours import BLACK, WHITE, Colour, colour_of, is_lost, tinted
from generator.reading.media.office.trees import Element, child, number, value

if TYPE_CHECKING:
    from collections.abc import Mapping

_THEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_INDEXED: Mapping[int, Colour] = {0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE, 64: BLACK, 65: WHITE}
_BESIDE = re.compile(r"\[[^\]]*\]|_.|\*.|\s")
_QUOTED = re.compile(r'"[^"]*"|\\.')
_CONDITION = re.compile(r"\[[<>=]")
_SMALLEST = 2.0  # points
_TEXT_SECTION = 3


class CellStyle:
    """One style of cells, by what it says of what can be seen."""

    def __init__(self, code: str, *, is_lost: bool, is_small: bool) -> None:
        """Take the code of the format, and whether letters are lost on their ground or too small."""
        self._code = code
        self.is_lost = is_lost
        self.is_small = is_small

    @cached_property
    def _sections(self) -> list[str]:
        quoted: list[str] = _QUOTED.findall(self._code)
        bare = _QUOTED.sub("\0", self._code)
        for text in quoted:
            shown = "x" if text.strip('"\\').strip() else ""
            bare = bare.replace("\0", shown, 1)
        return [_BESIDE.sub("", section) for section in bare.split(";")]

    def hides(self, text: str, *, is_number: bool) -> bool:
        """Whether the format writes nothing for a value."""
        sections = self._sections
        if len(sections) == 1 or _CONDITION.search(self._code):
            return not sections[0] and bool(self._code.strip()) and len(sections) == 1 and is_number
        if not is_number:
            return len(sections) > _TEXT_SECTION and not sections[_TEXT_SECTION]
        amount = number(text)
        if not amount:
            return False  # a nought that is left out is no secret
        return not sections[1 if amount < 0 else 0]


class CellStyles:
    """The styles of a workbook, by the number that cells name."""

    def __init__(self, root: Element | None, scheme: Mapping[str, Colour]) -> None:
        """Take the part that lists styles, and the colours of the theme."""
        self._scheme = scheme
        self._styles = [] if root is None else self._read(root)

    def __getitem__(self, key: str) -> CellStyle | None:
        """Return a style; None for what is not listed."""
        at = int(number(key))
        return self._styles[at] if 0 <= at < len(self._styles) else None

    def _read(self, root: Element) -> list[CellStyle]:
        codes = {value(one, "numFmtId"): value(one, "formatCode") for one in _list(root, "numFmts")}
        fonts, fills = _list(root, "fonts"), _list(root, "fills")
        return [
            CellStyle(
                codes.get(value(one, "numFmtId"), ""),
                is_lost=self._is_lost(_at(fonts, value(one, "fontId")), _at(fills, value(one, "fillId"))),
                is_small=_is_small(_at(fonts, value(one, "fontId"))),
            )
            for one in _list(root, "cellXfs")
        ]

    def _is_lost(self, font: Element | None, fill: Element | None) -> bool:
        colour = self.colour(child(font, "color"))
        ground = self._ground(fill)
        return colour is not None and ground is not None and is_lost(colour, ground)

    def _ground(self, fill: Element | None) -> Colour | None:
        if child(fill, "gradientFill") is not None:
            return None
        pattern = child(fill, "patternFill")
        match value(pattern, "patternType"):
            case "" | "none":
                return WHITE
            case "solid":
                return self.colour(child(pattern, "fgColor"))
        return None

    def colour(self, said: Element | None) -> Colour | None:
        """Return a colour of a font or a fill; None where it is that of the system, or cannot be said."""
        if said is None:
            return None
        found = colour_of(value(said, "rgb"))
        if value(said, "theme"):
            at = int(number(value(said, "theme")))
            found = self._scheme.get(_THEME[at]) if 0 <= at < len(_THEME) else None
        elif value(said, "indexed"):
            found = _INDEXED.get(int(number(value(said, "indexed"))))
        return None if found is None else tinted(found, number(value(said, "tint")))


def _list(root: Element, name: str) -> list[Element]:
    listed = child(root, name)
    return [] if listed is None else list(listed)


def _at(listed: list[Element], key: str) -> Element | None:
    at = int(number(key))
    return listed[at] if 0 <= at < len(listed) else None


def _is_small(font: Element | None) -> bool:
    size = child(font, "sz")
    return size is not None and number(value(size), 11) <= _SMALLEST

"""What has to be known of a font to tell where its letters stand: how many bytes one has, and which are spaces.

Source: ISO 32000-2, 9.7 (fonts of many letters), 9.10.3 (what letters mean).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdf.generic import DictionaryObject, StreamObject

from generator.reading.media.pdf.opened import unpacked, value

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_WIDE, _NARROW = 0.9, 0.5  # of its height: about how wide a letter is
_SPACE = rb"<(?:00[0aA]0|00[aA]0|0020|3000|200[0-9a-fA-F]|202[fF]|[fF][eE][fF][fF])>"
_IS_SPACE = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s*(?:<[0-9A-Fa-f]{2,4}>\s*)?" + _SPACE)
_LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class Font:
    """How many bytes a letter has, and which letters are spaces."""

    bytes_a_letter: int = 1
    spaces: AbstractSet[bytes] = frozenset({b" ", b"\xa0", b"\t", b"\r", b"\n"})

    def width_of(self, text: bytes) -> float:
        """Return about how wide a text is, in heights of its letters."""
        return len(text) / self.bytes_a_letter * (_WIDE if self.bytes_a_letter > 1 else _NARROW)

    def is_blank(self, text: bytes) -> bool:
        """Whether a text shows nothing."""
        wide = self.bytes_a_letter
        return all(text[at : at + wide] in self.spaces for at in range(0, len(text), wide))


class Fonts:
    """The fonts of a page, each read once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._read: dict[int, tuple[DictionaryObject, Font]] = {}

    def of(self, font: DictionaryObject) -> Font:
        """Return what is to be known of a font."""
        if id(font) not in self._read:
            self._read[id(font)] = font, _read(font)
        return self._read[id(font)][1]


def _read(font: DictionaryObject) -> Font:
    wide = 2 if value(font, "/Subtype") == "/Type0" else 1
    meant = value(font, "/ToUnicode")
    table = unpacked(meant)[:_LARGEST] if isinstance(meant, StreamObject) else b""
    spaces = {bytes.fromhex(found[1].decode().rjust(2 * wide, "0")) for found in _IS_SPACE.finditer(table)}
    return Font(wide, spaces | (Font().spaces if wide == 1 else set()))

"""Which way is up, as a camera writes it. Nothing else of what it writes is read.

Source: Exif 2.32, 4.6.4 (A), tag 274; TIFF 6.0, section 2.
"""

from __future__ import annotations

_TAG, _SHORT = 0x0112, 3
_ENTRY = 12  # bytes of an entry
UPRIGHT, _LAST = 1, 8
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
"""Numbers of pictures whose width is the height of what the camera wrote."""


def orientation_in(exif: bytes) -> int:
    """Return the number from 1 (upright) to 8 that Exif data give; 1 where they give none."""
    order = {b"II": "little", b"MM": "big"}.get(exif[:2])
    if order is None:
        return UPRIGHT
    little = order == "little"

    def number(at: int, width: int) -> int:
        return int.from_bytes(exif[at : at + width], "little" if little else "big")

    first = number(4, 4)
    for at in range(first + 2, first + 2 + number(first, 2) * _ENTRY, _ENTRY):
        if at + _ENTRY > len(exif):
            break
        if number(at, 2) == _TAG and number(at + 2, 2) == _SHORT:
            found = number(at + 8, 2)
            return found if UPRIGHT <= found <= _LAST else UPRIGHT
    return UPRIGHT

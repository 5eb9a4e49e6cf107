"""GIF by its blocks: what of it is the picture itself.

Source: GIF89a, CompuServe 1990.
"""

from __future__ import annotations

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _PROGRAM = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_TABLE = 0x80


def is_gif(data: bytes) -> bool:
    """Whether data begin as a GIF does."""
    return data[:6] in {b"GIF87a", b"GIF89a"}


def bare(data: bytes) -> bytes:
    """Return a GIF of the very same pixels without remarks and what programs keep. Raises ``ValueError``."""
    at = 13 + _table(data, 10)
    kept = [data[:at]]
    while data[at : at + 1] != bytes((_END,)):
        start, at = at, _end_of_block(data, at)
        is_image = data[start] == _IMAGE
        is_loop = data[start + 1] == _PROGRAM and data[start + 3 : start + 14] in _LOOPS
        if is_image or data[start + 1] == _CONTROL or is_loop:
            kept.append(data[start:at])
    return b"".join([*kept, bytes((_END,))])


def _end_of_block(data: bytes, at: int) -> int:
    """Return where a block ends. Raises ``ValueError`` where it is damaged or cut off."""
    match data[at : at + 1]:
        case b"\x21":
            at += 2
        case b"\x2c":
            at += 10 + _table(data, at + 9) + 1
        case _:
            raise ValueError(at)
    while at < len(data) and data[at]:
        at += 1 + data[at]
    if at >= len(data):
        raise ValueError(at)
    return at + 1


def _table(data: bytes, at: int) -> int:
    """Return how many bytes the table of colours has that is told of at a place. Raises ``ValueError``."""
    if at >= len(data):
        raise ValueError(at)
    return 3 << (data[at] & 7) + 1 if data[at] & _TABLE else 0

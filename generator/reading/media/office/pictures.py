"""Pictures inside Office files: the bytes that draw them, and no others.

Pictures of pixels are cleaned as everywhere; here are the drawings of Windows (EMF), which name the program and the
file that they come from. Source: [MS-EMF], EMR_HEADER and EMR_COMMENT.
"""

from __future__ import annotations

import struct

from generator.reading.media.pictures.bare import bare_picture_bytes

_HEADER, _END, _COMMENT = 1, 14, 70
_HEAD = 8  # bytes: what a record is, and how long
_MARK = b" EMF"
_DRAWS = (b"EMF+", b"GDIC", b"EMFS")


def is_drawn(name: str, kind: str, data: bytes) -> bool:
    """Whether a part that may be XML is a picture of pixels after all, whatever it is called."""
    del name
    return kind.startswith("image/") and not kind.endswith("+xml") and data[:1] != b"<"


def picture_of(data: bytes, name: str) -> bytes:
    """Return a picture without what nobody sees. Raises ``ValueError`` where its kind is not known."""
    bare = bare_picture_bytes(data, name.rpartition(".")[2].lower())
    return _bare_emf(bare) if bare[40:44] == _MARK else bare


def _bare_emf(data: bytes) -> bytes:
    """Return a drawing without its description, and without comments that do not draw."""
    bare = bytearray(data)
    at = 0
    while at + _HEAD <= len(bare):
        kind, size = struct.unpack_from("<II", bare, at)
        if size < _HEAD or at + size > len(bare):
            raise ValueError(at)
        if kind == _HEADER:
            _blank_description(bare, size)
        elif kind == _COMMENT and bytes(bare[at + 12 : at + 16]) not in _DRAWS:
            bare[at + 12 : at + size] = bytes(size - 12)
        at += size
        if kind == _END:  # nothing behind it is drawn
            return bytes(bare[:at])
    raise ValueError(at)


def _blank_description(bare: bytearray, size: int) -> None:
    letters, start = struct.unpack_from("<II", bare, 60)
    end = start + 2 * letters
    if letters and start < end <= size:
        bare[start:end] = bytes(end - start)
        struct.pack_into("<II", bare, 60, 0, 0)

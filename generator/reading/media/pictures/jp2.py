"""JPEG 2000 by its boxes: what of it is the picture itself. PDF and Office files may hold such pictures.

Source: ISO/IEC 15444-1, annexes A (codestream) and I (boxes).
"""

from __future__ import annotations

_SIGNATURE = b"\0\0\0\x0cjP  \r\n\x87\n"
_CODESTREAM = b"\xff\x4f\xff\x51"
_KEPT = {b"jP  ", b"ftyp", b"jp2h"}
_REMARK, _TILE, _END = b"\xff\x64", b"\xff\x90", b"\xff\xd9"
_LONG_SIZE, _TO_THE_END = 1, 0


def is_jp2(data: bytes) -> bool:
    """Whether data begin as a JPEG 2000 does, in its boxes or without."""
    return data.startswith((_SIGNATURE, _CODESTREAM))


def bare(data: bytes) -> bytes:
    """Return a picture without boxes and remarks that do not draw. Raises ``ValueError`` where it is damaged."""
    if data.startswith(_CODESTREAM):
        return _bare_stream(data)
    kept: list[bytes] = []
    at = 0
    while at + 8 <= len(data):
        length, kind, content = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], at + 8
        if length == _LONG_SIZE:
            length, content = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        elif length == _TO_THE_END:
            length = len(data) - at
        if at + length > len(data) or at + length < content:
            raise ValueError(at)
        if kind == b"jp2c":
            stream = _bare_stream(data[content : at + length])
            return b"".join([*kept, (len(stream) + 8).to_bytes(4, "big"), kind, stream])
        if kind in _KEPT:
            kept.append(data[at : at + length])
        at += length
    raise ValueError(at)


def _bare_stream(stream: bytes) -> bytes:
    """Return a codestream without remarks in its head and without what follows its end."""
    kept, at = [stream[:2]], 2
    while (marker := stream[at : at + 2]) != _TILE:
        end = at + 2 + int.from_bytes(stream[at + 2 : at + 4], "big")
        if marker[:1] != b"\xff" or end > len(stream) or end < at + 4:
            raise ValueError(at)
        if marker != _REMARK:
            kept.append(stream[at:end])
        at = end
    return b"".join([*kept, stream[at : _end_of_tiles(stream, at)], _END])


def _end_of_tiles(stream: bytes, at: int) -> int:
    """Return where the last tile ends. Raises ``ValueError``."""
    while stream[at : at + 2] == _TILE:
        length = int.from_bytes(stream[at + 6 : at + 10], "big")
        if not length:  # to the end, which no packed pixel looks like
            length = stream.find(_END, at) - at
        if length <= 0:
            raise ValueError(at)
        at += length
    if stream[at : at + 2] != _END:
        raise ValueError(at)
    return at

"""Profiles of colours (ICC): what of one says how colours look, and nothing of who made it.

Source: ICC.1:2022, 7.2 (header), 7.3 (table of tags), 9.2 (tags).
"""

from __future__ import annotations

_HEADER, _ENTRY, _MOST_TAGS = 128, 12, 100
_COLOURS = {
    *(b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"D2B0", b"D2B1", b"D2B2", b"B2D0", b"B2D1", b"B2D2"),
    *(b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC"),
    *(b"wtpt", b"bkpt", b"chad", b"gamt", b"lumi", b"cicp"),
}
_NAMED = {b"desc", b"cprt"}
"""Tags that every profile must have; they get words that say nothing."""


def bare_profile(profile: bytes) -> bytes:
    """Return a profile with the tags that tell of colours only; none where it is damaged or there is none."""
    tags = _tags(profile)
    if not tags:
        return b""
    version = profile[8]
    table, body, places = [], bytearray(), dict[bytes, int]()
    start = _HEADER + 4 + _ENTRY * len(tags)
    for name, content in tags:
        data = _nothing(name, version) if name in _NAMED else content
        if data not in places:
            places[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table.append(name + places[data].to_bytes(4, "big") + len(data).to_bytes(4, "big"))
    length = (start + len(body)).to_bytes(4, "big")
    return length + _bare_header(profile) + len(tags).to_bytes(4, "big") + b"".join(table) + bytes(body)


def _tags(profile: bytes) -> list[tuple[bytes, bytes]]:
    """Return the tags that stay, with what they hold."""
    number = int.from_bytes(profile[_HEADER : _HEADER + 4], "big")
    if profile[36:40] != b"acsp" or not 0 < number <= _MOST_TAGS:
        return []
    found = []
    for at in range(_HEADER + 4, _HEADER + 4 + number * _ENTRY, _ENTRY):
        name = profile[at : at + 4]
        start, size = (int.from_bytes(profile[at + each : at + each + 4], "big") for each in (4, 8))
        if start + size > len(profile):
            return []
        if name in _COLOURS | _NAMED:
            found.append((name, profile[start : start + size]))
    return found


def _bare_header(profile: bytes) -> bytes:
    """Return a header without date, maker, model, program and identity of the profile, and without its length."""
    day = b"\x07\xd0\0\1\0\1\0\0\0\0\0\0"  # the first of January 2000
    return b"\0\0\0\0" + profile[8:24] + day + b"acsp" + b"\0" * 24 + profile[64:80] + b"\0" * 48


def _nothing(name: bytes, version: int) -> bytes:
    """Return words that say nothing: since version 4 in every language, before it plain text and a description."""
    if version >= 4:  # noqa: PLR2004
        return b"mluc" + b"\0" * 4 + b"\0\0\0\1\0\0\0\x0cenUS\0\0\0\2\0\0\0\x1c\0-"
    if name == b"cprt":
        return b"text" + b"\0" * 4 + b"-\0"
    return b"desc" + b"\0" * 4 + b"\0\0\0\2-\0" + b"\0" * 78

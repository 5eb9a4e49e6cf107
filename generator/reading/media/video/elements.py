"""WebM by its elements: what in them tells of people, places and machines.

An element that tells is published as an empty one of the same length (``Void``), so that all else stays where it is.
Sources: RFC 8794 (EBML), RFC 9559 (Matroska, of which WebM is a part).
"""

from __future__ import annotations

from typing import BinaryIO

from generator.reading.media.video.survey import Blank, FilmSurvey

_EBML, _SEGMENT, _TRACKS, _TAGS, _INFO = 0x1A45DFA3, 0x18538067, 0x1654AE6B, 0x1254C367, 0x1549A966
_ATTACHMENTS, _CHAPTERS, _VOID, _CHECK = 0x1941A469, 0x1043A770, 0xEC, 0xBF
_TRACK, _KIND, _NAME = 0xAE, 0x83, 0x536E
_PROGRAMS = {0x4D80, 0x5741}  # what wrote it: such an element must be there
_OF_INFO = {0x7BA9, 0x4461, 0x73A4, 0x7384, 0x3CB923, 0x3C83AB, 0x3EB923, 0x3E83BB, 0x4444}
"""Title, date, numbers and names of the file and of those before and after it."""
_KINDS = {1: "video", 2: "audio", 0x11: "subtitles", 0x21: "metadata"}
_DOCUMENT_TYPE = b"\x42\x82\x84webm"
_LARGEST_TELLER = 4_000_000


def survey_elements(file: BinaryIO, size: int) -> FilmSurvey:
    """Look through a WebM file. Raises ``ValueError`` where it is none, or is cut off."""
    found, content, end = _element(file, 0, size)
    file.seek(content)
    if found != _EBML or _DOCUMENT_TYPE not in file.read(min(end - content, 1000)):
        raise ValueError(found)
    found, at, end = _element(file, end, size)
    if found != _SEGMENT:
        raise ValueError(found)
    survey, has_tracks = FilmSurvey(end), False
    while at < end:
        start = at
        found, content, at = _element(file, at, end)
        has_tracks |= found == _TRACKS
        if found == _TAGS:
            file.seek(content)
            survey.tells_place |= b"location" in file.read(min(at - content, _LARGEST_TELLER)).lower()
        if found in {_TAGS, _ATTACHMENTS, _CHAPTERS, _VOID}:
            survey.blanks.append(_empty(start, at))
        elif found in {_INFO, _TRACKS}:
            _look_into(file, content, at, survey)
    if not has_tracks:
        raise ValueError(_TRACKS)
    return survey


def _look_into(file: BinaryIO, at: int, end: int, survey: FilmSurvey) -> None:
    """Look through what is told of the film, or of a track."""
    while at < end:
        start = at
        found, content, at = _element(file, at, end)
        if found == _TRACK:
            _look_into(file, content, at, survey)
        elif found == _KIND:
            file.seek(content)
            kind = int.from_bytes(file.read(min(at - content, 8)), "big")
            survey.meet(_KINDS.get(kind, str(kind)))
        elif found in _PROGRAMS:
            survey.blanks.append(Blank(content, b" " * min(at - content, 1000), at))
        elif found in _OF_INFO | {_NAME, _CHECK, _VOID}:
            survey.blanks.append(_empty(start, at))


def _empty(start: int, end: int) -> Blank:
    """Return how an element becomes an empty one of the same length."""
    wide = min(8, end - start - 1)
    left = end - start - 1 - wide
    return Blank(start, bytes((_VOID,)) + (left | 1 << 7 * wide).to_bytes(wide, "big"), end)


def _element(file: BinaryIO, start: int, end: int) -> tuple[int, int, int]:
    """Return the EBML element at a place: its id, where its content begins and ends."""
    file.seek(start)
    head = file.read(12)
    wide = _width(head[:1], 4)
    long = _width(head[wide : wide + 1], 8)
    content = start + wide + long
    if content > end:
        raise ValueError(start)
    mask = (1 << 7 * long) - 1
    length = int.from_bytes(head[wide : wide + long], "big") & mask
    stop = end if length == mask else content + length  # all ones: to the end of what holds it
    if stop > end:
        raise ValueError(start)
    return int.from_bytes(head[:wide], "big"), content, stop


def _width(first: bytes, most: int) -> int:
    """Return how many bytes a number of EBML has by its first."""
    width = 9 - first[0].bit_length() if first else 0
    if not 0 < width <= most:
        raise ValueError(width)
    return width

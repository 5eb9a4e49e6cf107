"""mp4 by its boxes: what in them tells of people, places and machines.

A box that tells is published as an empty one of the same length (``free``), so that all else stays where it is. Only
heads of boxes are read, never the film. Source: ISO/IEC 14496-12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from generator.reading.media.video.survey import Blank, FilmSurvey

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"moof", b"traf"}
_TELLERS = {b"udta", b"meta", b"uuid", b"stsd"}
_PLACES = (
    *(b"\xa9xyz", b"loci", b"com.apple.quicktime.location", b"exif:GPS"),  # what telephones and editors write
    *(b"gpmd", b"camm", b"djmd"),  # tracks of positions: action cameras, Android, drones
)
_BLANKED = {b"udta", b"meta", b"uuid", b"free", b"skip", b"wide", b"Xtra", b"name", b"ID32", b"xml ", b"bxml"}
_AT_TOP = {b"ftyp", b"moov", b"mdat", b"pdin", b"moof", b"mfra", b"sidx", b"ssix", b"styp", b"prft"}
_TIMES = {b"mvhd", b"tkhd", b"mdhd"}
_TRACKS = {b"vide": "video", b"soun": "audio"}
_TIMECODE = b"tmcd"
_OF_PARTS = {b"alis", b"url ", b"mdir", b"mdta"}  # handlers of what is in a track or a list of words
_LONG_SIZE, _TO_THE_END = 1, 0
_NAME = 24  # bytes of a handler before its name
_LARGEST_TELLER = 4_000_000


def survey_boxes(file: BinaryIO, size: int) -> FilmSurvey:
    """Look through an mp4 file. Raises ``ValueError`` where it is none, or is cut off."""
    boxes = list(_boxes(file, 0, size))
    kinds = [kind for kind, *_ in boxes]
    if kinds[:1] != [b"ftyp"] or b"moov" not in kinds:
        raise ValueError(kinds)
    survey = FilmSurvey(size)
    for kind, start, content, end in boxes:
        if kind in _AT_TOP:
            _look(file, (kind, start, content, end), survey)
        else:
            _look_for_place(file, kind, content, end, survey)
            survey.blanks.append(_empty(start, content, end))
    return survey


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Return the boxes between two places: kind, where it and its content begin, where it ends."""
    while start < end:
        file.seek(start)
        head = file.read(16)
        if start + 8 > end:
            raise ValueError(start)
        length, kind, content = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if length == _LONG_SIZE:
            length, content = int.from_bytes(head[8:], "big"), start + 16
        elif length == _TO_THE_END:
            length = end - start
        if start + length > end or start + length < content:
            raise ValueError(kind)
        yield kind, start, content, start + length
        start += length


def _look(file: BinaryIO, box: tuple[bytes, int, int, int], survey: FilmSurvey) -> None:
    kind, start, content, end = box
    if kind in _HOLDERS:
        for each in _boxes(file, content, end):
            _look(file, each, survey)
        return
    _look_for_place(file, kind, content, end, survey)
    if kind in _BLANKED:
        survey.blanks.append(_empty(start, content, end))
    elif kind in _TIMES:
        file.seek(content)
        wide = 16 if file.read(1) == b"\1" else 8
        survey.blanks.append(Blank(content + 4, b"", min(content + 4 + wide, end)))
    elif kind == b"hdlr":
        file.seek(content + 8)
        handler = file.read(4)
        if handler != _TIMECODE and handler not in _OF_PARTS:
            survey.meet(_TRACKS.get(handler, handler.decode("latin-1").strip()))
        survey.blanks.append(Blank(min(content + _NAME, end), b"", end))


def _look_for_place(file: BinaryIO, kind: bytes, content: int, end: int, survey: FilmSurvey) -> None:
    if kind in _TELLERS:
        file.seek(content)
        told = file.read(min(end - content, _LARGEST_TELLER))
        survey.tells_place |= any(place in told for place in _PLACES)


def _empty(start: int, content: int, end: int) -> Blank:
    """Return how a box becomes an empty one of the same length."""
    if content - start > 8:  # noqa: PLR2004  (with a long size)
        return Blank(start, b"\0\0\0\1free" + (end - start).to_bytes(8, "big"), end)
    return Blank(start, (end - start).to_bytes(4, "big") + b"free", end)

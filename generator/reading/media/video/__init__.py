"""Videos: whole, of the kind that the name says, and without what tells of people, places and machines.

A place is reported and not only cut out: whoever exports the film again without it also sees what else is in it. So
is a track that no player shows by itself. Names, dates, small pictures and notes of programs are published empty. What
is packed into the film itself is not looked at.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from generator.reading.media.kinds import FileFinding
from generator.reading.media.video.boxes import survey_boxes
from generator.reading.media.video.elements import survey_elements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.reading.media.video.survey import FilmSurvey

_FEW = 3


def look_into_video(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is a video as its name says, whether it tells a place, and what in it nobody sees."""
    try:
        with path.open("rb") as file:
            survey = _survey(file, path)
    except (ValueError, RecursionError):
        yield FileFinding("M105")
        return
    if survey.tells_place:
        yield FileFinding("M108")
    elif survey.unseen:
        yield FileFinding("M153", {"parts": ", ".join(survey.unseen[:_FEW])})


def clean_video(path: Path) -> bytes:
    """Return a sound video with what tells of people and machines empty; its film and its length stay as they are."""
    with path.open("rb") as file:
        survey = _survey(file, path)
        file.seek(0)
        data = bytearray(file.read(survey.end))
    for start, head, end in survey.blanks:
        data[start : start + len(head)] = head
        for at in range(start + len(head), end, 1 << 20):
            data[at : min(at + (1 << 20), end)] = bytes(min(1 << 20, end - at))
    return bytes(data)


def _survey(file: BinaryIO, path: Path) -> FilmSurvey:
    size = file.seek(0, os.SEEK_END)
    return survey_boxes(file, size) if path.suffix.lower() == ".mp4" else survey_elements(file, size)

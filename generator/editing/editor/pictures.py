"""A picture that was dropped on a form: it gets a name that every machine can hold, and is looked at."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.messages.issues import Fault, messages
from generator.reading.media import MediaKind, kind_of, look_at
from generator.values.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 40_000_000
"""What a picture may have; the check says when one is too large for a page."""
_LONGEST = 60  # letters of a name
_PLAIN = re.compile(r"[^a-z0-9]+")


def take_picture(media: Path, said: str, data: bytes, owner: str) -> str:
    """Put a picture into the media folder; return its name as records have it (``media/x-1.jpg``).

    ``said`` is what it was called where it came from, ``owner`` the id of the record that shows it. Raises a ``Fault``
    for what is no picture that a page can show; then nothing stays.
    """
    suffix = PurePosixPath(said.replace("\\", "/")).suffix.lower()
    if kind_of(f"picture{suffix}") is not MediaKind.PICTURE:
        raise Fault("U234", file=said, suffix=suffix or said)
    stem = _PLAIN.sub("-", PurePosixPath(said).stem.lower()).strip("-")
    named = _PLAIN.sub("-", owner.lower()).strip("-") or stem or "picture"
    name = _free(media, named[:_LONGEST], suffix)
    path = media / name
    write_whole({path: data})
    wrong = next((each for each in look_at(path).findings if messages()[each.code].severity == "error"), None)
    if wrong:
        path.unlink()
        raise Fault(wrong.code, **{"file": said, **wrong.facts})
    return f"media/{name}"


def _free(media: Path, stem: str, suffix: str) -> str:
    number = 1
    while (media / f"{stem}-{number}{suffix}").exists():
        number += 1
    return f"{stem}-{number}{suffix}"

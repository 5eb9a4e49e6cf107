"""Large pictures are read in a process of their own, so that no build ever holds one beside all else that it holds.

Small ones, which most are, are read where they are asked for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.reading.media.pictures.bare import UNREADABLE
from generator.reading.media.pictures.photo import make_photo
from generator.reading.media.pictures.shown import heads_of, is_whole, shown_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.media.pictures.sizes import Spec

_SMALL = 60_000_000
"""Bytes of memory that may be taken here."""
_SMALL_PHOTO = 20_000_000
"""The same where sizes are made, each of which takes more: of nothing that a camera made, as a rule."""
_LONGEST = 120
"""Seconds: what takes longer was made to do harm."""
_LENGTH = 8  # bytes of a number
_SELF = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from {} import answer; answer(*sys.argv[2:])"


def shown_from(path: Path) -> bytes:
    """Return the bytes of a sound picture as pages show it."""
    data, suffix = path.read_bytes(), path.suffix.lower()
    if heads_of(data, suffix).memory > _SMALL and (made := _ask("shown", path)):
        return made
    return shown_picture(data, suffix)


def photo_from(path: Path, specs: Sequence[Spec]) -> dict[Spec, bytes]:
    """Return files of a sound photo, which is read once for all of them."""
    data, suffix = path.read_bytes(), path.suffix.lower()
    if heads_of(data, suffix).memory > _SMALL_PHOTO:
        names = [f"{width}.{kind}" for width, kind in specs]
        if made := _ask("photo", path, *names):
            return dict(zip(specs, _parts_of(made), strict=True))
    return dict(make_photo(data, suffix, specs))


def is_whole_at(path: Path) -> bool:
    """Whether the picture in a file, which is of its kind and not too large, can be read to its last byte."""
    data, suffix = path.read_bytes(), path.suffix.lower()
    if heads_of(data, suffix).memory > _SMALL and (answered := _ask("whole", path)) is not None:
        return bool(answered)
    try:
        return is_whole(data, suffix)
    except UNREADABLE:
        return False


def _ask(what: str, path: Path, *more: str) -> bytes | None:
    """Return what another process answers; none where no other process can be had, nothing where it finds nothing."""
    try:
        done = subprocess.run(  # noqa: S603  (this very program)
            [sys.executable, "-c", _SELF.format(__name__), json.dumps(sys.path), what, str(path.absolute()), *more],
            *(),
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return b""
    except (OSError, ValueError):
        return None
    return done.stdout if done.returncode == 0 else b""


def answer(what: str, name: str, *more: str) -> None:
    """Write the answer to standard output: what :data:`_ANSWERS` has for a question about the picture of a name."""
    path = Path(name)
    data, suffix = path.read_bytes(), path.suffix.lower()
    try:
        made = _ANSWERS[what](data, suffix, more)
    except UNREADABLE:
        made = b""
    sys.stdout.buffer.write(made)


def _answer_shown(data: bytes, suffix: str, more: Sequence[str]) -> bytes:
    del more
    return shown_picture(data, suffix)


def _answer_whole(data: bytes, suffix: str, more: Sequence[str]) -> bytes:
    del more
    return b"1" * is_whole(data, suffix)


def _answer_photo(data: bytes, suffix: str, more: Sequence[str]) -> bytes:
    """Make the files of a photo that are asked for as ``1200.avif``; before each stands its length."""
    specs = [(int(width), kind) for width, _, kind in (each.partition(".") for each in more)]
    made = dict(make_photo(data, suffix, specs))
    return b"".join(len(made[spec]).to_bytes(_LENGTH, "big") + made[spec] for spec in specs)


def _parts_of(answered: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(answered):
        start = at + _LENGTH
        at = start + int.from_bytes(answered[at:start], "big")
        yield answered[start:at]


_ANSWERS = {"shown": _answer_shown, "whole": _answer_whole, "photo": _answer_photo}
"""What can be asked."""

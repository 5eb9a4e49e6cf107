"""The pictures under ``content/media/``: which there are, and whether each is what its name says.

Owns the list of types that may be published. A file of another type, a hidden one or a symbolic link is never taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from generator.content import Unread
from generator.issues import Issue, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.content import Content

# what needs no escape in an address, so that a page names a picture by the very same letters
_PLAIN_NAME = re.compile(r"[\w./-]+")
PICTURE_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def load_media(name_file: Callable[[Path], str], content: Content) -> None:
    """List the pictures of the media folder in ``content.media_files``, by name as staff write it (``media/a.jpg``)."""
    if not content.media.is_dir():
        return
    if content.media.is_symlink():
        content.issues.append(Issue("F102", Place(name_file(content.media))))
        content.damaged.add("media")
        return
    for path in sorted(content.media.rglob("*"), key=lambda path: path.as_posix()):
        name = name_file(path)
        if path.is_symlink():
            content.unread.add(Unread("media", _written(path, content)))
            content.issues.append(Issue("F102", Place(name)))
        elif path.is_file():
            kind = PICTURE_FORMATS.get(path.suffix.lower())
            if kind is None or path.name.startswith((".", "~")):
                content.issues.append(Issue("M102", Place(name), facts={"file": path.name}))
            elif not _PLAIN_NAME.fullmatch(_written(path, content)):
                content.issues.append(Issue("M104", Place(name), facts={"file": path.name}))
                content.unread.add(Unread("media", _written(path, content)))
            elif not _is_picture(path, kind):
                content.issues.append(Issue("M103", Place(name), facts={"file": path.name}))
                content.unread.add(Unread("media", _written(path, content)))
            else:
                content.media_files[_written(path, content)] = path


def _written(path: Path, content: Content) -> str:
    """Return a picture's name as staff write it."""
    return f"media/{path.relative_to(content.media).as_posix()}"


def _is_picture(path: Path, kind: str) -> bool:
    try:
        with Image.open(path, formats=[kind]) as picture:
            picture.load()  # to its last byte: a picture that is cut off must not be found out while publishing
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True

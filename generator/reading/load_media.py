"""The files under ``content/media/``: which there are, and whether each is what its name says.

A file of a type that is not published, a hidden one or a symbolic link is never taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.reading.content import Unread
from generator.reading.media import foreign_picture, is_made, kind_of
from generator.reading.survey import Sort

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.reading.content import Content
    from generator.reading.media import PictureFile, Seen

# what needs no escape in an address, so that a page names a file by the very same letters
_PLAIN_NAME = re.compile(r"[\w./-]+")


def load_media(name_file: Callable[[Path], str], content: Content, look: Callable[[Path], Seen]) -> None:
    """List the files of the media folder in ``content.media_files``, by name as staff write it (``media/a.jpg``)."""
    top = content.survey.tops.get(content.media)
    if top is None or top.sort is Sort.FILE:
        return
    if top.sort is Sort.LINK:
        content.issues.append(Issue("F102", Place(name_file(content.media))))
        content.damaged.add("media")
        return
    for found in content.survey.below[content.media]:
        if found.sort is Sort.LINK:
            content.unread.add(Unread("media", _written(found.path, content)))
            content.issues.append(Issue("F102", Place(name_file(found.path))))
        elif found.sort is Sort.FILE:
            _load_file(found.path, name_file(found.path), content, look)


def _load_file(path: Path, name: str, content: Content, look: Callable[[Path], Seen]) -> None:
    written, facts = _written(path, content), {"file": path.name}
    if kind_of(path.name) is None or path.name.startswith((".", "~")):
        content.issues.append(_not_taken(path, Place(name)))
        return
    wrong = "M166" if is_made(path.name) else "" if _PLAIN_NAME.fullmatch(written) else "M104"
    issues, picture = ([Issue(wrong, Place(name), facts=facts)], None) if wrong else _look(path, name, look)
    content.issues += issues
    if any(issue.is_error for issue in issues):
        content.unread.add(Unread("media", written))
        return
    content.media_files[written] = path
    if picture:
        content.pictures[written] = picture


def _not_taken(path: Path, place: Place) -> Issue:
    """Return what is said of a file that is never published: of a picture, how it becomes one that is."""
    foreign = foreign_picture(path.name)
    if foreign:
        return Issue("M164", place, facts={"file": path.name, "format": foreign})
    if path.suffix.lower() in {".yaml", ".yml", ".md"}:
        return Issue("F129", place, facts={"name": path.name})
    return Issue("M102", place, facts={"file": path.name})


def _look(path: Path, name: str, look: Callable[[Path], Seen]) -> tuple[list[Issue], PictureFile | None]:
    """Return what is found in a file, and the picture in it; one that has gone or may not be read is an issue, too."""
    try:
        seen = look(path)
    except FileNotFoundError:
        return [Issue("Y104", Place(name))], None
    except OSError as error:
        return [Issue("Y106", Place(name), facts={"reason": error.strerror or type(error).__name__})], None
    found = (
        Issue(each.code, Place(name, each.line), facts={"file": path.name, **each.facts}) for each in seen.findings
    )
    return list(found), seen.picture


def _written(path: Path, content: Content) -> str:
    """Return a file's name as staff write it."""
    return f"media/{path.relative_to(content.media).as_posix()}"

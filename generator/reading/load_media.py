"""The files under ``content/media/``: which there are, and whether each is what its name says.

A file of a type that is not published, a hidden one or a symbolic link is never taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.reading.content import Unread
from generator.reading.media import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.reading.content import Content
    from generator.reading.media import FileFinding

# what needs no escape in an address, so that a page names a file by the very same letters
_PLAIN_NAME = re.compile(r"[\w./-]+")


def load_media(
    name_file: Callable[[Path], str], content: Content, look: Callable[[Path], Iterable[FileFinding]]
) -> None:
    """List the files of the media folder in ``content.media_files``, by name as staff write it (``media/a.jpg``)."""
    if not content.media.is_dir():
        return
    if content.media.is_symlink():
        content.issues.append(Issue("F102", Place(name_file(content.media))))
        content.damaged.add("media")
        return
    for path in sorted(content.media.rglob("*"), key=lambda path: path.as_posix()):
        if path.is_symlink():
            content.unread.add(Unread("media", _written(path, content)))
            content.issues.append(Issue("F102", Place(name_file(path))))
        elif path.is_file():
            _load_file(path, name_file(path), content, look)


def _load_file(path: Path, name: str, content: Content, look: Callable[[Path], Iterable[FileFinding]]) -> None:
    written, facts = _written(path, content), {"file": path.name}
    if kind_of(path.name) is None or path.name.startswith((".", "~")):
        content.issues.append(Issue("M102", Place(name), facts=facts))
        return
    if _PLAIN_NAME.fullmatch(written):
        issues = [Issue(found.code, Place(name, found.line), facts={**facts, **found.facts}) for found in look(path)]
    else:
        issues = [Issue("M104", Place(name), facts=facts)]
    content.issues += issues
    if any(issue.is_error for issue in issues):
        content.unread.add(Unread("media", written))
    else:
        content.media_files[written] = path


def _written(path: Path, content: Content) -> str:
    """Return a file's name as staff write it."""
    return f"media/{path.relative_to(content.media).as_posix()}"

"""Getting a finished site out of the way without making the next run pay for it.

ext4 looks at every inode that was deleted within the last minutes before it gives a new one: after the deletion of
20,000 files, the writing of as many takes up to ten times as long. So sites are moved aside and deleted at the end.
"""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING

from benchmarks.machine import file_system

if TYPE_CHECKING:
    from pathlib import Path

_ROOM = 30e9  # bytes that are left free at least
_FOLDER = "aside"


def put_aside(path: Path, work: Path) -> None:
    """Remove a folder, if it is there: move it within ``work``, or delete it where that costs memory or room."""
    if not path.exists():
        return
    if file_system(work) == "tmpfs" or shutil.disk_usage(work).free < _ROOM:
        shutil.rmtree(path)
        return
    aside = work / _FOLDER
    aside.mkdir(exist_ok=True)
    path.rename(f"{tempfile.mkdtemp(dir=aside)}/{path.name}")

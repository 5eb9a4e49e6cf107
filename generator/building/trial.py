"""A site is checked as if some of its files held other texts, before anybody saves them.

Owns the passing copy of the content that is checked. Nothing of the site itself is touched.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING
from weakref import finalize

from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.reading.load import Places
from generator.reading.survey import Sort

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.survey import DiskEntry


class Trial:
    """Checks a site with other texts in some of its files; what one check has read, the next takes over."""

    def __init__(self, places: Places) -> None:
        """Take where the content lies."""
        self._places = places
        self._passing = Path(mkdtemp(prefix="showcase-")).resolve()
        finalize(self, shutil.rmtree, self._passing, ignore_errors=True)
        root = self._passing / "site"
        self._copy = Places(root, root / places.content.relative_to(places.root), places.kinds)
        self._lies: dict[Path, DiskEntry] = {}
        self._put: set[Path] = set()

    def issues(self, texts: Mapping[Path, str | None], as_of: datetime) -> tuple[Issue, ...]:
        """Return what a check would find at a moment; ``texts`` are by the paths of files, None for one to go."""
        memory = self._passing / "memory"
        memory.mkdir(exist_ok=True)
        self._renew()
        for path, text in texts.items():
            target = self._there(path)
            target.unlink(missing_ok=True)  # it may be another name of the site's own file
            if text is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
        self._put = set(texts)
        return prepare(self._copy, as_of, Memory(memory), 1).issues

    def _renew(self) -> None:
        """Let the copy be what the site is now: all of it anew where files came or went, else those that differ."""
        lies = self._places.survey()
        now = {each.path: each for folder in (lies.tops.values(), *lies.below.values()) for each in folder}
        if now.keys() != self._lies.keys() or not now.keys() >= self._put:
            shutil.rmtree(self._copy.root, ignore_errors=True)
            self._copy.root.mkdir()
            for path in lies.tops:
                self._take(path)
        else:
            for path, each in now.items():
                if each.sort is Sort.FILE and (each != self._lies[path] or path in self._put):
                    self._there(path).unlink(missing_ok=True)
                    self._take(path)
        self._lies = now

    def _take(self, path: Path) -> None:
        """Put a file or folder of the site into the copy, files under a second name where the disk can do that."""
        there = self._there(path)
        there.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, there, symlinks=True, copy_function=_link)
        else:
            _link(str(path), str(there))

    def _there(self, path: Path) -> Path:
        return self._copy.root / path.relative_to(self._places.root)


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # another disk, or a system without links
        shutil.copy2(source, target, follow_symlinks=False)
    return target

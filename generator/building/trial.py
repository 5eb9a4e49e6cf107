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

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from generator.messages.issues import Issue


class Trial:
    """Checks a site with other texts in some of its files; what one check has read, the next takes over."""

    def __init__(self, places: Places) -> None:
        """Take where the content lies."""
        self._places = places
        self._passing = Path(mkdtemp(prefix="showcase-")).resolve()
        finalize(self, shutil.rmtree, self._passing, ignore_errors=True)

    def issues(self, texts: Mapping[Path, str | None], as_of: datetime) -> tuple[Issue, ...]:
        """Return what a check would find at a moment; ``texts`` are by the paths of files, None for one to go."""
        memory = self._passing / "memory"
        memory.mkdir(exist_ok=True)
        copy = self._copy(self._passing / "site")
        for path, text in texts.items():
            target = copy.root / path.relative_to(self._places.root)
            target.unlink(missing_ok=True)  # it may be another name of the site's own file
            if text is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
        return prepare(copy, as_of, Memory(memory), 1).issues

    def _copy(self, root: Path) -> Places:
        """Put all content below another root, each file under a second name where the disk can do that."""
        places = self._places
        shutil.rmtree(root, ignore_errors=True)
        for top in places.survey().tops:
            there = root / top.relative_to(places.root)
            there.parent.mkdir(parents=True, exist_ok=True)
            if top.is_dir():
                shutil.copytree(top, there, symlinks=True, copy_function=_link)
            elif top.is_file():
                _link(str(top), str(there))
        return Places(root, root / places.content.relative_to(places.root), places.kinds)


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # another disk, or a system without links
        shutil.copy2(source, target)
    return target

"""The one memory: what one build leaves for the next.

Owns where it lies and what is swept from it. Each value is kept under a name, with a key that is the fingerprint of all
that it was made from; one that is damaged, cut off, foreign or of another key counts as nothing, and is made anew.
Must not know what is kept.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from generator.building import store

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

T = TypeVar("T")

_NAMES = ("configuration", "frames", "pages", "answers", "context", "media", "named", "faces", "ground")
CONFIGURATION, FRAMES, PAGES, ANSWERS, CONTEXT, MEDIA, NAMED, FACES, GROUND = _NAMES
"""What is kept once: what ``mkdocs.yml`` says, the frames of pages, what is known of pages, what is said of
records, which rules the settings and authored pages break, what was found in files of media, which names that are
withheld stand beside the records, which fonts are fit for cards, what all cards have alike."""
RECORDS = "records"
"""The folder of what is kept of each unit of files."""
SEARCH = "search"
"""The folder of what is kept of the index of the search."""
DATA = "data"
"""The folder of what is kept of the open data."""


class Memory:
    """Values by name, in a folder, which need not be there."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which nobody else writes to."""
        self.folder = folder

    def path(self, name: str) -> Path:
        """Return the file of a name."""
        return self.folder / name

    def recall(self, name: str, key: bytes, kind: type[T]) -> T | None:
        """Return the value of a kind that is kept under a name and a key, None where there is none."""
        found = store.read(self.path(name), key)
        return found if isinstance(found, kind) else None

    def keep(self, name: str, key: bytes, value: object) -> None:
        """Keep a value, where the disk lets us; it only saves time."""
        store.write_if_possible(self.path(name), key, value)

    def recall_or_make(self, name: str, key: bytes, kind: type[T], make: Callable[[], T]) -> T:
        """Return the value that is kept, or the one that is made and kept now."""
        found = self.recall(name, key, kind)
        if found is None:
            found = make()
            self.keep(name, key, found)
        return found

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Give a passing folder beside what is kept, or elsewhere where none can be made there."""
        try:
            passing = TemporaryDirectory(dir=self.folder)
        except OSError:
            passing = TemporaryDirectory()
        with passing as folder:
            yield Path(folder)

    def sweep_folder(self, folder: str, names: Container[str]) -> None:
        """Forget what is kept in a folder under none of some names."""
        store.sweep(self.folder / folder, names)

    def sweep(self, of_records: Container[str] = ()) -> None:
        """Forget what is kept of records under none of some names, and what no build of this version keeps."""
        self.sweep_folder(RECORDS, of_records)
        store.sweep(self.folder, _NAMES)

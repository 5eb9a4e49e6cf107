"""Pages become files: each body is rendered, stamped into its frame, looked at, and written.

Owns what is done for one page, in whichever process. Must not know which pages need it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.language import HAN
from generator.outputs.media import shown_on
from generator.shell import frame_key, slots_of
from generator.verify import look_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.language import Language
    from generator.outputs.pages import Page, Pages
    from generator.shell import Frame
    from generator.urls import Address
    from generator.verify import Look


class Printed(NamedTuple):
    """A page that was written: where, what it was made from, and the file that came of it."""

    path: str
    facts: tuple[str, ...]
    updated: str
    size: int
    written: int
    pictures: tuple[str, ...]


@dataclass(slots=True)
class Proof:
    """What some printed pages have, and what was seen on them by file name: looks of their bodies, or of all of them."""

    printed: list[Printed] = field(default_factory=list)
    looks: dict[str, Look] = field(default_factory=dict)


class Press:
    """Prints pages of one site into a folder."""

    def __init__(self, pages: Pages, frames: Mapping[Page, Frame], folder: Path) -> None:
        self._pages = pages
        self._frames = frames
        self._folder = folder

    def print_pages(self, addresses: Iterable[tuple[Address, Language]]) -> Proof:
        """Write the pages of some addresses. Raises ``OSError`` where the disk refuses."""
        proof = Proof()
        for address, language in addresses:
            seen: set[str] = set()
            page = self._pages.page(address, language, seen)
            file = self._folder / page.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            stat = _write(file, self._frames[specimen_of(page)].stamp(slots_of(page)))

        return proof

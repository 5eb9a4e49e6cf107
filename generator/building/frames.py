"""The frames of a site, and the theme's files that they name: kept, or rendered by the engine.

Owns which specimens a site needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.building import fingerprints
from generator.building.memory import FRAMES
from generator.pages.foot import foot_of
from generator.pages.frame import specimen_of
from generator.values.digests import digest
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.building.configuration import SiteFolders
    from generator.building.memory import Memory
    from generator.gate.outline import Outline
    from generator.pages.frame import Frame
    from generator.pages.page import Page
    from generator.pages.pages import Pages


ASSETS = r"assets/[0-9a-f]{8}/"
"""The path of a folder of sheets and scripts, which is named after what they say."""


class FrameSet(NamedTuple):
    """The frames by their specimens, the theme's files by their paths, and the fingerprint of all of it."""

    frames: dict[Page, Frame]
    files: dict[str, bytes]
    key: bytes

    @property
    def assets(self) -> str:
        """The path of the folder of sheets and scripts."""
        return next(found[1] for name in self.files if (found := re.fullmatch(rf"({ASSETS})gate\.css", name)))


def open_frames(folders: SiteFolders, pages: Pages, memory: Memory) -> FrameSet:
    """Return the frames of a site, which are kept where its configuration has a fingerprint.

    Raises a ``Fault`` where the engine refuses.
    """
    specimens = sorted(dict.fromkeys(specimen_of(page) for page in _samples(pages)), key=lambda page: page.path)
    described = (repr(specimens), *_shown_in_frames(pages))
    key = digest(folders.key or b"", fingerprints.look(), *(part.encode() for part in described))
    kept = memory.recall(FRAMES, key, tuple) if folders.key else None
    if kept is not None:
        return FrameSet(*kept)
    from generator.building.mkdocs_plugin import engine

    with memory.scratch() as aside:
        frames = engine.render_frames(folders.config_file, pages, specimens, aside, folders.asked)
        files = {
            each.relative_to(aside).as_posix(): each.read_bytes() for each in sorted(aside.rglob("*")) if each.is_file()
        }
    if folders.key is None:
        return FrameSet(frames, files, digest(repr((frames, files)).encode()))
    memory.keep(FRAMES, key, (frames, files, key))
    return FrameSet(frames, files, key)


def _shown_in_frames(pages: Pages) -> Iterator[str]:
    """Return what the frames and the sheets that they name show of a site."""
    settings = pages.library.site.settings
    yield repr((settings.name, settings.publisher, settings.demonstration, pages.library.site.has_samples))
    yield repr(settings.look)
    for language in pages.languages:
        yield repr((pages.navigation(language), foot_of(pages, language)))


def _samples(pages: Pages) -> Iterator[Page]:
    """Return pages such that every page has the specimen of one of them."""
    for language in pages.languages:
        for address in pages.sections(language):
            yield pages.cover(address, language)
    for kind in pages.kinds_of_many:
        shapes: dict[tuple[object, ...], tuple[str, Outline]] = {}
        for key, outline in pages.library.shelf(kind).outlines.items():
            feeds = tuple(pages.feeds_beside(Address(kind, key), language) for language in pages.languages)
            shapes.setdefault((outline.named, outline.told, outline.one("date")[:4], feeds), (key, outline))
        for key, outline in shapes.values():
            for language in pages.languages:
                if pages.library.is_told(kind, outline, language.key):
                    yield pages.cover(Address(kind, key), language)

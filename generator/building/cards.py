"""The cards of a site by which its pages are shared: who draws them on this machine, and their files.

Owns that a card is drawn once as long as it says the same in the same faces, whatever else of its page changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.drawers import open_drawers
from generator.building.page_index import CardState
from generator.building.printing import write_beside
from generator.pages.social.icons import emblem_of
from generator.reading.media import publishable
from generator.values.urls import picture_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.building.configuration import SiteFolders
    from generator.building.memory import Memory
    from generator.building.publish import Staging
    from generator.gate.site import Site
    from generator.messages.issues import Issue
    from generator.pages.page import Page
    from generator.pages.social.drawer import Drawer
    from generator.pages.words import Words
    from generator.values.language import Language


class CardSource:
    """What the cards and icons of a site are made from; ``issues`` is what was wrong with it on this machine."""

    def __init__(self, site: Site, folders: SiteFolders, memory: Memory) -> None:
        look = site.settings.look
        mark = publishable(site.media[look.mark]) if look.mark else None
        icon = folders.logo.read_text(encoding="utf-8") if folders.logo else ""
        self.emblem = emblem_of(mark, icon, look.colour)
        self.issues: tuple[Issue, ...] = ()
        self._site, self._folders, self._memory = site, folders, memory

    def open_drawers(self, words: Mapping[Language, Words]) -> Mapping[Language, Drawer]:
        """Return what draws the cards of each language that has any, and note what has to be said of the others."""
        drawers, issues = open_drawers(self._site, words, self.emblem, self._folders, self._memory)
        self.issues = tuple(issues)
        return drawers


class CardFiles:
    """The files of cards: each is drawn, or taken from the last site where that has the same."""

    def __init__(
        self, drawers: Mapping[Language, Drawer], stage: Staging, last: Mapping[str, CardState], *, is_patch: bool
    ) -> None:
        """``last`` are the cards of the last site by the paths of their pages; in a patch they stay where they are."""
        self._drawers, self._stage, self._last, self._is_patch = drawers, stage, last, is_patch

    def write(self, page: Page) -> CardState | None:
        """Write the card of a page and return its state; None where the page has none of its own."""
        if page.picture.card is None:
            return None
        drawer = self._drawers[page.language]
        source = drawer.source(page.picture.card)
        known = self._last.get(page.path)
        is_known = known is not None and known.source == source
        if known is not None and is_known and self._is_patch:
            return known
        name = picture_of(page.path)
        data = (self._stage.site / name).read_bytes() if is_known else drawer.draw(page.picture.card)
        return CardState(source, write_beside(f"{self._stage.folder}/{name}", data))

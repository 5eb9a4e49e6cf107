"""Pages become files: each body is rendered, stamped into its frame, looked at, and written.

Owns what is done for one page, in whichever process. Must not know which pages need it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.building.page_index import FileState
from generator.building.verify import End, end_of, ends_of, glance_at, has_anchor, look_at, may_have_han, of_itself
from generator.pages.beside import files_of_kinds
from generator.pages.feeds import is_feed
from generator.pages.frame import slots_of, specimen_of
from generator.pages.media import shown_on
from generator.pages.twin import NAME, twin_of
from generator.reading.source import collector_off

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.building.cards import CardFiles
    from generator.building.page_index import CardState
    from generator.messages.issues import Issue
    from generator.pages.frame import Frame
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from generator.values.language import Language
    from generator.values.urls import Address

_FOR_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_KEPT = 2**14  # links from the pages of a folder that are known to be alive


class Printed(NamedTuple):
    """A page that was written: its path, the facts that it was made from, its day, its files, the pictures on it.

    ``card`` is that of the picture by which it is shared, None where that is not its own.
    """

    path: str
    facts: tuple[str, ...]
    updated: str
    state: FileState
    twin: FileState
    pictures: tuple[str, ...]
    card: CardState | None = None


@dataclass(slots=True)
class PrintedPages:
    """Some printed pages, what is wrong with them by themselves, and one link to each place that they lead to."""

    printed: list[Printed] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    ends: dict[tuple[str, str], End] = field(default_factory=dict)

    def take(self, others: Iterable[PrintedPages]) -> Iterator[Printed]:
        """Take what was found on other pages, and pass those on one by one: they are too many to be held."""
        for found in others:
            self.issues += found.issues
            self.ends |= found.ends
            yield from found.printed


class _Own(NamedTuple):
    """What a page has beside its body: the anchors of its frame, and the files of ours that it shows."""

    anchors: frozenset[str]
    shown: Container[str]


class Printer:
    """Prints pages of one site into a folder."""

    def __init__(
        self,
        pages: Pages,
        frames: Mapping[Page, Frame],
        folder: Path,
        site_url: str,
        beside: Iterable[str] = (),
        cards: CardFiles | None = None,
    ) -> None:
        """``beside`` are files that every site has, by their paths below its root, such as those of the theme.

        ``cards`` writes the pictures by which pages are shared.
        """
        self._cards = cards
        self._pages = pages
        self._frames = frames
        self._folder = str(folder)
        self._site_url = site_url
        self._known: dict[object, tuple[Frame, frozenset[str]]] = {}
        self._alive: dict[str, set[str]] = {}
        self._colons = {each: pages.words(each)("label.separator") for each in pages.languages}
        self._beside = frozenset([*beside, *(each.name for each in files_of_kinds(pages, site_url))])

    def print_pages(self, addresses: Iterable[tuple[Address, Language]]) -> PrintedPages:
        """Write the pages of some addresses. Raises ``OSError`` where the disk refuses."""
        found = PrintedPages()
        with collector_off():
            for address, language in addresses:
                seen: set[str] = set()
                page = self._pages.page(address, language, seen)
                frame, anchors = self._frame_of(page, found)
                slots = slots_of(page)
                html = frame.stamp(slots)
                shown = shown_on(page)
                self._look(page, slots["body"], html, _Own(anchors, shown), found)
                state = _write_page(f"{self._folder}/{page.path}", html)
                twin = _write(f"{self._folder}/{page.path}{NAME}", self._twin_of(page))
                facts = tuple(sorted(seen))
                card = self._cards.write(page) if self._cards else None
                found.printed.append(Printed(page.path, facts, page.updated, state, twin, tuple(shown), card))
        return found

    def _twin_of(self, page: Page) -> bytes:
        return twin_of(page.body, self._colons[page.language]).encode()

    def _frame_of(self, page: Page, found: PrintedPages) -> tuple[Frame, frozenset[str]]:
        """Return the frame of a page and the anchors in it; a frame is looked at when it is used first."""
        shape = _shape_of(page)
        if shape not in self._known:
            frame = self._frames[specimen_of(page)]
            name = f"{page.path}index.html"
            look = look_at(frame.stamp(slots_of(replace(page, body=""))))
            self._known[shape] = frame, frozenset(look.anchors)
            found.issues += of_itself(name, look)
            found.ends |= {(end.target, end.anchor): end for end in ends_of(name, look, self._site_url)}
        return self._known[shape]

    def _look(self, page: Page, body: bytes, html: bytes, own: _Own, found: PrintedPages) -> None:
        """Look at a page: at a glance where that finds nothing that could be wrong."""
        name, tag = f"{page.path}index.html", page.language.tag
        look = glance_at(page.body)
        if look is None or look.has_doubles(own.anchors) or _is_foreign(page) or may_have_han(body, tag):
            self._look_closely(page, body, html, own, found)
            return
        above = page.path[: page.path.rfind("/", 0, -1) + 1]  # pages that lie beside each other link alike
        alive = self._alive.setdefault(above, set())
        for link in look.links - alive:
            if link[:1] == "#" and has_anchor(page.body, link[1:]):
                continue  # a place of its own, such as whom to ask
            end = end_of(name, link, self._site_url)
            if end is not None and (end.anchor or not self._is_there(end.target, own)):
                self._look_closely(page, body, html, own, found)
                return
            if link.startswith("../") or end is None:
                if len(alive) >= _KEPT:
                    alive.clear()
                alive.add(link)

    def _look_closely(self, page: Page, body: bytes, html: bytes, own: _Own, found: PrintedPages) -> None:
        """Look at a page and keep what is wrong with it, and where it leads that may not be there."""
        name = f"{page.path}index.html"
        look = look_at(body, page.language.tag)
        if look.han or look.has_doubles(own.anchors) or _is_foreign(page):
            look = look_at(html)  # the whole page says it better
            found.issues += of_itself(name, look)
        for end in ends_of(name, look, self._site_url):
            is_own = end.target == name and (end.anchor in own.anchors or end.anchor in look.anchors)
            if not is_own and (end.anchor or not self._is_there(end.target, own)):
                found.ends.setdefault((end.target, end.anchor), end)

    def _is_there(self, target: str, own: _Own) -> bool:
        """Whether a file is a page, a feed, of the theme, a business card or shown here: those are made or in place."""
        if target.endswith(("index.html", NAME)):
            return target[: target.rfind("/") + 1] in self._pages.by_path
        return target in self._beside or target in own.shown or is_feed(self._pages, target)


def _is_foreign(page: Page) -> bool:
    """Whether there may be Chinese words in what a page shows in its frame, and none should be."""
    return may_have_han(f"{page.title}{page.label}{page.description}".encode(), page.language.tag)


def _shape_of(page: Page) -> object:
    """Return what decides which frame a page has, at less cost than its specimen."""
    above = tuple(page.trail[:-1])
    switches = tuple(switch.is_twin or switch.path for switch in page.switches)
    own = page.path if page.in_navigation else ""
    has = bool(page.description), bool(page.picture.path)
    return page.address.kind, page.language.key, own, has, above, switches, page.headings, page.feeds


def _write_page(folder: str, html: bytes) -> FileState:
    """Write a page's file into its folder, which is made where it is not there yet, as it mostly is not."""
    try:
        os.mkdir(folder)  # noqa: PTH102  (twenty thousand times a second)
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103  (the same)
    return _write(f"{folder}index.html", html)


def write_beside(path: str, content: bytes) -> FileState:
    """Write a file that is no page; its folder is made where it is not there yet. Raises ``OSError``."""
    try:
        return _write(path, content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  (the same)
        return _write(path, content)


def _write(path: str, content: bytes) -> FileState:
    file = os.open(path, _FOR_WRITING, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
        stat = os.fstat(file)
    finally:
        os.close(file)
    return FileState(stat.st_size, stat.st_mtime_ns)

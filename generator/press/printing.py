"""Pages become files: each body is rendered, stamped into its frame, looked at, and written.

Owns what is done for one page, in whichever process. Must not know which pages need it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.language import HAN
from generator.outputs.media import shown_on
from generator.press.book import Stamp
from generator.shell import slots_of, specimen_of
from generator.verify import End, ends_of, look_at, of_itself

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.issues import Issue
    from generator.language import Language
    from generator.outputs.pages import Page, Pages
    from generator.shell import Frame
    from generator.urls import Address


class Printed(NamedTuple):
    """A page that was written: its path, the facts that it was made from, its day, its file, the pictures on it."""

    path: str
    facts: tuple[str, ...]
    updated: str
    stamp: Stamp
    pictures: tuple[str, ...]


@dataclass(slots=True)
class Proof:
    """Some printed pages, what is wrong with them by themselves, and one link to each place that they lead to."""

    printed: list[Printed] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    ends: dict[tuple[str, str], End] = field(default_factory=dict)


class Press:
    """Prints pages of one site into a folder."""

    def __init__(self, pages: Pages, frames: Mapping[Page, Frame], folder: Path, site_url: str) -> None:
        self._pages = pages
        self._frames = frames
        self._folder = str(folder)
        self._site_url = site_url
        self._known: dict[object, tuple[Frame, frozenset[str]]] = {}

    def print_pages(self, addresses: Iterable[tuple[Address, Language]]) -> Proof:
        """Write the pages of some addresses. Raises ``OSError`` where the disk refuses."""
        proof = Proof()
        for address, language in addresses:
            seen: set[str] = set()
            page = self._pages.page(address, language, seen)
            frame, anchors = self._frame_of(page, proof)
            slots = slots_of(page)
            html = frame.stamp(slots)
            self._look(page, slots["body"], html, anchors, proof)
            stamp = _write(f"{self._folder}/{page.path}", html)
            proof.printed.append(Printed(page.path, tuple(sorted(seen)), page.updated, stamp, tuple(shown_on(page))))
        return proof

    def _frame_of(self, page: Page, proof: Proof) -> tuple[Frame, frozenset[str]]:
        """Return the frame of a page and the anchors in it; a frame is looked at when it is used first."""
        shape = _shape_of(page)
        if shape not in self._known:
            frame = self._frames[specimen_of(page)]
            name = f"{page.path}index.html"
            look = look_at(frame.stamp(slots_of(replace(page, body=""))))
            self._known[shape] = frame, frozenset(look.anchors)
            proof.issues += of_itself(name, look)
            proof.ends |= {(end.target, end.anchor): end for end in ends_of(name, look, self._site_url)}
        return self._known[shape]

    def _look(self, page: Page, body: bytes, html: bytes, anchors: frozenset[str], proof: Proof) -> None:
        name = f"{page.path}index.html"
        look = look_at(body, page.language.tag)
        is_foreign = HAN.search(page.title + page.label + page.description)
        if look.han or is_foreign or len(anchors.union(look.anchors)) < len(anchors) + len(look.anchors):
            look = look_at(html)  # the whole page says it better
            proof.issues += of_itself(name, look)
        for end in ends_of(name, look, self._site_url):
            if end.target != name or (end.anchor not in anchors and end.anchor not in look.anchors):
                proof.ends.setdefault((end.target, end.anchor), end)


def _shape_of(page: Page) -> object:
    """Return what decides which frame a page has, at less cost than its specimen."""
    above = tuple(page.trail[:-1])
    switches = tuple(switch.is_twin or switch.path for switch in page.switches)
    own = page.path if page.in_navigation else ""
    return page.address.kind, page.language.key, own, bool(page.description), above, switches, page.headings


def _write(folder: str, html: bytes) -> Stamp:
    """Write a page's file into its folder."""
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103  (twenty thousand times a second)
    with open(f"{folder}index.html", "wb", buffering=0) as file:  # noqa: PTH123  (the same)
        file.write(html)
        stat = os.fstat(file.fileno())
    return Stamp(stat.st_size, stat.st_mtime_ns)

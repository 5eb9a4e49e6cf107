"""A specimen page: one page that stands for all whose frame differs in nothing but the words in its slots.

Owns what of a page is a slot. Everything else of it (language, way, depth, which other languages have it, its table
of contents) makes a specimen of its own, so that two pages share a frame only where their frames are the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import escape

from generator.pages.frame.frame import BODY, cut
from generator.pages.frame.marks import mark
from generator.pages.social.card import NOT_SHARED, Shared
from generator.values.urls import Address, key_segments

if TYPE_CHECKING:
    from generator.pages.frame.frame import Frame
    from generator.pages.page import Page, Step

_KEY_SLOTS = ("keya", "keyb", "keyc", "keyd")
"""The slots of the parts of an address that a page has for itself: the id of a record, the number of a list's page."""
_SHARED, _LINKED = "shared", "linked"
_PICTURE, _PICTURED = "picture", "pictured"
"""The slots of the path of the picture by which a page is shared, and of what it says."""
_ABOVE, _KEY_ABOVE = "above", "keyabove"
"""The slots of the page above, where it is not one of the navigation: a year of signings, the first page of a list."""


def specimen_of(page: Page) -> Page:
    """Return the specimen of a page: the page itself with marks where :func:`slots_of` has values.

    A page of the navigation keeps its address and its label, which other pages show too.
    """
    plain = replace(
        page,
        title=mark("title"),
        description=mark("description") if page.description else "",
        body=mark(BODY),
        updated="",
        shared=mark(_SHARED),
        linked=mark(_LINKED),
        picture=Shared(mark(_PICTURE), mark(_PICTURED)) if page.picture.path else NOT_SHARED,
    )
    if page.in_navigation:
        return plain
    marked = _Marked(page)
    return replace(
        plain,
        label=mark("label"),
        address=Address(page.address.kind, marked.path(page.address.key, marked.first)),
        path=marked.path(page.path),
        trail=_marked_trail(page, marked),
        switches=tuple(switch._replace(path=marked.path(switch.path)) for switch in page.switches),
    )


def _marked_trail(page: Page, marked: _Marked) -> tuple[Step, ...]:
    *above, nearest, last = page.trail
    if nearest.in_navigation:
        nearest = nearest._replace(path=marked.path(nearest.path))
    else:
        nearest = nearest._replace(label=mark(_ABOVE), path=marked.path_above(nearest.path))
    return (*above, nearest, last._replace(label=mark("label"), path=marked.path(last.path)))


def slots_of(page: Page) -> dict[str, bytes]:
    """Return what stands in each slot of a page's frame, as finished HTML in UTF-8."""
    title = escape(page.title).encode()
    values = {"title": title, BODY: page.body.encode(), _LINKED: page.linked.encode()}
    values[_SHARED] = title if page.shared == page.title else escape(page.shared).encode()
    if page.picture.path:
        values |= {_PICTURE: page.picture.path.encode(), _PICTURED: escape(page.picture.alt).encode()}
    if page.description:
        values["description"] = escape(page.description).encode()
    if not page.in_navigation:
        values["label"] = title if page.label == page.title else escape(page.label).encode()
        segments = page.path.split("/")
        for slot, at in zip(_KEY_SLOTS, key_segments(page.address), strict=False):
            values[slot] = segments[at].encode()
        above = page.trail[-2]
        if not above.in_navigation:
            values[_ABOVE] = escape(above.label).encode()
            values[_KEY_ABOVE] = above.path.split("/")[-2].encode()
    return values


def frame_of(specimen: Page, html: str) -> Frame:
    """Return the frame that a specimen was rendered into.

    Raises a ``Fault`` where a mark is missing or not where a slot can be.
    """
    slots = slots_of(specimen).keys()
    # a site in one language without a public address shows no page's key around its body, and tells machines nothing
    needed = slots & {"title", "description", BODY}
    return cut(html, needed, slots, specimen.path)


class _Marked:
    """The addresses that a page names, with marks where they have a part of its own address."""

    def __init__(self, page: Page) -> None:
        self._own = page.path.split("/")
        places = key_segments(page.address)
        self.first = places.start
        self._marks = {at: mark(slot) for slot, at in zip(_KEY_SLOTS, places, strict=False)}

    def path(self, path: str, begin: int = 0) -> str:
        """Return a path with marks; its first part is the one that the page's own path has at ``begin``."""
        segments = path.split("/")
        for at, segment in enumerate(segments, begin):
            if at in self._marks and segment == self._own[at]:
                segments[at - begin] = self._marks[at]
        return "/".join(segments)

    def path_above(self, path: str) -> str:
        """Return the path of the page above with marks: of its own key, where that is not a part of this page's."""
        *before, key, end = self.path(path).split("/")
        return "/".join([*before, key if key in self._marks.values() else mark(_KEY_ABOVE), end])

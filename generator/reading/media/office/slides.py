"""Presentations: what no slide shows is taken out, what a person hid or noted is found.

Layouts and masters that no slide uses, and the sample words of those that are used, go. Hidden slides, notes, remarks,
shapes that are hidden or lie beside the slide are found. Source: ECMA-376 part 1, 19.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.media.office.colours import WHITE, Colour, drawn_colour, scheme_of
from generator.reading.media.office.found import Sighting, Spoken
from generator.reading.media.office.shapes import (
    SHAPES,
    has_content,
    hidden_shapes,
    is_filled,
    unseen_words,
    words_of,
)
from generator.reading.media.office.trees import Element, above, child, each, is_on, name_of, number, remove, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.media.office.package import Package, PackagePart

_HIDDEN = Spoken("隐藏的幻灯片", "a hidden slide")
_NOTES = Spoken("备注", "notes")
_BESIDE = Spoken("在幻灯片之外", "beside the slide")
_NO_NOTES = {"sldNum", "dt", "hdr", "ftr", "sldImg"}
_WIDTH, _HEIGHT = 9_144_000.0, 6_858_000.0  # EMU, where a presentation says nothing


class _ShapeBox(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _ShapeBox) -> bool:
        return not (
            self.right <= other.left or other.right <= self.left or self.bottom <= other.top or other.bottom <= self.top
        )


def trim_slides(package: Package) -> None:
    """Take out layouts and masters without a slide, and the sample words of the others."""
    layouts = {to for part in package.of_sort("sld") for to in _led(part, "slidelayout")}
    if layouts:
        masters = {to for name in layouts if name in package.parts for to in _led(package.parts[name], "slidemaster")}
        for part in package.of_sort("sldMaster"):
            _forget(part, "sldLayoutId", "slidelayout", layouts)
        _forget(package.main, "sldMasterId", "slidemaster", masters)
    for part in package.of_sort("sldLayout", "sldMaster"):
        for shape in each(part.root, "sp"):
            if next(each(shape, "ph"), None) is not None:
                for one in each(shape, "t"):
                    one.text = ""
    package.prune()


def look_into_slides(package: Package) -> Iterator[Sighting]:
    """Yield what a person hid in a presentation, or said beside it."""
    page = _page(package.main.root)
    numbers = _numbers(package)
    for part in package.of_sort("sld", "sldLayout", "sldMaster"):
        place = _place(part.name, numbers)
        if part.sort == "sld" and not is_on(part.root, "show") and value(part.root, "show"):
            yield Sighting("M122", place.with_words(words_of(part.root)).because(_HIDDEN))
        behind = partial(_behind, package, part)
        for words, reason in (*hidden_shapes(part.root), *_beside(part.root, page)):
            yield Sighting("M122", place.with_words(words).because(reason))
        for words, reason in unseen_words(part.root, _scheme(package, part), behind):
            yield Sighting("M120", place.with_words(words).because(reason))
    yield from _said_beside(package, numbers)


def _said_beside(package: Package, numbers: dict[str, int]) -> Iterator[Sighting]:
    """Yield the notes and the remarks."""
    for part in package.looked_at.values():
        if part.sort == "notes":
            words = "".join(_words_of_notes(part.root))
            if words.strip():
                yield Sighting("M122", _place(part.source, numbers).with_words(words).because(_NOTES))
            continue
        for one in each(part.root, "cm", "comment"):
            words = "".join(text.text or "" for text in each(one, "t", "text"))
            yield Sighting("M107", _place(part.source, numbers).with_words(words))


def _words_of_notes(root: Element) -> Iterator[str]:
    for shape in each(root, "sp", "graphicFrame", "pic"):
        kind = next(each(shape, "ph"), None)
        if value(kind, "type") not in _NO_NOTES:
            yield words_of(shape) if name_of(shape) == "sp" else name_of(shape)


def _led(part: PackagePart, kind: str) -> list[str]:
    return [each.to for each in part.relations if each.kind == kind]


def _forget(part: PackagePart, name: str, kind: str, used: set[str]) -> None:
    """Take out of a list the entries that lead to what is not used."""
    unused = {each.id for each in part.relations if each.kind == kind and each.to not in used}
    for one in list(each(part.root, name)):
        if any(key.endswith("relationships}id") and said in unused for key, said in one.attrib.items()):
            remove(one)


def _numbers(package: Package) -> dict[str, int]:
    """Return the number of each slide by the name of its part."""
    leads = {each.id: each.to for each in package.main.relations}
    ids = (
        said
        for one in each(package.main.root, "sldId")
        for key, said in one.attrib.items()
        if key.endswith("relationships}id")
    )
    return {leads.get(key, ""): at for at, key in enumerate(ids, 1)}


def _place(name: str, numbers: dict[str, int]) -> Spoken:
    at = numbers.get(name)
    return Spoken(f"第{at}张幻灯片", f"slide {at}") if at else Spoken(name, name)


def _page(presentation: Element) -> _ShapeBox:
    size = next(each(presentation, "sldSz"), None)
    return _ShapeBox(0, 0, number(value(size, "cx"), _WIDTH), number(value(size, "cy"), _HEIGHT))


def _beside(root: Element, page: _ShapeBox) -> Iterator[tuple[str, Spoken]]:
    tree = next(each(root, "spTree"), None)
    for shape in [] if tree is None else tree:
        box = _box(shape) if name_of(shape) in SHAPES else None
        if box is not None and not box.meets(page) and has_content(shape):
            yield words_of(shape), _BESIDE


def _box(shape: Element) -> _ShapeBox | None:
    """Return where a shape lies; None where it says nothing, since its layout does."""
    around = child(shape, "spPr")
    around = child(shape, "grpSpPr") if around is None else around
    place = child(shape if around is None else around, "xfrm")
    start, size = child(place, "off"), child(place, "ext")
    if start is None or size is None:
        return None
    left, top = number(value(start, "x")), number(value(start, "y"))
    return _ShapeBox(left, top, left + number(value(size, "cx")), top + number(value(size, "cy")))


def _behind(package: Package, part: PackagePart, shape: Element) -> Colour | None:
    """Return the colour behind a shape; None where something else lies there, or where it cannot be said."""
    if above(shape, "grpSp") is not None:
        return None
    box = _box(shape)
    pages = list(_pages_below(package, part))
    for one in (each_ for page in pages for each_ in each(page.root, *SHAPES)):
        other = _box(one)
        is_near = box is None or other is None or box.meets(other) or above(one, "grpSp") is not None
        if one is not shape and name_of(one) != "grpSp" and is_filled(one) and is_near:
            return None
    for page in pages:
        ground = next(each(page.root, "bg"), None)
        if ground is not None:
            return _colour_of_page(ground, _scheme(package, part))
    return WHITE


def _pages_below(package: Package, part: PackagePart) -> Iterator[PackagePart]:
    """Yield a slide, its layout, its master."""
    yield part
    for kind in ("slidelayout", "slidemaster"):
        if kind == "slidemaster" or part.sort == "sld":
            below = package.beside(part, kind) if part.sort != "sldMaster" else None
            if below is None:
                return
            part = below
            yield part


def _colour_of_page(ground: Element, scheme: dict[str, Colour]) -> Colour | None:
    fill = child(ground, "bgPr", "solidFill")
    return drawn_colour(fill if fill is not None else child(ground, "bgRef"), scheme)


def _scheme(package: Package, part: PackagePart) -> dict[str, Colour]:
    """Return the colours of the theme that a slide has."""
    master = list(_pages_below(package, part))[-1]
    theme = package.beside(master, "theme")
    return scheme_of(None if theme is None else theme.root)

"""Documents of Word: what nobody can see is taken out, what a person hid or remarked is found.

Headers and footers of pages that the document has none of, notes that nothing refers to, and codes of fields go. Hidden
words, words that cannot be told from their ground, and remarks stay and are found. Source: ECMA-376 part 1, 17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.media.office import fields
from generator.reading.media.office.colours import scheme_of
from generator.reading.media.office.found import Sighting, Spoken
from generator.reading.media.office.trees import Element, child, each, is_set, name_of, remove, space_of, value
from generator.reading.media.office.word_grounds import WordGrounds
from generator.reading.media.office.word_styles import Styles
from generator.reading.media.office.word_unseen import unseen_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.media.office.package import Package, PackagePart

_STORIES = {
    "document": Spoken("正文", "the text"),
    "hdr": Spoken("页眉", "a header"),
    "ftr": Spoken("页脚", "a footer"),
    "footnotes": Spoken("脚注", "the footnotes"),
    "endnotes": Spoken("尾注", "the endnotes"),
    "comments": Spoken("批注", "the comments"),
}
_CHANGES = {
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "delText", "delInstrText"),
    *("moveFromRangeStart", "moveToRangeStart", "customXmlInsRangeStart", "customXmlDelRangeStart"),
}
_NOTES = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}
_UNENDED = Spoken("域没有结束标记", "a field that never ends")
_PATH = Spoken("域代码中有路径", "a path in the code of a field")


def trim_document(package: Package) -> None:
    """Take out what no page of a document shows."""
    _trim_headers(package)
    for part in package.of_sort(*_STORIES):
        for begin in fields.settle_fields(part.root):
            package.found.append(Sighting("M120", _place(part, begin).because(_UNENDED)))
    package.prune()
    _trim_notes(package)
    package.prune()


def look_into_document(package: Package) -> Iterator[Sighting]:
    """Yield what a person hid in a document, or said beside it."""
    main = package.main
    styles = Styles(_root(package.beside(main, "styles")))
    scheme = scheme_of(_root(package.beside(main, "theme")))
    for part in package.of_sort(*_STORIES):
        yield from _changes(part)
        for one, code in fields.codes_of(part.root):
            if fields.names_a_path(code):
                yield Sighting("M124", _place(part, one).with_words(code).because(_PATH))
        grounds = WordGrounds(part.root, main.root, styles, scheme)
        for code, one, words, reason in unseen_in(part.root, styles, grounds):
            yield Sighting(code, _place(part, one).with_words(words).because(reason))
    for part in package.looked_at.values():
        for remark in each(part.root, "comment"):
            words = "".join(one.text or "" for one in each(remark, "t"))
            yield Sighting("M107", Spoken(part.name, part.name).with_words(words))


def _root(part: PackagePart | None) -> Element | None:
    return None if part is None else part.root


def _changes(part: PackagePart) -> Iterator[Sighting]:
    for one in each(part.root, *_CHANGES):
        if "wordprocessingml" in space_of(one):
            words = "".join(found.text or "" for found in each(one, "t", "delText"))
            yield Sighting("M107", Spoken(part.name, part.name).with_words(words))


def _place(part: PackagePart, inside: Element) -> Spoken:
    """Return which paragraph of which text an element stands in."""
    around = [
        up for up in (inside, *inside.iterancestors()) if name_of(up) == "p" and "wordprocessingml" in space_of(up)
    ]
    number = 0
    for one in each(part.root, "p"):
        number += 1
        if around and one is around[-1]:
            break
    story = _STORIES.get(part.sort, Spoken(part.name, part.name))
    return Spoken(f"{story.zh}第{max(number, 1)}段", f"{story.en}, paragraph {max(number, 1)}")


def _trim_headers(package: Package) -> None:
    """Take out headers and footers for first or even pages where no page is one of these."""
    main = package.main.root
    settings = _root(package.beside(package.main, "settings"))
    has_even = settings is not None and is_set_or_there(child(settings, "evenAndOddHeaders"))
    has_first = any(is_set_or_there(child(section, "titlePg")) for section in each(main, "sectPr"))
    for one in list(each(main, "headerReference", "footerReference")):
        kind = value(one, "type")
        if (kind == "even" and not has_even) or (kind == "first" and not has_first):
            remove(one)


def is_set_or_there(element: Element | None) -> bool:
    """Whether an element is there that is on by being there."""
    return element is not None and (not value(element) or is_set(element, "val"))


def _trim_notes(package: Package) -> None:
    """Take out notes that nothing in the document refers to."""
    for kind, (note, reference) in _NOTES.items():
        part = package.beside(package.main, kind)
        if part is None:
            continue
        used = {value(one, "id") for one in each(package.main.root, reference)}
        for one in list(each(part.root, note)):
            if value(one, "type") in {"", "normal"} and value(one, "id") not in used:
                remove(one)

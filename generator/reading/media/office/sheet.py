"""Workbooks of Excel: what nobody can see is taken out, what is hidden in sheets is found.

Shared strings that no cell uses, hidden names that nothing uses, and heads of pages that are not printed go. Hidden
sheets, remarks, and names that lead out are found here; rows, columns and cells in ``sheet_cells.py``. Source: ECMA-376
part 1, 18.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.office.colours import scheme_of
from generator.reading.media.office.found import Sighting, Spoken
from generator.reading.media.office.links import names_path
from generator.reading.media.office.shapes import hidden_shapes, unseen_words
from generator.reading.media.office.sheet_cells import CellSheet, unseen_in
from generator.reading.media.office.sheet_styles import CellStyles
from generator.reading.media.office.trees import Element, child, each, is_set, name_of, remove, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.media.office.package import Package, PackagePart

_OF_PROGRAMS = re.compile(r"_xl(?:nm|fn|ws|pm|eta|udf)\b[\w.]*", re.IGNORECASE)
_FORMULAS = ("f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula", "definedName")
_SHEETS = ("worksheet", "chartsheet")
_HIDDEN_SHEET = Spoken("隐藏的工作表", "a hidden sheet")
_HIDDEN_NAME = Spoken("隐藏的名称", "a hidden name")
_PATH = Spoken("公式中有路径", "a path in a formula")
_SCENARIO = Spoken("方案", "a scenario")
_PICTURES_OF_CELLS = {"_localimage", "_localimage2", "_imageurl", "_error", "_formattednumber", "_array"}
_DATA_TYPE = Spoken("数据类型的隐藏字段", "hidden fields of a data type")


def trim_workbook(package: Package) -> None:
    """Take out what no sheet of a workbook shows."""
    for part in package.of_sort(*_SHEETS):
        _trim_heads(part.root)
        for cell in each(part.root, "c"):
            _trim_cell(cell)
    package.prune()
    _trim_strings(package)
    _trim_names(package)


def look_into_workbook(package: Package) -> Iterator[Sighting]:
    """Yield what a person hid in a workbook, or said beside it."""
    book = package.main
    yield from _names(book.root)
    names = dict(_sheets(package))
    for one in each(book.root, "sheet"):
        if value(one, "state") not in {"", "visible"}:
            yield Sighting("M121", _named(value(one, "name")).because(_HIDDEN_SHEET))
    styles_part, theme = package.beside(book, "styles"), package.beside(book, "theme")
    styles = CellStyles(styles_part and styles_part.root, scheme_of(theme and theme.root))
    strings = _strings(package)
    for part in package.of_sort(*_SHEETS):
        name = names.get(part.name, part.name)
        tables = [value(found.root, "ref") for each_ in part.relations if (found := _table(package, each_.to))]
        yield from unseen_in(CellSheet(name, part.root, styles, strings, tables))
        yield from _of_sheet(name, part)
    yield from _beside_cells(package)
    yield from _remarks(package)


def _beside_cells(package: Package) -> Iterator[Sighting]:
    scheme = scheme_of(next((part.root for part in package.of_sort("theme")), None))
    for part in package.of_sort("wsDr", "userShapes", "xml"):
        place = Spoken(part.name, part.name)
        for words, reason in (*hidden_shapes(part.root), *unseen_words(part.root, scheme)):
            yield Sighting("M121", place.with_words(words).because(reason))
    for part in package.of_sort("rvStructures"):
        if any(value(one, "t").lower() not in _PICTURES_OF_CELLS for one in each(part.root, "s")):
            yield Sighting("M123", Spoken(part.name, part.name).because(_DATA_TYPE))


def _remarks(package: Package) -> Iterator[Sighting]:
    for part in package.looked_at.values():
        for one in each(part.root, "comment", "threadedComment"):
            words = "".join(found.text or "" for found in each(one, "t", "text") if not len(found))
            where = f"{part.name} {value(one, 'ref')}".strip()
            yield Sighting("M107", Spoken(where, where).with_words(words))


def _sheets(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the part of each sheet and its name."""
    leads = {each.id: each.to for each in package.main.relations}
    for one in each(package.main.root, "sheet"):
        keys = (said for key, said in one.attrib.items() if key.endswith("relationships}id"))
        yield leads.get(next(keys, ""), ""), value(one, "name")


def _named(name: str) -> Spoken:
    return Spoken(f"工作表“{name}”", f"sheet “{name}”")


def _of_sheet(name: str, part: PackagePart) -> Iterator[Sighting]:
    for one in each(part.root, "scenario"):
        words = " ".join(filter(None, (value(one, "name"), value(one, "comment"))))
        yield Sighting("M121", _named(name).with_words(words).because(_SCENARIO))
    for one in each(part.root, *_FORMULAS):
        if names_path(one.text or ""):
            cell = one.getparent() if name_of(one) == "f" else None
            place = Spoken(f"{name}!{value(cell, 'r')}", f"{name}!{value(cell, 'r')}")
            yield Sighting("M124", place.with_words(one.text or "").because(_PATH))


def _names(book: Element) -> Iterator[Sighting]:
    for one in each(book, "definedName"):
        name = Spoken(value(one, "name"), value(one, "name"))
        if is_set(one, "hidden") and not _OF_PROGRAMS.match(value(one, "name")):
            yield Sighting("M121", name.because(_HIDDEN_NAME))
        if names_path(one.text or ""):
            yield Sighting("M124", name.with_words(one.text or "").because(_PATH))


def _table(package: Package, name: str) -> PackagePart | None:
    part = package.parts.get(name)
    return part if part is not None and part.sort == "table" else None


def _strings(package: Package) -> list[Element]:
    part = package.beside(package.main, "sharedstrings")
    return [] if part is None or part.root is None else [one for one in part.root if name_of(one) == "si"]


def _trim_cell(cell: Element) -> None:
    """Take out of a cell the text that its type does not show."""
    is_inline = value(cell, "t") == "inlineStr"
    for one in list(cell):
        if name_of(one) == ("v" if is_inline else "is"):
            remove(one)


def _trim_heads(sheet: Element) -> None:
    heads = child(sheet, "headerFooter")
    for name, switch in (("even", "differentOddEven"), ("first", "differentFirst")):
        if heads is not None and not is_set(heads, switch):
            for one in list(each(heads, f"{name}Header", f"{name}Footer")):
                remove(one)


def _trim_strings(package: Package) -> None:
    """Empty the shared strings that no cell uses; the others keep their numbers."""
    cells = (cell for part in package.of_sort("worksheet") for cell in each(part.root, "c"))
    used = {(one.text or "").strip() for cell in cells if value(cell, "t") == "s" for one in each(cell, "v")}
    for at, one in enumerate(_strings(package)):
        if str(at) not in used:
            for inner in list(one):
                one.remove(inner)
            one.append(one.makeelement(one.tag[: -len("si")] + "t", {}))


def _trim_names(package: Package) -> None:
    """Take out names that are hidden and that nothing uses; what is said of a name only for whoever edits it."""
    book = package.main.root
    hidden = [
        one for one in each(book, "definedName") if is_set(one, "hidden") and not value(one, "name").startswith("_xlnm")
    ]
    if hidden:
        text = "\n".join(
            one.text or ""
            for part in package.parts.values()
            if part.root is not None
            for one in each(part.root, *_FORMULAS)
            if one not in hidden
        )
        words = set(re.findall(r"[\w.\\?]+", text))
        for one in hidden:
            if value(one, "name") not in words:
                remove(one)
    listed = child(book, "definedNames")
    if listed is not None and not len(listed):
        remove(listed)
    for one in each(book, "definedName"):
        for key in ("comment", "description", "help", "statusBar", "customMenu"):
            one.attrib.pop(key, None)

"""Office files (docx, xlsx, pptx): of the kind that the name says, and published as what their readers see.

What nobody can see is taken out when a file is published; what a person put there, on purpose or by mistake, is an
error that says where it is, since only a person can say what should become of it.

Taken out: properties of the document, thumbnails, template and path, printer, identifiers of revisions, variables,
custom XML, building blocks, notes of programs, parts that nothing leads to, comments and instructions of XML, authors
of changes of format, codes of fields, headers and footnotes that no page shows, tables behind charts (a chart keeps
the values that it draws), shared strings that no cell uses, hidden names that nothing uses, layouts without a slide,
sample words in layouts, empty notes, signatures (said so), and what pictures inside tell beside what they show.

Errors: comments and tracked changes (M107); hidden words, words in the colour of their ground or too small (M120);
hidden sheets, rows, columns, cells and names (M121); hidden slides, notes, shapes that are hidden or beside the slide
(M122); embedded files, objects, controls, pivot tables, connections, data of other workbooks (M123); paths and
servers of the house (M124).

Sources: ECMA-376 (Office Open XML), parts 1 to 4; [MS-DOCX], [MS-XLSX], [MS-PPTX] for what came later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.media.kinds import FileFinding
from generator.reading.media.office.charts import look_into_charts, trim_charts
from generator.reading.media.office.found import Sighting, findings_of
from generator.reading.media.office.package import DAMAGED, Package, UnpacksTooMuch, read_package
from generator.reading.media.office.sheet import look_into_workbook, trim_workbook
from generator.reading.media.office.slides import look_into_slides, trim_slides
from generator.reading.media.office.word import look_into_document, trim_document
from generator.reading.media.office.writing import write_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import BytesIO
    from pathlib import Path

__all__ = ["clean_office", "look_into_office"]

_KINDS: dict[str, tuple[Callable[[Package], None], Callable[[Package], Iterator[Sighting]]]] = {
    ".docx": (trim_document, look_into_document),
    ".xlsx": (trim_workbook, look_into_workbook),
    ".pptx": (trim_slides, look_into_slides),
}


def look_into_office(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is what its name says, and what in it was not written for everybody."""
    suffix = path.suffix.lower()
    try:
        package = _open(path, suffix)
        found = [*package.found, *look_into_charts(package), *_KINDS[suffix][1](package)]
    except UnpacksTooMuch:
        yield FileFinding("M126")
        return
    except DAMAGED:
        yield FileFinding("M105")
        return
    yield from findings_of(found)


def clean_office(source: Path | BytesIO, suffix: str) -> bytes:
    """Return an Office file of some kind (``.docx``) as what its readers see; the same input gives the same bytes.

    Raises one of ``DAMAGED`` for a file that ``look_into_office`` refuses.
    """
    return write_package(_open(source, suffix))


def _open(source: Path | BytesIO, suffix: str) -> Package:
    """Return what of a file is published."""
    package = read_package(source, suffix)
    trim_charts(package)
    _KINDS[suffix][0](package)
    return package

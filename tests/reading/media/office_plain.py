"""Plain Office files as others' programs write them, and their parts, into which a test plants one thing."""

from __future__ import annotations

import posixpath
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from openpyxl import Workbook
from PIL import Image
from PIL.ExifTags import Base
from pptx import Presentation

from tests.integrity.crafted import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office"
XML = "application/xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = f'xmlns:r="{OFFICE}"'
VISIBLE = "园区租金每月18元/平方米"


class Parts(dict[str, bytes]):
    """The parts of an Office file by their names."""

    @classmethod
    def of(cls, data: bytes) -> Parts:
        """Return the parts of a file."""
        with ZipFile(BytesIO(data)) as archive:
            # XML is written by one library or another, with a space before the end of an empty element or without
            return cls({name: archive.read(name).replace(b" />", b"/>") for name in archive.namelist()})

    def packed(self) -> bytes:
        """Return the file."""
        written = BytesIO()
        with ZipFile(written, "w", ZIP_DEFLATED) as archive:
            for name, data in self.items():
                archive.writestr(name, data)
        return written.getvalue()

    def swap(self, part: str, old: str, new: str) -> None:
        """Put something in the place of a text that stands in a part."""
        text = self[part].decode()
        assert old in text, (part, old, text[:2000])
        self[part] = text.replace(old, new, 1).encode()

    def before(self, part: str, mark: str, new: str) -> None:
        """Put something before a text of a part."""
        self.swap(part, mark, new + mark)

    def behind(self, part: str, mark: str, new: str) -> None:
        """Put something behind a text of a part."""
        self.swap(part, mark, mark + new)

    def add(self, name: str, data: str | bytes, kind: str = XML) -> None:
        """Add a part of some type."""
        self[name] = data.encode() if isinstance(data, str) else data
        self.before("[Content_Types].xml", "</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/>')

    def relate(self, source: str, kind: str, target: str, *, outside: bool = False) -> str:
        """Let a part lead to another, by the address of the kind or the end of it. Returns the id."""
        folder, _, name = source.rpartition("/")
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self:
            space = "http://schemas.openxmlformats.org/package/2006/relationships"
            self[listed] = f'<Relationships xmlns="{space}"></Relationships>'.encode()
        key = f"rIdPlanted{self[listed].count(b'<Relationship ')}"
        address = kind if "://" in kind else f"{OFFICE}/{kind}"
        mode = ' TargetMode="External"' if outside else ""
        line = f'<Relationship Id="{key}" Type="{address}" Target="{target}"{mode}/>'
        self.before(listed, "</Relationships>", line)
        return key


def docx(*plants: Callable[[Parts], None]) -> Callable[[], bytes]:
    """Return what makes a document with some things planted into it."""
    return lambda: _planted(_plain_docx(), plants)


def xlsx(*plants: Callable[[Parts], None]) -> Callable[[], bytes]:
    """Return what makes a workbook with some things planted into it: a table of three rows on one sheet."""
    return lambda: _planted(_plain_xlsx(), plants)


def pptx(*plants: Callable[[Parts], None]) -> Callable[[], bytes]:
    """Return what makes a presentation of two slides with some things planted into it."""
    return lambda: _planted(_plain_pptx(), plants)


def jpeg_with_author(word: str = SECRET) -> bytes:
    """Return a picture whose Exif data names somebody."""
    exif = Image.Exif()
    exif[Base.Artist] = word
    written = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(written, "JPEG", exif=exif)
    return written.getvalue()


def _planted(data: bytes, plants: tuple[Callable[[Parts], None], ...]) -> bytes:
    parts = Parts.of(data)
    for plant in plants:
        plant(parts)
    return parts.packed()


@cache
def _plain_docx() -> bytes:
    document = Document()
    document.add_heading("厂房租赁", 1)
    document.add_paragraph(VISIBLE)
    document.add_paragraph("The end.")
    return _saved(document.save)


@cache
def _plain_xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("园区", "租金", "备注"), ("甲", 18, VISIBLE), ("乙", 20, "The end.")):
        sheet.append(row)
    return _saved(book.save)


@cache
def _plain_pptx() -> bytes:
    show = Presentation()
    for words in (VISIBLE, "The end."):
        slide = show.slides.add_slide(show.slide_layouts[1])
        slide.shapes.title.text = "招商推介"
        slide.placeholders[1].text = words
    return _saved(show.save)


def _saved(save: Callable[[BytesIO], None]) -> bytes:
    written = BytesIO()
    save(written)
    return written.getvalue()

"""The words inside files that are handed out are read, as far as they are had cheaply."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import openpyxl
import pptx
import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.reading.media.words import words_in

if TYPE_CHECKING:
    from pathlib import Path


def _all(path: Path) -> str:
    return "\n".join(words_in(path))


def test_words_of_a_document_are_read_across_its_runs(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = docx.Document()
    paragraph = document.add_paragraph("由大")
    paragraph.add_run("明电池").bold = True
    document.add_paragraph("另一段")
    document.add_table(1, 1).cell(0, 0).text = "表格 & 格"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.save(str(path))
    words = _all(path)
    assert "由大明电池\n\n" in words
    assert "表格 & 格" in words
    assert "页脚" in words
    assert "明电池另一段" not in words


def test_words_of_a_workbook_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "大明表"
    book.active["A1"] = "大明电池"
    book.active["B1"].hyperlink = "https://daming.example/"
    book.save(path)
    assert "大明电池" in _all(path)
    assert "大明表" in _all(path)
    assert "https://daming.example/" in _all(path)


def test_words_of_slides_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[0])
    assert slide.shapes.title is not None
    slide.shapes.title.text = "大明电池"
    slide.notes_slide.notes_text_frame.text = "备注里的大明"
    show.save(str(path))
    assert "大明电池" in _all(path)
    assert "备注里的大明" in _all(path)


def test_words_of_a_pdf_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = DictionaryObject()
    for key, value in (("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica")):
        font[NameObject(key)] = NameObject(value)
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 20 100 Td (Daming Battery) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001  (it has no public way to do so)
    writer.write(path)
    assert "Daming Battery" in _all(path)


@pytest.mark.parametrize(("name", "data"), [("a.txt", "大明".encode()), ("a.csv", "大明".encode("gb18030"))])
def test_words_of_a_text_are_read_in_both_codes(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert "大明" in _all(tmp_path / name)


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.xlsx"])
def test_a_damaged_file_has_no_words(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 or %PDF-1.7 and nothing")
    assert _all(tmp_path / name) == ""

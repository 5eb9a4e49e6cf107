"""Office files: nothing hidden is published, harmless ones pass, and what readers see stays as it is."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from pptx import Presentation

from generator.messages.issues import Issue, Place
from generator.reading.media import look_into, publishable
from tests.integrity.crafted import PASSES, REMOVED, SECRET, secrets_in, what_becomes_of
from tests.reading.media.docx_corpus import BODY, END, WHITE, body, box, run, story
from tests.reading.media.office_corpus import CRAFTED
from tests.reading.media.office_plain import Parts, docx, jpeg_with_author, pptx, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.integrity.crafted import Crafted

PUBLISHED = [crafted for crafted in CRAFTED if crafted.expected in {REMOVED, PASSES}]


NOT_SHOWN = ("}Fallback", "}Choice")
"""Alternatives are of the corpus: that the right one is chosen its own test says."""


def named(crafted: Crafted) -> str:
    return crafted.name


def codes(tmp_path: Path, name: str, data: bytes) -> list[str]:
    path = tmp_path / name
    path.write_bytes(data)
    return [found.code for found in look_into(path)]


def published(tmp_path: Path, name: str, data: bytes) -> bytes:
    path = tmp_path / name
    path.write_bytes(data)
    return publishable(path)


@pytest.mark.parametrize("crafted", CRAFTED, ids=named)
def test_nothing_hidden_is_published_and_nothing_harmless_refused(crafted: Crafted, tmp_path: Path) -> None:
    assert what_becomes_of(crafted, tmp_path) == ""


def test_there_are_many_crafted_files_of_each_sort_and_what_is_removed_is_in_them() -> None:
    names = [crafted.name for crafted in CRAFTED]
    assert len(set(names)) == len(names) > 150
    for crafted in CRAFTED:
        if crafted.expected == REMOVED:
            assert list(secrets_in(crafted.make())), crafted.name


@pytest.mark.filterwarnings("ignore:Unknown extension")  # of the library that reads: one of them is planted
@pytest.mark.parametrize("crafted", PUBLISHED, ids=named)
def test_what_readers_see_is_published_as_it_is(crafted: Crafted, tmp_path: Path) -> None:
    data = crafted.make()
    made = published(tmp_path, crafted.name, data)
    seen = SEEN[crafted.name.rpartition(".")[2]]
    assert list(seen(made)) == list(seen(data))
    assert any(list(seen(made)))


@pytest.mark.parametrize("crafted", PUBLISHED, ids=named)
def test_the_same_file_gives_the_same_bytes_and_a_published_one_itself(crafted: Crafted, tmp_path: Path) -> None:
    data = crafted.make()
    made = published(tmp_path, crafted.name, data)
    assert made == published(tmp_path, crafted.name, data)
    assert codes(tmp_path, crafted.name, made) == []
    assert published(tmp_path, crafted.name, made) == made


def in_document(data: bytes) -> Iterator[str]:
    """Yield what a reader of a document sees: paragraphs, tables, headers and footers, pictures."""
    document = Document(BytesIO(data))
    for paragraph in document.paragraphs:
        texts = (
            one
            for one in paragraph._p.iter(qn("w:t"))  # noqa: SLF001  (there is no other way to all of them)
            if not any(name in up.tag for up in one.iterancestors() for name in NOT_SHOWN)
        )
        yield "".join(one.text or "" for one in texts)
    yield from (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    for section in document.sections:
        yield from (paragraph.text for story in (section.header, section.footer) for paragraph in story.paragraphs)
    yield from (str(shape.width) for shape in document.inline_shapes)


def in_workbook(data: bytes) -> Iterator[str]:
    """Yield what a reader of a workbook sees: cells and how they are written, charts, pictures, links."""
    for sheet in load_workbook(BytesIO(data)).worksheets:
        drawn = [len(getattr(sheet, name)) for name in ("_charts", "_images")]
        yield f"{sheet.title} {sheet.freeze_panes} {list(sheet.tables)} {drawn}"
        for row in sheet.iter_rows():
            for cell in row:
                link = cell.hyperlink.target if cell.hyperlink else ""
                yield f"{cell.coordinate} {cell.value} {cell.number_format} {link}"
                yield f"{cell.font.b} {cell.fill.fgColor.rgb}"


def in_presentation(data: bytes) -> Iterator[str]:
    """Yield what a reader of a presentation sees: words, tables, the values of charts, pictures."""
    for slide in Presentation(BytesIO(data)).slides:
        for shape in slide.shapes:
            yield f"{shape.name} {shape.shape_type} {shape.width}"
            if shape.has_text_frame:
                yield shape.text_frame.text
            if getattr(shape, "has_chart", False):
                plot = shape.chart.plots[0]
                yield f"{list(plot.categories)} {[(each.name, list(each.values)) for each in plot.series]}"
            if getattr(shape, "has_table", False):
                yield from (cell.text for row in shape.table.rows for cell in row.cells)


SEEN: dict[str, Callable[[bytes], Iterator[str]]] = {
    "docx": in_document,
    "xlsx": in_workbook,
    "pptx": in_presentation,
}


def test_a_place_is_told_in_the_words_of_staff(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body(run("<w:vanish/>") + run("<w:vanish/>", "另一处")))())
    (found,) = look_into(path)
    issue = Issue(found.code, Place("media/a.docx"), facts={"file": "a.docx", **found.facts})
    assert issue.message("zh") == (
        f"“a.docx” 中有看不见的文字：正文第4段“{SECRET}”（隐藏文字）；正文第5段“另一处”（隐藏文字）。"
    )
    assert f"the text, paragraph 4 “{SECRET}” (hidden text); the text, paragraph 5" in issue.message("en")


def test_of_many_places_the_first_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body(run("<w:vanish/>") * 9))())
    (found,) = look_into(path)
    assert found.facts["places_zh"].endswith("；另有4处")
    assert found.facts["places_en"].endswith("; and 4 more")


def test_white_letters_that_may_stand_on_a_picture_are_asked_about(tmp_path: Path) -> None:
    def behind(parts: Parts) -> None:
        space = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        anchor = f'<w:p><w:r><w:drawing><wp:anchor {space} behindDoc="1"/></w:drawing></w:r></w:p>'
        parts.before(BODY, END, anchor + box("", run("", "seen")) + run(WHITE, "Title"))

    assert codes(tmp_path, "a.docx", docx(behind)()) == ["M127"]


def test_a_signature_is_lost_and_that_is_said(tmp_path: Path) -> None:
    def sign(parts: Parts) -> None:
        parts.add("_xmlsignatures/origin.sigs", b"")
        kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
        parts.relate("", kind, "_xmlsignatures/origin.sigs")

    assert codes(tmp_path, "a.docx", docx(sign)()) == ["M125"]
    assert not any("sig" in name for name in Parts.of(published(tmp_path, "a.docx", docx(sign)())))


def test_what_unpacks_without_end_is_refused_unread(tmp_path: Path) -> None:
    big = docx(lambda parts: parts.update({"word/a.bin": bytes(210_000_000)}))()
    assert codes(tmp_path, "a.docx", big) == ["M126"]
    many = xlsx(lambda parts: parts.update({f"xl/{number}.xml": b"<a/>" for number in range(6_000)}))()
    assert codes(tmp_path, "a.xlsx", many) == ["M126"]
    deep = xlsx(lambda parts: parts.before("xl/worksheets/sheet1.xml", "</sheetData>", "<row/>" * 9_000_000))()
    assert codes(tmp_path, "a.xlsx", deep) == ["M126"]


@pytest.mark.parametrize(
    "plant",
    [
        lambda parts: parts.update({"word/vbaProject.bin": b"x"}),
        lambda parts: parts.pop("_rels/.rels"),
        lambda parts: parts.pop("[Content_Types].xml"),
        lambda parts: parts.swap(BODY, "</w:body>", ""),
        lambda parts: parts.swap(BODY, "<w:document", '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document'),
        lambda parts: parts.update({BODY: b"<document><p>no namespace</p></document>"}),
        lambda parts: parts.swap("[Content_Types].xml", "document.main+xml", "document.macroEnabled.main+xml"),
    ],
)
def test_what_no_program_opens_and_what_runs_is_refused(plant: Callable[[Parts], None], tmp_path: Path) -> None:
    assert codes(tmp_path, "a.docx", docx(plant)()) == ["M105"]


@pytest.mark.parametrize(
    "plant",
    [
        body("<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val='single'/></w:tblBorders></w:tblPr></w:tbl>"),
        body(run('<w:vanish w:val="false"/>', "seen")),
        body(run("<w:webHidden/>", "seen")),
        body(run("<w:vanish/>", " ")),
        body(run('<w:color w:val="FFFFFF"/>', " ")),
        story("comments", ""),
    ],
)
def test_what_only_looks_hidden_or_like_a_remark_is_neither(plant: Callable[[Parts], None], tmp_path: Path) -> None:
    assert codes(tmp_path, "a.docx", docx(plant)()) == []


def test_a_part_without_a_name_is_none(tmp_path: Path) -> None:
    archive = BytesIO(docx()())
    with ZipFile(archive, "a") as packed:
        nameless = ZipInfo("a")
        nameless.filename = ""
        packed.writestr(nameless, SECRET)
    path = tmp_path / "a.docx"
    path.write_bytes(archive.getvalue())
    assert list(look_into(path)) == []
    assert list(secrets_in(publishable(path))) == []


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path, "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)) == ["M105"]


def test_a_chart_keeps_its_values_and_loses_the_table_behind_it(tmp_path: Path) -> None:
    show = next(crafted for crafted in CRAFTED if crafted.name == "show.pptx").make()
    assert any(name.endswith(".xlsx") for name in Parts.of(show))
    made = Parts.of(published(tmp_path, "a.pptx", show))
    assert not any(name.endswith(".xlsx") for name in made)
    chart = made["ppt/charts/" + next(name for name in made if name.startswith("ppt/charts/chart")).rpartition("/")[2]]
    assert b"externalData" not in chart
    assert b"<c:v>3.6</c:v>" in chart


def test_a_chart_that_would_be_empty_is_refused(tmp_path: Path) -> None:
    parts = Parts.of(next(crafted for crafted in CRAFTED if crafted.name == "show.pptx").make())
    name = next(name for name in parts if name.startswith("ppt/charts/chart"))
    text = parts[name].decode()
    start, end = text.index("<c:numCache>"), text.index("</c:numCache>") + len("</c:numCache>")
    parts[name] = (text[:start] + text[end:]).encode()
    assert codes(tmp_path, "a.pptx", parts.packed()) == ["M123"]


def test_a_picture_that_cannot_be_cleaned_is_refused(tmp_path: Path) -> None:
    def plant(parts: Parts) -> None:
        parts.add("word/media/a.jpg", b"no picture", "image/jpeg")
        key = parts.relate(BODY, "image", "media/a.jpg")
        blip = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        parts.before(
            BODY, END, f'<w:p><w:r><w:drawing><a:blip {blip} {space} r:embed="{key}"/></w:drawing></w:r></w:p>'
        )

    assert codes(tmp_path, "a.docx", docx(plant)()) == ["M123"]


def test_only_what_leads_somewhere_is_in_a_published_file(tmp_path: Path) -> None:
    made = published(tmp_path, "a.docx", docx(lambda parts: parts.update({"word/media/a.jpg": jpeg_with_author()}))())
    with ZipFile(BytesIO(made)) as archive:
        assert archive.comment == b""
        assert {item.date_time[0] for item in archive.infolist()} == {1980}
        assert not any(name.startswith(("docProps/", "word/media", "customXml/")) for name in archive.namelist())


@pytest.mark.parametrize("make", [docx(), xlsx(), pptx()])
def test_a_file_of_another_kind_is_refused(make: Callable[[], bytes], tmp_path: Path) -> None:
    data = make()
    taken = [suffix for suffix in ("docx", "xlsx", "pptx") if codes(tmp_path, f"a.{suffix}", data) == []]
    assert len(taken) == 1


def _noted(*, header: bool) -> bytes:
    """Return a workbook as Excel writes it: boxes of VML, whose root is of no namespace."""
    book = Workbook()
    book.worksheets[0]["A1"] = "看得见的字"
    book.worksheets[0]["A1"].comment = Comment(SECRET, "")
    written = BytesIO()
    book.save(written)
    if not header:
        return written.getvalue()
    bare = BytesIO()
    with ZipFile(written) as source, ZipFile(bare, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml.rels"):
                data = re.sub(rb'<Relationship [^>]*/relationships/comments"[^>]*/>', b"", data)
            if name.endswith("sheet1.xml"):
                data = data.replace(b"<legacyDrawing ", b"<legacyDrawingHF ")
            if "comments/" not in name:
                target.writestr(name, data.replace(b"visibility:hidden", b""))
    return bare.getvalue()


def test_boxes_that_excel_writes_are_no_damage(tmp_path: Path) -> None:
    assert codes(tmp_path, "noted.xlsx", _noted(header=False)) == ["M107", "M121"]
    assert codes(tmp_path, "headed.xlsx", _noted(header=True)) == []
    assert list(secrets_in(published(tmp_path, "headed.xlsx", _noted(header=True)))) == []


def test_a_picture_does_not_tell_the_name_of_its_file(tmp_path: Path) -> None:
    photo, written = tmp_path / f"{SECRET}.jpg", BytesIO()
    photo.write_bytes(jpeg_with_author())
    document = Document()
    document.add_picture(str(photo))
    document.save(written)
    assert list(secrets_in(published(tmp_path, "a.docx", written.getvalue()))) == []


def test_an_item_without_a_name_is_no_folder_and_no_fault(tmp_path: Path) -> None:
    data = docx()().replace(b"docProps/app.xml", b"\0ocProps/app.xml")
    assert codes(tmp_path, "a.docx", data) in ([], ["M105"])

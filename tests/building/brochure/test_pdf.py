"""What a PDF says of itself: nothing of the moment at which a browser drew it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from generator.building.brochure.chromium import find_browser, print_file
from generator.building.brochure.pdf import finish

if TYPE_CHECKING:
    from pathlib import Path

_TABLE = """<!doctype html><html lang="en"><title>t</title><table>
<thead><tr><th scope="col">Plot<th scope="col">Area</thead><tbody><tr><th scope="row">A<td>3 ha</tbody></table>"""
_NUMBER = re.compile(rb"\(node(\d{8})\)")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Let the browser of this machine print a table."""
    folder = tmp_path_factory.mktemp("printed")
    page = folder / "page.html"
    page.write_text(_TABLE, encoding="utf-8")
    return print_file(find_browser(), page, folder)


def _finished(content: bytes) -> bytes:
    return finish(content, "t", "p", "en", datetime(2026, 11, 22, tzinfo=UTC))


def _heads(reader: PdfReader) -> tuple[list[str], set[str]]:
    """Return the numbers of the heads of all tables as they stand, and those by which cells name them."""
    numbers: list[str] = []
    named: set[str] = set()
    for at in range(1, int(str(reader.trailer["/Size"]))):
        part = reader.get_object(at)
        if not isinstance(part, DictionaryObject) or part.get("/Type") != "/StructElem":
            continue
        if "/ID" in part:
            numbers.append(str(part["/ID"]))
        attributes: list[DictionaryObject] = part.get("/A", [])
        named |= {str(head) for each in attributes for head in each.get("/Headers", ())}
    return numbers, named


def test_parts_are_counted_from_one_whatever_the_browser_drew_before(printed: bytes) -> None:
    assert len(set(_NUMBER.findall(printed))) > 1
    later = _NUMBER.sub(lambda match: b"(node%08d)" % (int(match[1]) + 41), printed)
    assert later != printed
    assert _finished(later) == _finished(printed)


def test_cells_name_the_heads_that_are_there(printed: bytes) -> None:
    numbers, named = _heads(PdfReader(BytesIO(_finished(printed))))
    assert sorted(numbers) == [f"node{number:08d}" for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 1
    assert named
    assert named <= set(numbers)


def test_the_page_is_as_it_was(printed: bytes, tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(_finished(printed))
    reader = PdfReader(target, strict=True)
    assert reader.pages[0].extract_text().split() == ["Plot", "Area", "A", "3", "ha"]
    assert reader.metadata is not None
    assert reader.metadata.title == "t"

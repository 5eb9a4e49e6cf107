"""A signed PDF is published byte for byte: what lies in its bytes was looked through, or it is refused."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

from generator.reading.media import look_into, publishable
from tests.fuzz.target import SEEDS
from tests.reading.media.files import pdf as small
from tests.reading.media.pdf_plain import HELLO, packed, pdf, revised, stream

if TYPE_CHECKING:
    from pathlib import Path

_SIGNED = b"/AcroForm<</Fields[]/SigFlags 3>>"
_LEFT_OVER = {
    "text-of-an-earlier-version": revised(pdf(root=_SIGNED, content=b"BT (ZQSECRET42) Tj ET"), 4, stream(HELLO)),
    "behind-its-end": pdf(root=_SIGNED) + b"ZQSECRET42",
    "nothing-leads-to-it": pdf(b"<</X(ZQSECRET42)>>", root=_SIGNED),
    "nothing-leads-to-its-data": pdf(packed(b"ZQSECRET42"), root=_SIGNED),
    "note-between-values": pdf(root=_SIGNED).replace(b"<</Type/Pages", b"<<%ZQSECRET42\n/Type/Pages"),
    "note-between-objects": pdf(root=_SIGNED).replace(b"2 0 obj", b"%ZQSECRET42\n2 0 obj"),
    "packed-with-others": pdf(packed(b"9 0 <</X(ZQSECRET42)>>", b"/Type/ObjStm/N 1/First 4"), root=_SIGNED),
}


def found_in(folder: Path, data: bytes) -> list[tuple[str, dict[str, str]]]:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return [(found.code, dict(found.facts)) for found in look_into(path)]


@pytest.mark.parametrize("name", _LEFT_OVER)
def test_what_nothing_shows_of_a_signed_file_is_an_error(name: str, tmp_path: Path) -> None:
    assert [code for code, _ in found_in(tmp_path, _LEFT_OVER[name])] == ["M151"]


def test_all_that_names_people_or_programs_is_reported(tmp_path: Path) -> None:
    ((code, facts),) = found_in(tmp_path, small(signed=True))
    assert code == "M109"
    assert set(facts["author"].split("; ")) == {"ZHANG SAN", "LI SI", "WANG WU", "pypdf"}


def test_properties_that_nothing_leads_to_are_reported_too(tmp_path: Path) -> None:
    data = pdf(b"<</Author(LI SI)>>", root=_SIGNED)
    assert found_in(tmp_path, data) == [("M109", {"author": "LI SI"})]


def test_packed_metadata_is_read(tmp_path: Path) -> None:
    told = stream(zlib.compress(b"<a>ZHAO LIU</a>"), b"/Type/Metadata/Filter/FlateDecode")
    assert found_in(tmp_path, pdf(told, root=_SIGNED + b"/Metadata 6 0 R")) == [("M109", {"author": "ZHAO LIU"})]


def test_a_signature_added_to_a_file_passes(tmp_path: Path) -> None:
    data = revised(pdf(), 1, b"<</Type/Catalog/Pages 2 0 R" + _SIGNED + b">>")
    assert found_in(tmp_path, data) == []
    assert publishable(tmp_path / "a.pdf") == data


def test_texts_and_lists_that_stand_apart_pass(tmp_path: Path) -> None:
    data = pdf(b"[(a) 7 0 R]", b"(b)", root=_SIGNED + b"/Lang 7 0 R", page=b"/VP 6 0 R")
    assert found_in(tmp_path, data) == []
    author = pdf(b"<</Author 7 0 R>>", b"(LI SI)", root=_SIGNED, trailer=b"/Info 6 0 R")
    assert found_in(tmp_path, author) == [("M109", {"author": "LI SI"})]


@pytest.mark.parametrize("number", [1, 2])
def test_a_damaged_signed_file_is_refused(number: int, tmp_path: Path) -> None:
    seed = (SEEDS / "documents" / f"pdf-author-kept-{number}.bin").read_bytes()
    assert {code for code, _ in found_in(tmp_path, seed.removeprefix(b"pdf\n"))} & {"M105", "M151"}

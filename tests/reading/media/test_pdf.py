"""PDF files: what nobody sees is taken out, what a person left in them is an error with its page, the rest stays."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from generator.messages.issues import Issue, Place
from generator.reading.media import look_into, publishable
from tests.building.small_builds import build, built_files, make_site
from tests.integrity.crafted import PASSES, REMOVED, secrets_in, what_becomes_of
from tests.invented import examples
from tests.reading.media.pdf_corpus import CRAFTED, bomb
from tests.reading.media.pdf_plain import HELLO, packed, pdf, stream
from tests.reading.media.planted_pictures import GPS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.integrity.crafted import Crafted


def found_in(folder: Path, data: bytes) -> list[tuple[str, dict[str, str]]]:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return [(found.code, dict(found.facts)) for found in look_into(path)]


@pytest.mark.parametrize("crafted", CRAFTED, ids=lambda crafted: crafted.name)
def test_what_was_crafted_becomes_what_it_must(crafted: Crafted, tmp_path: Path) -> None:
    assert what_becomes_of(crafted, tmp_path) == ""


@pytest.mark.parametrize("crafted", [each for each in CRAFTED if each.expected == REMOVED], ids=lambda each: each.name)
def test_what_is_published_says_the_same_to_its_readers(crafted: Crafted, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(crafted.make())
    made = publishable(path)
    assert made == publishable(path)
    assert GPS not in made
    before, after = PdfReader(path), PdfReader(BytesIO(made))
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    assert [len(page.images) for page in after.pages] == [len(page.images) for page in before.pages]
    for one, other in zip(before.pages, after.pages, strict=True):
        for drawn, again in zip(one.images, other.images, strict=True):
            assert drawn.image is not None
            assert again.image is not None
            assert drawn.image.tobytes() == again.image.tobytes()
    path.write_bytes(made)
    assert list(look_into(path)) == []


def test_a_built_site_publishes_a_document_without_what_nobody_sees(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (crafted,) = [each for each in CRAFTED if each.name == "exif-of-a-picture.pdf"]
    (root / "content/media/form.pdf").write_bytes(crafted.make())
    assert build(root).built
    files = built_files(root)
    assert "Hello" in PdfReader(BytesIO(files["media/form.pdf"])).pages[0].extract_text()
    assert not [name for name, content in files.items() if [*secrets_in(content)] or GPS in content]


def test_what_is_wrong_is_said_with_its_file_and_page(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (crafted,) = [each for each in CRAFTED if each.name == "text-under-a-black-box.pdf"]
    (root / "content/media/form.pdf").write_bytes(crafted.make())
    outcome = build(root)
    assert not outcome.built
    (issue,) = [issue for issue in outcome.issues if issue.is_error]
    assert (issue.code, issue.place.file, issue.facts["parts"]) == ("M146", "content/media/form.pdf", "p. 1")


def _bookmarked(title: bytes, below: bytes = b"") -> bytes:
    return pdf(
        *(
            b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>",
            b"<</Title(" + title + b")/Parent 6 0 R/Dest[3 0 R/Fit]",
        ),
        root=b"/Outlines 6 0 R",
    ).replace(b"/Dest[3 0 R/Fit]\n", b"/Dest[3 0 R/Fit]" + below + b">>\n")


def test_a_bookmark_that_no_page_says_is_left_out_with_a_warning(tmp_path: Path) -> None:
    data = _bookmarked(b"ZQSECRET42")
    assert found_in(tmp_path, data) == [("M149", {"parts": "“ZQSECRET42”"})]
    assert not Issue("M149", Place("a.pdf"), facts={"file": "a.pdf", "parts": ""}).is_error
    made = publishable(tmp_path / "a.pdf")
    assert list(secrets_in(made)) == []
    assert PdfReader(BytesIO(made)).outline == []


def test_a_bookmark_below_one_that_is_left_out_moves_up(tmp_path: Path) -> None:
    data = pdf(
        b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>",
        b"<</Title(ZQSECRET42)/Parent 6 0 R/Dest[3 0 R/Fit]/First 8 0 R/Last 8 0 R/Count 1>>",
        b"<</Title(1 Hello to all readers)/Parent 7 0 R/Dest[3 0 R/Fit]>>",
        root=b"/Outlines 6 0 R",
    )
    assert [code for code, _ in found_in(tmp_path, data)] == ["M149"]
    (kept,) = PdfReader(BytesIO(publishable(tmp_path / "a.pdf"))).outline
    assert not isinstance(kept, list)
    assert kept.title == "1 Hello to all readers"


def test_a_signed_file_is_published_as_it_is_and_told_of(tmp_path: Path) -> None:
    data = pdf(b"<</Author(LI SI)>>", root=b"/AcroForm<</Fields[]/SigFlags 3>>", trailer=b"/Info 6 0 R")
    assert found_in(tmp_path, data) == [("M109", {"author": "LI SI"})]
    assert publishable(tmp_path / "a.pdf") == data


_LOOPS = {
    "pages": pdf().replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
    "bookmarks": pdf(b"<</First 7 0 R>>", b"<</Title(x)/First 6 0 R/Next 7 0 R>>", root=b"/Outlines 6 0 R"),
    "drawings": pdf(
        stream(b"/X Do /X Do", b"/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>"),
        content=HELLO + b"/X Do",
        resources=b"/XObject<</X 6 0 R>>",
    ),
    "names": pdf(b"<</Kids[6 0 R 6 0 R]>>", root=b"/Names<</Dests 6 0 R>>", page=b"/Annots[<</Subtype/Link/Dest(a)>>]"),
    "values": pdf(b"[" * 5000 + b"]" * 5000, page=b"/A 6 0 R"),
    "strings": pdf(content=b"BT /F 12 Tf " + b"(" * 100_000),
}


@pytest.mark.parametrize("name", _LOOPS)
def test_a_file_without_end_comes_to_one(name: str, tmp_path: Path) -> None:
    assert {code for code, _ in found_in(tmp_path, _LOOPS[name])} <= {"M105", "M149", "M150", "M152"}


def test_what_is_too_much_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.reading.media.pdf._STEPS", 1000)
    assert found_in(tmp_path, pdf().replace(b"/Kids[3 0 R]", b"/Kids[" + b"3 0 R " * 3001 + b"]")) == [("M150", {})]
    lines = pdf().replace(stream(HELLO), packed(HELLO + b"0 0 m\n" * 1000))
    assert found_in(tmp_path, lines) == [("M152", {"parts": "p. 1"})]
    assert publishable(tmp_path / "a.pdf")


def test_a_file_that_unpacks_without_end_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bomb())
    script = (
        "import re, sys; from pathlib import Path; from generator.reading.media import look_into;"
        "print([each.code for each in look_into(Path(sys.argv[1]))]);"
        "print(re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], check=True, capture_output=True, text=True, timeout=60
    )
    found, memory = done.stdout.split()
    assert found == "['M150']"
    assert int(memory) < 300_000


@pytest.mark.parametrize("crafted", CRAFTED[::4], ids=lambda crafted: crafted.name)
@examples(25)
@given(at=st.integers(0, 3000), byte=st.integers(0, 255), cut=st.integers(0, 30))
def test_a_damaged_file_is_published_or_refused(crafted: Crafted, at: int, byte: int, cut: int, tmp_path: Path) -> None:
    data = bytearray(crafted.make())
    at %= len(data)
    data[at] = byte
    del data[at + 1 : at + 1 + cut]
    found = {code for code, _ in found_in(tmp_path, bytes(data))}
    assert all(each.startswith("M1") for each in found)
    assert found - {"M109", "M149", "M152"} or publishable(tmp_path / "a.pdf")


def test_each_kind_of_what_hides_has_its_files() -> None:
    kinds = {each.expected for each in CRAFTED} - {PASSES, REMOVED}
    assert kinds == {"M107", "M142", "M143", "M144", "M145", "M146", "M147", "M148", "M151"}

"""Documents and videos: what is sound, what is refused, and what of them is published."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from generator.reading.media import SUFFIXES, MediaKind, kind_of, look_into, publishable
from tests.invented import examples
from tests.reading.media.files import box, mp4, pdf, sound, webm

if TYPE_CHECKING:
    from pathlib import Path

ALL = sorted(suffix[1:] for suffix, kind in SUFFIXES.items() if kind is not MediaKind.PICTURE)
TEXTS = {"csv", "txt", "vtt"}
NAMES = re.compile(rb"ZHANG SAN|LI SI|WANG WU|SECRET LTD")


def codes(tmp_path: Path, name: str, data: bytes) -> list[str]:
    """Return the codes of what is found in a file."""
    path = tmp_path / name
    path.write_bytes(data)
    return [found.code for found in look_into(path)]


def published(tmp_path: Path, name: str, data: bytes) -> bytes:
    path = tmp_path / name
    path.write_bytes(data)
    return publishable(path)


def unpacked(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("suffix", ALL)
def test_a_sound_file_is_taken_and_what_it_says_is_published_without_names(suffix: str, tmp_path: Path) -> None:
    data = sound(suffix)
    assert codes(tmp_path, f"A.{suffix.upper()}", data) == []
    made = published(tmp_path, f"a.{suffix}", data)
    assert codes(tmp_path, f"made.{suffix}", made) == []
    assert not any(map(NAMES.search, [made, *(unpacked(made).values() if made[:2] == b"PK" else ())]))
    assert made == published(tmp_path, f"a.{suffix}", data)


@pytest.mark.parametrize("suffix", ALL)
@pytest.mark.parametrize("other", ALL)
def test_a_file_under_the_name_of_another_kind_is_refused(suffix: str, other: str, tmp_path: Path) -> None:
    # text is text, whatever a program does with it
    is_text = suffix in {*TEXTS, "svg"} and other in {"csv", "txt"}
    assert codes(tmp_path, f"a.{other}", sound(suffix)) == ([] if suffix == other or is_text else ["M105"])


@pytest.mark.parametrize("suffix", [each for each in ALL if each not in {*TEXTS, "pdf"}])
def test_a_file_that_is_cut_off_is_refused(suffix: str, tmp_path: Path) -> None:
    data = sound(suffix)
    for length in (0, 3, len(data) // 2, len(data) - 1):
        assert codes(tmp_path, f"a.{suffix}", data[:length]) == ["M105"]


@pytest.mark.parametrize("suffix", ALL)
@examples(60)
@given(at=st.integers(0, 5000), byte=st.integers(0, 255))
def test_a_damaged_file_never_raises(suffix: str, at: int, byte: int, tmp_path: Path) -> None:
    data = bytearray(sound(suffix))
    data[at % len(data)] = byte
    found = set(codes(tmp_path, f"a.{suffix}", bytes(data)))
    assert found <= {"M105", "M107", "M109", "M113", "M115", *(f"M{number}" for number in range(120, 160))}


def test_remarks_attachments_and_locks_in_a_pdf(tmp_path: Path) -> None:
    assert codes(tmp_path, "a.pdf", pdf(remark=True)) == ["M107"]
    assert codes(tmp_path, "a.pdf", pdf(attached=True)) == ["M143"]
    assert codes(tmp_path, "a.pdf", pdf(password="x")) == ["M105"]  # noqa: S106  (a password is what is tested)


def test_a_signed_pdf_stays_as_it_is_and_its_author_is_reported(tmp_path: Path) -> None:
    data = pdf(signed=True)
    assert codes(tmp_path, "a.pdf", data) == ["M109"]
    assert published(tmp_path, "a.pdf", data) == data


def test_a_published_pdf_has_its_pages(tmp_path: Path) -> None:
    reader = PdfReader(BytesIO(published(tmp_path, "a.pdf", pdf())))
    assert [tuple(page.mediabox) for page in reader.pages] == [(0, 0, 100, 100)]
    assert reader.metadata is None or reader.metadata.author is None
    assert reader.xmp_metadata is None


@pytest.mark.parametrize(
    "told",
    [
        box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+29.4+106.5/")),
        box(b"trak", box(b"udta", box(b"loci", b"x"))),
        box(b"meta", box(b"keys", b"mdtacom.apple.quicktime.location.ISO6709")),
        box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", box(b"stsd", b"\0\0\0\0gpmd"))))),
    ],
)
def test_a_video_that_tells_a_place_is_refused(told: bytes, tmp_path: Path) -> None:
    assert codes(tmp_path, "a.mp4", mp4(told)) == ["M108"]
    assert codes(tmp_path, "a.mp4", mp4(box(b"free", told))) == []


def test_a_place_in_the_tags_of_a_webm_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path, "a.webm", webm(b"TITLE")) == []
    assert codes(tmp_path, "a.webm", webm(b"TITLE", b"LOCATION")) == ["M108"]


def test_boxes_with_a_long_size_or_none_are_read(tmp_path: Path) -> None:
    long = b"\0\0\0\1mdat" + (18).to_bytes(8, "big") + b"xx"
    assert codes(tmp_path, "a.mp4", mp4() + long) == []
    assert codes(tmp_path, "a.mp4", mp4() + b"\0\0\0\0mdat and so on") == []
    assert codes(tmp_path, "a.mp4", mp4() + b"\0\0\0\3mdat") == ["M105"]


@pytest.mark.parametrize(("suffix", "limit"), [("mp4", 50), ("pdf", 20)])
def test_a_file_that_is_too_large_is_refused_unread(suffix: str, limit: int, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    with path.open("wb") as file:
        file.truncate(limit * 1_000_000 + 1)
    assert [(found.code, found.facts) for found in look_into(path)] == [("M106", {"limit": str(limit)})]


def test_the_kind_of_a_name() -> None:
    assert [kind_of(name) for name in ("a.JPG", "b/a.webm", "a.pdf", "pdf", "a.docm", "a.svg", "a.ico")] == [
        *(MediaKind.PICTURE, MediaKind.VIDEO, MediaKind.DOCUMENT),
        *(None, None, MediaKind.MARK, None),
    ]

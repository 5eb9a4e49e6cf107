"""A picture of a kind that is not taken is known by its first bytes, and refused under any name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.media import foreign_picture, look_into
from tests.reading.media.planted_pictures import saved

if TYPE_CHECKING:
    from pathlib import Path

_BOX = b"\0\0\0\x18ftyp"
_FILES = {
    "HEIC": (_BOX + b"heic\0\0\0\0mif1heic", _BOX + b"mif1\0\0\0\0heic", _BOX + b"hevc", _BOX + b"msf1"),
    "AVIF": (_BOX + b"avif\0\0\0\0", _BOX + b"avis"),
    "RAW": (_BOX + b"crx \0\0\0\x01", b"FUJIFILMCCD-RAW"),
    "TIFF": (b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08"),
    "BMP": (b"BM\x36\0\0\0",),
    "PSD": (b"8BPS\0\1",),
    "JXL": (b"\xff\x0a\xfa", b"\0\0\0\x0cJXL \x0d\x0a\x87\x0a"),
    "JP2": (b"\0\0\0\x0cjP  \x0d\x0a\x87\x0a",),
    "PDF": (b"%PDF-1.7",),
    "SVG": (b"<svg xmlns=", b'\xef\xbb\xbf<?xml version="1.0"?>', b"\n<svg>"),
}


@pytest.mark.parametrize("name", ["gate.jpg", "gate.png", "gate.webp"])
@pytest.mark.parametrize(("kind", "data"), [(kind, each) for kind, files in _FILES.items() for each in files])
def test_a_file_says_what_it_is_whatever_it_is_called(kind: str, data: bytes, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert [(each.code, dict(each.facts)) for each in look_into(path)] == [("M165", {"format": kind})]


def test_a_picture_that_moves_is_known_under_another_name(tmp_path: Path) -> None:
    path = tmp_path / "gate.jpg"
    path.write_bytes(saved("GIF"))
    assert [(each.code, dict(each.facts)) for each in look_into(path)] == [("M165", {"format": "GIF"})]


def test_what_is_none_of_them_is_just_no_picture(tmp_path: Path) -> None:
    for data in (b"", b"words", _BOX + b"isom", _BOX, saved("PNG")[:20]):
        (path := tmp_path / "gate.jpg").write_bytes(data)
        assert [each.code for each in look_into(path)] == ["M103"]


def test_the_end_of_a_name_says_what_is_not_taken() -> None:
    taken = ("gate.jpg", "gate.jpeg", "gate.PNG", "gate.webp", "notes.txt", "heic", "gate", "mark.svg")
    assert [foreign_picture(name) for name in taken] == [""] * len(taken)
    others = ("IMG_1.HEIC", "a.heif", "a.tif", "a.TIFF", "a.bmp", "a.gif", "a.avif", "a.psd", "a.dng", "a.CR2", "a.jxl")
    kinds = ["HEIC", "HEIC", "TIFF", "TIFF", "BMP", "GIF", "AVIF", "PSD", "RAW", "RAW", "JXL"]
    assert [foreign_picture(name) for name in others] == kinds

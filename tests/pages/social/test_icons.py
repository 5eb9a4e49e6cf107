"""The icons of a site are its mark, or the theme's icon on its colour; the manifest leads to them."""

from __future__ import annotations

import json
import struct
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.pages.social.icons import drawing_of, emblem_of, icon_files
from generator.reading.media.raster import raster
from tests.pages.social.drawing import MARK
from tests.small_site import copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 2h20v20H2z"/></svg>'
WIDE_MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path fill="#00f" d="M0 0h40v10H0z"/></svg>'


def drawn(drawing: str, size: int = 64) -> Image.Image:
    with Image.open(BytesIO(raster(drawing, size, size))) as picture:
        return picture.convert("RGBA")


def test_a_mark_keeps_its_shape() -> None:
    picture = drawn(drawing_of(emblem_of(WIDE_MARK.encode(), ICON, None)))
    assert picture.getpixel((32, 32)) == (0, 0, 255, 255)
    assert picture.getpixel((32, 4)) == (0, 0, 0, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_mark_in_any_encoding_is_drawn(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>{MARK}'
    for written in (MARK, declared):
        emblem = emblem_of(written.encode(encoding), ICON, None)
        assert emblem.drawing == MARK.encode()
        assert drawn(drawing_of(emblem)).getbbox()


def test_a_site_without_a_mark_has_the_icon_in_white_on_its_colour() -> None:
    picture = drawn(drawing_of(emblem_of(None, ICON, "#1d5a3d")))
    assert picture.getpixel((32, 6)) == (0x1D, 0x5A, 0x3D, 255)
    assert picture.getpixel((32, 32)) == (255, 255, 255, 255)


def test_on_paper_there_is_room_around_it() -> None:
    picture = drawn(drawing_of(emblem_of(MARK.encode(), ICON, None), 0.56, on_paper=True))
    assert picture.getpixel((2, 2)) == (255, 255, 255, 255)


def test_the_files(tmp_path: Path) -> None:
    pages = make_pages(read_site(copy_base(tmp_path / "site")))
    files = {each.name: each for each in icon_files(pages, emblem_of(MARK.encode(), ICON, None))}
    assert set(files) == {
        *("favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon-maskable.png"),
        *("zh/site.webmanifest", "en/site.webmanifest"),
    }
    sizes = {"apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512, "icon-maskable.png": 512}
    for name, size in sizes.items():
        with Image.open(BytesIO(files[name].make())) as picture:
            assert picture.size == (size, size)
    favicon = files["favicon.ico"].make()
    assert struct.unpack("<3H", favicon[:6]) == (0, 1, 1)
    with Image.open(BytesIO(favicon)) as picture:
        assert (picture.format, picture.size) == ("ICO", (32, 32))


def test_another_mark_makes_other_icons(tmp_path: Path) -> None:
    pages = make_pages(read_site(copy_base(tmp_path / "site")))
    one, other = (
        {each.name: each.source for each in icon_files(pages, emblem_of(mark.encode(), ICON, None))}
        for mark in (MARK, WIDE_MARK)
    )
    assert [name for name in one if one[name] == other[name]] == ["zh/site.webmanifest", "en/site.webmanifest"]


def test_the_manifest_leads_to_its_icons_below_any_path(tmp_path: Path) -> None:
    pages = make_pages(read_site(copy_base(tmp_path / "site")))
    files = {each.name: each for each in icon_files(pages, emblem_of(None, ICON, None))}
    said = json.loads(files["en/site.webmanifest"].make())
    assert said["lang"] == "en"
    assert said["start_url"] == "./"
    assert said["scope"] == "../"
    assert {each["src"].removeprefix("../") for each in said["icons"]} <= set(files)
    assert {each["purpose"] for each in said["icons"]} == {"any", "maskable"}
    assert said["name"]
    assert len(said["short_name"]) <= max(12, len(said["name"]))

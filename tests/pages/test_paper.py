"""The head that only paper shows: the code of the page's address, dates, whom to call; and the day of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import segno

from generator.pages.paper import draw_address, shown
from tests.building.small_builds import build, make_site

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://qinghe.example/en/projects/ludu-cold-store-phase-2/"
_RUN = re.compile(r"M(\d+) (\d+)h(\d+)")
PARK = "en/parks/industrial-park/index.html"


def test_the_code_is_that_of_the_address() -> None:
    svg = draw_address(ADDRESS)
    rows = [bytearray(len(row)) for row in segno.make_qr(ADDRESS, error="m", mask=2, boost_error=False).matrix]
    for left, top, width in _RUN.findall(svg):
        rows[int(top)][int(left) : int(left) + int(width)] = b"\x01" * int(width)
    assert rows == list(map(bytearray, segno.make_qr(ADDRESS, error="m", mask=2, boost_error=False).matrix))
    side = len(rows)
    assert f'viewBox="-4 -4.5 {side + 8} {side + 8}"' in svg  # the quiet zone is white


def test_an_address_is_shown_as_it_is_typed() -> None:
    assert shown(ADDRESS) == "qinghe.example/en/projects/ludu-cold-store-phase-2"


def _page(root: Path) -> str:
    return next((root / "site" / "en" / "parks").glob("*/index.html")).read_text(encoding="utf-8")


def test_a_page_has_its_head_hidden_and_another_day_changes_one_sheet_only(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    build(root, "2026-11-22T09:00+08:00")
    page = _page(root)
    head = page[page.index('<div class="paper-head" hidden>') : page.index('<article class="page-body"')]
    assert "paper-head__code" in head
    assert 'href="https://qinghe.example/en/parks/' in head
    before = {path: path.read_bytes() for path in (root / "site").glob("*/p[ar][ro]*/*/index.html")}
    sheet = root / "site" / "published.css"
    assert '"22 November 2026"' in sheet.read_text(encoding="utf-8")
    assert '"2026年11月22日"' in sheet.read_text(encoding="utf-8")
    build(root, "2026-11-23T09:00+08:00")
    assert '"23 November 2026"' in sheet.read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in before} == before


def test_without_an_address_of_the_site_there_is_neither_code_nor_address(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("site_url: https://qinghe.example/\n", ""), "utf-8")
    build(root)
    page = _page(root)
    assert '<div class="paper-head" hidden>' in page
    assert "paper-head__code" not in page
    assert "paper-head__address" not in page

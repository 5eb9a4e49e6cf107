"""The list of parks: cards by number, and a table whose rows some park can fill."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from tests.records.park.test_page import BARE, FULL
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path


def _list(root: Path) -> LexborHTMLParser:
    return LexborHTMLParser({page.path: page.body for page in make_pages(read_site(root))}["en/parks/"])


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_parks_are_numbered_and_show_what_one_compares_by(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"content/parks/bare.yaml": BARE, "content/parks/rich.yaml": FULL})
    tree = _list(root)
    cards = {card.attributes["data-park"]: _words(card.text()) for card in tree.css(".park")}
    assert cards["bare"] == "1 Bare Park Building materials This line and no more."
    assert cards["rich"].startswith("2 Rich Park Building materials Industrial land available 10 ha (150 mu)")
    rows = {
        _words(head.text()): [_words(cell.text()) for cell in row.css("td")]
        for row in tree.css("table.compare tbody tr")
        for head in row.css("th")
    }
    assert rows["Industrial land available"][:2] == ["—", "10 ha (150 mu)"]
    assert rows["Land price from"][:2] == ["—", "RMB 360/m² (RMB 240,000/mu)"]
    assert rows["Electricity"][:2] == ["—", "from RMB 0.34/kWh"]
    assert rows["Plots and workshops available"][:2] == ["—", "1"]
    assert all(any(cell != "—" for cell in row) for row in rows.values())


def test_one_park_is_compared_with_none(tmp_path: Path) -> None:
    tree = _list(copy_base(tmp_path / "site"))
    assert len(tree.css(".park")) == 1
    assert tree.css("table") == []

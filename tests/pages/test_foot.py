"""The foot of every page leads to each section, whatever its place, and not to home, which the site's name does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.pages.foot import foot_of
from generator.values.language import SIMPLIFIED_CHINESE
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

_ABOUT = "content/zh/about.md"


@pytest.mark.parametrize(("order", "title"), [("-1", "选址"), ("0", "选址"), ("35", "项目"), ("90", "合作与服务")])
def test_a_page_stands_in_the_column_of_its_place(order: str, title: str, tmp_path: Path) -> None:
    text = (BASE / _ABOUT).read_text(encoding="utf-8").replace("order: 90", f"order: {order}")
    pages = make_pages(read_site(change(copy_base(tmp_path / "site"), {_ABOUT: text})))
    columns = foot_of(pages, SIMPLIFIED_CHINESE).columns
    assert [column.title for column in columns if "zh/about/" in {link.href for link in column.links}] == [title]
    assert "zh/" not in {link.href for column in columns for link in column.links}

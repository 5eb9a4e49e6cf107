"""The signings as pictures show what the tables of the statistics show, and nothing where there is too little."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.values import urls
from generator.values.language import language
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborNode

AMOUNTS = {"2025-11": "2亿元", "2026-01": "5亿元", "2026-02": "超1亿元", "2026-10": "3亿元"}


def signing(month: str, total: str, name: str = "") -> str:
    key = f"s-{month}{name}"
    said = f"total: {{amount: {total}, basis: agreement}}\n" if total else ""
    return (
        f"id: {key}\ndate: {month}\ntitle: {{zh: 签约{key}, en: Signing {key}}}\n"
        f"summary: {{zh: 在线签约。, en: Signed online.}}\nformat: online\nkind: single\n"
        f"parties: [{{name: {{zh: 青石, en: Qingshi}}, role: investor}}]\n{said}"
    )


def statistics(folder: Path, signings: dict[str, str], key: str = "en") -> LexborHTMLParser:
    root = copy_base(folder / "site")
    old: dict[str, str | None] = dict.fromkeys(
        (path.relative_to(root).as_posix() for path in root.glob("content/signings/**/*.yaml")), None
    )
    about = {
        f"content/{each}/about.md": (root / f"content/{each}/about.md").read_text("utf-8") for each in ("zh", "en")
    }
    change(root, {**old, **{name: text.replace("signing:panels", "list:parks") for name, text in about.items()}})
    change(root, {f"content/signings/{name}.yaml": text for name, text in signings.items()})
    checked = read_site(root)
    assert checked.is_sound, [f"{issue.place} {issue.message('en')}" for issue in checked.issues]
    return LexborHTMLParser(make_pages(checked).page(urls.SIGNING_STATISTICS, language(key)).body)


def words(node: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    return [re.sub(r"\s+", " ", found.text()).strip() for found in node.css(selector)]


def with_totals(amounts: dict[str, str]) -> dict[str, str]:
    return {month: signing(month, amount) for month, amount in amounts.items()}


@pytest.mark.parametrize(
    ("key", "title"), [("en", "January 2026 was the strongest month"), ("zh", "2026年1月签约最多")]
)
def test_totals_are_drawn_where_all_are_known(key: str, title: str, tmp_path: Path) -> None:
    page = statistics(tmp_path, with_totals(AMOUNTS), key)
    assert words(page, "#months-drawn") == [title]
    bars = page.css(".columns__bar")
    told = [re.sub(r"\s+", " ", bar.text()).strip().partition(" · ") for bar in bars]
    assert len(bars) == 12  # those without a signing are zero
    heights = [Decimal((bar.attributes["height"] or "").rstrip("%")) for bar in bars]
    shown = {month: amount for (month, _, amount), height in zip(told, heights, strict=True) if height}
    assert {amount for (_, _, amount), height in zip(told, heights, strict=True) if not height} == {"—"}
    # exactly the figures of the table
    cells = [words(row, "td")[2] for row in page.css(".sums")[0].css("tbody tr")]
    months = words(page.css(".sums")[0], "tbody data")
    assert shown == dict(zip(months, cells, strict=True))
    assert [height for height in heights if height] == [Decimal(40), Decimal(100), Decimal(20), Decimal(60)]
    assert bars[-1].attributes["class"] == "columns__bar columns__bar--last"


def test_signings_are_counted_where_a_total_is_not_known(tmp_path: Path) -> None:
    page = statistics(tmp_path, {**with_totals(AMOUNTS), "silent": signing("2026-02", "", "-silent")})
    assert words(page, "#months-drawn") == ["February 2026 was the strongest month"]
    assert words(page, ".columns__wide .columns__value") == ["2", "1", "1"]
    cells = [words(row, "td")[0] for row in page.css(".sums")[0].css("tbody tr")]
    assert cells == ["1", "2", "1", "1"]


def test_totals_in_two_currencies_are_not_compared(tmp_path: Path) -> None:
    page = statistics(tmp_path, with_totals({**AMOUNTS, "2026-10": "8000万美元"}))
    assert words(page, "#months-drawn") == ["Signings by month"]  # each month has one
    assert words(page, ".chart__measure")[0].startswith("Signings by month, November 2025 to October 2026")


def test_fewer_than_three_months_are_told_in_a_sentence(tmp_path: Path) -> None:
    page = statistics(tmp_path, with_totals({"2026-01": "5亿元", "2026-10": "3亿元"}))
    assert page.css(".chart--columns") == []
    assert "at least three months" in (page.html or "")
    assert len(page.css(".sums tbody tr")) == 2


def test_a_signing_without_a_month_is_in_the_table_only(tmp_path: Path) -> None:
    page = statistics(tmp_path, with_totals({**AMOUNTS, "2024": "9亿元"}))
    note = "1 signing is in the table but not in the picture, as only the year is known."
    assert words(page, ".chart__note")[1:] == [note]
    assert len(page.css(".columns__bar")) == 12


def test_the_rules_stand_behind_the_figures(tmp_path: Path) -> None:
    page = statistics(tmp_path, with_totals(AMOUNTS))
    assert [heading.attributes["id"] for heading in page.css("h2")][-1] == "how-counted"
    html = page.html or ""
    assert html.index('role="figure"') < html.index("<table") < html.index('id="how-counted"')


def test_the_drawing_is_one_picture_with_a_name_and_words(tmp_path: Path) -> None:
    page = statistics(tmp_path, with_totals(AMOUNTS))
    (drawing,) = page.css('.columns[role="img"]')
    named, told = drawing.attributes["aria-labelledby"], drawing.attributes["aria-describedby"]
    assert page.css_first(f"#{named}") is not None
    assert words(page, f"#{told}") == [
        "November 2025: RMB 200 million; October 2026: RMB 300 million. Most in January 2026: RMB 500 million."
    ]
    assert 'style="' not in (page.html or "")

"""What is chosen in a finder stands in the address: Back, reload, the other language, a sentence, bad addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.model import served_model
from tests.browser.windows import idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

CHOSEN = "?kind=land&area=30mu&price=250000cny_mu&near.expressway=20km"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_model(tmp_path_factory.mktemp("state") / "model") as where:
        yield where


def chips(reader: Reader) -> list[str]:
    """Return what the line of choices says."""
    return reader.page.locator(".chosen:visible .chosen__way").all_inner_texts()


def _type(reader: Reader, name: str, text: str) -> None:
    line = reader.page.locator(f"[name='{name}']")
    line.fill(text)
    line.press("Tab")


def test_an_address_brings_choices_along(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"zh/plots/{CHOSEN}")
    expect(reader.page.locator(".finding__said")).to_contain_text("共51项")
    assert chips(reader) == [
        "类型 土地",
        "面积 不少于30亩（20000平方米）",
        "价格 不超过25万元/亩（375元/平方米）",
        "到高速公路距离 不超过20公里",
    ]
    assert reader.page.locator("[name=area]").input_value() == "30"
    expect(reader.page.locator("[data-whole]:visible")).to_have_count(0)


def test_the_other_language_has_the_same_choices_and_results(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"zh/plots/{CHOSEN}")
    found = reader.page.locator(".found tr[data-row]")
    expect(found).not_to_have_count(0)
    rows = found.evaluate_all("rows => rows.map(row => row.dataset.row)")
    reader.follow(".languages__other", f"en/plots/{CHOSEN}")
    expect(found).not_to_have_count(0)
    assert found.evaluate_all("rows => rows.map(row => row.dataset.row)") == rows
    assert chips(reader) == [
        "Type Land",
        "Area at least 2 ha (30 mu)",
        "Price at most 375 RMB/m² (250,000 RMB/mu)",
        "Distance to expressway at most 20 km",
    ]


def test_back_and_forward_go_through_the_choices(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/")
    page = reader.page
    _type(reader, "area", "30 mu")
    expect(page.locator(".chosen__one")).to_have_count(1)
    page.locator("[data-facet=kind] summary").click()
    page.locator("[data-facet=kind] input[value=land]").check()
    expect(page.locator(".chosen__one")).to_have_count(2)
    assert reader.path == "en/plots/?area=30mu&kind=land"
    page.go_back()
    expect(page.locator(".chosen__one")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chosen__one")).to_have_count(0)
    expect(page.locator("[data-whole]")).to_be_visible()
    page.go_forward()
    page.go_forward()
    expect(page.locator(".chosen__one")).to_have_count(2)
    page.reload()
    expect(page.locator(".chosen__one")).to_have_count(2)
    assert page.locator("[name=area]").input_value() == "2"


def test_whoever_returns_from_a_result_finds_the_same(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"en/plots/{CHOSEN}")
    link = reader.page.locator(".found tr[data-row] th a").first
    name = link.inner_text()
    link.click()
    expect(reader.page.locator("tr:target th")).to_contain_text(name)
    reader.page.go_back()
    expect(reader.page.locator(".found tr[data-row] th a").first).to_have_text(name)
    assert len(chips(reader)) == 4


def test_a_sentence_in_the_address_is_read_once(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/?wish=30+mu,+5+MW+on+two+circuits,+within+30+km+of+a+port,+a+good+canteen&utm=x")
    expect(reader.page.locator(".wish__left")).to_contain_text("canteen")
    assert chips(reader) == [
        "Area at least 2 ha (30 mu)",
        "Electricity at least 5,555.56 kVA (5 MW)",
        "Dual power supply yes",
        "Distance to port at most 30 km",
    ]
    assert reader.path == "en/plots/?utm=x&area=30mu&power=5mw&dual_circuit=yes&near.port=30km"


@pytest.mark.parametrize(
    "query",
    [
        "?area=" + "9" * 4000,
        "?kind=<script>document.title='x'</script>&area=<img src=x onerror=alert(1)>",
        "?wish=<script>document.title='x'</script><b>bold</b>",
        "?sort=__proto__&__proto__[x]=1&constructor=1&%E0%A4%A=%",
        "?wish=" + "亩" * 900,
    ],
)
def test_a_tampered_address_is_ignored_calmly(query: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"zh/plots/{query}")
    expect(reader.page.locator(".finding__fold")).to_be_visible()
    idle(reader.page)
    assert chips(reader) == []
    assert reader.page.title() != "x"
    assert reader.page.locator(".finding :is(script, b, img)").count() == 0
    expect(reader.page.locator("[data-whole]")).to_be_visible()

"""The finder of plots as a visitor uses it: typed limits, counts, results, what is not published, changes, keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.finder_oracle import Oracle
from tests.browser.model import served_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator

    from tests.browser.conftest import NewReader
    from tests.browser.finder_tables import Asked
    from tests.browser.reader import Reader

WIDTHS = ((1300, "light"), (375, "dark"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_model(tmp_path_factory.mktemp("finder") / "model") as where:
        yield where


def _oracle(reader: Reader, subject: str = "plots", language: str = "en") -> Oracle:
    table = reader.page.request.get(f"{reader.address}{language}/finder/{subject}.json").json()
    return Oracle(table)


def _titles(part: Locator) -> list[str]:
    expect(part.page.locator(".found")).not_to_have_attribute("aria-busy", "true")
    return part.locator("tr[data-row] th > a:first-child").all_inner_texts()


def _part(reader: Reader, heading: str) -> Locator:
    return reader.page.locator(".found__part", has=reader.page.locator("h2", has_text=heading))


def _type(reader: Reader, name: str, text: str) -> Locator:
    line = reader.page.locator(f"[name='{name}']")
    line.fill(text)
    line.press("Tab")
    return line.locator("xpath=..").locator(".facet__said")


@pytest.mark.parametrize(
    ("name", "typed", "said", "query"),
    [
        ("area", "30亩", "at least 2 ha (30 mu)", "area=30mu"),
        ("area", "2 ha", "at least 2 ha (30 mu)", "area=30mu"),
        ("area", "20,000 m²", "at least 2 ha (30 mu)", "area=30mu"),
        ("area", "2", "at least 2 ha (30 mu)", "area=30mu"),
        ("area", "20－50亩", "1.33 ha (20 mu) to 3.33 ha (50 mu)", "area=20mu..50mu"),
        ("area.high", "under 50 mu", "at most 3.33 ha (50 mu)", "area=..50mu"),
        ("price", "25万元/亩", "at most 375 RMB/m² (250,000 RMB/mu)", "price=250000cny_mu"),
        ("price", "375", "at most 375 RMB/m² (250,000 RMB/mu)", "price=250000cny_mu"),
        ("power", "5 MW", "at least 5,555.56 kVA (5 MW)", "power=5mw"),
        ("handover", "2027年6月", "by 2027-06", "handover=2027-06"),
        ("steam", "20t/h", "at least 20 t an hour", "steam=20t_hour"),
        ("readiness", "5", "at least 5", "readiness=5"),
    ],
)
def test_what_is_typed_is_said_back_in_both_systems(
    name: str, typed: str, said: str, query: str, model: str, new_reader: NewReader
) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/")
    reader.page.locator(".facets__more > summary").click()
    line = _type(reader, name, typed)
    facet = reader.page.locator(f"[data-facet='{name.split('.', maxsplit=1)[0]}']")
    expect(facet.locator(".facet__said").filter(has_text=said)).to_have_count(1)
    assert line
    assert reader.path == f"en/plots/?{query}"


@pytest.mark.parametrize("typed", ["large", "30 furlongs", "<b>30</b>", "x" * 200, "-5"])
def test_what_is_not_understood_says_so_and_does_not_filter(typed: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/")
    expect(_type(reader, "area", typed)).to_have_text("Not understood, so it does not narrow the list.")
    assert reader.path == "en/plots/"
    expect(reader.page.locator("[data-whole]")).to_be_visible()
    _type(reader, "area", "30 mu")
    expect(reader.page.locator("[data-facet=area] .facet__said").first).to_have_text("at least 2 ha (30 mu)")


def test_results_say_of_each_wish_whether_it_is_met(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/?area=30mu&price=250000cny_mu&near.port=30km")
    oracle = _oracle(reader)
    asked = {"area": {"low": 20_000}, "price": {"high": 375}, "near.port": {"high": 30_000}}
    met, ask = oracle.sorted_out(asked)
    titles = oracle.table["rows"]["title"]
    assert met
    assert ask
    expect(reader.page.locator(".finding__said")).to_have_text(
        f"Results: {len(met)} of {oracle.table['count']}; of {len(ask)} more, a value you ask for is not published."
    )
    expect(reader.page.locator(".found")).not_to_have_attribute("aria-busy", "true")
    results, asking = _part(reader, "Results"), _part(reader, "Not published")
    assert _titles(results) == [titles[row] for row in met]
    assert _titles(asking) == [titles[row] for row in ask]
    assert results.locator(".found__wish--met").count() == 3 * len(met)
    assert asking.locator(".found__wish--ask", has_text="not published, ask").count() >= len(ask)
    near = _part(reader, "Close to what you ask for")
    assert near.locator(".found__wish--missed").count() == len(_titles(near)) > 0
    expect(near.locator(".found__wish--missed").first).to_contain_text("too much")


def test_counts_stand_beside_the_choices(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/?area=30mu&kind=land")
    oracle = _oracle(reader)
    reader.page.locator("[data-facet=kind] summary").click()
    counts = reader.page.locator("[data-facet=kind] .facet__value:visible")
    wanted = oracle.counts({"area": {"low": 20_000}, "kind": {"is": ["land"]}}, "kind")
    labels = [label for _, label, *_ in oracle.columns["kind"]["values"]]
    assert counts.all_inner_texts() == [f"{label}\n{count}" for label, count in zip(labels, wanted, strict=True)]
    counts.nth(1).locator("input").check()
    expect(reader.page.locator("[data-facet=kind] .facet__chosen")).to_have_text(f"{labels[0]}, {labels[1]}")
    assert reader.path == "en/plots/?area=30mu&kind=land&kind=workshop"


def test_an_empty_result_offers_the_least_change(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("zh/plots/?area=30mu&near.port=1km&kind=land")
    change = reader.page.locator("[data-relax='near.port']")
    oracle = _oracle(reader)
    others: Asked = {"area": {"low": 20_000}, "kind": {"is": ["land"]}}
    distances = [oracle.value("near.port", row) or 10**6 for row in oracle.sorted_out(others)[0]]
    assert min(distances) == 2600
    count = distances.count(2600)
    expect(change).to_have_text(f"到港口距离由不超过1公里改为不超过2.6公里：{count}项")
    expect(reader.page.locator(".found tr[data-row]").first).to_contain_text("超出1.6公里")
    change.click()
    expect(_part(reader, "查询结果").locator("tr[data-row]")).to_have_count(count)
    assert reader.path == "zh/plots/?area=30mu&near.port=2.6km&kind=land"


def test_choices_are_taken_away_one_by_one_and_all_at_once(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/?area=30mu&price=250000cny_mu&kind=land")
    chips = reader.page.locator(".chosen__one")
    expect(chips).to_have_count(3)
    chips.nth(1).locator(".chosen__off").click()
    expect(chips).to_have_count(2)
    assert reader.page.locator("[name=price]").input_value() == ""
    chips.first.locator(".chosen__way").click()
    expect(reader.page.locator("[name=area]")).to_be_focused()
    reader.page.locator(".chosen__clear").click()
    expect(chips).to_have_count(0)
    expect(reader.page.locator("[data-whole]")).to_be_visible()
    assert reader.path == "en/plots/"


def test_results_are_sorted_by_what_is_chosen(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/?kind=land&near.port=60km")
    oracle = _oracle(reader)
    reader.page.locator("#finding-sort").select_option("near.port")
    expect(reader.page.locator("#finding-sort")).to_have_value("near.port")
    met, _ = oracle.sorted_out({"kind": {"is": ["land"]}, "near.port": {"high": 60_000}})
    titles = oracle.table["rows"]["title"]
    wanted = sorted(met, key=lambda row: (oracle.value("near.port", row), row))
    assert _titles(_part(reader, "Results")) == [titles[row] for row in wanted]
    assert reader.path == "en/plots/?kind=land&near.port=60km&sort=near.port"


def test_a_sentence_becomes_choices_that_can_be_changed(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("zh/plots/")
    line = reader.page.locator("#wish")
    line.fill("30亩，双回路5兆瓦，离港口30公里内，地价28万以下，食堂要好")
    line.press("Enter")
    expect(reader.page.locator(".chosen__one")).not_to_have_count(0)
    expect(reader.page.locator(".wish__left")).to_contain_text("食堂")
    chips = reader.page.locator(".chosen__way")
    said = set(chips.all_inner_texts())
    assert {"面积 不少于30亩（20000平方米）", "双回路供电 是", "用电 不少于5555.56千伏安（5兆瓦）"} <= said
    assert {"到港口距离 不超过30公里", "价格 不超过28万元/亩（420元/平方米）"} <= said
    _type(reader, "area", "60亩")
    expect(chips.first).to_have_text("面积 不少于60亩（40000平方米）")
    reader.page.locator(".chosen__off").first.click()
    expect(chips).to_have_count(len(said) - 1)


def test_all_is_reached_by_keyboard(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/")
    page = reader.page
    head = page.locator("[data-facet=kind] summary")
    head.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-facet=kind] .facet__value").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".chosen__one")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(head).to_be_focused()
    expect(page.locator("[data-facet=kind] .facet__panel")).to_be_hidden()
    page.locator(".chosen__off").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chosen__one")).to_have_count(0)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_one_list_is_open_at_a_time(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/plots/")
    page = reader.page
    page.locator("[data-facet=kind] summary").click()
    page.locator("[data-facet=industry] summary").click()
    expect(page.locator("details.facet[open]")).to_have_count(1)
    page.locator("h1").click()
    expect(page.locator("details.facet[open]")).to_have_count(0)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("width", "scheme"), WIDTHS)
def test_it_fits_and_is_heard(width: int, scheme: str, language: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme, address=model)
    reader.visit(f"{language}/plots/?area=30mu&price=250000cny_mu&steam=20t_hour&near.port=30km&dual_circuit=yes")
    page = reader.page
    expect(page.locator(".found")).to_be_visible()
    page.locator(".finding__fold").evaluate("fold => { fold.open = true; }")
    page.locator("[data-facet=near]").evaluate("fold => { fold.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []
    low = "nodes => nodes.filter(node => node.getBoundingClientRect().height < 24).map(node => node.outerHTML)"
    tools = ".finding :is(button, select, summary, input[type=text], label:has(input[type=checkbox])):visible"
    assert page.locator(tools).evaluate_all(low) == []


@pytest.mark.parametrize("path", ["parks/", "projects/", "signings/", "policies/"])
def test_other_lists_have_a_finder_too(path: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"en/{path}")
    page = reader.page
    head = page.locator(".finding details.facet:not([data-facet=near]) > summary").first
    head.click()
    option = page.locator("details.facet[open] .facet__value:not(.facet__value--none)").first
    count = int(option.locator(".facet__count").inner_text())
    option.locator("input").check()
    expect(page.locator(".found tr[data-row]")).to_have_count(min(count, 50))
    expect(page.locator("[data-whole]:visible")).to_have_count(0)
    assert page.locator(".found tr[data-row] th > a:first-child").first.get_attribute("href")


def test_a_table_that_does_not_come_leaves_the_list(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.page.route("**/finder/plots.json", lambda route: route.abort())
    reader.visit("en/plots/?area=30mu")
    expect(reader.page.locator(".finding")).to_have_text("The conditions could not be loaded. The whole list is below.")
    expect(reader.page.locator("[data-whole]")).to_be_visible()
    assert [each for each in reader.complaints if "Failed to" not in each] == []
    reader.complaints.clear()


def test_without_scripts_the_list_is_there(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model, scripts=False)
    reader.visit("en/plots/?area=30mu")
    expect(reader.page.locator(".finding")).to_be_hidden()
    expect(reader.page.locator("[data-whole] table").first).to_be_visible()

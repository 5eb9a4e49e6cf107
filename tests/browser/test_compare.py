"""The page that compares: what it shows and marks, its address, what is taken along, on paper, and with bad input."""

from __future__ import annotations

import csv
import io
import json
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.measures import CUT, TOO_WIDE
from tests.browser.model import served_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

PORT, MATERIALS, DIGITAL, COLD = (
    "bolan-river-port-park",
    "duanling-new-materials-park",
    "xiyun-digital-valley",
    "ludu-cold-chain-base",
)
RAIL, FOOD = "qingwang-rail-equipment-park", "yanxi-food-park"
PLOTS = (f"{COLD}/plot-L-01", f"{MATERIALS}/plot-DW-1", f"{PORT}/plot-B-01", f"{PORT}/plot-BW-1")
_HEADS = ".compared__table thead th > a"
_ROWS = """table => [...table.querySelectorAll("tr[data-key]")].map(row => ({
  key: row.dataset.key,
  differs: Boolean(row.querySelector(".compared__sign")),
  best: [...row.querySelectorAll("td")].map(cell => cell.querySelector(".compared__word")?.textContent ?? ""),
  shown: row.checkVisibility(),
  cells: [...row.querySelectorAll("td")].map(cell => {
    const seen = cell.cloneNode(true);
    seen.querySelectorAll(".heard-only").forEach(each => each.remove());
    return seen.textContent;
  }),
}))"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_model(tmp_path_factory.mktemp("compare") / "model") as where:
        yield where


def _query(kind: str, *ids: str) -> str:
    return "?" + "&".join(f"{kind}={each}" for each in ids)


def _open(reader: Reader, language: str, query: str) -> None:
    reader.visit(f"{language}/compare/{query}")
    expect(reader.page.locator(".compared__said")).not_to_have_text("")


def _rows(reader: Reader) -> list[dict[str, Any]]:
    found = reader.page.locator(".compared__table").evaluate(_ROWS)
    assert isinstance(found, list)
    return found


def _heads(reader: Reader) -> list[str]:
    return reader.page.locator(_HEADS).all_inner_texts()


def _published(model: str, park: str) -> dict[str, dict[str, Any]]:
    with urllib.request.urlopen(f"{model}en/parks/{park}/compare.json") as answer:  # noqa: S310  (our own server)
        data = json.load(answer)
    return {row["key"]: row for group in data["groups"] for row in group["rows"]}


def _best(rows: list[dict[str, Any] | None]) -> list[str]:
    """Say again, in the words of the page, which of some rows are best: of ranges one whose both ends are."""
    known = [row for row in rows if row and "value" in row and "better" in row]
    if len(known) < len(rows) or len({row["unit"] for row in known}) > 1:
        return [""] * len(rows)
    ends = [row["value"] if isinstance(row["value"], list) else [row["value"]] for row in known]
    first = 1 if known[0]["better"] == "low" else -1
    ahead = [all(first * own[at] <= first * other[at] for other in ends for at in (0, -1)) for own in ends]
    word = "lowest" if first > 0 else "highest"
    return [word if is_ahead and not all(ahead) else "" for is_ahead in ahead]


@pytest.mark.parametrize("parks", [(PORT, MATERIALS), (PORT, MATERIALS, COLD, FOOD), (PORT, DIGITAL), (RAIL, FOOD)])
def test_best_values_and_differences_are_those_of_an_independent_count(
    parks: tuple[str, ...], model: str, new_reader: NewReader
) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("park", *parks))
    published = [_published(model, park) for park in parks]
    shown = {row["key"]: row for row in _rows(reader)}
    assert shown.keys() == {key for rows in published for key in rows}
    marked = 0
    for key, row in shown.items():
        rows = [each.get(key) for each in published]
        assert row["best"] == _best(rows), key
        marked += any(row["best"])
        texts = {(each["text"], each.get("note")) for each in rows if each}
        if ".tier:" not in key:
            assert row["differs"] == (len(texts) > 1), key
        for cell, each in zip(row["cells"], rows, strict=True):
            assert (each["text"] in cell) if each else cell in {"not published, ask", "does not apply", "no such step"}
    assert marked > 10 or DIGITAL in parks


def test_what_is_not_published_leads_to_whom_to_ask(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "zh", _query("park", PORT, DIGITAL))
    cell = reader.page.locator("tr[data-key='cost.steam'], tr[data-key='cost.power']").first.locator("td").last
    expect(cell).to_contain_text("未公布，咨询")
    cell.locator("a").click()
    reader.page.wait_for_url(f"{model}zh/parks/{DIGITAL}/#contact")
    expect(reader.page.locator("#contact")).to_be_in_viewport()


def test_what_none_publishes_is_named(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("park", PORT, DIGITAL))
    said = reader.page.locator(".compared__absent")
    expect(said).to_contain_text("Published by none of these; please ask: ")
    expect(said).to_contain_text("Steam")
    expect(said).not_to_contain_text("Part of")


def test_plots_stand_with_what_their_parks_publish(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("plot", *PLOTS))
    expect(reader.page.locator(_HEADS)).to_have_text(["L-01", "DW-1", "B-01", "BW-1"])
    rows = {row["key"]: row for row in _rows(reader)}
    assert rows["plot.floor_load"]["cells"] == ["does not apply", "5.0 t/m²", "does not apply", "4.0 t/m²"]
    assert rows["plot.rent"]["cells"][0] == "not published, ask"
    assert rows["cost.land"]["best"] == ["", "lowest", "", ""]
    assert len(rows) > 70


def test_the_address_holds_the_columns_and_back_brings_them_back(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    _open(reader, "en", "")
    expect(page.locator(".compared__said")).to_have_text("Please choose two to four parks or plots.")
    for number, park in enumerate((PORT, MATERIALS), start=1):
        page.locator("[name=park]").select_option(park)
        page.get_by_role("button", name="Add to the comparison").click()
        expect(page.locator(".compared__table thead th")).to_have_count(number + 1)
    assert page.url == f"{model}en/compare/{_query('park', PORT, MATERIALS)}"
    assert page.locator("[data-cost-sketch]").get_attribute("data-parks") == f"{PORT} {MATERIALS}"
    page.get_by_role("button", name="Remove Bolan").click()
    expect(page.locator(".compared__table thead th")).to_have_count(2)
    assert page.url == f"{model}en/compare/?park={MATERIALS}"
    page.go_back()
    expect(page.locator(".compared__table thead th")).to_have_count(3)
    page.go_back()
    page.go_back()
    expect(page.locator(".compared__table")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".compared__table thead th")).to_have_count(2)


def test_a_plot_is_added_to_plots(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    _open(reader, "en", _query("plot", PLOTS[0]))
    page.locator("[name=park]").select_option(PORT)
    plots = page.locator("[name=plot]")
    expect(plots.locator("option")).to_have_count(11)
    plots.select_option("plot-BW-2")
    page.get_by_role("button", name="Add to the comparison").click()
    expect(page.locator(".compared__table thead th")).to_have_count(3)
    assert page.url == f"{model}en/compare/?plot={PLOTS[0]}&plot={PORT}/plot-BW-2"


def test_other_scripts_are_told_of_every_change(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    page.add_init_script("addEventListener('compared', e => (window.told ??= []).push(e.detail))")
    _open(reader, "en", _query("plot", PLOTS[2], PLOTS[3]))
    page.get_by_role("button", name="Remove BW-1").click()
    expect(page.locator(".compared__table thead th")).to_have_count(2)
    names = [f"{number} · Bolan Riverport Industrial Park" for number in ("B-01", "BW-1")]
    assert page.evaluate("told") == [
        {"kind": "plot", "ids": [PLOTS[2], PLOTS[3]], "names": names, "parks": [PORT]},
        {"kind": "plot", "ids": [PLOTS[2]], "names": names[:1], "parks": [PORT]},
    ]


def test_what_is_the_same_can_be_hidden_and_that_stands_in_the_address(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    _open(reader, "en", _query("park", PORT, MATERIALS))
    before = _rows(reader)
    page.get_by_label("Hide what is the same").check()
    shown = [row for row in _rows(reader) if row["shown"]]
    assert 0 < len(shown) < len(before)
    assert {row["key"] for row in before} - {row["key"] for row in shown} == {
        row["key"] for row in before if len(set(row["cells"])) == 1
    }
    reader.page.reload()
    expect(page.get_by_label("Hide what is the same")).to_be_checked()
    expect(page.locator(".compared__table")).to_be_visible()
    assert [row for row in _rows(reader) if row["shown"]] == shown
    page.evaluate("history.replaceState(null, '', location.href + '&other=30')")  # as another script may
    page.get_by_label("Hide what is the same").uncheck()
    page.get_by_role("button", name="Remove Bolan").click()
    expect(page.locator(".compared__table thead th")).to_have_count(2)
    assert page.url == f"{model}en/compare/?park={MATERIALS}&other=30"


def test_the_language_is_changed_without_losing_the_columns(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("park", PORT))
    reader.page.locator("[name=park]").select_option(MATERIALS)
    reader.page.get_by_role("button", name="Add to the comparison").click()
    expect(reader.page.locator(".compared__table thead th")).to_have_count(3)
    reader.follow(".languages__other", f"zh/compare/{_query('park', PORT, MATERIALS)}")
    expect(reader.page.locator(".compared__said")).to_contain_text("并列2个")
    reader.page.locator(".foot__legal a[hreflang=en]").click()
    reader.page.wait_for_url(f"{model}en/compare/{_query('park', PORT, MATERIALS)}")


def test_it_is_taken_along_as_a_file_that_excel_reads(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "zh", _query("park", PORT, MATERIALS))
    with reader.page.expect_download() as waiting:
        reader.page.get_by_role("button", name="下载CSV").click()
    file = waiting.value
    assert file.suggested_filename == f"compare_{PORT}_{MATERIALS}.csv"
    data = file.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert lines[0] == ["", "项目", "泊澜临港产业园", "椴岭新材料产业园"]
    by_label = {line[1]: line for line in lines[1:] if len(line) == 4}
    assert by_label["工业用地价格"] == ["成本", "工业用地价格", "24万元/亩 (年限：50年)", "18万元/亩 (年限：50年)"]
    assert by_label["蒸汽"][2:] == ["未公布", "198元/吨"]
    assert [f"{model}zh/parks/{park}/" for park in (PORT, MATERIALS)] in [line[2:] for line in lines]
    assert lines[-2] == ["数据来源", "数据截至2026年10月"]
    assert "虚构" in lines[-1][0]
    assert len(by_label) > len(_rows(reader))


def test_a_cell_that_a_spreadsheet_would_take_for_a_formula_is_none(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)

    def poison(route: Any) -> None:  # noqa: ANN401  (playwright's own)
        text = route.fetch().text()
        route.fulfill(body=text.replace("Municipal", "=1+1").replace("QL 2016-09", "@SUM(A1)"))

    reader.page.route("**/parks/*/compare.json", poison)
    _open(reader, "en", _query("park", PORT, MATERIALS))
    with reader.page.expect_download() as waiting:
        reader.page.get_by_role("button", name="Download as CSV").click()
    cells = [cell for line in csv.reader(io.StringIO(waiting.value.path().read_text("utf-8-sig"))) for cell in line]
    assert {"'=1+1", "'@SUM(A1)"} <= set(cells)
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}]


def test_it_is_copied_as_a_table(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("park", PORT, MATERIALS))
    reader.page.evaluate("""addEventListener("copy", event => {
      window.taken = ["text/plain", "text/html"].map(each => event.clipboardData.getData(each));
    })""")
    reader.page.get_by_role("button", name="Copy as a table").click()
    expect(reader.page.locator(".compared__said")).to_have_text("The table was copied.")
    plain, html = reader.page.evaluate("taken")
    assert plain.splitlines()[0].split("\t")[1:] == ["Item", *_heads(reader)]
    assert html.startswith("<table>")
    assert html.count("<tr>") == len(plain.splitlines())


def test_on_paper_the_table_lies_across_and_says_its_heads_again(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("park", PORT, MATERIALS))
    expect(reader.page.locator(".compared__table tbody").last).to_be_visible()
    data = reader.page.pdf(prefer_css_page_size=True)
    from pypdf import PdfReader

    sheets = PdfReader(io.BytesIO(data)).pages
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)
    heads = [sheet for sheet in sheets if "Item" in sheet.extract_text() and "Bolan" in sheet.extract_text()]
    assert len(heads) >= 3
    text = "".join(sheet.extract_text() for sheet in sheets)
    assert "Where the" in text
    assert "Download" not in text


BAD = {
    f"?park={PORT}&park=not-there&park=../../x": "Left out because this site does not know them: 2.",
    "?park=%3Cscript%3Ealert(1)%3C/script%3E": "does not know them: 1.",
    f"?plot={PORT}/plot-none&plot={PORT}/plot-B-01": "does not know them: 1.",
    f"?plot={PORT}/../../x&plot={PORT}": "does not know them: 2.",
    _query("park", PORT, MATERIALS, DIGITAL, COLD, RAIL): "More than 4 were asked for; the first 4 are shown.",
    f"?park={PORT}&plot={PLOTS[0]}&park={MATERIALS}": "Parks and plots are not compared with each other",
    f"?park={PORT}&park={PORT}&only=%00": "One is shown.",
    "?park=" + "a" * 10_000: "does not know them: 1.",
    "?" + "&".join(["park=%ff"] * 300): "does not know them: 1.",
    "?park=__proto__&park=constructor": "does not know them: 2.",
}


@pytest.mark.parametrize("query", BAD, ids=range(len(BAD)))
def test_a_tampered_address_gets_a_calm_answer(query: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.page.add_init_script("window.alert = () => (window.executed = true)")
    _open(reader, "en", query)
    expect(reader.page.locator(".compared__said")).to_contain_text(BAD[query])
    expect(reader.page.locator(".compared__said")).not_to_contain_text("script")
    assert len(_heads(reader)) <= 4
    assert reader.page.evaluate("window.executed") is None


def test_a_file_that_cannot_be_read_is_said_and_asked_for_again(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    file = f"{model}en/parks/{MATERIALS}/compare.json"
    page.route(file, lambda route: route.abort())
    _open(reader, "en", _query("park", PORT, MATERIALS))
    expect(page.locator(".compared__said")).to_contain_text(
        "could not be read: Duanling New Materials Industrial Park."
    )
    expect(page.locator("tr[data-key='cost.land'] td").last).to_have_text("could not be read")
    page.unroute(file)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("tr[data-key='cost.land'] td").last).to_contain_text("RMB 270/m²")
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    assert [each for each in reader.complaints if "ERR_FAILED" not in each] == []
    reader.complaints.clear()


def test_without_scripts_the_way_to_the_table_of_parks_stands_there(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model, scripts=False)
    reader.visit(f"en/compare/{_query('park', PORT)}")
    expect(reader.page.locator(".compared")).to_be_hidden()
    reader.follow("noscript a", "en/parks/#compare")
    expect(reader.page.locator("table.compare")).to_be_visible()


def test_a_keyboard_reaches_all_and_is_not_lost(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    _open(reader, "en", _query("park", PORT, MATERIALS, COLD))
    page.get_by_role("button", name="Remove Duanling").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".compared__table thead th")).to_have_count(3)
    expect(page.get_by_role("button", name="Remove Ludu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Remove Bolan")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[name=park]")).to_be_focused()


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 375, "light"), ("zh", 1300, "dark")])
@pytest.mark.parametrize("query", [_query("park", PORT, MATERIALS, COLD, DIGITAL), _query("plot", *PLOTS)])
def test_it_is_accessible_and_fits(
    query: str, language: str, width: int, scheme: str, model: str, new_reader: NewReader
) -> None:
    reader = new_reader(width=width, scheme=scheme, address=model)
    _open(reader, language, query)
    expect(reader.page.locator(".compared__table")).to_be_visible()
    assert reader.page.evaluate(TOO_WIDE) == 0
    assert reader.page.evaluate(CUT) == []
    assert reader.hear() == []


def test_heads_stay_in_view_on_a_wide_screen(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    _open(reader, "en", _query("park", PORT, MATERIALS))
    reader.page.locator("tr[data-key='about.founded']").scroll_into_view_if_needed()
    reader.page.mouse.wheel(0, 600)
    expect(reader.page.locator(".compared__table thead a").first).to_be_in_viewport()

"""Choosing for a comparison on every page: boxes beside parks and plots, the bar, its two sets, and what it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.measures import TOO_WIDE
from tests.browser.model import served_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

PORT, MATERIALS = "bolan-river-port-park", "duanling-new-materials-park"
# whether the bar lies over the middle of what has the focus, or that is out of the window
# all of it that is in the window lies below the bar (WCAG 2.2, focus not obscured)
_IS_COVERED = """() => {
  const box = document.activeElement.getBoundingClientRect();
  if (document.activeElement.closest('.tray')) return false;
  const x = box.left + Math.min(box.width / 2, 40);
  const seen = [box.top + 2, box.top + box.height / 2, box.bottom - 2].filter((y) => y >= 0 && y <= innerHeight);
  return seen.every((y) => document.elementFromPoint(x, y)?.closest('.tray'));
}"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_model(tmp_path_factory.mktemp("tray") / "model") as where:
        yield where


def _box(reader: Reader, place: str) -> Locator:
    return reader.page.locator(f"{place} .compare-toggle input")


def _park(reader: Reader, key: str) -> Locator:
    return _box(reader, f"[data-compare-park='{key}']")


def _said(reader: Reader, words: str) -> None:
    expect(reader.page.locator(".tray__said")).to_have_text(words)


def test_parks_are_chosen_on_home_list_and_page_and_compared(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    for number, (path, key) in enumerate(
        (("en/", PORT), ("en/parks/", MATERIALS), ("en/parks/yanxi-food-park/", "yanxi-food-park")), start=1
    ):
        reader.visit(path)
        box = _park(reader, key).first
        box.check()
        expect(reader.page.locator(".tray__said")).to_contain_text(f"chosen, {number} of at most 4.")
    reader.visit("en/contact/")
    way = reader.page.get_by_role("link", name="Compare parks (3)")
    way.click()
    reader.page.wait_for_url(f"{model}en/compare/?park={PORT}&park={MATERIALS}&park=yanxi-food-park")
    expect(reader.page.locator(".compared__table thead th")).to_have_count(4)
    expect(reader.page.locator(".tray")).to_have_count(0)


def test_a_box_says_what_it_chooses_and_stays_checked(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/parks/")
    box = reader.page.get_by_role("checkbox", name="Compare Bolan Riverport Industrial Park")
    box.check()
    reader.page.reload()
    expect(box).to_be_checked()
    box.uncheck()
    _said(reader, "Bolan Riverport Industrial Park is no longer chosen.")
    expect(reader.page.locator(".tray__bar")).to_be_hidden()


def test_the_fifth_is_told_that_four_are_enough(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/parks/")
    boxes = reader.page.locator(".park .compare-toggle input")
    for at in range(4):
        boxes.nth(at).check()
    boxes.nth(4).click()
    expect(boxes.nth(4)).not_to_be_checked()
    _said(reader, "At most 4 can be compared. Please remove one first.")
    expect(reader.page.get_by_role("link", name="Compare parks (4)")).to_be_visible()


def test_a_plot_begins_a_second_set(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"en/parks/{PORT}/")
    _park(reader, PORT).check()
    _box(reader, f"[data-compare-plot='{PORT}/plot-B-01']").check()
    expect(reader.page.locator(".tray__said")).to_contain_text("Parks and plots are compared separately")
    _box(reader, f"[data-compare-plot='{PORT}/plot-BW-1']").check()
    _said(reader, "BW-1 · Bolan Riverport Industrial Park chosen, 2 of at most 4.")
    expect(reader.page.locator(".tray__way")).to_have_text(["Compare parks (1)", "Compare plots (2)"])
    reader.follow(".tray__way >> nth=1", f"en/compare/?plot={PORT}/plot-B-01&plot={PORT}/plot-BW-1")
    expect(reader.page.locator(".compared__table thead th")).to_have_count(3)


def test_what_is_chosen_is_taken_out_one_by_one_or_at_once(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    reader.visit("en/parks/")
    for key in (PORT, MATERIALS, "yanxi-food-park"):
        _park(reader, key).check()
    page.get_by_role("button", name="Change choice").click()
    page.get_by_role("button", name="Remove Duanling New Materials Industrial Park").click()
    _said(reader, "Duanling New Materials Industrial Park is no longer chosen.")
    expect(_park(reader, MATERIALS)).not_to_be_checked()
    expect(page.locator(".tray__item")).to_have_count(2)
    expect(page.get_by_role("button", name="Remove Bolan")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".tray__list")).to_be_hidden()
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".tray__bar")).to_be_hidden()
    expect(page.locator(".compare-toggle input:checked")).to_have_count(0)


def test_another_language_calls_what_is_chosen_by_its_own_name(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit(f"en/parks/{MATERIALS}/")
    _park(reader, MATERIALS).check()
    _box(reader, f"[data-compare-plot='{MATERIALS}/plot-DW-1']").check()
    reader.follow(".languages__other", f"zh/parks/{MATERIALS}/")
    expect(_park(reader, MATERIALS)).to_be_checked()
    reader.page.get_by_role("button", name="调整所选").click()
    expect(reader.page.locator(".tray__item > span")).to_have_text(["椴岭园", "DW-1 · 椴岭园"])


def test_back_from_the_comparison_the_boxes_say_what_is_compared(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/parks/")
    _park(reader, PORT).check()
    _park(reader, MATERIALS).check()
    reader.page.get_by_role("link", name="Compare parks (2)").click()
    reader.page.get_by_role("button", name="Remove Bolan").click()
    expect(reader.page.locator(".compared__table thead th")).to_have_count(2)
    reader.visit("en/parks/")
    expect(_park(reader, PORT)).not_to_be_checked()
    expect(_park(reader, MATERIALS)).to_be_checked()


def test_what_another_script_adds_gets_its_box(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.visit("en/contact/")
    reader.page.evaluate(f"""() => {{
      const place = document.createElement("span");
      place.dataset.comparePlot = "{PORT}/plot-B-01";
      place.dataset.compareName = "B-01";
      const list = document.createElement("div");
      list.append(place);
      document.querySelector(".body").append(list);
    }}""")
    reader.page.get_by_role("checkbox", name="Compare B-01").check()
    expect(reader.page.get_by_role("link", name="Compare plots (1)")).to_be_visible()


@pytest.mark.parametrize("kept", ["{", "[]", '{"park":[{"id":"../x"},{"id":3},null],"plot":{"id":"a"}}', "null"])
def test_what_somebody_wrote_into_the_memory_of_the_tab_is_no_choice(
    kept: str, model: str, new_reader: NewReader
) -> None:
    reader = new_reader(address=model)
    reader.page.add_init_script(f"sessionStorage.setItem('compare:/zsyz/', {kept!r})")
    reader.visit("en/parks/")
    expect(reader.page.locator(".compare-toggle").first).to_be_visible()
    expect(reader.page.locator(".tray__bar")).to_be_hidden()


def test_a_browser_that_keeps_nothing_still_chooses_on_a_page(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    reader.page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    reader.visit("en/parks/")
    _park(reader, PORT).check()
    expect(reader.page.get_by_role("link", name="Compare parks (1)")).to_be_visible()


def test_without_scripts_neither_boxes_nor_bar_stand_there(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model, scripts=False)
    reader.visit("en/parks/")
    expect(reader.page.locator(".compare-toggle, .tray")).to_have_count(0)
    assert reader.page.locator("[data-compare-park]").first.inner_text() == ""


@pytest.mark.parametrize(("width", "path"), [(1300, "en/parks/"), (375, f"zh/parks/{PORT}/"), (375, "en/")])
def test_the_bar_never_covers_what_has_the_focus(width: int, path: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, address=model)
    page = reader.page
    reader.visit(path)
    boxes = page.locator(".compare-toggle input")
    for at in range(2):
        boxes.nth(at).check()
    boxes.first.focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        what = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert not page.evaluate(_IS_COVERED), what
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    end, bar = page.locator(".foot").bounding_box(), page.locator(".tray").bounding_box()
    assert end
    assert bar
    assert end["y"] + end["height"] <= bar["y"] + 1


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 375, "dark"), ("zh", 1300, "light")])
def test_it_is_accessible_and_fits(language: str, width: int, scheme: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme, address=model)
    reader.visit(f"{language}/parks/{PORT}/")
    _park(reader, PORT).check()
    _box(reader, f"[data-compare-plot='{PORT}/plot-B-01']").check()
    reader.page.locator(".tray__button").first.click()
    expect(reader.page.locator(".tray__item")).to_have_count(2)
    assert reader.page.evaluate(TOO_WIDE) == 0
    assert reader.hear() == []
    for each in reader.page.locator(".compare-toggle").all()[:3]:
        box = each.bounding_box()
        assert box
        assert box["height"] >= 24

"""What arrives of a page before anybody touches it: few bytes, few answers, and photos as small as the window wants.

This is the quick half of the audit, on the main site; ``make audit`` weighs every kind of page of the model district.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from playwright.sync_api import Route, expect

from tests.audit.goals import MOST_BYTES, MOST_OF_A_PHOTO, MOST_REQUESTS
from tests.audit.hosting import hosted
from tests.audit.weighing import WINDOWS, weigh
from tests.browser.pages import MOVING, PARK, PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.audit.hosting import Host
    from tests.browser.conftest import NewReader

_REACHES = "node => node.getBoundingClientRect().bottom"
_A_LITTLE = 60.0  # pixels: on a wide window a form is as high as its list has fields
PAGES = ("zh/", f"zh/{PARK}", f"zh/{PROJECT}", "zh/projects/", "zh/projects/board/")


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[Host]:
    with hosted(site) as where:
        yield where


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_light_and_asks_for_little(path: str, host: Host, browser: Browser) -> None:
    found = weigh(browser, host, path, "desktop")
    assert any(each.kind == "text/css" for each in found.first)
    assert found.bytes <= MOST_BYTES
    assert len(found.first) <= MOST_REQUESTS, [each.path for each in found.first]


@pytest.mark.parametrize("window", WINDOWS)
def test_photos_are_as_small_as_the_window_wants(window: str, host: Host, browser: Browser) -> None:
    found = weigh(browser, host, f"zh/{MOVING}", window)
    assert found.photos
    assert found.heaviest_photo <= MOST_OF_A_PHOTO[window]
    assert {each.kind for each in found.photos} == {"image/avif"}


@pytest.mark.parametrize("width", [375, 1300])
@pytest.mark.parametrize("path", ["zh/plots/", "en/projects/opportunities/", "zh/policies/"])
def test_a_list_stays_where_it_is_when_the_form_above_it_comes(path: str, width: int, new_reader: NewReader) -> None:
    reader, held = new_reader(width=width), list[Route]()
    page, form = reader.page, reader.page.locator(".finding")
    page.route("**/finder/*.json", lambda route: held.append(route))  # noqa: PLW0108  (a method takes no mark)
    page.goto(f"{reader.address}{path}")
    expect(page.locator("html.js")).to_be_attached()
    expect(form).to_be_hidden()
    before = form.evaluate(_REACHES)
    page.wait_for_timeout(200)  # until what is asked for is held
    for each in held:
        each.continue_()
    expect(form).to_be_visible()
    assert abs(form.evaluate(_REACHES) - before) <= _A_LITTLE


@pytest.mark.parametrize("width", [375, 1300])
def test_the_ways_to_the_nearest_team_have_their_room_before_they_work(width: int, new_reader: NewReader) -> None:
    reader = new_reader(width=width)
    reader.visit("zh/contact/")
    tools = reader.page.locator(".nearest__tools")
    expect(tools).to_be_visible()
    high = tools.bounding_box()
    tools.evaluate("node => { node.hidden = true; }")
    expect(tools).to_be_hidden()
    assert tools.bounding_box() == high


def test_the_icon_of_the_tab_is_not_counted(tmp_path: Path, browser: Browser) -> None:
    shown = '<img src="/mark.svg" alt=""><img src="/media/a.png" alt="">'
    page = f'<!doctype html><link rel="icon" href="/mark.svg"><title>x</title>{shown}'
    (tmp_path / "media").mkdir()
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    Image.new("RGB", (4, 4)).save(tmp_path / "media" / "a.png")
    with hosted(tmp_path) as host:
        found = weigh(browser, host, "", "phone")
    assert [each.path for each in found.first] == ["/", "/mark.svg"]
    assert [each.path for each in found.photos] == ["/media/a.png"]

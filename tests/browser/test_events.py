"""An event in a browser: a visitor's own time beside it, and a file that a calendar program reads."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import icalendar
import pytest
from playwright.sync_api import expect

from tests.browser.pages import EVENT

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader

FRANKFURT = "events/sample-frankfurt-roadshow/"


@pytest.mark.parametrize(
    ("path", "timezone", "own"),
    [
        (f"zh/{EVENT}", "Europe/Berlin", "您当地时间（Europe/Berlin）：2027年3月18日08:00—09:30"),
        (f"en/{EVENT}", "Europe/Berlin", "Your time (Europe/Berlin): 18 March 2027, 08:00–09:30"),
        (f"en/{FRANKFURT}", "America/New_York", "Your time (America/New York): 20 May 2027, 03:30–05:30"),
        (f"en/{EVENT}", "America/Los_Angeles", "Your time (America/Los Angeles): 18 March 2027, 00:00–01:30"),
        (f"en/{FRANKFURT}", "Pacific/Auckland", "Your time (Pacific/Auckland): 20 May 2027, 19:30–21:30"),
    ],
)
def test_a_visitor_elsewhere_sees_the_own_time_too(path: str, timezone: str, own: str, new_reader: NewReader) -> None:
    reader = new_reader(timezone=timezone)
    reader.visit(path)
    expect(reader.page.locator(".times__local")).to_have_text(own)
    machine = reader.page.locator(".times__local data").get_attribute("value")
    shown = reader.page.locator(".times__own data").get_attribute("value")
    assert datetime.fromisoformat(machine or "") == datetime.fromisoformat(shown or "")


@pytest.mark.parametrize(
    ("path", "timezone"),
    [
        (EVENT, "Asia/Shanghai"),
        (EVENT, "Asia/Singapore"),  # another zone, the same time
        (FRANKFURT, "Asia/Shanghai"),
        (FRANKFURT, "Europe/Berlin"),
    ],
)
def test_a_time_that_is_shown_already_is_not_repeated(path: str, timezone: str, new_reader: NewReader) -> None:
    reader = new_reader(timezone=timezone)
    reader.visit(f"zh/{path}")
    expect(reader.page.locator(".times__own")).to_be_visible()
    expect(reader.page.locator(".times__local")).to_have_count(0)


def test_lists_have_it_too_and_nothing_is_missing_without_scripts(new_reader: NewReader) -> None:
    reader = new_reader(timezone="America/New_York")
    reader.visit("en/events/")
    expect(reader.page.locator(".times__local")).to_have_count(3)
    reader.visit("en/")
    expect(reader.page.locator(".times__local")).to_have_count(2)
    reader = new_reader(timezone="America/New_York", scripts=False)
    reader.visit(f"en/{EVENT}")
    expect(reader.page.locator(".times__local")).to_have_count(0)
    expect(reader.page.locator(".times__own")).to_have_text("18 March 2027, 15:00–16:30 Beijing time")


@pytest.mark.parametrize("key", ["zh", "en"])
def test_the_file_for_a_calendar_is_one(key: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(f"{key}/{EVENT}")
    with reader.page.expect_download() as download:
        reader.page.locator(".action-menu a[download]").click()
    assert download.value.suggested_filename == "sample-biomedicine-online-roadshow.ics"
    (event,) = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == datetime(2027, 3, 18, 7, 0, tzinfo=UTC)
    assert str(event["URL"]).endswith(f"/{key}/{EVENT}")


def test_the_way_from_a_park_to_its_event_and_back(new_reader: NewReader) -> None:
    reader = new_reader()
    park = "zh/parks/chongqing-international-biomedical-city/"
    reader.visit(park)
    reader.follow(f'#content a[href$="{EVENT}"]', f"zh/{EVENT}")
    reader.follow('#content a[href$="parks/chongqing-international-biomedical-city/"]', park)

"""An event is told with its moments, its state and its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.records.event.record import Event
from generator.values.meeting import MeetingFormat
from tests.pages.linked.told import EXAMPLES, example, nodes, page_of, pages_in
from tests.small_site import copy_base

if TYPE_CHECKING:
    from pathlib import Path

ROADSHOW = "content/events/roadshow.yaml"


@pytest.mark.parametrize("name", EXAMPLES)
def test_moments_are_those_of_the_record(name: str) -> None:
    pages, told = example(name)
    seen = 0
    for page in told:
        if page.address.kind != Event.KIND:
            continue
        event = pages.library.all(Event)[page.address.key]
        (node,) = nodes(page, "Event")
        for field, key in (("start", "startDate"), ("end", "endDate")):
            when = None if field in event.inferred else getattr(event, field)
            if when is None:
                assert key not in node
            elif when.has_time:
                assert node[key] == when.at(event.timezone).isoformat(timespec="minutes")
                assert node[key].startswith(f"{when.on.iso()}T{when.clock()}")
            else:
                assert node[key] == when.on.iso()
        kinds = {place["@type"] for place in node["location"]}
        assert ("VirtualLocation" in kinds) == (event.format is not MeetingFormat.ONSITE)
        seen += 1
    assert seen


@pytest.mark.parametrize(
    ("given", "key", "told"),
    [
        ("status: planned", "eventStatus", "EventScheduled"),
        ("status: postponed", "eventStatus", "EventPostponed"),
        ("status: cancelled", "eventStatus", "EventCancelled"),
        ("format: online", "eventAttendanceMode", "OnlineEventAttendanceMode"),
        ("format: hybrid\nvenue: {zh: 会场, en: Hall}", "eventAttendanceMode", "MixedEventAttendanceMode"),
        ("format: onsite\nvenue: {zh: 会场, en: Hall}", "eventAttendanceMode", "OfflineEventAttendanceMode"),
    ],
)
def test_state_and_way_of_taking_part(given: str, key: str, told: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    path = root / ROADSHOW
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith(given.split(":", maxsplit=1)[0])
    ]
    path.write_text("\n".join([*lines, given, ""]), encoding="utf-8")
    (node,) = nodes(page_of(pages_in(root), "event", "spring-roadshow"), "Event")
    assert node[key] == f"https://schema.org/{told}"


def test_whoever_joins_over_the_net_is_led_to_the_link_or_to_the_page(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    path = root / ROADSHOW
    pages = pages_in(root)
    (place,) = nodes(page_of(pages, "event", "spring-roadshow"), "VirtualLocation")
    assert place["url"].endswith("/en/events/spring-roadshow/")
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}link: https://meet.example.org/1\n", encoding="utf-8")
    (place,) = nodes(page_of(pages_in(root), "event", "spring-roadshow"), "VirtualLocation")
    assert place["url"] == "https://meet.example.org/1"

"""What events bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title
from generator.pages.leaf import Link
from generator.pages.parts import Badge
from generator.records.event.page import AgendaLine, EventLine
from generator.records.event.times import TimeView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the lines of events, and an agenda."""
    t, lines = leaf.words, _lines(leaf)
    yield Exhibit(
        ("event",),
        t("exhibit.event"),
        (
            Variant(t("exhibit_state.many"), "event/lines.html", {"lines": lines}),
            Variant(t("exhibit_state.inferred"), "event/times.html", {"times": lines[1].times}),
        ),
    )
    agenda = (
        AgendaLine("9:00", say(leaf, "开场", "Opening"), say(leaf, "主持人", "The host")),
        AgendaLine("9:10", long_title(leaf), ""),
    )
    yield Exhibit(
        ("agenda",),
        t("exhibit.agenda"),
        (Variant(t("exhibit_state.many"), "agenda", {"lines": agenda}),),
    )


def _lines(leaf: Leaf) -> tuple[EventLine, ...]:
    here = TimeView(
        plain(leaf, "2026年5月12日10:00—11:30", "12 May 2026, 10:00 to 11:30"),
        plain(leaf, "法兰克福时间", "Frankfurt time"),
        "2026-05-12T10:00:00+02:00",
        "2026-05-12T11:30:00+02:00",
        is_inferred=False,
    )
    other = plain(leaf, "北京时间", "Beijing time")
    there = here._replace(text=plain(leaf, "16:00—17:30", "16:00 to 17:30"), zone=other)
    month = TimeView(plain(leaf, "2026年5月", "May 2026"), "", "2026-05", "", is_inferred=True)
    online, over = Badge(say(leaf, "线上", "Online"), "format"), Badge(say(leaf, "已结束", "Over"), "state-over")
    short = Link(say(leaf, "云推介会", "Online roadshow"), "#sheet-event")
    said = say(leaf, "一句话说明谁来、讲什么。", "One sentence on who comes and what it is about.")
    return (
        EventLine(short, (here, there), (online,), said, say(leaf, "线上会议室", "Online room"), sample=False),
        EventLine(Link(long_title(leaf), None), (month,), (online, over), said, "", sample=True),
    )

"""What projects bring along to the page of all components."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.charts.columns import OF_FIVE, Point, draw_columns
from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.photos import picture
from generator.pages.components.texts import long_title, source
from generator.pages.feeds import FeedLinks
from generator.pages.leaf import Link
from generator.pages.parts import Badge
from generator.records.project.board import ClassCard, ReadLine, SmallChart, TrendView
from generator.records.project.choices import Choices
from generator.records.project.page import StageCount, WayStep
from generator.records.project.timeline import TimelineEntry, VideoView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf

_CLASSES = 5


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return what is drawn of projects alone: counts, choices, the way, the line of time, the board."""
    t, many = leaf.words, leaf.words("exhibit_state.many")
    counts = tuple(_counts(leaf))
    yield Exhibit(
        ("tally",),
        t("exhibit.tally"),
        (
            Variant(many, "tally", {"items": counts}),
            Variant(t("exhibit_state.sample"), "tally", {"items": [replace(each, sample=True) for each in counts]}),
        ),
    )
    choices = (_choices(leaf, 3), _choices(leaf, 12))
    yield Exhibit(("archives",), t("exhibit.archives"), (Variant(many, "choices", {"items": choices}),))
    yield Exhibit(("way",), t("exhibit.way"), (Variant(many, "way", {"steps": _way(leaf)}),))
    told = (Variant(many, "project/progress.html", {"view": _told(leaf)}),)
    yield Exhibit(("progress", "media"), t("exhibit.progress"), told)
    board = {"items": tuple(_class(leaf, at) for at in range(1, _CLASSES + 1)), "trend": _trend(leaf)}
    yield Exhibit(
        ("board",),
        t("exhibit.board"),
        (Variant(many, "classes", board), Variant(t("exhibit_state.rows"), "read", {"items": _read(leaf)})),
    )


def _told(leaf: Leaf) -> dict[str, object]:
    feeds = FeedLinks("#sheet-progress")
    return {"timeline": tuple(_timeline(leaf)), "record": {"sample": False}, "feeds": feeds}


def _counts(leaf: Leaf) -> Iterator[StageCount]:
    yield StageCount("#sheet-tally", "26", say(leaf, "在谈", "In talks"), sample=False)
    yield StageCount("#sheet-tally", "8", say(leaf, "在建", "Being built"), sample=True)
    yield StageCount("#sheet-tally", "103", long_title(leaf), sample=False)


def _choices(leaf: Leaf, number: int) -> Choices:
    link = Link(say(leaf, "示例园区", "Example Park"), "#sheet-archives")
    return Choices(plain(leaf, "园区", "Parks"), (link,) * number)


def _way(leaf: Leaf) -> tuple[WayStep, ...]:
    steps = (
        ("签约", "Signed", "done", "2026年3月", "March 2026"),
        ("开工", "Building", "present", "现在", "now"),
        ("投产", "Producing", "ahead", "计划2028年", "planned for 2028"),
        ("达产", "In full production", "ahead", "未定", "not yet known"),
    )
    return tuple(WayStep(say(leaf, zh, en), state, plain(leaf, *said)) for zh, en, state, *said in steps)


def _timeline(leaf: Leaf) -> Iterator[TimelineEntry]:
    day, month = plain(leaf, "2026年3月1日", "1 March 2026"), plain(leaf, "2026年2月", "February 2026")
    begun = say(leaf, "打下第一根桩。", "The first pile was driven.")
    film = VideoView(
        title=say(leaf, "工地一分钟", "A minute on the site"),
        label=plain(leaf, "工地一分钟", "A minute on the site"),
        src="",
        poster="",
        captions=(),
        href="https://films.example/1",
        host="films.example",
    )
    yield TimelineEntry(
        "example-1", "milestone", day, "2026-03-01", begun, source(leaf), (picture(leaf),), film, sample=False
    )
    yield TimelineEntry(
        "example-2", "milestone", month, "2026-02", long_title(leaf), sample=True, date_is_inferred=True
    )
    yield TimelineEntry("example-3", "stage", month, "2026-02", say(leaf, "签约", "Signed"))


def _class(leaf: Leaf, number: int) -> ClassCard:
    is_empty = number == _CLASSES
    return ClassCard(
        id=f"example-class-{number}",
        number=number,
        badge=Badge(say(leaf, f"第{'一二三四五'[number - 1]}类", f"Class {number}"), "stage-signed"),
        explanation=long_title(leaf) if number == 1 else say(leaf, "一句话说明。", "One sentence on it."),
        count="" if is_empty else str(number * 7),
        investment="" if is_empty else plain(leaf, "3.6亿元", "RMB 360 million"),
        note="",
        href="" if is_empty else "#sheet-board",
        sample=number == 2,  # noqa: PLR2004  (one of them)
        is_pause=is_empty,
    )


def _trend(leaf: Leaf) -> TrendView:
    def chart(number: int) -> SmallChart | None:
        values = [Decimal(number * 7 - left) for left in (4, 3, 1, 0)]
        points = [Point(f"2026-0{at}", "2026", value, str(value)) for at, value in enumerate(values, start=1)]
        drawing = draw_columns(points, str, top=Decimal(_CLASSES * 7), width=OF_FIVE)
        return SmallChart(drawing, plain(leaf, "一句话说明。", "The drawing in a sentence.")) if drawing else None

    charts = (*(chart(number) for number in range(1, _CLASSES)), None)
    return TrendView(charts, drawn="", scale="", columns=(), rows=())


def _read(leaf: Leaf) -> tuple[ReadLine, ...]:
    park, stage = say(leaf, "示例园区", "Example Park"), say(leaf, "在建", "Being built")
    short, since = (
        Link(say(leaf, "传动部件项目", "Transmission parts"), "#sheet-board"),
        plain(leaf, "2026年3月起", "since March 2026"),
    )
    return (
        ReadLine(short, park, stage, since, plain(leaf, "3.6亿元", "RMB 360 million"), sample=False),
        ReadLine(Link(long_title(leaf), None), "", stage, "", leaf.words("unknown"), sample=True),
    )

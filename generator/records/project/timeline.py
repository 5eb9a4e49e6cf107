"""How a project came about: the stages it reached and what happened on the way, as one line of time, the latest first.

An investor asks first what goes on now, so the latest stands on top; the stages still ahead stand above, in the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.pages.parts import pictures, source_line
from generator.records.project.record import Milestone, StageStep
from generator.values.language import language

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.pages.parts import Picture, SourceLine
    from generator.records.project.record import Project
    from generator.values.record import Video


@dataclass(frozen=True, slots=True)
class CaptionsFile:
    """A file of captions, the tag of its language (BCP 47) and that language's own name."""

    src: str
    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class VideoView:
    """A film that plays on the page (``src``), or a link to where it is shown (``href`` on another ``host``)."""

    title: Markup
    label: str
    src: str
    poster: str
    captions: tuple[CaptionsFile, ...]
    href: str
    host: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A stage that was reached (``kind`` is ``stage``) or something that happened (``milestone``)."""

    anchor: str
    kind: str
    date: str
    machine_date: str
    text: Markup
    source: SourceLine | None = None
    pictures: tuple[Picture, ...] = ()
    video: VideoView | None = None
    sample: bool = False
    date_is_inferred: bool = False


def happened(project: Project) -> list[tuple[str, StageStep | Milestone]]:
    """Return what happened in a project, the latest first, each with the anchor by which its page names it.

    Of one date the stage comes before what happened at it, and each list keeps its own order. An anchor says what it
    is and when, so that an entry keeps it whatever is added later.
    """
    times: dict[str, int] = {}
    found: list[tuple[str, StageStep | Milestone]] = []
    for each in _merged(project.history, project.milestones):
        what = each.stage.value.replace("_", "-") if isinstance(each, StageStep) else "milestone"
        anchor = f"{what}-{each.date.iso()}"
        times[anchor] = number = times.get(anchor, 0) + 1
        found.append((anchor if number == 1 else f"{anchor}-no-{number}", each))
    return found[::-1]


def _merged(history: Sequence[StageStep], milestones: Sequence[Milestone]) -> Iterator[StageStep | Milestone]:
    """Return both in the order of time, as ``heapq.merge`` does, which takes three times as long for so few."""
    at = 0
    for step in history:
        while at < len(milestones) and milestones[at].date < step.date:
            yield milestones[at]
            at += 1
        yield step
    yield from milestones[at:]


def timeline_entries(leaf: Leaf, project: Project) -> tuple[TimelineEntry, ...]:
    """Return the line of time of a project's page."""
    return tuple(_entry(leaf, anchor, each, project.inferred) for anchor, each in happened(project))


def _entry(leaf: Leaf, anchor: str, each: StageStep | Milestone, inferred: Container[str]) -> TimelineEntry:
    date, machine_date = leaf.quantity(each.date), each.date.iso()
    if isinstance(each, StageStep):
        label = leaf.text(leaf.library.site.stages[each.stage].label)
        return TimelineEntry(
            anchor=anchor,
            kind="stage",
            date=date,
            machine_date=machine_date,
            text=label,
            source=source_line(leaf, each.source),
            date_is_inferred="history" in inferred,
        )
    return TimelineEntry(
        anchor=anchor,
        kind="milestone",
        date=date,
        machine_date=machine_date,
        text=leaf.text(each.text),
        pictures=pictures(leaf, each.pictures),
        video=video_view(leaf, each.video) if each.video else None,
        sample=each.sample,
        date_is_inferred="milestones" in inferred,
    )


def video_view(leaf: Leaf, video: Video) -> VideoView:
    """Return a film as a page shows it. Nothing of one on another host is loaded: it is a link that names the host."""
    return VideoView(
        title=leaf.text(video.title),
        label=video.title.nearest(leaf.language.key)[1],
        src=leaf.asset(video.file) if video.file else "",
        poster=leaf.asset(video.poster) if video.poster else "",
        captions=tuple(
            CaptionsFile(leaf.asset(file), language(key).tag, language(key).name)
            for key, file in video.captions.items()
        ),
        href=video.url or "",
        host=(urlsplit(video.url).hostname or "").removeprefix("www.") if video.url else "",
    )

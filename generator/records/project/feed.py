"""What feeds say of projects: stages that were reached, milestones, and which look for an investor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.feeds import FeedEntry, moment_of
from generator.pages.showing import News, Told
from generator.records.project.record import Milestone, Project, StageStep
from generator.records.project.timeline import happened
from generator.values.urls import OPPORTUNITIES, Address, feed_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.feeds import FeedWriter

KIND = "project"


_ITSELF = -1
"""The number of the news that a project looks for an investor; its milestones count from none."""


def told_of_projects(library: Library) -> Iterator[Told]:
    """Yield the milestones of projects for their parks and industries, and those that look for an investor.

    One of which nobody says when it was true has no day, and stands in no feed.
    """
    for key, outline in library.shelf(KIND).outlines.items():
        days, offered = outline.all("milestones"), outline.one("offered_on")
        if days or offered:
            places = [Address(kind, each) for kind in ("park", "industry") for each in outline.all(kind)]
            if days:
                yield Told(outline, places, [News(day, KIND, key, number) for number, day in enumerate(days)])
            if offered:
                yield Told(outline, (*places, OPPORTUNITIES), (News(offered, KIND, key, _ITSELF),))


def has_feed(library: Library, key: str) -> bool:
    """Whether anything has happened to a project."""
    outline = library.shelf(KIND).outlines[key]
    return bool(outline.all("milestones") or outline.all("history"))


def project_feed(writer: FeedWriter, key: str) -> bytes:
    """Return the feed of a project to which something has happened."""
    project = writer.library.all(Project)[key]
    page = path_of(Address(KIND, key), writer.language)
    entries = [_entry(writer, project, anchor, each, feed_of(page)) for anchor, each in happened(project)]
    title = writer.words("feed.of_project", project=writer.said(project.name)[0])
    return writer.write(page, writer.marked(title, sample=project.sample), entries)


def project_entry(writer: FeedWriter, news: News, feed: str) -> FeedEntry:
    """Return a milestone of a project, or that it looks for an investor, as feeds of others than itself tell it."""
    project = writer.library.all(Project)[news.key]
    if news.number == _ITSELF:
        return _offer(writer, project, feed)
    wanted = project.milestones[news.number]
    anchor = next(anchor for anchor, found in happened(project) if found is wanted)
    return _entry(writer, project, anchor, wanted, feed, with_name=True)


def _offer(writer: FeedWriter, project: Project, feed: str) -> FeedEntry:
    offered_on = project.offered_on
    if offered_on is None:
        raise ValueError(project.id)
    label, tag = writer.said(writer.library.site.stages[project.stage].label)
    name = writer.said(project.name)[0]
    summary, summary_tag = writer.said(project.summary)
    place = path_of(Address(KIND, project.id), writer.language)
    return FeedEntry(
        id=writer.id_of(place),
        title=writer.marked(writer.words("feed.entry_of_project", project=name, text=label), sample=project.sample),
        tag=tag,
        updated=moment_of(offered_on),
        href=writer.link(place, feed),
        summary=writer.dated(summary, is_inferred="as_of" in project.inferred),
        summary_tag=summary_tag,
    )


def _entry(
    writer: FeedWriter,
    project: Project,
    anchor: str,
    each: StageStep | Milestone,
    feed: str,
    *,
    with_name: bool = False,
) -> FeedEntry:
    is_stage = isinstance(each, StageStep)
    text = writer.library.site.stages[each.stage].label if isinstance(each, StageStep) else each.text
    said, tag = writer.said(text)
    name, day = writer.said(project.name)[0], each.date.text(writer.language.of_figures)
    kind = writer.words("timeline.stage" if is_stage else "timeline.milestone")
    title = writer.words("feed.entry_of_project", project=name, text=said) if with_name else said
    place = f"{path_of(Address(KIND, project.id), writer.language)}#{anchor}"
    return FeedEntry(
        id=writer.id_of(place),
        title=writer.marked(title, sample=project.sample or (isinstance(each, Milestone) and each.sample)),
        tag=tag,
        updated=moment_of(each.date),
        href=writer.link(place, feed),
        summary=writer.dated(
            writer.words("feed.summary", day=day, kind=kind, project=name),
            is_inferred=("history" if is_stage else "milestones") in project.inferred,
        ),
        summary_tag="",
    )

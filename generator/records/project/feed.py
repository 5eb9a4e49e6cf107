"""What feeds say of projects: stages that were reached, and milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.feeds import FeedEntry, moment_of
from generator.pages.showing import News
from generator.records.project.record import Milestone, Project, StageStep
from generator.records.project.timeline import happened
from generator.values import urls
from generator.values.urls import Address, feed_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.feeds import FeedWriter

KIND = "project"


def news_of_projects(library: Library, language: str) -> Iterator[News]:
    """Yield every milestone of the projects that have a page in a language."""
    for key, outline in library.shelf(KIND).outlines.items():
        days = outline.all("milestones")
        if days and library.is_told(KIND, outline, language):
            yield from (News(day, KIND, key, number) for number, day in enumerate(days))


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


def milestone_entry(writer: FeedWriter, news: News) -> FeedEntry:
    """Return a milestone as the feed of the whole site tells it."""
    project = writer.library.all(Project)[news.key]
    wanted = project.milestones[news.number]
    anchor = next(anchor for anchor, found in happened(project) if found is wanted)
    feed = feed_of(path_of(urls.HOME, writer.language))
    return _entry(writer, project, anchor, wanted, feed, with_name=True)


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

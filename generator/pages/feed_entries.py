"""Feeds of what happens: of one project, and the latest signings and milestones of all.

Owns how an entry is named, dated and linked. The day of an entry is its own, never that of a build. Source of the
format: RFC 4287 (Atom).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from generator.records.project.record import Milestone, StageStep
from generator.records.project.timeline import happened
from generator.values import urls
from generator.values.language import language as language_of
from generator.values.moment import BEIJING
from generator.values.urls import Address, feed_of, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.library.news import News
    from generator.library.questions import Library
    from generator.pages.words import Words
    from generator.records.project.record import Project
    from generator.records.signing.record import Signing
    from generator.values.language import Language, Text
    from generator.values.quantity import PartialDate


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """Something that happened; ``tag`` is the language of its title where that is not the feed's (BCP 47)."""

    id: str
    title: str
    tag: str
    updated: str
    href: str
    summary: str
    summary_tag: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed; ``source`` is its own address, ``href`` that of the page which tells the same."""

    id: str
    tag: str
    title: str
    author: str
    updated: str
    source: str
    href: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where feeds of one language are written.

    ``base`` is the public address of the folder that the site lies in, with the slash behind it; where it is empty,
    links are relative.
    """

    library: Library
    words: Words
    base: str

    @property
    def language(self) -> Language:
        """The language of the feeds."""
        return self.words.language

    def project_feed(self, project: Project) -> FeedView:
        """Return the feed of a project to which something has happened."""
        page = path_of(Address("project", project.id), self.language)
        entries = tuple(self._of_project(project, anchor, each, feed_of(page)) for anchor, each in happened(project))
        title = self.words("feed.of_project", project=self._said(project.name)[0])
        return self._feed(page, self._marked(title, sample=project.sample), entries)

    def site_feed(self, news: Sequence[News]) -> FeedView:
        """Return the feed of the latest signings and milestones, of which there is one at least."""
        site, home = self.library.site, path_of(urls.HOME, self.language)
        entries = []
        for each in news:
            if each.kind == "signing":
                entries.append(self._of_signing(site.signings[each.key], feed_of(home)))
                continue
            project = site.projects[each.key]
            wanted = project.milestones[each.number]
            anchor = next(anchor for anchor, found in happened(project) if found is wanted)
            entries.append(self._of_project(project, anchor, wanted, feed_of(home), with_name=True))
        title = self.words("feed.of_site", site=self._said(site.settings.name)[0])
        return self._feed(home, title, tuple(entries))

    def _feed(self, page: str, title: str, entries: tuple[FeedEntry, ...]) -> FeedView:
        return FeedView(
            id=self._id(feed_of(page)),
            tag=self.language.tag,
            title=title,
            author=self._said(self.library.site.settings.publisher)[0],
            updated=max(entry.updated for entry in entries),
            source=self._link(feed_of(page), feed_of(page)),
            href=self._link(page, feed_of(page)),
            entries=entries,
        )

    def _of_project(
        self, project: Project, anchor: str, each: StageStep | Milestone, feed: str, *, with_name: bool = False
    ) -> FeedEntry:
        is_stage = isinstance(each, StageStep)
        text = self.library.site.stages[each.stage].label if isinstance(each, StageStep) else each.text
        said, tag = self._said(text)
        name, day = self._said(project.name)[0], each.date.text(self.language.of_figures)
        kind = self.words("timeline.stage" if is_stage else "timeline.milestone")
        title = self.words("feed.entry_of_project", project=name, text=said) if with_name else said
        place = f"{path_of(Address('project', project.id), self.language)}#{anchor}"
        return FeedEntry(
            id=self._id(place),
            title=self._marked(title, sample=project.sample or (isinstance(each, Milestone) and each.sample)),
            tag=tag,
            updated=_moment_of(each.date),
            href=self._link(place, feed),
            summary=self._dated(
                self.words("feed.summary", day=day, kind=kind, project=name),
                is_inferred=("history" if is_stage else "milestones") in project.inferred,
            ),
            summary_tag="",
        )

    def _of_signing(self, signing: Signing, feed: str) -> FeedEntry:
        title, tag = self._said(signing.title)
        summary, summary_tag = self._said(signing.summary)
        place = path_of(Address("signing", signing.id), self.language)
        return FeedEntry(
            id=self._id(place),
            title=self._marked(title, sample=signing.sample),
            tag=tag,
            updated=_moment_of(signing.date),
            href=self._link(place, feed),
            summary=self._dated(summary, is_inferred="date" in signing.inferred),
            summary_tag=summary_tag,
        )

    def _dated(self, summary: str, *, is_inferred: bool) -> str:
        return self.words("feed.date_inferred", text=summary) if is_inferred else summary

    def _said(self, text: Text) -> tuple[str, str]:
        """Return a text in the language or the nearest there is, and that language's tag where it is another."""
        key, words = text.nearest(self.language.key)
        return words, "" if key == self.language.key else language_of(key).tag

    def _marked(self, title: str, *, sample: bool) -> str:
        return self.words("feed.sample", text=title) if sample else title

    def _link(self, place: str, feed: str) -> str:
        if self.base:
            return self.base + place
        page, mark, anchor = place.partition("#")
        return relative(page, feed) + mark + anchor

    def _id(self, place: str) -> str:
        """Return what names an entry for ever: its address, or a name made of the district and of where it stands."""
        if self.base:
            return self.base + place
        return uuid5(NAMESPACE_URL, f"{self.library.site.settings.district['zh']}/{place}").urn


def _moment_of(day: PartialDate) -> str:
    """Return a day as Atom wants it, with a time: the beginning of the first day that is meant."""
    return datetime.combine(day.first_day, time(), BEIJING).isoformat()

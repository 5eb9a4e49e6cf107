"""Feeds beside the pages: one for each project to which something has happened, one of all that is new.

Owns which there are and when one has to be written anew. They are made of public records only.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.building import store
from generator.library.news import latest_news
from generator.pages.feed_entries import Desk
from generator.pages.templates import open_templates
from generator.values import urls
from generator.values.urls import Address, feed_of, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.gate.outline import Outline
    from generator.library.news import News
    from generator.library.questions import Library
    from generator.pages.feed_entries import FeedView
    from generator.pages.pages import Pages

_NAME = feed_of("")
_LATEST = 50
"""Entries of the feed of all: what a reader of feeds fetches again and again has to be small."""


def feed_files(
    pages: Pages, templates: Path, site_url: str, value_of: Callable[[str], bytes]
) -> Iterator[tuple[str, bytes, Callable[[], bytes]]]:
    """Return every feed: its path, the fingerprint of what it is made from, and the way to its bytes.

    ``value_of`` returns the fingerprint of a fact (``project/ID``) and ``b""`` where there are none: so is the feed's
    then. No record is opened before a feed is made.
    """
    library = pages.library
    template = open_templates(templates).get_template("feed.xml")

    def write(view: FeedView) -> bytes:
        return template.render(feed=view).encode()

    def write_project(desk: Desk, key: str) -> bytes:
        return write(desk.project_feed(library.site.projects[key]))

    def write_site(desk: Desk, news: list[News]) -> bytes:
        return write(desk.site_feed(news))

    base = urljoin(site_url, "./") if site_url else ""
    desks = [Desk(library, pages.words(language), base) for language in pages.languages]
    signings, projects = library.site.signings.outlines, library.site.projects.outlines
    for desk in desks:
        news = latest_news(signings, projects, partial(_is_told, library, desk), _LATEST)
        if news:
            values = [value_of(f"{each.kind}/{each.key}") for each in news]
            source = store.digest(*values, repr(news).encode()) if all(values) else b""
            yield feed_of(path_of(urls.HOME, desk.language)), source, partial(write_site, desk, news)
    told = [(desk, desk.language) for desk in desks]
    for key, outline in projects.items():
        if _has_feed(outline):
            value, address = value_of(f"project/{key}"), Address("project", key)
            for desk, language in told:  # one behind the other, so that a record is opened once
                if library.is_told("project", outline, language.key):
                    name = feed_of(path_of(address, language))
                    yield name, value, partial(write_project, desk, key)


def is_feed(pages: Pages, name: str) -> bool:
    """Whether a path below the site's root is that of the feed of a project, without a look at all of them."""
    page = name.removesuffix(_NAME)
    found = pages.by_path.get(page) if page != name else None
    return (
        found is not None
        and found[0].kind == "project"
        and _has_feed(pages.library.site.projects.outlines[found[0].key])
    )


def _has_feed(project: Outline) -> bool:
    return bool(project.milestones or project.history)


def _is_told(library: Library, desk: Desk, kind: str, outline: Outline) -> bool:
    return library.is_told(kind, outline, desk.language.key)

"""The files beside the pages: gate, pages for what is not there or has moved, sitemap, llms.txt, feeds, search, kinds'.

Owns the list of them. A file is made only when somebody asks for its bytes.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from generator.pages.art.shown import strip_files
from generator.pages.feeds import feed_files
from generator.pages.files import Beside, ready
from generator.pages.finder.files import finder_files
from generator.pages.llms import LLMS, write_llms
from generator.pages.moved import moved_files
from generator.pages.paper import published_sheet
from generator.pages.search_page import face_files
from generator.pages.shown_files import shown_files
from generator.pages.sitemap import sitemap_files
from generator.pages.standing import standing_files
from generator.pages.wishes.site import grammar_file
from generator.reading.media import publishable
from generator.values import urls
from generator.values.digests import digest_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.pages.pages import Pages


def _unknown(fact: str) -> bytes:
    """Return what is known of a fact to somebody who keeps nothing from one build to the next."""
    del fact
    return b""


def files_beside(  # noqa: PLR0913  (what they are made from comes from as many places)
    pages: Pages,
    updated: Mapping[str, str],
    pictures: AbstractSet[str],
    templates: Path,
    assets: str,
    site_url: str,
    *,
    value_of: Callable[[str], bytes] = _unknown,
) -> Iterator[Beside]:
    """Return every file beside the pages.

    ``updated`` is the last day of what each page says, by its path; ``pictures`` are the files that pages show, play or
    offer (see ``pages.media``); ``templates`` is the folder of those outside the frame, ``assets`` the path of that of
    sheets and scripts; ``value_of`` returns the fingerprint of a fact, and nothing where it is not known.
    """
    site = pages.library.site
    for name, text in (*standing_files(pages, templates, assets, site_url), (LLMS, write_llms(pages, site_url))):
        yield ready(name, text.encode())
    yield from moved_files(pages, templates, assets, site_url)
    yield from sitemap_files(pages, updated, site_url)
    yield from feed_files(pages, templates, site_url, value_of)
    yield from files_of_kinds(pages, site_url, value_of)
    yield from chain(face_files(pages), grammar_file(pages, value_of))
    if site.settings.look.mark:
        mark = site.media[site.settings.look.mark]
        yield Beside(urls.MARK, digest_file(mark), partial(publishable, mark))
    yield from (*strip_files(site.settings), published_sheet(pages))
    yield from shown_files(site, pictures)


def files_of_kinds(pages: Pages, site_url: str, value_of: Callable[[str], bytes] = _unknown) -> Iterator[Beside]:
    """Return the files that kinds of record have beside their pages: cards, calendars, data, tables."""
    for showing in pages.kinds.values():
        if showing.files:
            yield from showing.files(pages, site_url)
        if showing.data:
            yield from showing.data(pages, value_of)
        yield from finder_files(pages, showing.finders, value_of)

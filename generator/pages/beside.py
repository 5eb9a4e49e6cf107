"""The files beside the pages: gate, page for what is not there, sitemap, feeds, calendars, cards, files of pages.

Owns the list of them. A file is made only when somebody asks for its bytes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.building import store
from generator.pages.feeds import feed_files
from generator.pages.sitemap import sitemap_files
from generator.pages.standing import standing_files
from generator.reading.media import publishable
from generator.records.contact.vcards import vcard_files
from generator.records.event.calendars import calendars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.pages.pages import Pages
    from generator.pages.standing import Look


class Beside(NamedTuple):
    """A file: its path below the site's root, the fingerprint of what it is made from, and the way to its bytes.

    Where that fingerprint is empty the file has to be made anew by every build.
    """

    name: str
    source: bytes
    make: Callable[[], bytes]


def _unknown(fact: str) -> bytes:
    """Return what is known of a fact to somebody who keeps nothing from one build to the next."""
    del fact
    return b""


def files_beside(
    pages: Pages,
    updated: Mapping[str, str],
    pictures: AbstractSet[str],
    look: Look,
    site_url: str,
    value_of: Callable[[str], bytes] = _unknown,
) -> Iterator[Beside]:
    """Return every file beside the pages.

    ``updated`` is the last day of what each page says, by its path; ``pictures`` are the files that pages show, play or
    offer; ``look`` is that of the pages outside the frame; ``value_of`` returns the fingerprint of a fact, and nothing
    where it is not known.
    """
    site = pages.library.site
    today = site.as_of.date().isoformat()
    for name, text in standing_files(pages, look, site_url):
        yield ready(name, text.encode())
    days = ((path, min(updated[path], today)) for path in pages.by_path)  # of "2026" the last day is still to come
    for name, content in sitemap_files(days, site_url):
        yield ready(name, content)
    for each in feed_files(pages, look.templates, site_url, value_of):
        yield Beside(*each)
    for name, contact, make in vcard_files(pages):
        yield Beside(name, store.digest(repr(contact).encode()), make)
    for name, said, make in calendars(pages, site_url):
        yield Beside(name, store.digest(repr(said).encode()), make)
    for name in sorted(pictures):
        yield Beside(name, store.digest_file(site.media[name]), partial(publishable, site.media[name]))


def ready(name: str, content: bytes) -> Beside:
    """Return a file whose bytes are there already."""
    return Beside(name, store.digest(content), partial(bytes, content))

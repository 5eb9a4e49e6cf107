"""A site that would lose many of its pages is not published unasked: a folder may just not be there today.

Owns what was published last, and how much may be gone. Must not know how pages are made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.page_index import PageIndex, files_below
from generator.messages.issues import Fault
from generator.pages.twin import NAME
from generator.reading.published import read_published
from generator.values.urls import Address, path_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from generator.pages.pages import Pages
    from generator.reading.load import Places

SHARE = 10
"""More than one page in so many, and publishing asks."""
FEWEST = 5
"""Pages gone, below which it never asks: a record of a small site has a page in each language, and some lists."""
_NAMED = 10


def published_before(index: PageIndex, site: Path, places: Places, pages: Pages) -> Collection[str]:
    """Return the paths of the pages that were published last.

    What the last build kept says so; else the site itself, where it is; else the list of what was published, which
    knows records and authored pages.
    """
    if index.paths:
        return index.paths
    if site.is_dir():
        found = files_below(str(site))
        folders = [name.removesuffix("index.html") for name in found]
        return [path for path in folders if f"{path}{NAME}" in found and f"{path}index.html" in found]
    ids, _ = read_published(places.published, places.name(places.published))
    return [_path_of_any(Address(*each), pages) for each in ids]


def _path_of_any(address: Address, pages: Pages) -> str:
    """Return the path of a page in a language that has it, else in the first: not every page is in each."""
    paths = [path_of(address, language) for language in pages.languages]
    return next((path for path in paths if path in pages.by_path), paths[0])


def demand_pages(before: Collection[str], there: Collection[str], count: int, *, shrink_to: int | None = None) -> None:
    """Demand that most of the pages ``before`` are still ``there``. Raises a ``Fault`` where too many are gone.

    ``count`` is how many pages the site has now; down to ``shrink_to`` it may shrink unasked.
    """
    gone = sorted(path for path in before if path not in there)
    if len(gone) < FEWEST or SHARE * len(gone) <= len(before) or (shrink_to is not None and count >= shrink_to):
        return
    first = ", ".join(gone[:_NAMED]) + (" …" if len(gone) > _NAMED else "")
    raise Fault("U140", total=str(len(before)), gone=str(len(gone)), left=str(count), first=first)

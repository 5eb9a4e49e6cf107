"""One brochure: parks of the public site become one PDF, which depends on what is public and on the browser alone.

Owns the order of that, and which parks in which language can be had.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.building import edition
from generator.building.brochure.chromium import find_browser, print_file
from generator.building.brochure.document import compose, write_files
from generator.building.brochure.pdf import finish
from generator.building.configuration import open_folders
from generator.building.reading import check_site
from generator.messages.issues import Fault
from generator.messages.suggestion import closest
from generator.records.park.record import Park
from generator.values.language import language as language_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.library.library import Library
    from generator.messages.issues import Issue
    from generator.values.language import Language


@dataclass(frozen=True, slots=True)
class MadeBrochure:
    """What came of it: every issue of the content, the PDF where none stood against it, and its language."""

    issues: tuple[Issue, ...]
    pdf: bytes | None
    language: str = ""


def make_brochure(
    config_file: Path, as_of: str | None, keys: Sequence[str], wanted: str | None, reader: str, *, release: bool = False
) -> MadeBrochure:
    """Make the brochure of some parks; ``wanted`` is its language, else the ``reader``'s, else the site's first.

    Raises a ``Fault`` where there is no such park or language, or no browser.
    """
    browser = find_browser()
    prepared = check_site(config_file, as_of, release=release)
    site = prepared.site
    if site is None:
        return MadeBrochure(prepared.issues, None)
    folders = open_folders(config_file)
    language = _language(site.settings.languages, wanted, reader)
    pages = edition.pages_of(site, folders.icons, folders.address)
    brochure = compose(pages, _parks(pages.library, keys, language), language, folders.address)
    with TemporaryDirectory(prefix="showcase-", ignore_cleanup_errors=True) as folder:
        page = write_files(brochure, Path(folder))
        printed = print_file(browser, page, Path(folder))
    publisher = site.settings.publisher.nearest(language.key)[1]
    pdf = finish(printed, brochure.title, publisher, language.tag, site.as_of)
    return MadeBrochure(prepared.issues, pdf, language.key)


def _language(there: Sequence[str], wanted: str | None, reader: str) -> Language:
    if wanted is not None and wanted not in there:
        raise Fault("U168", language=wanted, known=", ".join(there))
    return language_called(wanted or (reader if reader in there else there[0]))


def _parks(library: Library, keys: Sequence[str], language: Language) -> tuple[Park, ...]:
    """Return public parks by their ids, each once, in the order in which they were named."""
    shelf = library.all(Park)
    known = [key for key in shelf if library.has_page(Park.KIND, key, language.key)]
    for key in keys:
        if key not in known:
            nearest = closest(key, known) or next(iter(known), "example-park")
            raise Fault("U167", park=key, known=", ".join(known), example=nearest, language=language.key)
    return tuple(shelf[key] for key in dict.fromkeys(keys))

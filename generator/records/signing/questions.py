"""What is asked of signings: which are the latest, which are about something, and what they come to."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.records.signing.record import Signing
from generator.records.signing.sums import sums_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.gate.outline import Outline
    from generator.library.groups import Members
    from generator.library.library import Library
    from generator.records.signing.sums import SigningSums
    from generator.values.language import Text

KIND = "signing"


def groups(library: Library) -> Iterator[Members]:
    """Yield each signing, the latest first, with what it is about: projects, their industries, and parks."""
    outlines = library.shelf(KIND).outlines.values()
    for signing in sorted(outlines, key=lambda each: (each.one("date"), each.id), reverse=True):
        yield "signings", signing.id
        for covered in signing.all("projects"):
            yield f"signings-about-project/{covered}", signing.id
        for industry in industries_of(library, signing):
            yield f"signings-about-industry/{industry}", signing.id
        for where in parks_of(library, signing):
            yield f"signings-about-park/{where}", signing.id


def parks_of(library: Library, signing: Outline) -> list[str]:
    """Return the ids of the parks that a signing names or whose projects it covers; no record is opened for it."""
    projects = library.shelf("project")
    covered = (projects.outline(key).one("park") for key in signing.all("projects") if key in projects)
    return [key for key in dict.fromkeys([*signing.all("parks"), *covered]) if key and key in library.shelf("park")]


def industries_of(library: Library, signing: Outline) -> list[str]:
    """Return the ids of the industries of the projects that a signing covers; no record is opened for it."""
    projects = library.shelf("project")
    covered = (projects.outline(key).one("industry") for key in signing.all("projects") if key in projects)
    return list(dict.fromkeys(covered))


def signings_by_year(library: Library, language: str, about: str = "") -> dict[int, tuple[str, ...]]:
    """Return the ids of the signings told in a language by year, the latest first, or those ``about`` park/ID …."""
    shelf = library.shelf(KIND)
    spoken = library.speaking(KIND, library.ids(f"signings-about-{about}" if about else "signings"), language)
    by_year = groupby(spoken, lambda key: shelf.outline(key).one("date").partition("-")[0])
    return {int(year): tuple(found) for year, found in by_year}


def with_signings(library: Library, kind: str, language: str) -> dict[str, Text]:
    """Return the names of the parks (or industries) that have a page and signings in a language, by id."""
    records = library.shelf(kind)
    keys = [key for key in records if signings_by_year(library, language, f"{kind}/{key}")]
    return {key: records[key].called for key in keys if language in records[key].called}


def signing_sums(library: Library) -> SigningSums:
    """Return what all signings come to, whether or not they have a page in a language."""
    shelf, projects = library.all(Signing), library.site.records["project"]
    keys = library.ids("signings")
    sums = library.once("signing sums", lambda: sums_of([shelf[key] for key in keys], projects))
    # the same facts for whoever gets what another page was the first to ask for
    library.note(f"project/{project}" for key in keys for project in shelf.outline(key).all("projects"))
    return sums


def latest_signings(library: Library, language: str, limit: int) -> list[Signing]:
    """Return the latest signings that have a page in a language."""
    shelf = library.all(Signing)
    return [shelf[key] for key in library.speaking(KIND, library.ids("signings"), language)[:limit]]


def signings_about(library: Library, kind: str, key: str) -> list[Signing]:
    """Return the signings that cover a project, or that name a park or a project in it, the latest first."""
    shelf = library.all(Signing)
    return [shelf[each] for each in library.ids(f"signings-about-{kind}/{key}")]

"""Which pages a site has in a language, what each is called, and which page each lies under.

Owns the map of the site. Nothing is rendered here: a draft knows the function that makes its view.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator import urls
from generator.urls import Address
from generator.views.authored import authored_view
from generator.views.contact import contact_view
from generator.views.home import home_view
from generator.views.parks import park_view, parks_view
from generator.views.projects import opportunities_view, project_view, projects_view, signed_view
from generator.views.signings import signing_view, signings_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.language import Text
    from generator.library import Library
    from generator.model.record import Record
    from generator.quantity import PartialDate
    from generator.views.leaf import Leaf
    from generator.words import Words

_BETWEEN = 50  # where an authored page stands in the navigation that says nothing of its place


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that will be written: its address, its words, where it lies, and how its view is made.

    ``order`` is its place in the navigation among the pages with the same parent; None keeps it out.
    """

    address: Address
    template: str
    title: str
    label: str
    description: str
    view: Callable[[Leaf], object]
    parent: Address | None = urls.HOME
    order: float | None = None
    updated: PartialDate | None = None
    contents: bool = False


def drafts(library: Library, words: Words) -> dict[Address, Draft]:
    """Return every page of a site in a language by its address. A section without records has no page."""
    found: dict[Address, Draft] = {}
    for make in (_home, _parks, _projects, _signings, _contact, _authored):
        for draft in make(library, words):
            found[draft.address] = draft
    return found


def _home(library: Library, words: Words) -> Iterator[Draft]:
    settings = library.site.settings
    name, description = _nearest(settings.name, words), _nearest(settings.description, words)
    yield Draft(urls.HOME, "home", name, words("nav.home"), description, home_view, parent=None, order=0)


def _parks(library: Library, words: Words) -> Iterator[Draft]:
    parks = [park for park in library.site.parks.values() if library.speaks("park", park, words.language.key)]
    if not parks:
        return
    yield _listing(library, words, urls.PARKS, view=parks_view, order=20)
    for park in parks:
        name = _own(park.name, words)
        yield Draft(
            Address("park", park.id),
            "park",
            name,
            name,
            _own(park.summary, words),
            partial(park_view, park=park),
            parent=urls.PARKS,
            updated=_day_of(park),
        )


def _projects(library: Library, words: Words) -> Iterator[Draft]:
    if not library.site.tallies:
        return
    yield _listing(library, words, urls.PROJECTS, view=projects_view, order=30)
    if any(library.speaks("project", project, words.language.key) for project in library.opportunities()):
        yield _listing(library, words, urls.OPPORTUNITIES, view=opportunities_view, order=1, parent=urls.PROJECTS)
    if library.has_signed_projects():
        yield _listing(library, words, urls.SIGNED, view=signed_view, order=2, parent=urls.PROJECTS)
    for project in library.site.projects.values():
        if library.speaks("project", project, words.language.key):
            name = _own(project.name, words)
            yield Draft(
                Address("project", project.id),
                "project",
                name,
                name,
                _own(project.summary, words),
                partial(project_view, project=project),
                parent=urls.PROJECTS,
                updated=_day_of(project),
            )


def _signings(library: Library, words: Words) -> Iterator[Draft]:
    signings = [signing for signing in library.signings() if library.speaks("signing", signing, words.language.key)]
    if not signings:
        return
    district = _nearest(library.site.settings.district, words)
    yield _listing(library, words, urls.SIGNINGS, view=signings_view, order=40)
    for year in dict.fromkeys(signing.date.year for signing in signings):
        yield Draft(
            Address("signings_of", str(year)),
            "signings",
            words("signings.year_title", year=year),
            words("signings.year", year=year),
            words("signings.year_description", district=district, year=year),
            partial(signings_view, year=year),
            parent=urls.SIGNINGS,
        )
    for signing in signings:
        title = _own(signing.title, words)
        yield Draft(
            Address("signing", signing.id),
            "signing",
            title,
            title,
            _own(signing.summary, words),
            partial(signing_view, signing=signing),
            parent=Address("signings_of", str(signing.date.year)),
            updated=signing.date,
        )


def _contact(library: Library, words: Words) -> Iterator[Draft]:
    if library.site.contacts:
        yield _listing(library, words, urls.CONTACT, view=contact_view, order=80)


def _authored(library: Library, words: Words) -> Iterator[Draft]:
    names = {name for name, key in library.site.pages if key == words.language.key}
    for name in sorted(names):
        page = library.site.pages[name, words.language.key]
        above = name.rpartition("/")[0]
        yield Draft(
            Address("page", name),
            "page",
            page.head.title,
            page.head.navigation or page.head.title,
            page.head.description,
            partial(authored_view, page=page),
            parent=Address("page", above) if above in names else urls.HOME,
            order=float(page.head.order) if page.head.order is not None else _BETWEEN,
            updated=page.head.updated,
            contents=True,
        )


def _listing(
    library: Library,
    words: Words,
    address: Address,
    *,
    view: Callable[[Leaf], object],
    order: float,
    parent: Address = urls.HOME,
) -> Draft:
    settings = library.site.settings
    names = {"district": _nearest(settings.district, words), "publisher": _nearest(settings.publisher, words)}
    return Draft(
        address=address,
        template="projects" if parent == urls.PROJECTS else address.kind,
        title=words(f"{address.kind}.title"),
        label=words(f"nav.{address.kind}"),
        description=words(f"{address.kind}.description", **names),
        view=view,
        parent=parent,
        order=order,
    )


def _day_of(record: Record) -> PartialDate | None:
    """Return the day when a record was true: its own, else that of its source."""
    return record.as_of or (record.source.date if record.source else None)


def _own(text: Text, words: Words) -> str:
    """Return a text for a place where no other language may stand, empty where there is none."""
    return text.get(words.language.key) or ""


def _nearest(text: Text, words: Words) -> str:
    """Return one of the site's own names, which every page needs, in the language or the nearest there is."""
    return text.nearest(words.language.key)[1]

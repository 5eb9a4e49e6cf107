"""Which pages a site has in a language, what each is called, and which page each lies under.

Owns the map of the site. Nothing is rendered here: a draft knows the function that makes its view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING

from generator import urls
from generator.library import SIGNED_STAGES
from generator.model.stage import Stage
from generator.urls import Address, page_of
from generator.views.authored import authored_view
from generator.views.contact import contact_view
from generator.views.home import home_view
from generator.views.listing import divide
from generator.views.parks import park_view, parks_view
from generator.views.projects import project_view, projects_view
from generator.views.signings import signing_view, signings_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.language import Text
    from generator.library import Library
    from generator.model.project import Project
    from generator.model.record import Record
    from generator.quantity import PartialDate
    from generator.site import Tally
    from generator.views.leaf import Leaf
    from generator.views.listing import Sheet
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
    by_stage = _projects_by_stage(library, words)
    signed = divide(urls.SIGNED, [by_stage[stage] for stage in SIGNED_STAGES if stage in by_stage])
    made = chain(
        _home(library, words, signed[0]),
        _parks(library, words),
        _projects(library, words, by_stage, signed),
        _signings(library, words),
        _contact(library, words),
        _authored(library, words),
    )
    return {draft.address: draft for draft in made}


def _home(library: Library, words: Words, signed: Sheet[Tally, Project]) -> Iterator[Draft]:
    settings = library.site.settings
    name, description = _nearest(settings.name, words), _nearest(settings.description, words)
    yield Draft(urls.HOME, "home", name, words("nav.home"), description, partial(home_view, signed=signed), None, 0)


def _parks(library: Library, words: Words) -> Iterator[Draft]:
    parks = [park for park in library.site.parks.values() if library.speaks("park", park, words.language.key)]
    if not parks:
        return
    views = [partial(parks_view, sheet=sheet) for sheet in divide(urls.PARKS, [(None, parks)])]
    yield from _listing(library, words, urls.PARKS, views, order=20)
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


def _project_views(sheets: Iterable[Sheet[Tally, Project]]) -> list[Callable[[Leaf], object]]:
    return [partial(projects_view, sheet=sheet) for sheet in sheets]


def _projects_by_stage(library: Library, words: Words) -> dict[Stage, tuple[Tally, list[Project]]]:
    """Return the stages that have projects, each with those that have a page in the language."""
    return {
        stage: (
            tally,
            [each for each in library.projects_at(stage) if library.speaks("project", each, words.language.key)],
        )
        for stage in Stage
        if (tally := library.tally(stage))
    }


def _projects(
    library: Library,
    words: Words,
    by_stage: Mapping[Stage, tuple[Tally, list[Project]]],
    signed: tuple[Sheet[Tally, Project], ...],
) -> Iterator[Draft]:
    if not by_stage:
        return
    # opportunities first, terminated ones last: no published project is left out
    views = _project_views(divide(urls.PROJECTS, by_stage.values()))
    yield from _listing(library, words, urls.PROJECTS, views, order=30)
    opportunity = by_stage.get(Stage.OPPORTUNITY)
    if opportunity and opportunity[1]:
        views = _project_views(divide(urls.OPPORTUNITIES, [opportunity]))
        yield from _listing(library, words, urls.OPPORTUNITIES, views, order=1, parent=urls.PROJECTS)
    if library.has_signed_projects():
        yield from _listing(library, words, urls.SIGNED, _project_views(signed), order=2, parent=urls.PROJECTS)
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
    by_year = [(year, list(group)) for year, group in groupby(signings, key=lambda signing: signing.date.year)]
    views = [partial(signings_view, sheet=sheet) for sheet in divide(urls.SIGNINGS, by_year)]
    yield from _listing(library, words, urls.SIGNINGS, views, order=40)
    for year, group in by_year:
        address = Address("signings_of", str(year))
        views = [partial(signings_view, sheet=sheet) for sheet in divide(address, [(year, group)])]
        first = Draft(
            address,
            "signings",
            words("signings.year_title", year=year),
            words("signings.year", year=year),
            words("signings.year_description", district=district, year=year),
            views[0],
            parent=urls.SIGNINGS,
        )
        yield from _in_pages(first, views, words)
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
        yield from _listing(library, words, urls.CONTACT, [contact_view], order=80)


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
    views: Sequence[Callable[[Leaf], object]],
    *,
    order: float,
    parent: Address = urls.HOME,
) -> Iterator[Draft]:
    """Return the pages of a list, one for each of the ``views``."""
    settings = library.site.settings
    names = {"district": _nearest(settings.district, words), "publisher": _nearest(settings.publisher, words)}
    first = Draft(
        address=address,
        template="projects" if parent == urls.PROJECTS else address.kind,
        title=words(f"{address.kind}.title"),
        label=words(f"nav.{address.kind}"),
        description=words(f"{address.kind}.description", **names),
        view=views[0],
        parent=parent,
        order=order,
    )
    return _in_pages(first, views, words)


def _in_pages(first: Draft, views: Sequence[Callable[[Leaf], object]], words: Words) -> Iterator[Draft]:
    """Return a list's first page and those after it, which lie under it and stay out of the navigation."""
    yield first
    for number, view in enumerate(views[1:], start=2):
        yield replace(
            first,
            address=page_of(first.address, number),
            title=words("listing.title", title=first.title, number=number, pages=len(views)),
            label=words("listing.page", number=number),
            view=view,
            parent=first.address,
            order=None,
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

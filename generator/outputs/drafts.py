"""Which pages a site has in a language, what each is called, and which page each lies under.

Owns the map of the site: the sections, of which there are few, and the pages of records, each drafted when it is
asked for. Nothing is rendered here: a draft knows the function that makes its view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from generator import urls
from generator.library import SIGNED_STAGES
from generator.model.park import Park
from generator.model.project import Project
from generator.model.stage import Stage
from generator.outline import name_of
from generator.urls import Address, page_of
from generator.views.authored import authored_view
from generator.views.contact import contact_view
from generator.views.home import home_view
from generator.views.listing import divide
from generator.views.parks import park_view, parks_view
from generator.views.projects import project_view, projects_view
from generator.views.signings import signing_view, signings_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.language import Text
    from generator.library import Library
    from generator.model.record import Record
    from generator.outline import PublicRecord
    from generator.quantity import PartialDate
    from generator.site import Tally
    from generator.views.leaf import Leaf
    from generator.views.listing import Sheet
    from generator.words import Words

_BETWEEN = 50  # where an authored page stands in the navigation that says nothing of its place


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that will be written: its address, its words, where it lies, and how its view is made.

    ``order`` is its place in the navigation among the pages with the same parent; None keeps it out. ``sheet`` holds
    the records that a page of a list shows.
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
    sheet: Sheet[Any, str] | None = None


def sections(library: Library, words: Words) -> dict[Address, Draft]:
    """Return every page of a site in a language but those of records. A section without records has no page."""
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


def record_draft(library: Library, words: Words, address: Address) -> Draft:
    """Return the page of a public record that has a page in the language of the words."""
    record = library.shelf(address.kind)[address.key]
    name = _own(name_of(record), words)
    view, parent = _view_of(record)
    return Draft(
        address,
        template=address.kind,
        title=name,
        label=name,
        description=_own(record.summary, words),
        view=view,
        parent=parent,
        updated=_day_of(record),
    )


def _view_of(record: PublicRecord) -> tuple[Callable[[Leaf], object], Address]:
    """Return the view of a record's page, and the page that it lies under."""
    if isinstance(record, Park):
        return partial(park_view, park=record), urls.PARKS
    if isinstance(record, Project):
        return partial(project_view, project=record), urls.PROJECTS
    return partial(signing_view, signing=record), Address("signings_of", str(record.date.year))


def _home(library: Library, words: Words, signed: Sheet[Tally, str]) -> Iterator[Draft]:
    settings = library.site.settings
    name, description = _nearest(settings.name, words), _nearest(settings.description, words)
    view = partial(home_view, signed=signed)
    yield Draft(urls.HOME, "home", name, words("nav.home"), description, view, None, 0, sheet=signed)


def _parks(library: Library, words: Words) -> Iterator[Draft]:
    parks = library.parks(words.language.key)
    if parks:
        sheets = divide(urls.PARKS, [(None, parks)])
        yield from _listing(library, words, urls.PARKS, parks_view, sheets, order=20)


def _projects_by_stage(library: Library, words: Words) -> dict[Stage, tuple[Tally, tuple[str, ...]]]:
    """Return the stages that have projects, each with those that have a page in the language."""
    return {
        stage: (tally, library.projects_at(stage, words.language.key))
        for stage in Stage
        if (tally := library.tally(stage))
    }


def _projects(
    library: Library,
    words: Words,
    by_stage: Mapping[Stage, tuple[Tally, tuple[str, ...]]],
    signed: Sequence[Sheet[Tally, str]],
) -> Iterator[Draft]:
    if not by_stage:
        return
    # opportunities first, terminated ones last: no published project is left out
    sheets = divide(urls.PROJECTS, by_stage.values())
    yield from _listing(library, words, urls.PROJECTS, projects_view, sheets, order=30)
    opportunity = by_stage.get(Stage.OPPORTUNITY)
    if opportunity and opportunity[1]:
        sheets = divide(urls.OPPORTUNITIES, [opportunity])
        yield from _listing(library, words, urls.OPPORTUNITIES, projects_view, sheets, order=1, parent=urls.PROJECTS)
    if library.has_signed_projects():
        yield from _listing(library, words, urls.SIGNED, projects_view, signed, order=2, parent=urls.PROJECTS)


def _signings(library: Library, words: Words) -> Iterator[Draft]:
    by_year = library.signings_by_year(words.language.key)
    if not by_year:
        return
    district = _nearest(library.site.settings.district, words)
    sheets = divide(urls.SIGNINGS, by_year.items())
    yield from _listing(library, words, urls.SIGNINGS, signings_view, sheets, order=40)
    for year, keys in by_year.items():
        address = Address("signings_of", str(year))
        of_year = divide(address, [(year, keys)])
        first = Draft(
            address,
            "signings",
            words("signings.year_title", year=year),
            words("signings.year", year=year),
            words("signings.year_description", district=district, year=year),
            partial(signings_view, sheet=of_year[0]),
            parent=urls.SIGNINGS,
            sheet=of_year[0],
        )
        yield from _in_pages(first, signings_view, of_year, words)


def _contact(library: Library, words: Words) -> Iterator[Draft]:
    if library.site.contacts:
        yield _listed(library, words, urls.CONTACT, contact_view, order=80)


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
    view: Callable[..., object],
    sheets: Sequence[Sheet[Any, str]],
    **place: Any,  # noqa: ANN401  (the place of a page in the navigation: see _listed)
) -> Iterator[Draft]:
    """Return the pages of a list, one for each of its sheets."""
    first = _listed(library, words, address, partial(view, sheet=sheets[0]), **place)
    yield from _in_pages(replace(first, sheet=sheets[0]), view, sheets, words)


def _listed(
    library: Library,
    words: Words,
    address: Address,
    view: Callable[[Leaf], object],
    *,
    order: float,
    parent: Address = urls.HOME,
) -> Draft:
    """Return a page of the navigation that the generator makes by itself."""
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


def _in_pages(
    first: Draft, view: Callable[..., object], sheets: Sequence[Sheet[Any, str]], words: Words
) -> Iterator[Draft]:
    """Return a list's first page and those after it, which lie under it and stay out of the navigation."""
    yield first
    for number, sheet in enumerate(sheets[1:], start=2):
        yield replace(
            first,
            address=page_of(first.address, number),
            title=words("listing.title", title=first.title, number=number, pages=len(sheets)),
            label=words("listing.page", number=number),
            view=partial(view, sheet=sheet),
            parent=first.address,
            order=None,
            sheet=sheet,
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

"""What a page of the site is called and where it lies, before it is made.

Owns the :class:`Draft`, and how the pages of a list are drafted. Nothing is rendered here: a draft knows the function
that makes its view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.values import urls
from generator.values.urls import Address, page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.library.library import Library
    from generator.pages.leaf import Leaf
    from generator.pages.listing import Sheet
    from generator.pages.words import Words
    from generator.values.language import Text
    from generator.values.quantity import PartialDate
    from generator.values.record import Record


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that will be written: its address, its words, where it lies, and how its view is made.

    ``order`` is its place in the navigation among the pages with the same parent; None keeps it out. ``sheet`` holds
    the records that a page of a list shows, ``plan`` whatever else it shows that is neither a record nor a word;
    ``sample``: it is of a record that is sample data.
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
    sheet: Sheet[Any, Any] | None = None
    plan: object = None
    sample: bool = False


class Spot(NamedTuple):
    """Where a page that the generator makes by itself stands: its template, its place among those under one parent.

    Without an ``order`` it stays out of the navigation.
    """

    template: str
    order: float | None = None
    parent: Address = urls.HOME


def draft_list(
    library: Library,
    words: Words,
    address: Address,
    view: Callable[..., object],
    sheets: Sequence[Sheet[Any, str]],
    spot: Spot,
) -> Iterator[Draft]:
    """Return the pages of a list, one for each of its sheets."""
    first = draft_page(library, words, address, partial(view, sheet=sheets[0]), spot)
    yield from in_pages(replace(first, sheet=sheets[0]), view, sheets, words)


def draft_page(
    library: Library,
    words: Words,
    address: Address,
    view: Callable[[Leaf], object],
    spot: Spot,
) -> Draft:
    """Return a page that the generator makes by itself, with a template of its kind."""
    settings = library.site.settings
    names = {"district": nearest(settings.district, words), "publisher": nearest(settings.publisher, words)}
    return Draft(
        address=address,
        template=spot.template,
        title=words(f"{address.kind}.title"),
        label=words(f"nav.{address.kind}"),
        description=words(f"{address.kind}.description", **names),
        view=view,
        parent=spot.parent,
        order=spot.order,
    )


def in_pages(
    first: Draft, view: Callable[..., object], sheets: Sequence[Sheet[Any, Any]], words: Words
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


def draft_record(
    record: Record, address: Address, words: Words, view: Callable[[Leaf], object], parent: Address
) -> Draft:
    """Return the page of a record; it stays out of the navigation, which would grow with their number."""
    name = own(record.called, words)
    summary: Text = getattr(record, "summary")  # noqa: B009  (every kind that has pages has one, which no type says)
    return Draft(
        address,
        template=f"{address.kind}/page",
        title=name,
        label=name,
        description=own(summary, words),
        view=view,
        parent=parent,
        updated=day_of(record),
        sample=record.sample,
    )


def draft_records(
    library: Library, words: Words, kind: str, keys: Iterable[str], view: Callable[..., object], parent: Address
) -> Iterator[Draft]:
    """Return the pages of some records of a kind; ``view`` is given the id of one as ``key``."""
    for key in keys:
        yield draft_record(library.shelf(kind)[key], Address(kind, key), words, partial(view, key=key), parent)


def day_of(record: Record) -> PartialDate | None:
    """Return the day when a record was true: its own, else that of its source."""
    return record.true_on


def own(text: Text, words: Words) -> str:
    """Return a text for a place where no other language may stand, empty where there is none."""
    return text.get(words.language.key) or ""


def nearest(text: Text, words: Words) -> str:
    """Return one of the site's own names, which every page needs, in the language or the nearest there is."""
    return text.nearest(words.language.key)[1]

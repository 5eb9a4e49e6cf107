"""A park as it is handed over at a fair: what its page says, in another order, and parks beside each other.

Owns what of a park a brochure leads with. It is made of the same views as the page, so it says nothing that the page
does not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.art.shown import art_for
from generator.pages.paper import day_of, paper_head, shown
from generator.records.park.bar import fact_bar
from generator.records.park.cost_lines import cost_groups
from generator.records.park.page import ParkView, park_view
from generator.values.focus import Focus
from generator.values.urls import HOME, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.pages.paper import PaperHead
    from generator.records.park.record import Park

_LEADING = 4
_PICTURES = 3


class Shot(NamedTuple):
    """A photo of a brochure: its file as the site names it, its words, whose it is, and what stays in view."""

    file: str
    alt: str
    credit: Markup
    focus: Focus


class Band(NamedTuple):
    """Whose a brochure is: name, address (empty where the site has none), mark, day and notice of the site."""

    site: Markup
    href: str
    address: str
    has_mark: bool
    published: str
    notice: Markup | str


@dataclass(frozen=True, slots=True)
class BrochurePark:
    """One park: its page, the photo that it leads with (else ``art``), further photos, the head of its page on paper.

    ``leading`` says how many of the facts that one decides by stand on the cover.
    """

    page: ParkView
    head: PaperHead
    lead: Shot | None
    shots: tuple[Shot, ...]
    art: Markup | str
    leading: int
    band: Band


class BesideRow(NamedTuple):
    """A row of the table of parks: what it is, and a value for each park, empty where none is published.

    ``samples`` say which of them are samples.
    """

    label: str
    values: tuple[Markup | str, ...]
    samples: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class BrochureFront:
    """What stands before several parks: whose they are, and the table of what one decides by."""

    band: Band
    description: Markup
    parks: tuple[tuple[str, Markup, bool], ...]
    rows: tuple[BesideRow, ...]


def brochure_park(leaf: Leaf, park: Park) -> BrochurePark:
    """Return one park for a brochure."""
    shots = tuple(
        Shot(photo.file, photo.alt.nearest(leaf.language.key)[1], leaf.text(photo.credit), photo.focus or Focus())
        for photo in park.photos
    )
    return BrochurePark(
        page=park_view(leaf, park),
        head=paper_head(leaf, park, park.contact),
        lead=shots[0] if shots else None,
        shots=shots[1 : 1 + _PICTURES],
        art="" if shots else art_for(leaf, park.id),
        leading=_LEADING,
        band=_band(leaf),
    )


def brochure_front(leaf: Leaf, parks: Sequence[Park]) -> BrochureFront:
    """Return the sheet before several parks."""
    columns = [dict(_compared(leaf, park)) for park in parks]
    labels = dict.fromkeys(label for column in columns for label in column)
    return BrochureFront(
        band=_band(leaf),
        description=leaf.text(leaf.library.site.settings.description),
        parks=tuple((park.id, leaf.text(park.name), park.sample) for park in parks),
        rows=tuple(_row(label, columns) for label in labels),
    )


def _band(leaf: Leaf) -> Band:
    site = leaf.library.site
    settings = site.settings
    home = leaf.site_url + path_of(HOME, leaf.language) if leaf.site_url else ""
    return Band(
        site=leaf.text(settings.name),
        href=home,
        address=shown(home),
        has_mark=bool(settings.look.mark),
        published=day_of(site.as_of, leaf.language),
        notice=leaf.text(settings.demonstration) if settings.demonstration else "",
    )


def _row(label: str, columns: Sequence[dict[str, tuple[Markup | str, bool]]]) -> BesideRow:
    cells = [column.get(label, ("", False)) for column in columns]
    return BesideRow(label, tuple(value for value, _ in cells), tuple(sample for _, sample in cells))


def _compared(leaf: Leaf, park: Park) -> Iterator[tuple[str, tuple[Markup | str, bool]]]:
    """Yield what one compares parks by: the facts under their titles, and each cost that is one price."""
    for fact in fact_bar(leaf, park):
        yield str(fact.label), (fact.value, fact.sample or park.sample)
    for group in cost_groups(leaf, park.costs):
        for row in group.rows:
            if len(row.lines) == 1 and row.lines[0].price:
                yield row.label, (row.lines[0].price, row.sample or park.sample)

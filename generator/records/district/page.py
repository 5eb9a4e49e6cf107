"""The facts of the district on the page of its environment: a few large figures at the head, then group by group.

Owns which figures lead. The page is the one that staff have written under that name; where they have written none, one
is made for the facts alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.draft import Draft, day_of, nearest, own
from generator.pages.parts import notes
from generator.reading.prose import Heading
from generator.records.district.groups import StatedGroup, groups_of
from generator.records.district.lines import StatedScribe
from generator.records.district.record import District
from generator.values import urls
from generator.values.dated import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.library.library import Library
    from generator.pages.leaf import Leaf
    from generator.pages.parts import Fact
    from generator.pages.words import Words

_LEADING = (
    ("workforce", "employed"),
    ("colleges", "graduates"),
    ("wages", "average"),
    ("workforce", "within_reach"),
    ("population", "resident"),
    ("employers", "large"),
)
"""The figures that may lead, those first that are asked for first; so many of them lead as a row has room."""
_MOST = 4
_ORDER = 15  # in the navigation, where the page is not written by staff


class LeadingFigure(NamedTuple):
    """A figure that leads."""

    value: str
    label: str
    note: Markup | str
    dated: str
    sample: bool


@dataclass(frozen=True, slots=True)
class DistrictView:
    """The facts of a district.

    ``title`` names them, ``notes`` are the reasons of what is inferred, ``contact`` is whom to ask.
    """

    title: str
    summary: Markup | str
    leading: tuple[LeadingFigure, ...]
    groups: tuple[StatedGroup, ...]
    notes: tuple[Fact, ...]
    contact: Markup | None

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the groups, for the table of contents."""
        return tuple(Heading(2, group.key, group.title) for group in self.groups)


def district_of(library: Library, language: str) -> District | None:
    """Return the district of a site, where it is told in a language and says anything."""
    shelf = library.all(District)
    found = next((shelf[key] for key in library.told(District.KIND, language)), None)
    return found if found is not None and found.groups else None


def facts_of(leaf: Leaf) -> DistrictView | None:
    """Return the facts of the site's district; None where it has none."""
    found = district_of(leaf.library, leaf.language.key)
    if found is None:
        return None
    return DistrictView(
        title=leaf.words("district.in_figures", name=found.name.nearest(leaf.language.key)[1]),
        summary=leaf.text(found.summary) if found.summary else "",
        leading=tuple(_leading(leaf, found))[:_MOST],
        groups=groups_of(leaf, found),
        notes=notes(leaf, District.KIND, found, frozenset()),
        contact=leaf.part("contact_block", found.contact, found.called),
    )


def _leading(leaf: Leaf, district: District) -> Iterator[LeadingFigure]:
    for name, field in _LEADING:
        group = getattr(district, name)
        block = getattr(group, field) if group else None
        if block:
            line = StatedScribe(leaf, district, name, group).line(field, block)
            as_of = standing_of(district, group, block).as_of
            dated = leaf.words("source.as_of", date=leaf.quantity(as_of)) if as_of else ""
            yield LeadingFigure(str(line.value), str(line.label), line.remark.note, dated, line.sample)


def on_authored_page(leaf: Leaf, name: str) -> DistrictView | None:
    """Return what stands on a page that staff have written: all facts on that of the environment."""
    return facts_of(leaf) if name == urls.ENVIRONMENT.key else None


def draft_environment(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the page of the facts where staff have written no page of that name in the language."""
    found = district_of(library, words.language.key)
    if found is None or (urls.ENVIRONMENT.key, words.language.key) in library.site.pages:
        return
    yield Draft(
        address=urls.ENVIRONMENT,
        template="district/page",
        title=words("district.in_figures", name=nearest(found.called, words)),
        label=words("nav.environment"),
        description=(own(found.summary, words) if found.summary else "") or words("environment.description"),
        view=facts_of,
        order=_ORDER,
        updated=day_of(found),
    )

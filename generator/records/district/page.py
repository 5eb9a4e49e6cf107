"""The facts of the district on the page of its environment: a few large figures at the head, then group by group.

Owns which figures lead. The page is the one that staff have written under that name; where they have written none, one
is made for the facts alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.draft import Draft, day_of, own
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
    from generator.pages.leaf import Leaf, Link
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
    """The facts of a district; ``title`` and ``lead`` open the page where staff have not written it."""

    title: str
    lead: Markup | str
    leading: tuple[LeadingFigure, ...]
    groups: tuple[StatedGroup, ...]
    contact: Link | None
    sample: bool

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the groups, for the table of contents."""
        return tuple(Heading(2, group.key, group.title) for group in self.groups)


def facts_of(leaf: Leaf) -> DistrictView | None:
    """Return the facts of the site's district; None where it has none."""
    districts = leaf.library.all(District)
    found = next(iter(districts.values()), None)
    if found is None or not found.groups:
        return None
    return DistrictView(
        title=leaf.words("environment.title"),
        lead=leaf.text(found.summary) if found.summary else "",
        leading=tuple(_leading(leaf, found))[:_MOST],
        groups=groups_of(leaf, found),
        contact=leaf.link_to("contact", found.contact) if found.contact else None,
        sample=found.sample,
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
    key = words.language.key
    found = next(iter(library.shelf("district").values()), None)
    if found is None or (urls.ENVIRONMENT.key, key) in library.site.pages:
        return
    summary = getattr(found, "summary", None)
    yield Draft(
        address=urls.ENVIRONMENT,
        template="district/page",
        title=words("environment.title"),
        label=words("nav.environment"),
        description=(own(summary, words) if summary else "") or words("environment.description"),
        view=facts_of,
        order=_ORDER,
        updated=day_of(found),
    )

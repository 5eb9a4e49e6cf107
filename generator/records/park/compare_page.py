"""The page on which parks or plots stand side by side: what a script needs of it, and what stands there without one.

Owns which rows the page knows, so that what none of those compared publishes can be named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.records.park.compare_park import FIELDS, group_label, label_of
from generator.records.park.compare_plot import PLOT_FIELDS
from generator.records.park.compare_row import Pen
from generator.records.park.record import Park
from generator.records.park.sketch import CostSketch, cost_sketch
from generator.values.urls import PARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.pages.showing import Others


class ComparedField(NamedTuple):
    """A row that a park or plot may have."""

    key: str
    label: str


class ComparedGroup(NamedTuple):
    """Rows under one heading."""

    key: str
    label: str
    fields: tuple[ComparedField, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """The parks that can be chosen, by id, the rows there may be, and the addresses that the script asks.

    ``folder`` is the folder of the parks, whose list is there without scripts; ``inquiry`` is the form; ``others`` say
    what holds for all parks.
    """

    parks: tuple[tuple[str, str], ...]
    groups: tuple[ComparedGroup, ...]
    folder: str
    sketch: CostSketch
    inquiry: Markup | None
    others: Others


def compare_view(leaf: Leaf) -> CompareView:
    """Return the page that compares."""
    keys = leaf.library.told("park", leaf.language.key)
    shelf = leaf.library.all(Park)
    return CompareView(
        parks=tuple((key, shelf[key].name.nearest(leaf.language.key)[1]) for key in keys),
        groups=tuple(_groups(leaf)),
        folder=leaf.href(PARKS),
        sketch=cost_sketch(leaf, has_samples=any(shelf.outline(key).sample for key in keys)),
        inquiry=leaf.part("inquiry_form", None),
        others=leaf.others(),
    )


def _groups(leaf: Leaf) -> Iterator[ComparedGroup]:
    pen = Pen(leaf.words, leaf.library)
    plot = tuple(ComparedField(f"plot.{field}", leaf.words(f"plot.{field}")) for field in PLOT_FIELDS)
    yield ComparedGroup("plot", leaf.words("compare.group.plot"), plot)
    for group, keys in FIELDS.items():
        fields = tuple(ComparedField(key, label_of(pen, key).text) for key in keys)
        yield ComparedGroup(group, group_label(pen, group).text, fields)

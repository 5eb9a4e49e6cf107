"""How projects are chosen by stage, park and industry without the finder: the fields on home, and links.

Owns which choices are worth a field: those between two at least. The finder of the lists reads the same names and
values in an address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.leaf import Link
from generator.pages.listing import group_href
from generator.records.project import questions
from generator.values.language import language
from generator.values.stage import Stage
from generator.values.urls import SIGNED, Address

if TYPE_CHECKING:
    from generator.gate.site import Tally
    from generator.pages.leaf import Leaf
    from generator.pages.listing import Sheet
    from generator.values.language import Text

_TWO = 2  # between fewer nothing is chosen


class Option(NamedTuple):
    """A value of a field; ``lang`` is the language of its label where that is not the page's."""

    value: str
    label: str
    lang: str


class Field(NamedTuple):
    """A field of the form, with what stands in it when nothing is chosen."""

    name: str
    label: str
    every: str
    options: tuple[Option, ...]


class Choices(NamedTuple):
    """Links of one kind: to parks, or to industries."""

    label: str
    links: tuple[Link, ...]


def choices_on(leaf: Leaf, sheet: Sheet[Tally, str]) -> tuple[Choices, ...]:
    """Return what a reader without scripts has instead of a finder, beside the stages: on the first page."""
    return _choices(leaf, sheet.listing.kind) if sheet.is_first else ()


def choice_fields(leaf: Leaf, listing: str) -> tuple[Field, ...]:
    """Return the fields of the form, by the kind of the list's address."""
    facets = questions.facets(leaf.library, listing, leaf.language.key)
    return tuple(_field(leaf, kind, keys) for kind, keys in facets.items() if len(keys) >= _TWO)


def ways_into_signed(leaf: Leaf) -> tuple[Choices, ...]:
    """Return links to the list of signed projects with a park or an industry chosen."""
    facets, href = questions.facets(leaf.library, SIGNED.kind, leaf.language.key), leaf.href_if_known(SIGNED)
    if href is None:
        return ()
    return tuple(
        Choices(
            leaf.words(f"project.{kind}"),
            tuple(Link(leaf.text(_name(leaf, kind, key)), f"{href}?{kind}={key}") for key in facets[kind]),
        )
        for kind in ("park", "industry")
        if facets[kind]
    )


def stage_href(leaf: Leaf, sheet: Sheet[Tally, str], tally: Tally) -> str:
    """Return how a page links to where a stage begins in a list; from another page, with the stage chosen there."""
    stage = tally.stage.value
    href = group_href(leaf, sheet, tally, stage)
    way, _, anchor = href.partition("#")
    can_be_chosen = stage in questions.facets(leaf.library, sheet.listing.kind, leaf.language.key)["stage"]
    return f"{way}?stage={stage}#{anchor}" if way and can_be_chosen else href


def _field(leaf: Leaf, kind: str, keys: tuple[str, ...]) -> Field:
    return Field(
        kind, leaf.words(f"project.{kind}"), leaf.words("filter.every"), tuple(_option(leaf, kind, key) for key in keys)
    )


def _option(leaf: Leaf, kind: str, key: str) -> Option:
    own = leaf.language.key
    nearest, label = _name(leaf, kind, key).nearest(own)
    return Option(key, label, "" if nearest == own else language(nearest).tag)


def _choices(leaf: Leaf, listing: str) -> tuple[Choices, ...]:
    """Return links to the pages of the parks and industries that have one."""
    facets = questions.facets(leaf.library, listing, leaf.language.key)
    found = {kind: tuple(_link(leaf, kind, key) for key in facets[kind]) for kind in ("park", "industry")}
    known = {kind: tuple(link for link in links if link.href) for kind, links in found.items()}
    return tuple(Choices(leaf.words(f"project.{kind}"), links) for kind, links in known.items() if links)


def _link(leaf: Leaf, kind: str, key: str) -> Link:
    return Link(leaf.text(_name(leaf, kind, key)), leaf.href_if_known(Address(kind, key)))


def _name(leaf: Leaf, kind: str, key: str) -> Text:
    site = leaf.library.site
    return site.stages[Stage(key)].label if kind == "stage" else leaf.library.shelf(kind)[key].called

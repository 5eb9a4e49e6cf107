"""What the needs of firms bring along to the page of all components."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, some_facts, source
from generator.pages.leaf import Link
from generator.records.need.page import NeedCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return what firms look for."""
    cards = tuple(_cards(leaf))
    alone = (replace(cards[0], id="example-need-3"),)
    yield Exhibit(
        ("need",),
        leaf.words("exhibit.need"),
        (
            Variant(leaf.words("exhibit_state.many"), "needs", {"cards": cards}),
            Variant(leaf.words("exhibit_state.one"), "needs", {"cards": alone}),
        ),
    )


def _cards(leaf: Leaf) -> Iterator[NeedCard]:
    until = plain(leaf, "有效期至2026年6月30日", "Open until 30 June 2026")
    firm = Link(say(leaf, "示例公司", "Example firm"), "https://firm.example/")
    turner = say(leaf, "数控车工", "CNC turner")
    yield NeedCard(
        id="example-need-1",
        post=turner,
        number=plain(leaf, "12人", "12"),
        firm=firm,
        until=until,
        facts=some_facts(leaf)[1:4],
        notes=(),
        source=source(leaf),
        sample=False,
    )
    yield NeedCard(
        id="example-need-2",
        post=long_title(leaf),
        number="",
        firm=firm._replace(href=None),
        until=until,
        facts=(),
        notes=(),
        source=None,
        sample=True,
    )

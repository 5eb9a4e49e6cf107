"""Photos on the page of all components: beside a title, over cards, and side by side in every number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.pages.art.cuts import PICTURE_SIZE, card_art
from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, some_facts
from generator.pages.leaf import Link
from generator.pages.parts import Card, Picture
from generator.pages.pictured import Over, Pictured
from generator.values.urls import EXAMPLE_PICTURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf

_NUMBERS = (2, 3, 4, 5, 12)


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the components that show photos."""
    t, one = leaf.words, picture(leaf)
    name = plain(leaf, "示例园区", "Example Park")
    corner = replace(one, fx=0, fy=100)
    yield Exhibit(
        ("photo", "focus"),
        t("exhibit.photo"),
        (
            Variant(t("exhibit_state.one"), "lead_photo", {"item": one, "name": name}),
            Variant(t("exhibit_state.focus"), "lead_photo", {"item": corner, "name": name}),
            Variant(t("exhibit_state.mixed"), "pictured", {"items": tuple(_cards(leaf))}),
        ),
    )
    wide = replace(one, width=1600, height=400)
    other = replace(one, credit=say(leaf, "另一位作者", "somebody else"))
    numbers = (Variant(t("exhibit_state.photos", count=count), "gallery", _hung(one, count)) for count in _NUMBERS)
    yield Exhibit(
        ("gallery",),
        t("exhibit.gallery"),
        (
            Variant(t("exhibit_state.one"), "gallery", _hung(one, 1)),
            *numbers,
            Variant(t("exhibit_state.panorama"), "gallery", {"items": (wide, one, other), "name": ""}),
        ),
    )


def picture(leaf: Leaf) -> Picture:
    """Return the picture of this page, as a photo of a record would be shown."""
    alt = plain(leaf, "示意画：等高线和河流", "Drawing of height lines and a river")
    tag = leaf.language.tag if leaf.language.key == "zh" else "en"
    credit = say(leaf, "示例图片，程序生成", "made by the program")
    return Picture(leaf.asset(EXAMPLE_PICTURE), alt, tag, credit, *PICTURE_SIZE)


def _hung(one: Picture, count: int) -> dict[str, object]:
    return {"items": (one,) * count, "name": ""}


def _cards(leaf: Leaf) -> Iterator[Pictured]:
    facts, summary = some_facts(leaf)[1:3], say(leaf, "一句话说明。", "One sentence on it.")
    art = card_art("示例区", "example")
    for title, over in (
        (say(leaf, "有图片", "With a picture"), Over(picture(leaf))),
        (long_title(leaf), Over(art=art)),
        (say(leaf, "没有图片", "Without one"), Over(art=art)),
    ):
        yield Pictured(Card(Link(title, "#sheet-photo"), summary, (), facts, sample=False), over)

"""What stands over the records of a list: photos, art beside photos, and nothing where nobody has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.pages.pictured import NOTHING, over_each
from generator.values.language import SIMPLIFIED_CHINESE, Text
from generator.values.record import Photo
from generator.values.urls import INDUSTRIES
from tests.small_site import copy_base, leaf_on, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.leaf import Leaf

_WORDS = Text({"zh": "大门", "en": "Gate"})
_GATE = Photo(file="media/gate.png", alt=_WORDS, credit=_WORDS)


@pytest.fixture(scope="module")
def leaf(tmp_path_factory: pytest.TempPathFactory) -> Leaf:
    root: Path = copy_base(tmp_path_factory.mktemp("pictured") / "site")
    return leaf_on(read_site(root), INDUSTRIES, SIMPLIFIED_CHINESE)


def test_art_stands_in_only_beside_photos(leaf: Leaf) -> None:
    first, second = over_each(leaf, [("one", (_GATE, _GATE)), ("two", ())])
    assert first.picture
    assert first.picture.alt == "大门"
    assert not first.art
    assert not second.picture
    assert second.art.startswith("<svg")


def test_a_list_without_photos_stays_as_it_is(leaf: Leaf) -> None:
    assert over_each(leaf, [("one", ()), ("two", ())]) == (NOTHING, NOTHING)
    assert over_each(leaf, []) == ()


def test_where_there_is_room_for_a_picture_art_always_fills_it(leaf: Leaf) -> None:
    (only,) = over_each(leaf, [("one", ())], always=True)
    assert only.art

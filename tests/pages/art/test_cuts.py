"""Art: small, the same on every machine, another one for each name, and nothing that could be taken for a map."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.art.cuts import card_art, hero_art, strip_art
from generator.values.digests import digest
from tests.invented import examples

DISTRICTS = ("青河区", "甲市乙区", "示例区", "x" * 300)
NAMES = st.text(min_size=1, max_size=12)
TINTS = ("#f1f3ea", "#d8c594", "#bcdae6")
_MOST = {"hero": 18_000, "strip": 5_000, "card": 6_000}
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d)?|\.\d)")
_PATH = re.compile(rf"[Mqthvz HV]|{_NUMBER.pattern}")


def pieces(district: str, key: str = "kiln") -> dict[str, str]:
    return {"hero": hero_art(district), "strip": strip_art(district, *TINTS), "card": card_art(district, key)}


@examples(30)
@given(NAMES, NAMES)
def test_each_piece_is_small_and_only_draws(district: str, key: str) -> None:
    for name, svg in pieces(district, key).items():
        assert len(svg) <= _MOST[name], name
        root = ET.fromstring(svg)  # noqa: S314  (our own)
        tags = {each.tag.rpartition("}")[2] for each in root.iter()}
        assert tags <= {"svg", "path", "style"}
        assert not "".join(root.itertext()).replace((root.findtext("{*}style") or ""), "").strip()
        for path in root.iter("{http://www.w3.org/2000/svg}path"):
            assert path.attrib.keys() == {"class", "d"}
            assert path.attrib["class"] in {"art__land", "art__contour", "art__water"}
            assert not _PATH.sub("", path.attrib["d"]), "at most one decimal"


def test_another_name_is_another_ground() -> None:
    for piece in ("hero", "strip", "card"):
        assert len({pieces(each)[piece] for each in DISTRICTS}) == len(DISTRICTS)
    assert len({card_art(DISTRICTS[0], f"project-{number}") for number in range(100)}) == 100


def test_the_same_name_is_the_same_ground_on_every_machine() -> None:
    """The figures are of this moment: who changes how art is drawn changes them, and no machine does."""
    drawn = "".join(pieces("青河区").values())
    assert digest(drawn.encode()).hex()[:16] == "0b9d507bfbd3ce0e"


def test_art_is_not_read_aloud_and_a_file_stands_alone() -> None:
    for svg in (hero_art("青河区"), card_art("青河区", "kiln")):
        assert svg.startswith("<svg ")
        assert ' aria-hidden="true"' in svg
        assert "style" not in svg
        assert "#" not in svg
    strip = strip_art("青河区", *TINTS)
    assert 'xmlns="http://www.w3.org/2000/svg"' in strip
    assert all(tint in strip for tint in TINTS)


@pytest.mark.parametrize("district", DISTRICTS)
def test_the_head_of_a_home_page_has_hills_and_the_river(district: str) -> None:
    svg = hero_art(district)
    assert svg.count('"art__water"') == 1
    assert svg.count('"art__contour"') >= 4
    # from one edge of the picture to the other
    (river,) = re.findall(r'"art__water" d="([^"]+)"', svg)
    start, *steps = [float(each) for each in _NUMBER.findall(river)]
    across = sum(steps[3::2]) + start
    assert start < 0
    assert across > 1300

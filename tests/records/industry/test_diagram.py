"""The diagram of an industry chain: nothing overlaps or sticks out, and every word is in it, whatever the chain."""

from __future__ import annotations

from itertools import combinations, pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.edition import THEME
from generator.pages.lettering import width_of
from generator.pages.templates import open_templates
from generator.records.industry.diagram import (
    ChainRank,
    ChainSegment,
    Drawing,
    Lettering,
    Phrase,
    Rectangle,
    draw_chain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

POSITIONS = ("upstream", "midstream", "downstream")
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Söhne " * 3
CHINESE = "防护物资生产（口罩、医用防护服、检测试剂盒）" * 4


def segment(number: int, name: str = "Test kits", gaps: int = 0) -> ChainSegment:
    wanted = tuple(Phrase(f"{name} {n}") for n in range(gaps))
    sample = "Sample data" if number % 2 else ""
    return ChainSegment(f"#segment-{number}", Phrase(name), "2 firms", "Wanted", wanted, sample)


def ranks(*sizes: int, name: str = "Test kits", gaps: int = 1) -> tuple[ChainRank, ...]:
    """Return a chain with so many segments in each rank."""
    return tuple(
        ChainRank(position, position.title(), tuple(segment(10 * at + n, name, gaps) for n in range(size)))
        for at, (position, size) in enumerate(zip(POSITIONS, sizes, strict=False))
    )


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _inside(inner: Rectangle, outer: Rectangle) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )


def _fits(lettering: Lettering, frame: Rectangle, size: int) -> bool:
    return all(
        frame.x < line.x
        and line.x + width_of(line.words, size) < frame.x + frame.width
        and frame.y < line.y < frame.y + frame.height
        for line in lettering.lines
    )


def _words(lettering: Lettering) -> str:
    return "".join(line.words + " " * line.spaced for line in lettering.lines)


def _lettering(drawing: Drawing) -> Iterator[tuple[Lettering, Rectangle, int]]:
    for rank in drawing.ranks:
        for each in rank.segments:
            yield each.name, each.frame, 15
            yield each.present, each.frame, 13
            if each.sample:
                yield each.sample, each.frame, 13
            for gap in each.gaps:
                yield gap.wanted, gap.frame, 13
                yield gap.name, gap.frame, 13


def assert_is_sound(drawing: Drawing) -> None:
    """Demand that all frames lie in each other as they should, and all words in their frame."""
    whole = Rectangle(0, 0, drawing.width, drawing.height)
    assert all(_inside(rank.frame, whole) for rank in drawing.ranks)
    assert not any(_overlap(one.frame, other.frame) for one, other in combinations(drawing.ranks, 2))
    assert len(drawing.arrows) == len(drawing.ranks) - 1
    for rank in drawing.ranks:
        assert all(_inside(each.frame, rank.frame) for each in rank.segments)
        assert not any(_overlap(one.frame, other.frame) for one, other in combinations(rank.segments, 2))
        assert all(each.frame.y > rank.heading.y for each in rank.segments)
        for each in rank.segments:
            assert all(_inside(gap.frame, each.frame) for gap in each.gaps)
            assert not any(_overlap(one.frame, other.frame) for one, other in combinations(each.gaps, 2))
            feet = [line.y for words in (each.name, each.present, each.sample) if words for line in words.lines]
            assert all(below - above >= 15 for above, below in pairwise(feet))
            assert all(gap.frame.y > feet[-1] for gap in each.gaps)
    assert all(_fits(*words) for words in _lettering(drawing))


@pytest.mark.parametrize("name", ["Test kits", "口罩", LONG, CHINESE, "W" * 90])
@pytest.mark.parametrize("sizes", [(1,), (0, 1), (2, 0, 1), (0, 0, 12), (12, 12, 12), (4, 1, 3)])
def test_any_chain_is_drawn_soundly(sizes: tuple[int, ...], name: str) -> None:
    chain = ranks(*sizes, name=name, gaps=2)
    wide, tall = draw_chain(chain)
    assert (wide.kind, tall.kind) == ("wide", "tall")
    assert (wide.width, wide.rem, tall.width, tall.rem) == (1000, 50, 340, 17)
    for drawing in (wide, tall):
        assert_is_sound(drawing)
        drawn = [each for rank in drawing.ranks for each in rank.segments]
        wanted = [each for rank in chain for each in rank.segments]
        assert [each.href for each in drawn] == [each.href for each in wanted]
        assert [_words(each.name) for each in drawn] == [each.name.text.strip() for each in wanted]
        assert [[_words(gap.name) for gap in each.gaps] for each in drawn] == [
            [" ".join(gap.text.split()) for gap in each.gaps] for each in wanted
        ]


@given(st.lists(st.integers(0, 5), min_size=3, max_size=3), st.text(max_size=40), st.integers(0, 3))
def test_invented_chains_are_drawn_soundly(sizes: list[int], name: str, gaps: int) -> None:
    drawings = draw_chain(ranks(*sizes, name=name, gaps=gaps))
    assert bool(drawings) == any(sizes)
    for drawing in drawings:
        assert_is_sound(drawing)


def test_a_rank_without_segments_is_left_out() -> None:
    for drawing in draw_chain(ranks(1, 0, 2)):
        assert [rank.position for rank in drawing.ranks] == ["upstream", "downstream"]
    assert draw_chain(ranks(0, 0, 0)) == ()
    assert draw_chain(()) == ()


def test_ranks_stand_side_by_side_on_wide_screens_and_one_below_the_other_on_phones() -> None:
    wide, tall = draw_chain(ranks(1, 3, 2))
    assert len({rank.frame.y for rank in wide.ranks}) == 1
    assert len({rank.frame.height for rank in wide.ranks}) == 1
    assert [rank.frame.x for rank in wide.ranks] == sorted({rank.frame.x for rank in wide.ranks})
    assert len({rank.frame.x for rank in tall.ranks}) == 1
    assert [rank.frame.y for rank in tall.ranks] == sorted({rank.frame.y for rank in tall.ranks})


def test_segments_of_the_only_rank_stand_abreast() -> None:
    wide, tall = draw_chain(ranks(0, 12))
    assert len({each.frame.x for each in wide.ranks[0].segments}) == 3
    assert len({each.frame.x for each in tall.ranks[0].segments}) == 1


def test_the_drawing_says_everything_and_marks_what_is_wanted() -> None:
    gap = Phrase("熔喷布", "zh-Hans")
    first = ChainSegment("#segment-1", Phrase("Fabric & <threads>"), "No firm yet", "Wanted", (gap,), "Sample data")
    chain = SimpleNamespace(label="The chain", drawings=draw_chain([ChainRank("upstream", "Upstream", (first,))]))
    template = open_templates(THEME / "pages").get_template("industry/chain.html")
    html = template.render(view=SimpleNamespace(chain=chain))
    assert html == template.render(view=SimpleNamespace(chain=chain))
    assert "style=" not in html
    root = ET.fromstring(f"<div>{html}</div>")  # noqa: S314  (our own words)
    assert [svg.get("aria-label") for svg in root] == ["The chain", "The chain"]
    assert not [node for node in root.iter() if node.get("id")]  # the same drawing stands there twice
    for svg in root:
        link = svg.find(".//a")
        assert link is not None
        assert link.get("href") == "#segment-1"
        assert " ".join("".join(link.itertext()).split()) == "Fabric & <threads> No firm yet Sample data Wanted 熔喷布"
        assert [rect.get("class") for rect in link.findall("rect")] == ["chain__box", "chain__gap"]
        assert [text.get("lang") for text in link.findall("text")] == [None, None, None, None, "zh-Hans"]

"""A list is divided into pages without losing, doubling or moving a record, and its pager leads to all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.edition import THEME, library_of
from generator.pages.cards import Cards
from generator.pages.leaf import Leaf
from generator.pages.listing import RECORDS_ON_A_PAGE, Pager, divide, group_href, pager
from generator.pages.words import load_words
from generator.values import urls
from generator.values.language import ENGLISH
from generator.values.urls import Address, page_of
from tests.small_site import BASE, read_site

SIZES = st.lists(st.integers(0, 200), max_size=6)


def _groups(sizes: list[int]) -> list[tuple[int, list[tuple[int, int]]]]:
    return [(group, [(group, n) for n in range(size)]) for group, size in enumerate(sizes)]


@given(SIZES)
def test_no_record_is_lost_doubled_or_moved(sizes: list[int]) -> None:
    sheets = divide(urls.PROJECTS, _groups(sizes))
    listed = [record for sheet in sheets for part in sheet.parts for record in part.records]
    assert listed == [record for _, records in _groups(sizes) for record in records]
    assert all(record[0] == part.group for sheet in sheets for part in sheet.parts for record in part.records)


@given(SIZES)
def test_every_page_but_the_last_is_full(sizes: list[int]) -> None:
    sheets = divide(urls.PROJECTS, _groups(sizes))
    held = [sum(len(part.records) for part in sheet.parts) for sheet in sheets]
    assert held[:-1] == [RECORDS_ON_A_PAGE] * (len(held) - 1)
    assert held[-1] <= RECORDS_ON_A_PAGE
    assert [sheet.number for sheet in sheets] == list(range(1, len(sheets) + 1))
    assert {sheet.of for sheet in sheets} == {len(sheets)}


@given(SIZES)
def test_a_group_begins_once_and_where_it_is_said_to(sizes: list[int]) -> None:
    sheets = divide(urls.PROJECTS, _groups(sizes))
    first = {part.group: sheet.number for sheet in sheets for part in sheet.parts if part.is_first}
    assert sum(part.is_first for sheet in sheets for part in sheet.parts) == len(sizes)
    assert list(sheets[0].begins.items()) == list(first.items())
    assert {part.of for sheet in sheets for part in sheet.parts} == set(sizes)
    assert not [part for sheet in sheets for part in sheet.parts if not part.is_first and not part.records]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], [[]]),
        ([0], [[(0, 0, True)]]),
        ([60, 0], [[(0, 60, True), (1, 0, True)]]),
        ([60, 0, 1], [[(0, 60, True), (1, 0, True)], [(2, 1, True)]]),
        ([50, 20], [[(0, 50, True), (1, 10, True)], [(1, 10, False)]]),
        ([130, 5], [[(0, 60, True)], [(0, 60, False)], [(0, 10, False), (1, 5, True)]]),
    ],
)
def test_groups_share_pages(sizes: list[int], expected: list[list[tuple[int, int, bool]]]) -> None:
    sheets = divide(urls.PROJECTS, _groups(sizes))
    assert [[(part.group, len(part.records), part.is_first) for part in sheet.parts] for sheet in sheets] == expected


def _leaf(address: Address) -> Leaf:
    checked = read_site(BASE)
    site = checked.site
    words, library = load_words(THEME / "locales", ENGLISH), library_of(site)
    cards = Cards(ENGLISH, library, words, lambda _: (), lambda _, __: "", {})
    return Leaf(address, ENGLISH, library, words, (), cards, {})


def _pager(number: int, pages: int) -> Pager | None:
    sheet = divide(urls.SIGNED, [("signed", range(RECORDS_ON_A_PAGE * pages))])[number - 1]
    return pager(_leaf(page_of(urls.SIGNED, number)), sheet)


@pytest.mark.parametrize(
    ("number", "pages", "numbers"),
    [
        (1, 2, "[1] 2"),
        (1, 170, "[1] 2 3 … 170"),
        (4, 170, "1 2 3 [4] 5 6 … 170"),
        (5, 170, "1 … 3 4 [5] 6 7 … 170"),
        (85, 170, "1 … 83 84 [85] 86 87 … 170"),
        (170, 170, "1 … 168 169 [170]"),
    ],
)
def test_a_pager_names_the_pages_near_and_the_ends(number: int, pages: int, numbers: str) -> None:
    found = _pager(number, pages)
    assert found
    written = [("…" if not each else each.number if each.href else f"[{each.number}]") for each in found.entries]
    assert " ".join(written) == numbers
    assert (found.previous is None) == (number == 1)
    assert (found.next is None) == (number == pages)


def test_a_pager_leads_to_the_pages_that_it_names() -> None:
    found = _pager(3, 4)
    assert found
    assert (found.previous, found.next) == ("../2/", "../4/")
    assert [entry.href for entry in found.entries if entry] == ["../../", "../2/", None, "../4/"]


def test_a_list_of_one_page_has_no_pager() -> None:
    assert _pager(1, 1) is None


def test_a_group_is_linked_to_where_it_begins() -> None:
    sheet = divide(urls.SIGNED, _groups([60, 70, 1]))[0]
    here, home = _leaf(urls.SIGNED), _leaf(urls.HOME)
    assert [group_href(here, sheet, group, f"g{group}") for group in range(3)] == ["#g0", "page/2/#g1", "page/3/#g2"]
    assert group_href(home, sheet, 0, "g0") == "projects/signed/#g0"
    assert group_href(home, sheet, 2, "g2") == "projects/signed/page/3/#g2"

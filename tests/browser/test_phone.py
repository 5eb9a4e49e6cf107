"""Tables on a phone: records are stacked into blocks and stay tables to be heard, the comparison is scrolled."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import GATE, LANGUAGES, PARK

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

_OF_TABLES = {"table", "row", "rowheader", "columnheader", "cell"}
_EDGES = "nodes => nodes.map(node => node.getBoundingClientRect()).map(box => [box.left, box.right])"
_TOO_WIDE = "nodes => nodes.filter(node => node.scrollWidth > node.clientWidth).length"


def _count_roles(reader: Reader) -> Counter[str]:
    """Return how many parts of tables the browser tells a screen reader of, by their role."""
    session = reader.page.context.new_cdp_session(reader.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    return Counter({role: count for role, count in roles.items() if role in _OF_TABLES})


@pytest.mark.parametrize("key", LANGUAGES)
def test_plots_and_costs_are_stacked_and_stay_tables(key: str, new_reader: NewReader) -> None:
    wide, phone = new_reader(width=1300), new_reader(width=375)
    for reader in (wide, phone):
        reader.visit(f"{key}/{PARK}")
    regions = phone.page.locator(".page-table")
    assert regions.count() > 1
    assert regions.evaluate_all(_TOO_WIDE) == 0
    plot = phone.page.locator("table.plots tbody tr").first
    number, status = plot.locator("th").bounding_box(), plot.locator("td").first.bounding_box()
    assert number is not None
    assert status is not None
    assert number["y"] == status["y"], "the number of a plot and its status are the head of its card"
    cells = plot.locator("td:not(:empty)")
    edges = cells.evaluate_all(
        "nodes => nodes.map(node => node.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    assert len(edges) > 2
    assert all(left >= 0 and right <= 375 for left, right in edges)
    assert cells.evaluate_all(_TOO_WIDE) == 0, "no value runs into the next"
    labels = "nodes => nodes.map(node => getComputedStyle(node, '::before').content)"
    assert all('"' in label for label in cells.evaluate_all(labels)[1:]), "each value has its label"
    roles = _count_roles(phone)
    assert set(roles) == _OF_TABLES
    assert roles == _count_roles(wide)


@pytest.mark.parametrize("key", LANGUAGES)
def test_first_column_of_the_comparison_stays_while_the_others_are_scrolled(key: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit(f"{key}/parks/")
    region = reader.page.get_by_role("region").filter(has=reader.page.locator("table.compare"))
    assert region.evaluate("node => node.scrollWidth > node.clientWidth")
    heading = region.locator("tbody th").first
    first, second = heading.bounding_box(), region.locator("tbody td").first.bounding_box()
    region.evaluate("node => node.scrollTo(120, 0)")
    moved = region.locator("tbody td").first.bounding_box()
    assert heading.bounding_box() == first
    assert second is not None
    assert moved is not None
    assert moved["x"] == second["x"] - 120


def test_the_gate_is_as_wide_as_the_phone(new_reader: NewReader) -> None:
    phone = new_reader(width=375)
    phone.visit(GATE)
    phone.page.locator("h1, h2").evaluate_all(
        "nodes => nodes.forEach(node => { node.textContent = 'Zhangjiagangshi' })"
    )
    assert phone.page.locator("html").evaluate_all(_TOO_WIDE) == 0

"""What a page weighs, of a small one whose bytes are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.audit import weighing
from tests.audit.hosting import Host, Sent
from tests.audit.weighing import Weight, in_kb, weigh_all

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def _page(*amounts: int, photos: tuple[int, ...] = ()) -> Weight:
    first = tuple(Sent("/a", "text/css", amount) for amount in amounts)
    return Weight(first, tuple(Sent("/media/a.jpg", "image/jpeg", amount) for amount in photos))


def _rows(monkeypatch: pytest.MonkeyPatch, weights: dict[str, Weight]) -> list[tuple[str, bool]]:
    def stand_in(_browser: object, _host: object, _path: str, window: str) -> Weight:
        return weights[window]

    monkeypatch.setattr(weighing, "weigh", stand_in)
    browser: Browser = None  # type: ignore[assignment]  # nothing is opened
    return [(row.reached, row.ok) for row in weigh_all(browser, Host(""), {"home": ["zh/"]})]


def test_the_heavier_window_counts_and_a_page_may_be_as_heavy_as_its_goal(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"desktop": _page(*[15_000] * 8), "phone": _page(1)}
    assert _rows(monkeypatch, weights) == [("120 KB, 8", True)]
    weights["phone"] = _page(*[1] * 9)
    assert _rows(monkeypatch, weights) == [("120 KB, 9", False)]
    weights["phone"] = _page(120_001)
    assert _rows(monkeypatch, weights) == [("121 KB, 8", False)]


@pytest.mark.parametrize(("photos", "ok"), [((250_000, 80_000), True), ((250_001, 1), False), ((1, 80_001), False)])
def test_a_photo_has_its_goal_in_each_window(
    photos: tuple[int, int], monkeypatch: pytest.MonkeyPatch, *, ok: bool
) -> None:
    weights = {"desktop": _page(1, photos=(1, photos[0])), "phone": _page(1, photos=(photos[1],))}
    assert _rows(monkeypatch, weights)[1][1] is ok


def test_what_is_above_a_goal_is_not_rounded_below_it() -> None:
    assert [in_kb(amount) for amount in (0, 1, 120_000, 120_001)] == ["0 KB", "1 KB", "120 KB", "121 KB"]

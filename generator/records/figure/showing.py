"""How records of this kind are shown on the pages of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.parts import Fact
from generator.pages.showing import Showing
from generator.records.figure.lines import figures_on_board, figures_on_home
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.home import HomeView
    from generator.pages.leaf import Leaf
    from generator.records.figure.lines import Figures


def _leads_of_home(leaf: Leaf, view: HomeView) -> Iterator[Fact]:
    """Yield the official figures, the first of which the home page opens with."""
    del leaf
    figures: Figures | None = view.others.figure  # type: ignore[assignment]  # what this very kind says there
    for each in figures.cards if figures else ():
        yield Fact(each.label, each.value, sample=each.sample)


SHOWING = Showing(
    order=110,
    on={"home": figures_on_home, "board": figures_on_board},
    leads={"home": _leads_of_home},
    found_at=lambda *_: (urls.HOME, ""),
)

"""How records of this kind are shown on the pages of others."""

from __future__ import annotations

from generator.pages.showing import Showing
from generator.records.figure.lines import figures_on_board, figures_on_home
from generator.values import urls

SHOWING = Showing(
    order=110, on={"home": figures_on_home, "board": figures_on_board}, found_at=lambda *_: (urls.HOME, "")
)

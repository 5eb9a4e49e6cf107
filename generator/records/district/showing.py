"""Where the facts of the district are shown."""

from __future__ import annotations

from generator.pages.showing import Showing

SHOWING = Showing(order=15)

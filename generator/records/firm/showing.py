"""How records of this kind are shown on the pages of others."""

from __future__ import annotations

from generator.pages.showing import Showing
from generator.records.firm.lines import firm_lines, firms_in_park

SHOWING = Showing(order=100, parts={"firm_lines": firm_lines, "firms_in_park": firms_in_park})

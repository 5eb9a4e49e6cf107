"""How records of this kind are shown on the pages of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.showing import Showing
from generator.records.firm.lines import firm_lines, firms_in_park
from generator.values.urls import Address

if TYPE_CHECKING:
    from generator.library.library import Library
    from generator.records.firm.record import Firm


def _found_at(library: Library, firm: Firm) -> tuple[Address, str] | None:
    """Say on whose page a firm is shown: that of its industry, else of its park."""
    del library
    if firm.industry:
        return Address("industry", firm.industry), ""
    return (Address("park", firm.park), "") if firm.park else None


SHOWING = Showing(order=100, parts={"firm_lines": firm_lines, "firms_in_park": firms_in_park}, found_at=_found_at)

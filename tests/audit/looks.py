"""Every kind of page in every look, as ``tests.browser.matrix`` sees it, as rows of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.audit.goals import none_of
from tests.browser import matrix
from tests.browser.serving import served

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.audit.goals import Row

MEASURES = {
    "rest": "axe at rest, both schemes and widths",
    "filtered": "axe with a list filtered",
    "drawer open": "axe with the drawer open",
    "scripts off": "axe without scripts",
    "without complaint": "Errors in the console, answers that are not there, other hosts",
    "overflow": "Pages wider than 320, 375, 768, 1300 px",
    "320 px": "Text cut off at 320 px",
    "keyboard": "Keyboard: stops unseen or without a ring, no end",
    "200 % text": "Text cut off at 200 % text",
    "forced colours": "Text cut off in forced colours",
    "number and unit": "Numbers parted from their unit",
    "in two screens": "Telephone or key facts below two screens of a phone",
    "marks of samples": "Too many marks of samples",
}
"""What the states of the matrix are called in the table, in its order."""


def look(site: Path, address: str, places: Sequence[matrix.Place]) -> list[Row]:
    """Look at the pages of a site that is hosted at an address; what is wrong is said at once."""
    with served(site, headers=matrix.NO_SCRIPTS) as mute:
        return rows_of(matrix.look_everywhere(address, mute, places))


def rows_of(outcome: matrix.Outcome) -> list[Row]:
    """Return the rows of what was looked at. Raises KeyError for a state that has no name here."""
    order = {state: number for number, state in enumerate(MEASURES)}
    return [
        none_of(MEASURES[state], sum(each == state for each, _ in outcome.wrong), outcome.looks[state], "looks")
        for state in sorted(outcome.looks, key=order.__getitem__)
    ]

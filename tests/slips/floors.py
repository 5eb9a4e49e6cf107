"""What the check has reached on the open half of the slips, and may not fall behind: all floors, in one place.

Whoever betters the check raises them: the goal is no crash, nothing silent, 95 % at the line, 95 % in one message, and
all advice that is shown restores what was there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tests.slips.running import Score


class Floor(NamedTuple):
    """The most slips that may go wrong in a way, and the least shares (per cent) that must go right."""

    crashes: int
    silent: int
    weak: int
    false_alarms: int
    exact: float
    single: float
    restored: float


WHOLE = Floor(crashes=0, silent=7, weak=8, false_alarms=2, exact=98, single=98, restored=99)
"""All of the open half: ``python -m tests.slips`` ends with an error below it."""
SAMPLE = Floor(crashes=0, silent=3, weak=1, false_alarms=0, exact=100, single=96, restored=100)
"""Every twelfth slip of it, which the tests try."""


def missed(floor: Floor, score: Score) -> list[str]:
    """Say in which way a score is below a floor; nothing where it is not."""
    most = [name for name in Floor._fields[:4] if getattr(score, name) > getattr(floor, name)]
    least = [name for name in Floor._fields[4:] if getattr(score, name) < getattr(floor, name)]
    return [f"{name}: {getattr(score, name):.1f}, floor {getattr(floor, name)}" for name in [*most, *least]]

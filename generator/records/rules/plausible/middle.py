"""The middle of some numbers, which one wrong number does not move; the standard library's takes long to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def median(numbers: Iterable[float]) -> float:
    """Return the number in the middle, or the mean of the two there. Raises ``IndexError`` where there are none."""
    rising = sorted(numbers)
    half = len(rising) // 2
    return rising[half] if len(rising) % 2 else (rising[half - 1] + rising[half]) / 2

"""The name that was probably meant, for a message that asks "did you mean"."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def closest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known name that is nearest to a mistyped one, or None where none is near (1: only the same)."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=cutoff)
    return close[0] if close else None


def closest_few(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three known names that are near to a mistyped one, or hold it, the nearest first."""
    names = list(dict.fromkeys(known))
    holding = [each for each in names if len(name) > 1 and name in each]
    return tuple(dict.fromkeys([*holding, *difflib.get_close_matches(name, names, n=3, cutoff=0.5)]))[:3]

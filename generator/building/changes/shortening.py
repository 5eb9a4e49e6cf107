"""Long texts beside each other: what is the same in both is left out but for some words around the change."""

from __future__ import annotations

from itertools import takewhile

_AROUND = 12  # characters that stay on each side of a change
_GAP = "…"


def shortened(before: str, after: str, most: int = 60) -> tuple[str, str]:
    """Return two texts; if one has over ``most`` characters they lose what is the same at both ends."""
    if max(len(before), len(after)) <= most:
        return before, after
    if not (before and after):
        return _cut(before, most), _cut(after, most)
    head = _alike(before, after)
    shortest = min(len(before), len(after)) - head
    tail = min(_alike(before[::-1], after[::-1]), shortest)
    start, end = max(0, head - _AROUND), max(0, tail - _AROUND)
    return _between(before, start, end), _between(after, start, end)


def _alike(one: str, other: str) -> int:
    """Return how many letters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _between(text: str, start: int, end: int) -> str:
    middle = text[start : len(text) - end]
    return f"{_GAP if start else ''}{middle}{_GAP if end else ''}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + _GAP

"""Whether two public records say the same, however their figures and dates were typed."""

from __future__ import annotations

from generator.values.quantity import Temperature
from generator.values.quantity.measured import Measured
from generator.values.record import Block

_FIGURES = (Measured, Temperature)
_LANGUAGES = ("zh", "en")  # in which figures are written


def says_the_same(one: object, other: object) -> bool:
    """Whether two values, or all values in two blocks or lists, are written alike in every language."""
    if type(one) is not type(other):
        return False
    if isinstance(one, _FIGURES) and isinstance(other, _FIGURES):
        return all(one.text(language) == other.text(language) for language in _LANGUAGES)
    if isinstance(one, Block):
        return says_the_same(one.__dict__, other.__dict__)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(says_the_same(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple) and not hasattr(one, "_fields"):
        return len(one) == len(other) and all(map(says_the_same, one, other))
    return one == other

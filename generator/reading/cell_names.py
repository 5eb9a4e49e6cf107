"""What spreadsheets call a column of a sheet."""

from __future__ import annotations

_LETTERS = 26


def column_letters(number: int) -> str:
    """Return the letters of a column that is counted from 1: the first is A, the 28th AB."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters

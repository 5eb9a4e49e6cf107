"""A number that brings the right form of its word along, for messages and for pages."""

from __future__ import annotations

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Counted(int):
    """A number that takes its noun along: ``{count:project|projects}`` writes "1 project" and "2 projects".

    In running text small numbers are words: ``{count:~project|projects}`` writes "one project" and "10 projects".
    Without nouns it is written bare, as in languages that have no plural.
    """

    __slots__ = ()

    def __format__(self, nouns: str) -> str:
        """Write the number and the noun that fits it."""
        one, _, many = nouns.removeprefix("~").partition("|")
        is_word = nouns.startswith("~") and self < len(_WORDS)
        number = _WORDS[self] if is_word else str(int(self))
        return f"{number} {one if self == 1 else many}" if nouns else number

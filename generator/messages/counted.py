"""A number that brings the right form of its word along, for messages and for pages."""

from __future__ import annotations


class Counted(int):
    """A number that takes its noun along: ``{count:project|projects}`` writes "1 project" and "2 projects".

    Without nouns it is written bare, as in languages that have no plural.
    """

    __slots__ = ()

    def __format__(self, nouns: str) -> str:
        """Write the number and the noun that fits it."""
        one, _, many = nouns.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if nouns else str(int(self))

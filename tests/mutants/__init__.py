"""Bugs made by hand, and the tests that have to find them: how far the suite can be trusted.

Owns what a mutant is and how it is put into a checkout. The mutants stand in ``mutants.toml``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mutant:
    """A bug: the text of a file that is replaced, why that is one, and the tests that find it, as pytest takes them."""

    file: str
    old: str
    new: str
    why: str
    tests: tuple[str, ...]

    def spoil(self, text: str) -> str:
        """Return the text of the file with the bug in it. Raises ``ValueError`` if it has not just one place."""
        if text.count(self.old) != 1:
            raise ValueError(f"{self.file}: {text.count(self.old)} places for {self.old!r}")
        return text.replace(self.old, self.new)


def load() -> list[Mutant]:
    """Return all mutants."""
    entries = tomllib.loads(Path(__file__).with_name("mutants.toml").read_text(encoding="utf-8"))["mutant"]
    return [Mutant(**{**entry, "tests": tuple(entry["tests"])}) for entry in entries]

"""What is tried: a way to make an input by chance, and what must hold of every input.

Owns the shape of a target and where its seeds lie. Whatever ``hold`` raises is a finding: an ``AssertionError`` where
something was silently changed or left its rules, anything else where the program has stumbled.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEEDS = Path(__file__).parent / "seeds"


@dataclass(frozen=True)
class Target:
    """One thing that reads.

    ``make`` gives an input, all of it from chance, so that a seed and a number say which; ``hold`` demands what must
    hold of it. ``share``: how much of the time of a long run is its own. ``seconds``: what one input may take.
    """

    name: str
    make: Callable[[Random], bytes]
    hold: Callable[[bytes], None]
    share: int = 1
    seconds: float = 2.0

    def input(self, seed: int, number: int) -> bytes:
        """Return one input; the same wherever and whenever it is made."""
        return self.make(Random(f"{seed} {self.name} {number}"))  # noqa: S311  (the same each time is what is wanted)

    def seeds(self) -> Iterator[Path]:
        """Return the inputs that once went wrong, as files."""
        folder = SEEDS / self.name
        return iter(sorted(path for path in folder.rglob("*") if path.is_file())) if folder.is_dir() else iter(())


def workplace() -> Path:
    """Return a folder of this process for what must be a file: one that it forks gets a folder of its own."""
    return _folder_of(os.getpid())


@cache
def _folder_of(process: int) -> Path:
    return Path(tempfile.mkdtemp(prefix=f"fuzz-{process}-"))


def clear_workplace() -> None:
    """Remove the folder of this process."""
    shutil.rmtree(workplace(), ignore_errors=True)

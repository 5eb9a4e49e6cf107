"""What a build is asked for, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.verify import Built
    from generator.messages.issues import Issue


class Purpose(Enum):
    """What a build is for: every day, a release without samples, a review with the page of all components, a preview.

    A preview is served by the program itself.
    """

    EVERYDAY = auto()
    RELEASE = auto()
    REVIEW = auto()
    PREVIEW = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: every issue, and what was built where nothing stood against it.

    ``server`` is the folder of the files for web servers, where there are any.
    """

    issues: tuple[Issue, ...]
    built: Built | None
    folder: Path
    server: Path | None = None


def outcome_of(built: Built, folder: Path, before: tuple[Issue, ...]) -> Outcome:
    """Return what came of a build that got as far as making pages; ``before`` are the issues that it met on the way."""
    return Outcome((*before, *built.issues), built if built.is_whole else None, folder)

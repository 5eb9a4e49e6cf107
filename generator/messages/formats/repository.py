"""Where the files of a site stand in its repository.

Build servers show an annotation only where the path begins at the root of the checkout; a site may lie deeper. Owns
that step. Asks git nothing: a checkout is the nearest folder above with ``.git`` in it.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.messages.issues import Issue


def from_repository(issues: Sequence[Issue], site: Path) -> list[Issue]:
    """Return issues with paths from the repository's root, for a site in a folder; outside of one, as they are."""
    within = site.resolve().relative_to(root_of(site))
    return [_moved(issue, within) for issue in issues] if within.parts else list(issues)


def root_of(site: Path) -> Path:
    """Return the root of the checkout that a folder is in; the folder itself outside of one."""
    folder = site.resolve()
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)


def _moved(issue: Issue, within: Path) -> Issue:
    place = dataclasses.replace(issue.place, file=(within / issue.place.file).as_posix())
    return dataclasses.replace(issue, place=place, folded=tuple(_moved(each, within) for each in issue.folded))

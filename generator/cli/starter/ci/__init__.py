"""What a site needs so that a platform checks, builds and publishes it: one folder a platform, one for all of them.

Owns these files. What is done stands in ``every/ci/site.sh`` alone; the file of a platform says when, with which
variables and where the results go, in the form that the platform wants.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
NOWHERE = "none"
"""The choice of no platform."""
_FOR_ALL = "every"
PLATFORMS = tuple(
    sorted(each.name for each in _HERE.iterdir() if each.is_dir() and each.name not in {_FOR_ALL, "__pycache__"})
)
"""The platforms for which there are files."""


def files_for(platform: str) -> dict[str, str]:
    """Return the text of each file for a platform by its path in a site; none for ``NOWHERE``."""
    folders = [] if platform == NOWHERE else [_HERE / _FOR_ALL, _HERE / platform]
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

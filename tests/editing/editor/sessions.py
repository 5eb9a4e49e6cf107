"""Sites with an editing session, as tests want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.configuration import open_folders
from generator.editing.editor.session import EditingSession
from tests.building.small_builds import CONFIG
from tests.conftest import AS_OF
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.editing.editor.spots import RecordSpot


def site_with(folder: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Return the folder of the base site with some files changed, fit to be opened by a command."""
    root = change(copy_base(folder), files or {})
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root


def session_on(root: Path) -> EditingSession:
    """Open a session at the moment of the tests."""
    return EditingSession(open_folders(root / "mkdocs.yml"), AS_OF)


def spot_of(session: EditingSession, kind: str, key: str) -> RecordSpot:
    """Return where a record stands."""
    return next(row.spot for row in session.rows() if (row.kind, row.id) == (kind, key))

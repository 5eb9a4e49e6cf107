"""The small valid site of ``tests/sites/base``: copied, changed, read and rendered."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building.edition import make_pages, read
from generator.messages.issues import messages
from generator.reading.load import Places
from generator.records import KINDS
from generator.values import moment
from tests.places import SITES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.building.edition import Checked
    from generator.messages.issues import Issue
    from generator.pages.pages import Page

BASE = SITES / "base"
ICONS = Path(str(files("material"))) / "templates" / ".icons"
AS_OF = moment.parse("2026-11-22T09:00+08:00")


def copy_base(root: Path) -> Path:
    """Copy the base site into a folder that does not exist yet, and return the folder."""
    shutil.copytree(BASE, root)
    return root


def change(root: Path, given: Mapping[str, str | None]) -> Path:
    """Write files below a site's root as they are given, delete those that are None, and return the root."""
    for name, text in given.items():
        path = root / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
    return root


def read_site(root: Path, *, release: bool = False) -> Checked:
    """Read and check a site at the moment of the tests."""
    return read(Places(root, root / "content", KINDS), AS_OF, release=release)


def render(checked: Checked) -> list[Page]:
    """Render every page of sound content."""
    return list(make_pages(checked, ICONS))


def placed(issues: tuple[Issue, ...]) -> list[tuple[str, str]]:
    """Return the code and the place of each issue, sorted."""
    return sorted((issue.code, str(issue.place)) for issue in issues)


def assert_words_are_whole(issue: Issue) -> None:
    """Demand that an issue's words can be read in both languages, with every placeholder filled."""
    words = messages()[issue.code]
    for language in ("zh", "en"):
        assert issue.message(language)
        assert issue.hint(language)
    assert set(words.say) == set(words.hint) == {"zh", "en"}

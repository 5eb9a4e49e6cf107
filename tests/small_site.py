"""The small valid site of ``tests/sites/base``: copied, changed, read and rendered."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, cast

from generator.building.edition import pages_of
from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.messages.issues import messages
from generator.pages.leaf import Leaf
from generator.reading.load import Places, load
from generator.records import KINDS
from generator.values import moment
from tests.places import SITES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from generator.gate.site import Site
    from generator.messages.issues import Issue
    from generator.pages.cards import Cards
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from generator.reading.content import Content
    from generator.values.language import Language
    from generator.values.urls import Address

BASE = SITES / "base"
ICONS = Path(str(files("material"))) / "templates" / ".icons"
_NO_MEMORY = Memory(Path(os.devnull) / "kept")  # where no system lets anybody write
AS_OF = moment.parse("2026-11-22T09:00+08:00")


def copy_base(root: Path) -> Path:
    """Copy the base site into a folder that does not exist yet, and return the folder."""
    shutil.copytree(BASE, root)
    return root


_REAL = {"example.org": "qinghe.zz", "5550-01": "6622-13", "示例〔": "青招发〔"}


def fit_for_release(root: Path) -> Path:
    """Give a site hosts, numbers and names that are no examples, as a release wants them; "zz" is nobody's domain."""
    for path in root.rglob("*.yaml"):
        text = path.read_bytes().decode()
        for example, real in _REAL.items():
            text = text.replace(example, real)
        path.write_bytes(text.encode())
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


@dataclass(frozen=True)
class Checked:
    """A site that was read and checked: what was found in it, and the public site where none of that is an error."""

    root: Path
    issues: tuple[Issue, ...]
    published: Site | None

    @property
    def is_sound(self) -> bool:
        """Whether nothing found stops the build."""
        return self.published is not None

    @property
    def site(self) -> Site:
        """The public site of sound content."""
        assert self.published is not None, [f"{issue.place} {issue.message('en')}" for issue in self.issues]
        return self.published

    @property
    def content(self) -> Content:
        """Everything that staff wrote, read anew."""
        return load(Places(self.root, self.root / "content", KINDS))


def read_site(root: Path, as_of: datetime = AS_OF, *, release: bool = False) -> Checked:
    """Read and check a site at the moment of the tests, or at another one; nothing is kept of it."""
    prepared = prepare(Places(root, root / "content", KINDS), as_of, _NO_MEMORY, 1, release=release)
    return Checked(root, prepared.issues, prepared.site)


def make_pages(checked: Checked, site_url: str = "") -> Pages:
    """Return the pages of sound content."""
    return pages_of(checked.site, ICONS, site_url)


def leaf_on(checked: Checked, address: Address, language: Language) -> Leaf:
    """Return a page of sound content before anything is written on it; it has no finished cards to lend."""
    pages = make_pages(checked)
    known = {found for found, spoken in pages.by_path.values() if spoken == language}
    none = cast("Cards", None)
    return Leaf(address, language, pages.library, pages.words(language), known, none, pages.kinds)


def render(checked: Checked) -> list[Page]:
    """Render every page of sound content."""
    return list(make_pages(checked))


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

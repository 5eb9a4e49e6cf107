"""The small site's pages, whole, against golden files: a change of theirs is read as a diff.

``pytest tests/pages/test_golden.py --update-golden`` writes them anew. They hold what we make (body, title, way,
switch), not Material's frame, so that a new release of it changes no golden file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.building.edition import THEME
from generator.pages.standing import standing_files
from tests.places import CASES, SITES
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    import pytest

    from generator.pages.page import Page
    from generator.pages.pages import Pages

SITE = SITES / "base"
GOLDEN = CASES / "golden"


def _pages() -> Pages:
    return make_pages(read_site(SITE))


def _write(page: Page) -> str:
    way = " > ".join(f"{step.label} <{step.path}>" for step in page.trail)
    switch = "; ".join(
        f"{each.language.key} <{each.path}>{'' if each.is_twin else ' (above)'}" for each in page.switches
    )
    head = (
        f"<!-- title: {page.title}\n     label: {page.label}\n     description: {page.description}\n"
        f"     way: {way}\n     switch: {switch}\n     updated: {page.updated} -->\n"
    )
    # icons are Material's: a new drawing of one changes nothing of ours
    return head + re.sub(r"<svg.*?</svg>", "<svg/>", page.body.rstrip()) + "\n"


def _everything() -> dict[str, str]:
    pages = _pages()
    files = {f"{page.path}index.html": _write(page) for page in pages}
    files |= dict(standing_files(pages, THEME / "standing", "assets/00c0ffee/", "https://example.org/"))
    for language in pages.languages:
        lines = [f"{item.label} <{item.path}>" for item in pages.navigation(language)]
        files[f"{language.key}/navigation.txt"] = "\n".join(lines) + "\n"
    return files


def test_the_small_site_is_as_it_was(request: pytest.FixtureRequest) -> None:
    made = _everything()
    if request.config.getoption("--update-golden"):
        for name, text in made.items():
            path = GOLDEN / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    kept = {path.relative_to(GOLDEN).as_posix(): path.read_text(encoding="utf-8") for path in GOLDEN.rglob("*.*")}
    assert sorted(made) == sorted(kept)
    for name, text in made.items():
        assert text == kept[name], name

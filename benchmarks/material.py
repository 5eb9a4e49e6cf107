"""The same site as plain Markdown files for Material for MkDocs, as somebody without a generator would keep it.

Owns the project around the pages: its configuration, and which pages there are. No search, and a navigation of the
sections only, since one that held the records would cost more than all pages together.
"""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from benchmarks.data import CONTACTS, SETTINGS, parks_of, projects_of, signings_of
from benchmarks.interface import CARDS_A_PAGE, LANGUAGES, stage_labels, words_of
from benchmarks.markdown import Pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.records import Record

_SECTIONS = ("parks", "projects", "signings", "contact")
_CONFIGURATION = {
    "site_name": "Invest Sample",
    "site_url": "https://sample.example/",
    "theme": {
        "name": "material",
        "font": False,
        "features": ["navigation.tabs", "navigation.indexes", "navigation.path", "navigation.top", "toc.follow"],
        "palette": [
            {
                "media": media,
                "scheme": scheme,
                "primary": "blue grey",
                "accent": "teal",
                "toggle": {"icon": f"material/brightness-{icon}", "name": "Switch"},
            }
            for media, scheme, icon in (
                ("(prefers-color-scheme)", "default", "auto"),
                ("(prefers-color-scheme: light)", "default", "7"),
                ("(prefers-color-scheme: dark)", "slate", "4"),
            )
        ],
    },
    "extra": {"generator": False},
    "markdown_extensions": ["def_list", "tables", "attr_list", "md_in_html"],
    "plugins": [],
    "validation": {"nav": {"omitted_files": "ignore"}, "links": {"not_found": "warn"}},
}


def make_material_site(projects: int, folder: Path) -> None:
    """Write the MkDocs project of a number of projects; it has the pages of our own site in both languages."""
    docs = folder / "docs"
    docs.mkdir()
    index = {"projects": list(projects_of(projects)), "parks": list(parks_of(projects))}
    signings = sorted(signings_of(projects), key=itemgetter("date", "id"), reverse=True)
    for language in LANGUAGES:
        pages = Pages(language, index["projects"], index["parks"], signings)
        for path, text in _pages(pages, language):
            file = docs / language / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    (docs / "index.md").write_text("# Invest Sample\n\n[中文](zh/index.md) · [English](en/index.md)\n", encoding="utf-8")
    nav = [
        {words_of(language)["nav.home"]: [f"{language}/index.md", *({_label(language, key): f"{language}/{key}/index.md"} for key in _SECTIONS)]}
        for language in LANGUAGES
    ]
    configuration = _CONFIGURATION | {"nav": nav}
    # JSON is YAML too
    (folder / "mkdocs.yml").write_text(json.dumps(configuration, ensure_ascii=False, indent=1), encoding="utf-8")

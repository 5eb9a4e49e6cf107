"""The same site as plain Markdown files for Material for MkDocs, as somebody without a generator would keep it.

Owns the project around the pages. No search, and a navigation of the sections only, since one that held the records
would cost more than all pages together. Its pages are made from those that the generator built, so that both sites
have the same pages with the same words.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from benchmarks.interface import LANGUAGES, words_of
from benchmarks.markdown import markdown_of

if TYPE_CHECKING:
    from pathlib import Path

_SECTIONS = ("parks", "projects", "signings", "contact")
_PALETTE = (
    ("(prefers-color-scheme)", "default", "auto"),
    ("(prefers-color-scheme: light)", "default", "7"),
    ("(prefers-color-scheme: dark)", "slate", "4"),
)


def make_material_site(built: Path, folder: Path) -> int:
    """Write the MkDocs project with the pages of a built site; return how many pages that are."""
    docs = folder / "docs"
    pages = 0
    for page in built.rglob("index.html"):
        path = page.relative_to(built).with_suffix(".md")
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        if page.parent == built:  # the page that only offers both languages
            text = "# Invest Sample\n\n[中文](zh/index.md) · [English](en/index.md)\n"
        else:
            text = markdown_of(page.read_text(encoding="utf-8"))
        (docs / path).write_text(text, encoding="utf-8")
        pages += 1
    for name in ("zh/404.html", "en/404.html"):  # MkDocs makes one of its own only
        shutil.copyfile(built / name, docs / name)
    (sheet,) = built.glob("assets/*/showcase.css")
    (docs / "stylesheets").mkdir()
    shutil.copyfile(sheet, docs / "stylesheets" / sheet.name)
    # JSON is YAML too
    (folder / "mkdocs.yml").write_text(json.dumps(_configuration(), ensure_ascii=False, indent=1), encoding="utf-8")
    return pages


def _configuration() -> dict[str, object]:
    palette = [
        {
            "media": media,
            "scheme": scheme,
            "primary": "blue grey",
            "accent": "teal",
            "toggle": {"icon": f"material/brightness-{icon}", "name": "Switch"},
        }
        for media, scheme, icon in _PALETTE
    ]
    nav = []
    for language in LANGUAGES:
        words = words_of(language)
        sections: list[object] = [{words[f"nav.{key}"]: f"{language}/{key}/index.md"} for key in _SECTIONS]
        nav.append({words["nav.home"]: [f"{language}/index.md", *sections]})
    return {
        "site_name": "Invest Sample",
        "site_url": "https://sample.example/",
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.tabs", "navigation.indexes", "navigation.path", "navigation.top", "toc.follow"],
            "palette": palette,
        },
        "extra": {
            "generator": False,
            "alternate": [{"name": key, "link": f"/{key}/", "lang": key} for key in LANGUAGES],
        },
        "extra_css": ["stylesheets/showcase.css"],
        "markdown_extensions": ["def_list", "tables", "sane_lists"],
        "plugins": [],
        "nav": nav,
        "validation": {"nav": {"omitted_files": "ignore"}},
    }

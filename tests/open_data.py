"""The open data of a site as a test reads it: every file by its name, made without a build."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.pages.data.files import DataFiles
from tests.places import ROOT, SITES
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

ADDRESS = "https://district.example/"
EVERY_SITE = (ROOT, *sorted(each for each in (ROOT / "examples").iterdir() if each.is_dir()), SITES / "full")
"""Every whole site of the repository whose records say something."""


@cache
def pages_of(site: Path) -> Pages:
    """Return the pages of a site."""
    return make_pages(read_site(site))


def files_of(pages: Pages, address: str = ADDRESS, *, block: int = 10_000) -> dict[str, bytes]:
    """Return every file of the data by its name; records are read ``block`` at a time."""
    data = DataFiles(pages, address)
    chunks = []
    for kind in data.kinds:
        keys = tuple(pages.library.shelf(kind))
        chunks += [data.chunks_of(pages.library, kind, keys[at : at + block]) for at in range(0, len(keys), block)]
    made = {file.name: file.join(lambda name: [each[name] for each in chunks if name in each]) for file in data.files()}
    return made | dict(data.schemas())


@cache
def data_of(site: Path) -> dict[str, bytes]:
    """Return every file of the data of a site by its name."""
    return files_of(pages_of(site))


def entries(site: Path, subject: str) -> list[dict[str, Any]]:
    """Return the entries of a subject of a site."""
    found: list[dict[str, Any]] = json.loads(data_of(site)[f"{subject}.json"])["entries"]
    return found

"""Pagefind, the peer of the search: the program, and its index of the very pages that we have built.

It is the extended release, which cuts Chinese into words, and looks at the article of each page only, as its manual
advises: frame and navigation would be in every answer.
"""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import measure

if TYPE_CHECKING:
    from benchmarks.measure import Run

FOLDER = "pagefind"
_ARTICLE = ".md-content__inner"
_LONG = 1800.0  # seconds


def find_pagefind() -> Path:
    """Return the program; raises FileNotFoundError where it is not installed."""
    spec = find_spec("pagefind_bin_extended")
    for folder in spec.submodule_search_locations or () if spec else ():
        binary = Path(folder) / "pagefind_extended"
        if binary.is_file():
            return binary
    raise FileNotFoundError("Pagefind is not installed: pip install 'pagefind[extended]'")


def make_index(site: Path) -> Run:
    """Index the pages of a site, in a folder within it, and return the run."""
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    command = [str(find_pagefind()), "--silent", "--site", str(site), "--root-selector", _ARTICLE]
    return measure([*command, "--output-subdir", FOLDER], site.parent / "pagefind.log", timeout=_LONG)

"""Steps of several tests of ``showcase translations``: change a file, hand texts over, take them back, compare."""

from __future__ import annotations

import csv
import difflib
import io
import re
from typing import TYPE_CHECKING

from generator.messages.counted import Counted
from tests.conftest import read_files
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

    Showcase = Callable[..., Run]

Rows = list[dict[str, str]]

LEDGER = "content/translations.lock"
TEXTS = len((ROOT / LEDGER).read_text(encoding="utf-8").splitlines()) - 1
"""Translations of the main site, all accepted."""


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def codes(done: Run) -> list[tuple[str, str]]:
    """Return the place and the code of every issue that was printed."""
    return re.findall(r"^(\S+:\d+:\d+) \w+ \[(\w+)\]", done.stdout + done.stderr, re.MULTILINE)


def lines_changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Return every line that differs between two states of a folder, with its file, as git would show it."""
    found = []
    for name in sorted(before.keys() | after.keys()):
        old, new = (side.get(name, b"").decode(errors="replace").splitlines() for side in (before, after))
        _, _, *lines = [*difflib.unified_diff(old, new, n=0, lineterm="")] or ["---", "+++"]
        found += [f"{name}: {line}" for line in lines if not line.startswith("@@ ")]
    return found


def export(showcase: Showcase, site: Path) -> Rows:
    done = showcase(site, "translations", "export", "texts.csv", "--lang", "en")
    assert done.returncode == 0, done.stderr
    text = (site / "texts.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert done.stdout == f"Exported {Counted(len(rows)):text|texts}: texts.csv\n"
    (site / "texts.csv").unlink()
    return rows


def write(site: Path, rows: Rows) -> None:
    """Write a table as Excel does: with a byte-order mark, and only the columns that the rows have."""
    with (site / "back.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def take(showcase: Showcase, site: Path) -> tuple[Run, list[str]]:
    """Import ``back.csv`` and return what was printed and which lines of the site changed."""
    before = read_files(site)
    done = showcase(site, "translations", "import", "back.csv", "--lang", "en")
    return done, lines_changed(before, read_files(site))

"""Under which licences the packages are that come along, and what of them stands in a published site.

Owns ``THIRD-PARTY.md``, which ``python -m supply.licences`` (``make licences``) writes, and the rule which licences may
be passed on. The notices that a published site has to carry are words of others: ``theme/assets/third-party.txt``.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from supply.lock import ROOT, read_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "THIRD-PARTY.md"
_TABLE = "supply/licences.toml"
_HEAD = """\
# What comes from others

The program and the look are under [Apache-2.0](LICENSE). They need the packages below, which are installed beside them
from the lock and are not part of our own package; each says itself what it is under. `make licences` writes this page
from `requirements.txt` and `supply/licences.toml`. What changes there is compared by `tests/supply`: a licence that
nobody may pass on stops the tests. The same list for machines is the bill of materials (CycloneDX) in each wheel.

## What stands in a published site

All else in a site is its own content and our own lines. The notices that go with these parts are in
[theme/assets/third-party.txt](theme/assets/third-party.txt), which every site publishes as `assets/third-party.txt`.
"""


def _table(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / _TABLE).read_text(encoding="utf-8"))


def licences(root: Path = ROOT) -> dict[str, str]:
    """Return the licence of each package by its name, as an SPDX expression."""
    found: dict[str, str] = _table(root)["licence"]
    return found


def published(root: Path = ROOT) -> dict[str, str]:
    """Return what of a package stands in a published site, by the package's name."""
    found: dict[str, str] = _table(root)["published"]
    return found


def may_be_passed_on(expression: str, root: Path = ROOT) -> bool:
    """Whether every licence that an SPDX expression names allows to pass the package on."""
    names = set(re.findall(r"[\w.+-]+", expression)) - {"AND", "OR", "WITH"}
    return bool(names) and names <= set(_table(root)["allowed"]["ids"])


def page(root: Path = ROOT) -> str:
    """Return the page about all packages."""
    return "\n".join(_lines(root)) + "\n"


def _lines(root: Path) -> Iterator[str]:
    known, packages = licences(root), read_lock(root / "requirements.txt")
    yield _HEAD
    yield from ("| Package | Licence | What of it |", "|---|---|---|")
    yield from (f"| {name} | {known[name]} | {what} |" for name, what in sorted(published(root).items()))
    yield from ("", "## All packages of the lock", "", "| Package | Version | Licence |", "|---|---|---|")
    yield from (f"| {each.name} | {each.version} | {known[each.name]} |" for each in packages)


if __name__ == "__main__":
    (ROOT / PAGE).write_text(page(), encoding="utf-8")

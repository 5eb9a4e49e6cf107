"""Every page of a site before the Nu HTML checker of the W3C, which needs Java."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from tests.audit import npm
from tests.audit.goals import Row, missing, none_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MEASURE = "Markup (vnu): errors"
_LONGEST = 600  # seconds


def check(site: Path, say: Callable[[str], None]) -> list[Row]:
    """Check all pages of a site at once; say what is wrong with each."""
    if why := npm.lack_of_checker():
        return [missing(_MEASURE, "0", why)]
    command = ["java", "-jar", str(npm.CHECKER), "--skip-non-html", "--errors-only", "--format", "json", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=_LONGEST)
    found = errors_in(done.stderr)
    for each in found:
        say(f"vnu: {each}")
    return [none_of(_MEASURE, len(found), len(list(site.rglob("*.html"))), "pages")]


def errors_in(report: str) -> list[str]:
    """Return the errors of a report, each with its page. Raises ValueError for what is no report."""
    return [
        f"{each.get('url', '')}:{each.get('lastLine', 0)}: {each['message']}"
        for each in json.loads(report)["messages"]
        if each["type"] != "info"
    ]

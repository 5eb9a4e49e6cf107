"""The handbooks as tests read them: their fenced blocks and the rows of their tables."""

from __future__ import annotations

import re

from tests.places import ROOT

HANDBOOKS = {language: ROOT / "docs" / f"handbook.{language}.md" for language in ("zh", "en")}
FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


def fences(language: str) -> list[tuple[str, str]]:
    text = HANDBOOKS[language].read_text(encoding="utf-8")
    return [(match["info"], match["text"]) for match in FENCE.finditer(text)]


def rows(language: str, columns: int) -> list[list[str]]:
    """Return the rows of a handbook's tables that have so many columns."""
    lines = HANDBOOKS[language].read_text(encoding="utf-8").splitlines()
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in found if len(row) == columns]

"""An amount that cannot be what the word right before it says: 总投资70亩, a site of RMB 360 million.

Owns these words (``words/misfits.toml``). Must not know files or records.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def misfits_in(text: str, language: str) -> Iterator[re.Match[str]]:
    """Find words with an amount of something else right behind them, in a ``zh`` or ``en`` text."""
    for pattern in _patterns().get(language, ()):
        yield from pattern.finditer(text)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    table = tomllib.loads((files(__package__) / "words" / "misfits.toml").read_text(encoding="utf-8"))
    return {
        language: tuple(re.compile(f"(?:{each['words']})(?:{each['between']})(?:{each['amount']})") for each in rows)
        for language, rows in table.items()
    }

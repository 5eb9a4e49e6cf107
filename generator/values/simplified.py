"""The simplified character of each traditional one (source: OpenCC). Must not know what is compared."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def simplified() -> dict[str, str]:
    """Return the simplified character of each traditional one that has another (source: OpenCC, TSCharacters)."""
    return {old: new for old, new in _pairs("TSCharacters.txt") if old != new}


@cache
def simplified_of_all() -> dict[str, str]:
    """Return the simplified character of each traditional or Japanese one that has another."""
    of_traditional = simplified()
    of_japanese = {
        japanese: of_traditional.get(traditional, traditional)
        for traditional, japanese in _pairs("JPVariants.txt")
        if japanese not in of_traditional.values()  # which is a simplified character, too
    }
    return of_japanese | of_traditional


def _pairs(table: str) -> list[tuple[str, str]]:
    lines = (files("opencc") / "dictionary" / table).read_text(encoding="utf-8").splitlines()
    pairs = (line.split()[:2] for line in lines if line.strip())
    return [(old, new) for old, new in pairs if len(old) == len(new) == 1]

"""What limits an amount (至多, at least), and for which time it is (a day, a year).

Owns the table ``words/limits.toml`` and how it is read. Must not know which amounts of two texts belong together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.tables import table

if TYPE_CHECKING:
    from generator.sentences.mentions.mention import Mention

_BEFORE = {"zh": 16, "en": 60}
_AFTER = {"zh": 8, "en": 44}
_SIGNS = {"zh": re.compile("[年月日天周时]"), "en": re.compile("day|da?il|month|year|week|hour|annual")}


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    words = table("limits")[language][name]
    return re.compile(f"(?:{words}) ?$" if str(name).endswith("before") else f" ?(?:{words})")


@cache
def _times() -> dict[str, str]:
    return table("limits")["times"]  # type: ignore[return-value]  # a flat table


def limit_of(folded: str, language: str, mention: Mention) -> str | None:
    """Return ``most`` or ``least`` where an amount of a text in small letters is a limit, else None."""
    before = folded[max(0, mention.start - 28) : mention.start]
    after = folded[mention.end : mention.end + 14]
    for limit in ("most", "least"):
        if _pattern(language, f"{limit}_before").search(before) or _pattern(language, f"{limit}_after").match(after):
            return limit
    return None


def may_tell_periods(folded: str, language: str) -> bool:
    """Whether a text in small letters may say for which time an amount is."""
    return _SIGNS[language].search(folded) is not None


def period_of(folded: str, language: str, mention: Mention) -> str | None:
    """Return for which time an amount of a text in small letters is (``day``, ``month``, ``year`` …), else None."""
    after = folded[mention.end : mention.end + _AFTER[language]]
    if found := _pattern(language, "time_after").match(after):
        return _time(found)
    before = folded[max(0, mention.start - _BEFORE[language]) : mention.start]
    if found := _pattern(language, "time_before").search(before):
        return _time(found)
    return None


def _time(match: re.Match[str]) -> str:
    said = next(value for value in match.groupdict().values() if value)
    return _times().get(said, said)

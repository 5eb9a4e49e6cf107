"""Hours of an office: it closes after it opens, and does not open when others go home."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.records.rules.plausible.places import between
from generator.records.rules.plausible.question import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.record import RecordEntry

_RANGE = re.compile(
    r"(?<![\d:])(?P<from>\d{1,2})[:：](?P<from_minute>\d{2}) ?(?:[—–\-~～至到]{1,2}|to) ?"
    r"(?P<next>次日|翌日|第二天|next day )?(?P<to>\d{1,2})[:：](?P<to_minute>\d{2})(?! ?[ap]\.?m)",
    re.IGNORECASE,
)
_HOUR = 60
_EARLY, _LATE, _MIDNIGHT = 5 * _HOUR, 17 * _HOUR, 24 * _HOUR


def find(entry: RecordEntry) -> Iterator[Doubt]:
    """Find hours that end before they begin, and those that begin in the evening or at night."""
    for field in between()["hours"].get(entry.KIND, ()):
        text = getattr(entry, field)
        for language in text or ():
            for found in _RANGE.finditer(text[language]):
                code = _wrong(found)
                if code:
                    line = f"{field} = {found[0]}"
                    yield Doubt(code, (field, language), {"hours": found[0], "line": line}, line)


def _wrong(found: re.Match[str]) -> str:
    start = int(found["from"]) * _HOUR + int(found["from_minute"])
    end = int(found["to"]) * _HOUR + int(found["to_minute"])
    if found["next"] or (start == 0 and end == _MIDNIGHT):
        return ""
    if end <= start:
        return "C174"
    return "C175" if start >= _LATE or start < _EARLY else ""

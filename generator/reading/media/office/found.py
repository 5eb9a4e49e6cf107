"""What was found in an Office file and where, in words of both languages, as findings of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.media.kinds import FileFinding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_PLACES = 5  # that a message names
_MOST_LETTERS = 40  # that a message quotes


class Spoken(NamedTuple):
    """A place, or what stands there, in the languages of messages."""

    zh: str
    en: str

    def with_words(self, text: str) -> Spoken:
        """Return the place with the words that stand there, the first few of them."""
        words = re.sub(r"\s+", " ", text).strip()
        if not words:
            return self
        short = words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS] + "…"
        return Spoken(f"{self.zh}“{short}”", f"{self.en} “{short}”")

    def because(self, reason: Spoken) -> Spoken:
        """Return the place with the reason why it is named."""
        return Spoken(f"{self.zh}（{reason.zh}）", f"{self.en} ({reason.en})")


class Sighting(NamedTuple):
    """One thing that was found: the code of its message, and where."""

    code: str
    where: Spoken


def findings_of(everything: Iterable[Sighting]) -> Iterator[FileFinding]:
    """Yield a finding for each code, with the first of its places."""
    by_code: dict[str, list[Spoken]] = {}
    for found in everything:
        places = by_code.setdefault(found.code, [])
        if found.where not in places:
            places.append(found.where)
    for code, places in sorted(by_code.items()):
        yield FileFinding(code, _facts_of(places))


def _facts_of(places: list[Spoken]) -> dict[str, str]:
    more = len(places) - _MOST_PLACES
    zh, en = (sep.join(each[at] for each in places[:_MOST_PLACES]) for at, sep in ((0, "；"), (1, "; ")))
    if more > 0:
        zh, en = f"{zh}；另有{more}处", f"{en}; and {more} more"
    # "parts" is for the message that PDF files share
    return {"places_zh": zh, "places_en": en, "parts": en}

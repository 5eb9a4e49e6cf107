"""Every quantity of a text, in order.

Owns the order of the search: what is no quantity is blanked, dates go first, amounts take what is left. Must not
compare.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.mentions.chinese import find_chinese
from generator.mentions.dates import find_dates
from generator.mentions.english import find_english
from generator.mentions.names import BLANK, blank, make_plain

if TYPE_CHECKING:
    from generator.mentions.mention import Mention

__all__ = ["find_mentions"]

_FINDERS = {"zh": find_chinese, "en": find_english}


def find_mentions(text: str, language: str) -> list[Mention]:
    """Find the quantities of a text in ``zh`` or ``en``, in order; raises ``KeyError`` for any other language."""
    return list(_find(text, language))


@lru_cache(maxsize=4096)  # a text is searched for each thing that it is compared with
def _find(text: str, language: str) -> tuple[Mention, ...]:
    find_amounts = _FINDERS[language]
    plain = blank(make_plain(text))
    dates = list(find_dates(text, plain, language))
    rest = list(plain)
    for date in dates:
        rest[date.start : date.end] = BLANK * (date.end - date.start)
    found = [*dates, *find_amounts(text, "".join(rest))]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.unit)))

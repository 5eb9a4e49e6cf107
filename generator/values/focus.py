"""Where in a picture one should look: the point that stays in view where a page shows less than all of it.

Owns how it is read and how finely it is kept. Must not know pictures.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.messages.issues import Fault
from generator.values.fields import require_scalar, shorten

STEP = 5
"""Percent: what is finer nobody sees, and each step is a rule of the style sheet."""
_WHOLE = 100
_SHARE = r"([+-]?\d{1,9}(?:\.\d{1,9})?) ?%"
_FORM = re.compile(rf"{_SHARE}[ ,;/、]*{_SHARE}")
_ONE = re.compile(_SHARE)


@dataclass(frozen=True, slots=True)
class Focus:
    """A point of a picture in percent of its width from the left and of its height from the top, in steps."""

    x: int = 50
    y: int = 50


def read_focus(value: object) -> Focus:
    """Read ``40% 30%`` (from the left, from the top), also with a comma or as ``{x: 40%, y: 30%}``.

    Raises a ``Fault`` for anything else and for a point outside the picture.
    """
    if isinstance(value, Focus):
        return value
    if isinstance(value, dict):
        shares = _shares_of(value)
    else:
        typed = require_scalar(value)
        found = _FORM.fullmatch(_plain(typed))
        if not found:
            raise Fault("M160", value=shorten(typed))
        shares = (found[1], found[2])
    return Focus(*(_within(share) for share in shares))


def _shares_of(value: dict[object, object]) -> tuple[str, str]:
    """Return both shares of a mapping, without their signs."""
    if set(value) != {"x", "y"}:
        raise Fault("M160", value=shorten(", ".join(map(str, value))))
    typed = [require_scalar(value[key]) for key in ("x", "y")]
    found = [_ONE.fullmatch(_plain(each)) for each in typed]
    if not found[0] or not found[1]:
        raise Fault("M160", value=shorten(" ".join(typed)))
    return found[0][1], found[1][1]


def _plain(typed: str) -> str:
    """Return what was typed with half-width signs and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", typed).split())


def _within(share: str) -> int:
    number = Decimal(share)
    if not 0 <= number <= _WHOLE:
        raise Fault("M161", value=f"{share}%")
    return int((number / STEP).quantize(Decimal(1), ROUND_HALF_UP)) * STEP

"""What somebody typed for a quantity, in one plain form, with the examples that every fault shows.

Owns which ways of typing one character are the same (full width, odd spaces, ``㎡``) and how long a text may be.
Must not know numbers, units or kinds beyond their two examples.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.messages.issues import Fault

LONGEST_TEXT = 200
"""Characters a quantity may have at most; whatever is longer is prose that slipped into the wrong field."""

EXAMPLES = {
    "money": ("3.6亿元", "RMB 360 million"),
    "area": ("70亩", "3.04万平方米"),
    "price": ("25万元/亩", "0.65元/千瓦时"),
    "capacity": ("60万立方米/年", "2万立方米/日"),
    "count": ("300人", "12家"),
    "distance": ("12公里", "800米"),
    "duration": ("25分钟", "5个工作日"),
    "percent": ("16%", "5%~8%"),
    "temperature": ("15.8℃", "18℃至32℃"),
    "rainfall": ("620毫米", "580~690毫米"),
    "date": ("2026-01-07", "2026年1月"),
    "moment": ("2026-12-03 14:00", "2026年12月3日"),
}
"""Two valid texts of each kind, shown by every fault of that kind."""

_LONGEST_EXCERPT = 40

_SAME = str.maketrans(
    {
        **{chr(0xFF01 + offset): chr(0x21 + offset) for offset in range(0x5E)},
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", ""),
        **dict.fromkeys("∼〜", "~"),
        **dict.fromkeys("・•∙⋅‧", "·"),
        "￥": "¥",
        "￡": "£",
        "〔": "(",
        "〕": ")",
        "㎡": "m²",
        "㎥": "m³",
        "㎞": "km",
        "㎏": "kg",
        "㏊": "ha",
    }
)
_SPACES = re.compile(r"\s+")
_SPACE_BY_CHINESE = re.compile(r"(?<=[\u3007\u4e00-\u9fff]) | (?=[\u3007\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class Typed:
    """A text in its plain form, together with the kind of quantity that is due where it stands."""

    kind: str
    text: str
    said: str = ""
    """The text as it was before it was brought into the form that is read; empty where that is the same."""

    @property
    def shown(self) -> str:
        """What whoever typed it recognises."""
        return self.said or self.text

    def fault(self, code: str, **facts: str) -> Fault:
        """Return a fault that shows this text and two valid examples of the kind that is due."""
        example, other = EXAMPLES[self.kind]
        return Fault(code, text=shorten(self.shown), example=example, other=other, **facts)


def shorten(text: str) -> str:
    """Cut a text to what a message can show."""
    return text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "…"


def clean(kind: str, text: str) -> Typed:
    """Bring a text into its plain form; raises ``Fault`` where there is none or it is too long."""
    if len(text) > LONGEST_TEXT:
        raise Typed(kind, text).fault("Q102", length=str(len(text)), limit=str(LONGEST_TEXT))
    plain = _SPACES.sub(" ", text.translate(_SAME)).strip()
    plain = _SPACE_BY_CHINESE.sub("", plain)
    if not plain:
        raise Typed(kind, text).fault("Q101")
    return Typed(kind, plain)

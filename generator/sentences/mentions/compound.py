"""Figures of two units and halves in sentences: 2年6个月, 一年半, 1个半小时, 三亩半, 2 years and 6 months.

Owns where such a figure stands in a text; what it is worth says ``values.quantity``. Must not know amounts of money.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.sentences.mentions.amounts import build, measure
from generator.sentences.mentions.mention import Numeral
from generator.values.quantity import Area, Distance, Duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sentences.mentions.mention import Mention

_TENS = "[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_ALONE = "(?<![0-9.零〇一二两三四五六七八九十百千万亿年])"
_CHINESE = re.compile(
    rf"{_ALONE}(?:(?:{_TENS})(?:"
    rf"年[零又]?(?:{_TENS})个月|个?小时[零又]?(?:{_TENS})分钟?|天[零又]?(?:{_TENS})个?小时"
    r"|年半(?!以?[前后]?[内外])|个半(?:小时|钟头|月)|(?:小时|钟头)半|天半"
    r"|(?:平方公里|公里|亩)半)"
    r"|半(?:个(?:小时|钟头|月)|亩|公里|平方公里)|[一三]刻钟)"
)
_ENGLISH = re.compile(
    r"\b[0-9]{1,3} (?:years?,?(?: and)? [0-9]{1,2} months?|hours?,?(?: and)? [0-9]{1,2} min(?:ute)?s?"
    r"|days?,?(?: and)? [0-9]{1,2} hours?)\b"
)
_KINDS = (Duration, Area, Distance)


def find_compounds(text: str, plain: str, language: str) -> Iterator[Mention]:
    """Find every figure of two units and every half of one in a plain text; the words are those of ``text``."""
    if language == "zh" and not any(sign in plain for sign in "半零又年时天刻"):
        return
    for match in (_CHINESE if language == "zh" else _ENGLISH).finditer(plain):
        value = _read(match[0])
        if value is not None:
            figure = Numeral(value.span.start, value.span.start)
            said = text[slice(*match.span())], match.start()
            is_half = match[0].startswith("半")
            what = measure(None, value.unit.zh, None, None)
            yield build(said, language, figure, what, rough=is_half, is_aside=is_half)


def _read(words: str) -> Duration | Area | Distance | None:
    for kind in _KINDS:
        try:
            return kind.parse(words)
        except Fault:
            continue
    return None

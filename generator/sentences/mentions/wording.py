"""Equal amounts whose words differ: at most for 不低于, a day for 每月, and what belongs to something else.

Owns the differences of wording (N107, N108, N109) of two texts. Must not know how amounts are paired.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_mentions
from generator.sentences.mentions.mention import Numeral, Standing, mention_of
from generator.sentences.mentions.names import fold, make_plain
from generator.sentences.mentions.periods import limit_of, may_tell_periods, period_of
from generator.sentences.mentions.roles import exchanged, may_be_exchanged, tells_hours
from generator.values.quantity.exact import ONE, ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.sentences.mentions.mention import Mention
    from generator.sentences.mentions.roles import WordsAt
    from generator.values.language import Text

_TIMELESS = frozenset({"date", "duration", "percent"})


@lru_cache(maxsize=4096)  # many records share paragraphs
def wording(zh: str, en: str, pairs: tuple[tuple[Mention, Mention], ...]) -> tuple[Difference, ...]:
    """Return where two texts word equal amounts otherwise; ``pairs`` are those amounts."""
    found = [*_worded(zh, en, pairs)]
    if (len(pairs) > 1 and may_be_exchanged(zh, en, pairs)) or tells_hours(zh):
        found += _exchanges(zh, en, ())
    return tuple(found)


def exchanged_by(zh: str, en: str, names: Sequence[Text]) -> list[Difference]:
    """Return where two texts exchange what is said of parties, whose names are given."""
    said = [name for name in names if (name.get("zh") or "\n\n\n") in zh and (name.get("en") or "\n\n\n") in en]
    return list(_exchanges(zh, en, said)) if len(said) > 1 else []


def _worded(zh: str, en: str, pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[Difference]:
    folded: tuple[str, str] | None = None
    may_be_timed = may_tell_periods(zh, "zh") and may_tell_periods(en, "en")
    for chinese, english in pairs:
        if not (may_be_timed or chinese.rough or english.rough):
            continue
        folded = folded or (make_plain(zh), fold(make_plain(en)))
        both = ((folded[0], "zh", chinese), (folded[1], "en", english))
        if chinese.rough or english.rough:
            limits = [limit_of(*each) for each in both]
            if None not in limits and limits[0] != limits[1]:
                yield _difference("N107", "limit", chinese, english, (zh, en))
        if may_be_timed and chinese.kind not in _TIMELESS and (meant := period_of(*both[0])):
            said = period_of(*both[1])
            if said and said != meant:
                yield _difference("N108", "period", chinese, english, (zh, en))


def _exchanges(zh: str, en: str, names: Sequence[Text]) -> Iterator[Difference]:
    for found in exchanged(zh, en, find_mentions(zh, "zh"), find_mentions(en, "en"), names):
        chinese, english = _said(zh, "zh", found.zh), _said(en, "en", found.en)
        yield _difference("N109", "exchanged", chinese, english, (zh, en))


def _said(text: str, language: str, span: WordsAt) -> Mention:
    """Return what stands at a place as if it were an amount."""
    words = text[span.start : span.end]
    figure = Numeral(ZERO, ZERO)
    return mention_of(
        ("words", "", ONE, ""), figure, (span.start, words, language), rough=False, standing=Standing.ASIDE
    )


def _difference(code: str, cause: str, chinese: Mention, english: Mention, texts: Sequence[str]) -> Difference:
    return Difference(
        *(code, "en", cause, chinese, english),
        zh_sentence=sentence_at(texts[0], chinese.start),
        en_sentence=sentence_at(texts[1], english.start),
    )

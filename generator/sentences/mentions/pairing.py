"""Which mention of the Chinese text belongs to which of the English.

Owns the order of the search: equal amounts first, then roundings, then the same number with a fuller unit, then
what is said twice, split or added up. Must not know causes or words. Work stays bounded: amounts are looked up by
value, and only what is left over is compared one with one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from generator.sentences.mentions.agreement import HEDGED, exact_key, is_equal, is_loosely_equal, is_rounding, typed_key
from generator.sentences.mentions.mention import Standing
from generator.values.quantity.exact import ZERO

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from generator.sentences.mentions.mention import Mention

_FEWEST_PARTS, _MOST_PARTS = 2, 8
_MOST_NEIGHBOURS = 12
_MARGIN = Decimal(1) + HEDGED * 2


@dataclass(slots=True)
class Pairing:
    """Who belongs to whom: pairs (Chinese, English) that are equal, those that are roundings, and the rest."""

    equal: list[tuple[Mention, Mention]] = field(default_factory=list)
    rounded: list[tuple[Mention, Mention]] = field(default_factory=list)
    zh: list[Mention] = field(default_factory=list)
    en: list[Mention] = field(default_factory=list)


class _Shelf:
    """Mentions ordered by amount, so that those near an amount are found without looking at all."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=_amount)
        self._amounts = [mention.low for mention in self._mentions]

    def near(self, mention: Mention) -> list[Mention]:
        middle = bisect_left(self._amounts, mention.low)
        first = max(bisect_left(self._amounts, mention.low / _MARGIN), middle - _MOST_NEIGHBOURS)
        last = min(bisect_right(self._amounts, mention.low * _MARGIN), middle + _MOST_NEIGHBOURS)
        return self._mentions[first:last]


def _amount(mention: Mention) -> Decimal:
    return mention.low


def pair(chinese: Sequence[Mention], english: Sequence[Mention], *, thoroughly: bool = True) -> Pairing:
    """Pair the mentions of two texts; what has no equal anywhere on the other side is left in ``zh`` and ``en``.

    Not ``thoroughly``: the search ends when nothing is left that could be reported, as is so with most texts.
    """
    found = Pairing(zh=list(chinese), en=list(english))
    steps = (_take_equal, _take_alike, _take_ends, partial(_drop_repeats, chinese, english))
    for step in (*steps, partial(_drop_sums, chinese, english)):
        if not (thoroughly or any(mention.may_be_reported for mention in (*found.zh, *found.en))):
            break
        step(found)
    return found


def are_equal(chinese: Sequence[Mention], english: Sequence[Mention]) -> bool:
    """Whether two texts say the same amounts in the same order, as most do: then all find their equals."""
    return len(chinese) == len(english) and all(map(is_equal, chinese, english))


def _take_equal(found: Pairing) -> None:
    if found.zh and found.en:
        found.equal += _take(found, _by_key(found.en, exact_key), is_equal)


def _take_alike(found: Pairing) -> None:
    if found.zh and found.en:
        found.rounded += _take(found, _Shelf(found.en).near, is_rounding)
        found.equal += _take(found, _by_key(found.en, typed_key), is_loosely_equal)


def _take_ends(found: Pairing) -> None:
    """Pair the ends of ranges: from 86亿元 to 312亿元 reads as one in one language and as two amounts in the other."""
    found.zh, found.en = ([part for it in side for part in it.parts()] for side in (found.zh, found.en))
    _take_equal(found)
    _take_alike(found)


def _drop_repeats(chinese: Sequence[Mention], english: Sequence[Mention], found: Pairing) -> None:
    found.zh, found.en = _without_repeats(found.zh, english), _without_repeats(found.en, chinese)


def _drop_sums(chinese: Sequence[Mention], english: Sequence[Mention], found: Pairing) -> None:
    found.zh, found.en = _without_sums(found.zh, found.en, chinese), _without_sums(found.en, found.zh, english)


def _by_key(mentions: Iterable[Mention], key: Callable[[Mention], Hashable]) -> Callable[[Mention], list[Mention]]:
    """Return a look-up of the mentions that have the same key as one."""
    found: dict[Hashable, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[key(mention)].append(mention)
    return lambda mention: found.get(key(mention), [])


def _take(
    found: Pairing, candidates: Callable[[Mention], list[Mention]], fits: Callable[[Mention, Mention], bool]
) -> list[tuple[Mention, Mention]]:
    """Take pairs that fit out of what is left, each mention once."""
    taken: set[int] = set()
    pairs = []
    for mention in found.zh:
        options = candidates(mention)
        free = (it for it in options[:_MOST_NEIGHBOURS] if id(it) not in taken and fits(mention, it))
        other = next(free, None)
        # a certain mention is a better partner than an ordinal that happens to be the same number
        if other is not None and not other.is_certain:
            other = next((it for it in free if it.is_certain), other)
        if other is not None:
            taken.add(id(other))
            options.remove(other)
            pairs.append((mention, other))
    gone = {id(mention) for mention, _ in pairs}
    found.zh = [mention for mention in found.zh if id(mention) not in gone]
    found.en = [mention for mention in found.en if id(mention) not in taken]
    return pairs


def _without_repeats(left: list[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """Drop what equals any mention of the other text, or an end of a range there."""
    if not left:
        return left
    others = [part for mention in mentions for part in mention.parts()]
    equals, alikes, shelf = _by_key(others, exact_key), _by_key(others, typed_key), _Shelf(others)
    return [
        mention
        for mention in left
        if not equals(mention)
        and not any(is_loosely_equal(mention, other) for other in alikes(mention)[:_MOST_NEIGHBOURS])
        and not any(is_rounding(mention, other) for other in shelf.near(mention))
    ]


def _without_sums(left: list[Mention], others: list[Mention], own: Sequence[Mention]) -> list[Mention]:
    """Drop a sum of amounts left on the other side or of its own, the parts of such a sum, and what a total leaves."""
    parts, mine = (_by_key(mentions, _measure) for mentions in (others, own))
    return [
        mention
        for mention in left
        if mention.kind in {"percent", "date"}
        or not mention.is_certain
        or not _is_sum(mention, parts(mention), mine(mention))
    ]


def _measure(mention: Mention) -> Hashable:
    return (mention.kind, mention.unit)


def _is_sum(mention: Mention, parts: Sequence[Mention], own: Sequence[Mention]) -> bool:
    if len(own) > 2 * _MOST_PARTS:
        return False
    mine = [other for other in own if other.start != mention.start]
    return _adds_up(mention.low, parts) or _adds_up(mention.low, mine) or _is_part(mention, [*parts, *mine], mine)


def _amounts(mentions: Iterable[Mention]) -> list[Decimal]:
    """Return the amounts that can be parts of a sum, each place once."""
    return list({mention.start: mention.low for mention in mentions if mention.standing is not Standing.ASIDE}.values())


def _adds_up(total: Decimal, parts: Sequence[Mention]) -> bool:
    amounts = _amounts(parts[: 2 * _MOST_PARTS])
    if not _FEWEST_PARTS <= len(amounts) <= _MOST_PARTS:
        return False
    sizes = {2, 3, len(amounts)}
    return any(sum(group, ZERO) == total for size in sizes for group in combinations(amounts, size))


def _is_part(mention: Mention, totals: Sequence[Mention], mine: Sequence[Mention]) -> bool:
    """Whether the mention and others of its own side add up to a total that is stated on either side."""
    rest = _amounts(mine)
    if not 1 <= len(rest) <= _MOST_PARTS:
        return False
    sums = {mention.low + sum(group, ZERO) for size in (1, 2, 3) for group in combinations(rest, size)}
    return not {total.low for total in totals}.isdisjoint(sums)

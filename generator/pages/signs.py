"""What says of values that they are samples, inferred, or from which source: once for a group, or a sign at each.

Owns when a group is marked as a whole, so that no template decides it. Must not know words or HTML: the macros of
``theme/pages/parts/sign.html`` write what is decided here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from markupsafe import Markup

    from generator.pages.parts import Card, Fact, SourceLine

_FEW = 2  # so many items of a group bear their own signs; of more, the heading gives the names
_SIGNS = "†‡§¶"


class Gathered(NamedTuple):
    """What stands under one heading. ``items`` bear signs only where the heading does not say it for them.

    ``is_marked``: all of it is so. ``named``: the names of the items that are, where they are many but not all.
    """

    items: tuple[Any, ...]
    is_marked: bool = False
    named: tuple[Markup | str, ...] = ()


class Rows(NamedTuple):
    """The rows of a table: ``is_marked`` says it for all, ``marked`` row by row; nothing is ``named`` over it."""

    rows: tuple[tuple[Fact, ...], ...]
    is_marked: bool
    marked: tuple[bool, ...]
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that refers to a line under the list, and the number by which it is heard."""

    mark: str
    number: int


@dataclass(frozen=True, slots=True)
class Cited:
    """The sources of a list, each once: the line, and its sign, None where all that bears no sign is from there."""

    lines: tuple[tuple[Sign | None, SourceLine], ...]
    signs: Mapping[SourceLine, Sign | None]

    def sign_of(self, item: Any) -> Sign | None:  # noqa: ANN401  (anything with a source)
        """Return the sign at something that has a source, or None."""
        return self.signs[item.source] if item.source else None


def gather(items: Iterable[Any], flag: str = "sample", called: str = "") -> Gathered:
    """Return items as a group by one of their flags; ``called`` is the field that names one, if the heading may.

    What has no value (a fact that nothing is known of) does not count. A group without a marked item has no mark.
    """
    found = tuple(items)
    known = [each for each in found if _has_value(each)]
    marked = [each for each in known if getattr(each, flag)]
    if marked and len(marked) == len(known):
        return Gathered(tuple(_clear(each, flag) for each in found), is_marked=True)
    if called and len(marked) > _FEW:
        return Gathered(
            tuple(_clear(each, flag) for each in found), named=tuple(_name(each, called) for each in marked)
        )
    return Gathered(found)


def gather_cards(cards: Iterable[Card]) -> Gathered:
    """Return cards as a group; ``named`` are the facts that are samples on each of them, or many on one alone."""
    group = gather(cards)
    alone = len(group.items) == 1 and sum(fact.sample for fact in group.items[0].facts) <= _FEW
    if group.is_marked or alone or not group.items:
        return group
    facts: dict[str, list[bool]] = {}
    for card in group.items:
        for fact in card.facts:
            if fact.value and not card.sample:
                facts.setdefault(fact.label, []).append(fact.sample)
    named = tuple(label for label, samples in facts.items() if all(samples))
    return Gathered(tuple(_clear_facts(card, named) for card in group.items), named=named)


def gather_rows(rows: Iterable[Sequence[Fact]]) -> Rows:
    """Return the rows of a table, each with a cell a column."""
    groups = [gather(row) for row in rows]
    if groups and all(group.is_marked for group in groups):
        return Rows(tuple(group.items for group in groups), is_marked=True, marked=(False,) * len(groups))
    return Rows(
        tuple(group.items for group in groups), is_marked=False, marked=tuple(group.is_marked for group in groups)
    )


def shared_reasons(items: Iterable[Any]) -> tuple[Markup, ...]:
    """Return the reasons for which everything in a group is inferred, where they are the same for all of several."""
    reasons = [each.inferred for each in items]
    return reasons[0] if len(reasons) > 1 and len(set(reasons)) == 1 else ()


def cite(items: Iterable[Any]) -> Cited:
    """Return the sources of a list, each once. What most are from needs no sign, if all of them have a source."""
    sources = [each.source for each in items]
    counted = Counter(source for source in sources if source)
    usual = counted.most_common(1)[0][0] if counted and None not in sources else None
    signs: dict[SourceLine, Sign | None] = {usual: None} if usual else {}
    for number, source in enumerate((each for each in counted if each != usual), 1):
        signs[source] = Sign(_SIGNS[(number - 1) % len(_SIGNS)] * (1 + (number - 1) // len(_SIGNS)), number)
    return Cited(tuple((sign, source) for source, sign in signs.items()), signs)


def _has_value(item: Any) -> bool:  # noqa: ANN401  (facts have a value, other things are one)
    return bool(getattr(item, "value", True))


def _name(item: Any, called: str) -> Markup | str:  # noqa: ANN401  (whatever has a name)
    name = getattr(item, called)
    return name if isinstance(name, str) else name.text


def _clear(item: Any, flag: str) -> Any:  # noqa: ANN401  (the same kind of thing)
    return item._replace(**{flag: False}) if hasattr(item, "_replace") else replace(item, **{flag: False})


def _clear_facts(card: Card, labels: Sequence[str]) -> Card:
    facts = tuple(fact._replace(sample=False) if fact.label in labels else fact for fact in card.facts)
    return card._replace(facts=facts)

"""What other pages need to know of a record without opening it.

Owns the few facts by which records are grouped, ordered and linked. A site of many thousand records keeps these in
memory and opens a record itself only for its own page and for the places that show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.values.record import Block, fields_holding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.values.language import Text
    from generator.values.record import Record


class Outline(NamedTuple):
    """The outline of a public record.

    ``named`` and ``told`` are the languages that have its name and its summary; ``sample``: anything in it is sample
    data. ``facts`` are the ids of the records that it names, by field, and what its kind tells (``Record.facts``);
    what is empty is left out.
    """

    id: str
    named: tuple[str, ...]
    told: tuple[str, ...]
    sample: bool
    facts: Mapping[str, tuple[str, ...]]

    def all(self, fact: str) -> tuple[str, ...]:
        """Return every value of a fact."""
        return self.facts.get(fact, ())

    def one(self, fact: str) -> str:
        """Return the value of a fact that has one at most, empty where there is none."""
        found = self.facts.get(fact)
        return found[0] if found else ""


def outline_of(record: Record) -> Outline:
    """Return the outline of a record."""
    summary: Text | None = getattr(record, "summary", None)
    facts = {field: ids for field in record.NAMES if (ids := tuple(ids_in(record, field)))}
    facts |= {name: values for name, values in record.facts().items() if values}
    return Outline(record.id, tuple(record.called), tuple(summary or ()), has_sample(record), facts)


def ids_in(record: Block, field: str) -> Iterator[str]:
    """Return the ids that a field of a record, or of the blocks in it (``a.b``), holds."""
    outer, _, inner = field.partition(".")
    value = getattr(record, outer)
    if inner:
        for block in value:
            yield from ids_in(block, inner)
    elif isinstance(value, tuple):
        yield from value
    elif value:
        yield value


def has_sample(value: object) -> bool:
    """Whether anything in a record is marked as a sample."""
    if isinstance(value, Block):
        values = value.__dict__
        return bool(values.get("sample")) or any(
            has_sample(values[name]) for name in fields_holding(type(value), Block)
        )
    if isinstance(value, dict):
        return any(map(has_sample, value.values()))
    return isinstance(value, tuple) and any(map(has_sample, value))

"""How one value, and what proves it, is written in JSON.

Owns the shape of the leaves; ``schema`` says the same of them as JSON Schema. Must not know files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.pages.data.data_value import DataValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.pages.data.data_value import Exact
    from generator.pages.data.entry import Entry
    from generator.pages.data.values import Tree
    from generator.values.language import Text
    from generator.values.record import Source

Leaf = dict[str, Any]


class LeafWriter:
    """Writes entries; what many values have in common is made once."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages
        self._figures: dict[tuple[str, str], Leaf] = {}
        self._proofs: dict[tuple[object, ...], Leaf] = {}

    def entry(self, entry: Entry) -> Leaf:
        """Return an entry as JSON has it."""
        self._proofs = {}  # two objects have different ids only as long as both are there
        held: Leaf = {"of": {"id": entry.of, "text": entry.within}} if entry.of else {}
        return {
            "id": entry.id,
            "addresses": entry.addresses,
            **held,
            **self._inner(entry.tree),
            "as_of": entry.as_of and entry.as_of.iso(),
            "source": self._source(entry.source),
            "sample": entry.sample,
            "inferred": {name: self._text(why) for name, why in entry.inferred.items()},
        }

    def _inner(self, tree: Mapping[str, Tree]) -> Leaf:
        return {name: self._any(inner) for name, inner in tree.items()}

    def _any(self, tree: Tree) -> object:
        if isinstance(tree, DataValue):
            return self._leaf(tree)
        if isinstance(tree, list):
            return [self._any(each) for each in tree]
        return self._inner(tree)

    def _leaf(self, value: DataValue) -> object:
        kind = value.kind
        if kind in {"text", "prose"}:
            return value.shown
        if kind == "name":
            return {"id": value.typed, "text": value.shown}
        if kind == "choice":
            return {"key": value.typed, "text": value.shown, **self._proof(value)}
        if kind == "yes_no":
            return {"yes": value.typed == "true", "text": value.shown, **self._proof(value)}
        if value.exact is None:
            return {"typed": value.typed, "text": value.shown}
        return {**self._figure(value, value.exact), **self._proof(value)}

    def _figure(self, value: DataValue, exact: Exact) -> Leaf:
        found = self._figures.get((value.kind, value.typed))
        if found is None:
            found = _date(value) if value.kind in {"date", "moment"} else _numbers(value, exact)
            self._figures[value.kind, value.typed] = found
        return found

    def _proof(self, value: DataValue) -> Leaf:
        # by identity: what proves a value is the same object for all that a record, or a block of it, holds
        known = (value.as_of, id(value.source), value.sample, id(value.inferred))
        found = self._proofs.get(known)
        if found is None:
            found = {
                "as_of": value.as_of and value.as_of.iso(),
                "source": self._source(value.source),
                "sample": value.sample,
                "inferred": value.inferred and self._text(value.inferred),
            }
            self._proofs[known] = found
        return found

    def _source(self, source: Source | None) -> Leaf | None:
        if source is None:
            return None
        return {"name": self._text(source.name), "date": source.date and source.date.iso(), "url": source.url}

    def _text(self, text: Text) -> Mapping[str, str]:
        return {key: text.nearest(key)[1] for key in self._languages}


def _date(value: DataValue) -> Leaf:
    return {value.kind: value.typed, "text": value.shown}


def _numbers(value: DataValue, exact: Exact) -> Leaf:
    """Return a figure: as typed, its numbers with the unit's code, the same in square metres where it has none."""
    found: Leaf = {
        "typed": value.typed,
        "low": exact.low,
        "high": exact.high,
        "qualifier": value.qualifier,
        "unit": exact.unit,
        "code": exact.code or None,
        "text": value.shown,
    }
    if value.metric:
        metric = value.metric
        found["metric"] = {
            "low": metric.low,
            "high": metric.high,
            "unit": metric.unit,
            "code": metric.code,
            "rounded": metric.is_rounded,
        }
    return found

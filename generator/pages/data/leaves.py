"""How an entry, its values, and what proves them are written in JSON.

Owns the shape of the leaves; ``schema`` says the same of them as JSON Schema. They are written as text at once, since
many thousand of them have the same figures and the same proof. Must not know files.
"""

from __future__ import annotations

from json.encoder import encode_basestring
from typing import TYPE_CHECKING, cast

from generator.pages.data.data_value import DataValue
from generator.pages.files import write_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.pages.data.data_value import Exact
    from generator.pages.data.entry import DataEntry
    from generator.pages.data.values import Tree
    from generator.values.record import Source

_KEPT = 4096  # figures that are kept, of which most entries have the same
_YES = ("false", "true")


class LeafWriter:
    """Writes entries as JSON; what many values have in common is written once."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages
        self._said: dict[tuple[str, object], str] = {}
        self._proofs: dict[tuple[object, ...], str] = {}

    def entry(self, entry: DataEntry) -> str:
        """Return an entry as JSON."""
        if len(self._said) > _KEPT:
            self._said.clear()
        self._proofs = {}  # two objects have different ids only as long as both are there
        held = f'"of":{{"id":{encode_basestring(entry.of)},"text":{_texts(entry.within)}}},' if entry.of else ""
        values = "".join([f'"{name}":{self._any(inner)},' for name, inner in entry.tree.items()])
        inferred = write_json({name: why.in_all(self._languages) for name, why in entry.inferred.items()})
        return (
            f'{{"id":{encode_basestring(entry.id)},"addresses":{_texts(entry.addresses)},{held}{values}'
            f'"as_of":{_day(entry)},"source":{self._source(entry.source)},"sample":{_YES[entry.sample]},'
            f'"inferred":{inferred}}}'
        )

    def _any(self, tree: Tree) -> str:
        if type(tree) is DataValue:
            return self._leaf(tree)
        if type(tree) is list:
            return f"[{','.join([self._any(each) for each in tree])}]"
        inner = [f'"{name}":{self._any(each)}' for name, each in cast("dict[str, Tree]", tree).items()]
        return f"{{{','.join(inner)}}}"

    def _leaf(self, value: DataValue) -> str:
        kind = value.kind
        if kind in {"text", "prose"}:
            return _texts(value.shown)
        if kind == "name":
            return f'{{"id":{encode_basestring(value.typed)},"text":{_texts(value.shown)}}}'
        if kind in {"word", "address"}:
            return f'{{"typed":{encode_basestring(value.typed)},"text":{_texts(value.shown)}}}'
        if kind == "moment":  # which may be typed with its offset or without
            return f"{{{_said(value)},{self._proof(value)}}}"
        # the words of a choice depend on its field, too: they are there as long as the labels
        known = (kind, id(value.shown) if kind == "choice" else value.typed)
        said = self._said.get(known)
        if said is None:
            said = self._said[known] = _said(value)
        return f"{{{said},{self._proof(value)}}}"

    def _proof(self, value: DataValue) -> str:
        # by identity: what proves a value is the same object for all that a record, or a block of it, holds
        known = (id(value.as_of), id(value.source), value.sample, id(value.inferred))
        found = self._proofs.get(known)
        if found is None:
            inferred = _texts(value.inferred.in_all(self._languages)) if value.inferred else "null"
            found = self._proofs[known] = (
                f'"as_of":{_day(value)},"source":{self._source(value.source)},"sample":{_YES[value.sample]},'
                f'"inferred":{inferred}'
            )
        return found

    def _source(self, source: Source | None) -> str:
        if source is None:
            return "null"
        day = source.date.iso() if source.date else None
        return write_json({"name": source.name.in_all(self._languages), "date": day, "url": source.url})


def _texts(words: Mapping[str, str]) -> str:
    said = [f'"{key}":{encode_basestring(each)}' for key, each in words.items()]
    return f"{{{','.join(said)}}}"


def _day(of: DataValue | DataEntry) -> str:
    return f'"{of.as_of.iso()}"' if of.as_of else "null"


def _said(value: DataValue) -> str:
    """Return what a value says, wherever it stands."""
    text = f'"text":{_texts(value.shown)}'
    if value.kind == "choice":
        return f'"key":{encode_basestring(value.typed)},{text}'
    if value.kind == "yes_no":
        return f'"yes":{value.typed},{text}'
    if value.kind in {"date", "moment"}:
        return f'"{value.kind}":"{value.typed}",{text}'
    return write_json(_numbers(value, cast("Exact", value.exact)))[1:-1]


def _numbers(value: DataValue, exact: Exact) -> dict[str, object]:
    """Return a figure: as typed, its numbers with the unit's code, the same in square metres where it has none."""
    found: dict[str, object] = {
        "typed": value.typed,
        "low": exact.low,
        "high": exact.high,
        "qualifier": value.qualifier,
        "unit": exact.unit,
        "code": exact.code or None,
        "text": value.shown,
    }
    if metric := value.metric:
        found["metric"] = {
            "low": metric.low,
            "high": metric.high,
            "unit": metric.unit,
            "code": metric.code,
            "rounded": metric.is_rounded,
        }
    return found

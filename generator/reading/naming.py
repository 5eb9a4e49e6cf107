"""Chinese keys become the keys of the model that reads them, in the file as it was read.

Owns which mapping of a file is read by which model, and that one field has one key. All that comes later knows the
keys of the models alone; the file still knows what each was called (``YamlFile.names``). A file without Chinese keys
is left as it is. Must not know the names themselves (``values.keys``).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from generator.messages.issues import Issue
from generator.reading.source import Limits, YamlFile, YamlList, YamlMapping, read_file, write_path
from generator.values.keys import KeyShape, read_choice, shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic import BaseModel

_LIMITS = Limits()
_Path = tuple[str | int, ...]


def read_named(path: Path, file: str, model: type[BaseModel], limits: Limits = _LIMITS) -> YamlFile:
    """Read a file whose mapping, or each mapping of its list, a model reads; ``file`` is its name for editors."""
    return with_names(read_file(path, file, limits), model)


def with_names(document: YamlFile, model: type[BaseModel]) -> YamlFile:
    """Return a file with the keys of its model, its values changed in place; two keys for one field are an issue."""
    if not document.has_chinese_keys:
        return document
    naming = _Naming(document)
    shape = shape_of(model)
    naming.walk((), document.value, KeyShape(each=shape) if isinstance(document.value, YamlList) else shape)
    return dataclasses.replace(document, names=naming.names, issues=(*document.issues, *naming.issues))


class _Naming:
    """One walk through a file."""

    def __init__(self, document: YamlFile) -> None:
        self.names: dict[int, Mapping[str, str]] = {}
        self.issues: list[Issue] = []
        self._document = document

    def walk(self, path: _Path, value: object, shape: KeyShape) -> None:
        """Give the keys of a value, and of all that is in it, the names that its shape has."""
        if isinstance(value, YamlMapping):
            self._rename(path, value, shape)
            for key, each in value.items():
                if below := shape.inside.get(key) or shape.each:
                    self.walk((*path, key), each, below)
        elif isinstance(value, YamlList) and shape.each:
            for index, each in enumerate(value):
                self.walk((*path, index), each, shape.each)

    def _rename(self, path: _Path, mapping: YamlMapping, shape: KeyShape) -> None:
        typed = {name: _key_of(name, shape) for name in mapping.starts}
        if all(name == key for name, key in typed.items()):
            return
        values, starts = dict(mapping), mapping.starts
        mapping.clear()
        mapping.starts = {}
        called: dict[str, str] = {}
        for name, key in typed.items():
            if key in mapping.starts:
                self._report_twice(path, name, called.get(key, key), starts[name][0], mapping.starts[key][0])
                continue
            called[key] = name
            mapping.starts[key] = starts[name]
            if name in values:
                mapping[key] = values[name]
        self.names[mapping.start] = {**shape.chinese, **called}

    def _report_twice(self, path: _Path, name: str, first: str, start: int, first_start: int) -> None:
        source = self._document.source
        facts = {"key": name, "first": first, "place": str(source.place(first_start))}
        self.issues.append(Issue("K110", source.place(start), write_path((*path, name)), source.line_at(start), facts))


def _key_of(name: str, shape: KeyShape) -> str:
    if name.isascii():
        return name
    key = shape.keys.get(name)
    return key or (read_choice(shape.choice, name) if shape.choice else name)

"""From paths as models have them to paths as they are typed in a file, and back; and where a new key goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort
from generator.reading.source import YamlMapping, inside
from generator.values.keys import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing.fields import FormField
    from generator.reading.source import YamlFile

Path = tuple[str | int, ...]
_STEP = re.compile(r"\[(\d+)\]|[^.\[\]]+")
_TEXTS = frozenset({FieldSort.BILINGUAL, FieldSort.PROSE})


def typed_path(document: YamlFile, block: FormField, root: Path, path: Path) -> Path:
    """Return a path in a record as the keys are typed in its file, also those that are not there yet."""
    whole = (*root, *path)
    typed = list(document.typed(whole))
    if document.has_chinese_keys:
        for number in range(len(root), len(whole)):
            holder = document.value_at(whole[:number])
            if not isinstance(holder, YamlMapping) or not isinstance(whole[number], str):
                typed[number] = typed_key(block, path[: number - len(root)], whole[number])
    return tuple(typed)


def typed_key(block: FormField, holder: Path, key: str | int) -> str | int:
    """Return what a key is called in a file with Chinese keys, where what holds it is not there yet."""
    field = block.at(holder)
    if field is None or isinstance(key, int):
        return key
    if field.sort in _TEXTS:
        language = sections()["languages"].get(key)
        return language.names[0] if language else key
    found = field.field(key)
    return found.names[0] if found and found.names else key


def keys_before(document: YamlFile, block: FormField, root: Path, path: Path) -> tuple[str, ...]:
    """Return the keys, as typed, that a form has before the one that would be new at a path."""
    for number, step in enumerate(path):
        holder = document.value_at((*root, *path[:number]))
        if inside(holder, step) is not None:
            continue
        described = block.at(path[:number])
        if not isinstance(holder, YamlMapping) or described is None or not described.fields:
            return ()
        keys = [each.key for each in described.fields]
        known = keys[: keys.index(str(step))] if step in keys else keys
        return tuple(str(document.typed((*root, *path[:number], key))[-1]) for key in known if key in holder.starts)
    return ()


def path_of(document: YamlFile, root: Path, field: str) -> Path:
    """Return the path in a record that the field of an issue says (``[0].parties[1].name``), with keys of the model."""
    steps: list[str | int] = [int(found[1]) if found[1] else found[0] for found in _STEP.finditer(field)]
    path: list[str | int] = []
    value: object = document.value
    for step in steps:
        names = document.names.get(value.start, {}) if isinstance(value, YamlMapping) else {}
        key = next((key for key, typed in names.items() if typed == step), step)
        path.append(key)
        value = inside(value, key)
    return tuple(path[len(root) :])


def value_at(value: object, path: Sequence[str | int]) -> object:
    """Return what stands at a path below a value; None where nothing does."""
    for step in path:
        value = inside(value, step)
    return value


def text_at(value: object, path: Sequence[str | int]) -> str:
    """Return the text at a path below a value; empty where there is none."""
    found = value_at(value, path)
    return found if isinstance(found, str) else ""

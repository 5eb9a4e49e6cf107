"""The table of keys as models ask it: which names the keys of a model have, and what stands below each.

Read at the first Chinese or unknown key, and never for content in which there is none.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, cast, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from generator.messages.issues import Fault
from generator.values.focus import Focus
from generator.values.language import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ANY = "any"
_FOCUS = {Focus: "Focus"}


class Key(NamedTuple):
    """A key as the content has it, its Chinese names (the usual one first), words near it, and what it means.

    ``inside`` says of which sort the keys below it are, where those are no keys of a model; ``says`` has a Chinese and
    an English sentence. ``title`` is what it is called in English, where that is not the key itself.
    """

    key: str
    names: tuple[str, ...]
    near: tuple[str, ...] = ()
    inside: str = ""
    says: tuple[str, str] = ("", "")
    title: str = ""


class KeyShape(NamedTuple):
    """What may be typed in a mapping, and the shapes of what is in it.

    ``keys`` are its keys by what they are called, and ``chinese`` their usual Chinese names. ``inside`` are the shapes
    of the values of single keys, ``each`` that of every value of a mapping or list. ``choice`` reads a key that is one
    of a choice. ``yes_no`` are the keys whose values are yes or no.
    """

    keys: Mapping[str, str] = MappingProxyType({})
    chinese: Mapping[str, str] = MappingProxyType({})
    inside: Mapping[str, KeyShape] = MappingProxyType({})
    each: KeyShape | None = None
    choice: Callable[[object], object] | None = None
    yes_no: frozenset[str] = frozenset()


@cache
def sections() -> Mapping[str, Mapping[str, Key]]:
    """Return every section of the table by its name."""
    table = tomllib.loads((files("generator.values.keys") / "keys.toml").read_text(encoding="utf-8"))
    return {name: {key: _key(key, row) for key, row in rows.items()} for name, rows in table.items()}


def _key(key: str, row: Mapping[str, Any] | list[str]) -> Key:
    if isinstance(row, list):  # of the section itself
        return Key(key, (), says=(row[0], row[-1]))
    zh, en = row.get("says", ("", ""))
    names, near = (tuple(row.get(each, "").split()) for each in ("names", "near"))
    return Key(key, names, near, row.get("inside", ""), (zh, en), row.get("title", ""))


def section_of(model: type[BaseModel]) -> str:
    """Return the name of a model's section: that of the public record inside an entry."""
    return next(each.__name__ for each in model.__mro__ if not each.__name__.endswith("Entry"))


@cache
def keys_of(model: type[BaseModel]) -> Mapping[str, Key]:
    """Return the keys of a model in its order; what its own section does not say of one, ``any`` says."""
    own, common = sections().get(section_of(model), {}), sections()[_ANY]
    return {name: _joined(name, own.get(name), common.get(name)) for name in model.model_fields}


def _joined(name: str, own: Key | None, common: Key | None) -> Key:
    first, second = own or Key(name, ()), common or Key(name, ())
    says = first.says if any(first.says) else second.says
    names, near = first.names or second.names, first.near or second.near
    return Key(name, names, near, first.inside or second.inside, says, first.title or second.title)


@cache
def shape_of(model: type[BaseModel]) -> KeyShape:
    """Return the shape of a mapping that a model reads."""
    keys = keys_of(model)
    inside = {name: _shape_in(field.annotation) for name, field in model.model_fields.items()}
    inside |= {
        name: _of_sort(key.inside, model, inside[name]) for name, key in keys.items() if key.inside and name in inside
    }
    known = {name: shape for name, shape in inside.items() if shape is not None}
    yes_no = frozenset(name for name, field in model.model_fields.items() if _is_yes_no(field.annotation))
    return _named(keys)._replace(inside=known, yes_no=yes_no)


def _is_yes_no(annotation: object) -> bool:
    return annotation is bool or any(map(_is_yes_no, get_args(annotation)))


def _of_sort(sort: str, model: type[BaseModel], shape: KeyShape | None) -> KeyShape:
    of = keys_of(model) if sort == "fields" else sections()[sort]
    return _named(of)._replace(each=shape.each if shape else None)


def _named(keys: Mapping[str, Key]) -> KeyShape:
    names = {name: key.key for key in keys.values() for name in key.names}
    return KeyShape(names, {name: key.names[0] for name, key in keys.items() if key.names})


def _shape_in(annotation: object) -> KeyShape | None:
    """Return the shape of what an annotation reads; None where there are no keys in it."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape_in(args[0])
    if origin in {Union, UnionType}:
        return next((shape for each in args if (shape := _shape_in(each))), None)
    if origin is tuple:
        each = _shape_in(args[0])
        return KeyShape(each=each) if each else None
    if origin is dict:
        choice = _choice_in(args[0])
        each = _shape_in(args[1])
        return KeyShape(each=each, choice=choice) if each or choice else None
    return _shape_of_leaf(annotation)


def _shape_of_leaf(annotation: object) -> KeyShape | None:
    if not isinstance(annotation, type):
        return None
    if issubclass(annotation, BaseModel):
        return shape_of(annotation)
    if annotation is Text:
        return _named(sections()["languages"])
    return _named(sections()[_FOCUS[annotation]]) if annotation in _FOCUS else None


def _choice_in(annotation: object) -> Callable[[object], object] | None:
    """Return what reads a key that is one of a choice."""
    args = get_args(annotation)
    if not args or not isinstance(args[0], type) or not issubclass(args[0], StrEnum):
        return None
    readers = (cast("Callable[[object], object]", each.func) for each in args[1:] if isinstance(each, BeforeValidator))
    return next(readers, None)


def word_key(section: str, word: str) -> str:
    """Return the key that a Chinese word stands for in a section that is no model's; the word itself for others."""
    return next((key.key for key in sections()[section].values() if word in key.names), word)


def name_of_kind(kind: str) -> str:
    """Return what a kind of record is called in Chinese; its own name where the table does not know it."""
    key = sections()["kinds"].get(kind)
    return key.names[0] if key else kind


def names_of_languages() -> frozenset[str]:
    """Return what languages are called in Chinese."""
    return frozenset(name for key in sections()["languages"].values() for name in key.names)


@cache
def names_of_keys() -> frozenset[str]:
    """Return every Chinese name of any key."""
    return frozenset(name for rows in sections().values() for key in rows.values() for name in key.names)


def is_name(word: str) -> bool:
    """Whether any key is called like this in Chinese."""
    return word in names_of_keys()


def read_choice(read: Callable[[object], object], word: str) -> str:
    """Return the key of a choice that a word stands for; the word itself where it is none."""
    try:
        return str(read(word))
    except Fault:
        return word

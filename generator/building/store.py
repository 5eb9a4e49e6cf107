"""What one build leaves for the next: values in files that are never trusted.

Owns the shape of such a file. A file that is damaged, cut off, made by another version or by somebody else is as good
as none: it is read only where its key and its checksum agree, and it can hold no types but our own.
"""

from __future__ import annotations

import io
import os
import pickle
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from importlib import import_module
from types import NoneType
from typing import TYPE_CHECKING, Any, cast

from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable
    from pathlib import Path

_SIZE = 32  # bytes of a fingerprint
_MAGIC = b"showcase store 1\n"
_TYPES = 512  # types whose names and fields are looked up once
_SAME = 2**12  # small values that are kept, of which most records have the same: units, months
_PLAINEST = {str, int, bool, NoneType}
_PLAIN = {
    "builtins": {"frozenset", "set"},
    "datetime": {"date"},
    "decimal": {"Decimal"},
}
"""Types of others that a value may hold; none of them does anything when it is made."""

_UNREADABLE = (
    *(pickle.UnpicklingError, ValueError, EOFError, AttributeError, TypeError, KeyError, IndexError),
    *(OverflowError, MemoryError, ImportError, RecursionError),
)
"""What reading bytes that :func:`dump` did not write may raise."""


def dump(value: object) -> bytes:
    """Return a value as bytes that :func:`load` reads."""
    written = io.BytesIO()
    _Writer(written, protocol=5).dump(value)
    return written.getvalue()


def load(data: bytes | memoryview) -> object:
    """Return the value that :func:`dump` wrote. Raises ``ValueError`` for anything else."""
    try:
        return _OwnTypes(io.BytesIO(data)).load()
    except _UNREADABLE as error:
        raise ValueError(str(error)) from error


def write(path: Path, key: bytes, value: object) -> None:
    """Keep a value under a key. It is written beside its place first, so that no reader sees half of it."""
    data = dump(value)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(b"".join((_MAGIC, key, digest(key, data), data)))
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def write_if_possible(path: Path, key: bytes, value: object) -> None:
    """Keep a value where the disk lets us; it only saves time."""
    with suppress(OSError):
        write(path, key, value)


def read(path: Path, key: bytes) -> object | None:
    """Return the value kept under a key, or None where there is none that can be trusted."""
    try:
        data = path.read_bytes() if path.is_file() else b""  # something else there may never end
    except OSError:
        return None
    body = memoryview(data)[len(_MAGIC) + 2 * _SIZE :]
    if data[: len(_MAGIC)] != _MAGIC or data[len(_MAGIC) : -len(body) or None] != key + digest(key, body):
        return None
    try:
        return load(body)
    except ValueError:
        return None


def sweep(folder: Path, names: Container[str]) -> None:
    """Remove from a folder what is kept under none of these names, as far as the disk lets us."""
    with suppress(OSError):
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.name not in names and path.is_file():
                path.unlink()


class _Writer(pickle.Pickler):
    """Writes a frozen dataclass as its type and its fields, in a form that is read several times sooner than theirs."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401  (NotImplemented has no type)
        kind = type(value)
        names = _fields_of(cast("Hashable", kind))
        if not names:
            return (kind, (value.value,)) if isinstance(value, Enum) else NotImplemented  # some Pythons write its name
        values = tuple([getattr(value, name) for name in names])
        return restore_same if all(map(_is_plain, values)) else restore, (kind, *values)


def _is_plain(value: object) -> bool:
    """Whether a value is of a type in which equal values are the same to everybody."""
    return type(value) in _PLAINEST or (type(value) is tuple and all(type(each) is str for each in value))


def restore(kind: type[Any], *values: object) -> object:
    """Return the value of a frozen dataclass that has these fields. Raises ``TypeError`` where it has others."""
    made: object = object.__new__(kind)
    for put, value in zip(_setters_of(cast("Hashable", kind)), values, strict=True):
        put(made, value)
    return made


@lru_cache(maxsize=_SAME, typed=True)
def restore_same(kind: Any, *values: Any) -> object:  # noqa: ANN401  (what can be a key has no type that says so)
    """Return the one value of a frozen dataclass that has these fields, all of which are plain."""
    return restore(kind, *values)


@lru_cache(maxsize=_TYPES)
def _fields_of(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of the fields of a frozen dataclass of ours that has slots, nothing for any other type."""
    is_known = is_dataclass(kind) and "__slots__" in vars(kind) and _is_own(kind.__module__)
    if not is_known or not kind.__dataclass_params__.frozen:
        return ()
    return tuple(field.name for field in fields(kind))


@lru_cache(maxsize=_TYPES)
def _setters_of(kind: type[Any]) -> tuple[Callable[[object, object], None], ...]:
    names = _fields_of(cast("Hashable", kind))
    if not names:
        raise TypeError(kind)
    return tuple(getattr(kind, name).__set__ for name in names)


class _OwnTypes(pickle.Unpickler):
    """Reads values that are made of plain ones and of this project's own types."""

    def find_class(self, module: str, name: str) -> object:
        return _find_type(module, name)


@lru_cache(maxsize=_TYPES)
def _find_type(module: str, name: str) -> object:
    if (module, name) in {(__name__, "restore"), (__name__, "restore_same")}:
        return globals()[name]
    is_own = _is_own(module)
    if "." in name or not (is_own or name in _PLAIN.get(module, ())):
        raise pickle.UnpicklingError(f"{module}.{name}")
    found = getattr(import_module(module), name)
    if is_own and not isinstance(found, type):
        raise pickle.UnpicklingError(f"{module}.{name}")
    return found


def _is_own(module: str) -> bool:
    return module in _OWN_MODULES or module.startswith(_OWN_PACKAGES)


_OWN_PACKAGES = ("generator.records.", "generator.values.")
_OWN_MODULES = {
    "generator.building.batches.batch",
    "generator.messages.issues",
    "generator.gate.outline",
    "generator.reading.index",
    "generator.pages.page",
    "generator.pages.social.card",
    "generator.reading.called",
    "generator.reading.content",
    "generator.reading.page",
    "generator.reading.prose.findings",
    "generator.reading.settings",
    "generator.reading.term",
    "generator.pages.frame.frame",
    "generator.gate.site",
}

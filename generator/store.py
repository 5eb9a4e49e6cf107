"""What one build leaves for the next: values in files that are never trusted.

Owns the shape of such a file. A file that is damaged, cut off, made by another version or by somebody else is as good
as none: it is read only where its key and its checksum agree, and it can hold no types but our own.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

_SIZE = 32  # bytes of a fingerprint
_MAGIC = b"showcase store 1\n"
_PLAIN = {
    "builtins": {"frozenset", "set", "range"},
    "collections": {"OrderedDict"},
    "datetime": {"date", "datetime", "timedelta", "timezone"},
    "decimal": {"Decimal"},
    "pathlib": {"PosixPath", "WindowsPath", "PurePosixPath"},
    "markupsafe": {"Markup"},
}
"""Types of others that a value may hold; none of them does anything when it is made."""

_UNREADABLE = (
    *(pickle.UnpicklingError, ValueError, EOFError, AttributeError, TypeError, KeyError, IndexError),
    *(OverflowError, MemoryError, ImportError, RecursionError),
)
"""What reading bytes that :func:`dump` did not write may raise."""


def digest(*parts: bytes | memoryview) -> bytes:
    """Return the fingerprint of some bytes (SHA-256); where one part ends and the next begins matters."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()


def dump(value: object) -> bytes:
    """Return a value as bytes that :func:`load` reads."""
    return pickle.dumps(value, protocol=5)


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
    beside.write_bytes(b"".join((_MAGIC, key, digest(key, data), data)))
    beside.replace(path)


def write_if_possible(path: Path, key: bytes, value: object) -> None:
    """Keep a value where the disk lets us; it only saves time."""
    with suppress(OSError):
        write(path, key, value)


def read(path: Path, key: bytes) -> object | None:
    """Return the value kept under a key, or None where there is none that can be trusted."""
    try:
        data = path.read_bytes()
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
    """Remove from a folder what is kept under none of these names."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in names and path.is_file():
            path.unlink()


class _OwnTypes(pickle.Unpickler):
    """Reads values that are made of plain ones and of this project's own types."""

    def find_class(self, module: str, name: str) -> object:
        is_own = module.startswith(("generator.model.", "generator.quantity.", "generator.language"))
        is_own |= module in _OWN_MODULES
        if "." in name or not (is_own or name in _PLAIN.get(module, ())):
            raise pickle.UnpicklingError(f"{module}.{name}")
        found = super().find_class(module, name)
        if is_own and not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


_OWN_MODULES = {
    "generator.batches.batch",
    "generator.issues",
    "generator.outline",
    "generator.outputs.pages",
    "generator.prose.findings",
    "generator.shell.frame",
    "generator.site",
    "generator.urls",
}

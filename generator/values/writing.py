"""Files that people keep are written whole or not at all, whatever happens in between.

Owns how: each is written beside its place first, and takes the place when all that belong together are there. A site
has its own way, and what only saves time is in ``building.store``.
"""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_whole(files: Mapping[Path, str | bytes], *, with_folders: bool = True) -> None:
    """Write some files, and make their folders ``with_folders``; a text is UTF-8 with its line ends as they are.

    A file that is there keeps its mode, and a link leads to what it led to. Raises a ``Fault`` where the system
    refuses; then every file is as it was, unless only the last step of all, the renaming, was refused.
    """
    path = None
    try:
        with ExitStack() as stack:
            ready = []
            for path, content in files.items():
                target = path.resolve()
                if with_folders:
                    target.parent.mkdir(parents=True, exist_ok=True)
                data = content.encode() if isinstance(content, str) else content
                if target.exists() and not target.is_file():  # such as /dev/stdout
                    target.write_bytes(data)
                    continue
                beside = target.with_name(f".{target.name}.{os.getpid()}.part")
                stack.callback(_remove, beside)
                _write_beside(beside, target, data)
                ready.append((beside, target))
            for beside, target in ready:
                beside.replace(target)
    except (OSError, RuntimeError) as error:  # the other: links that lead to themselves
        raise Fault("U107", path=str(path), why=getattr(error, "strerror", None) or str(error)) from None


def begun_alike(path: Path, text: str) -> str:
    """Return a new text of a file with the byte-order mark in front that the file has, if it has one."""
    has_mark = path.is_file() and path.read_bytes().startswith(BOM_UTF8)
    return f"\ufeff{text}" if has_mark else text


def _write_beside(beside: Path, target: Path, data: bytes) -> None:
    """Write what will be another file, and wait until the disk has it; one that is write-protected stays so."""
    mode = None
    if target.exists():
        with target.open("ab"):  # asks whether it may be written to
            mode = stat.S_IMODE(target.stat().st_mode)
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        beside.chmod(mode)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)

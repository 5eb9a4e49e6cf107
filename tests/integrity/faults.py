"""The disk refuses, at each kind of write and in 20 ways: ``python -m tests.integrity.faults``.

Each time a build either says so in one coded line and leaves the site as it was, or goes on, since what it could not
keep only saves time; and the next build makes what a cold one makes. Commands that write what people keep say so as
well and leave the file as it was.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import random
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

import pytest

from generator.building import exchange
from generator.messages.issues import Fault
from generator.values.writing import write_whole
from tests.integrity.states import State, States

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CODES = (
    *(errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE, errno.EROFS),
    *(errno.EDQUOT, errno.ENFILE, errno.EPERM, errno.ENOMEM, errno.EBUSY),
)
_WAYS = [(code, is_short) for code in _CODES for is_short in (False, True)]
"""How a disk refuses: the number that it says, and whether it took the first half of what was written."""
_PLACES = {
    "memory": "/.site.showcase/kept/",
    "lock": "/.site.showcase/lock",
    "lists": "/.site.showcase/differs",
    "pages": "/index.html",
    "twins": "/index.md",
    "styles and scripts": "/new/assets/",
    "data files": "/new/data/",
    "search": "/search/",
    "other files": "/new/sitemap.xml",
    "folders": "/.site.showcase/new/",
    "spare": "/.site.showcase/spare",
    "exchange": "/site",
}
"""What is written, and what stands in its path."""
_SINGLE = {"lock", "other files", "lists"}
_OF_PATCHES = {"lists", "spare"}
_OF_BOTH = {"pages", "exchange", "memory"}
_KEPT = ("ledger", "published", "answers", "starter")
"""What commands write that people keep."""


def refuse_builds(folder: Path, ways: int = len(_WAYS), seed: int = 1) -> Counter[str]:
    """Build a small site while the disk refuses each kind of write, and return what was found by name."""
    chance = random.Random(seed)  # noqa: S311  (any will do)
    states, state, found = States(folder), State(), Counter[str]()
    states.build(state)
    for kind, place in _PLACES.items():
        for code, is_short in _WAYS[:ways]:
            is_patch = kind in _OF_PATCHES or (kind in _OF_BOTH and chance.random() < 1 / 2)
            after = state.patched() if is_patch else state.renewed()
            before, becomes = states.cold(state), states.cold(after)
            skip = 0 if kind in _SINGLE else chance.randrange(3)
            disk = _Disk(place, code, skip, is_short=is_short, is_call=kind == "exchange")
            found[_build(states, after, disk)] += 1
            found["refused"] += disk.has_refused
            found["torn"] += states.shown() not in (before, becomes)
            states.build(after)
            found["lost"] += states.shown() != becomes
            state = after
    return found


def refuse_keeping(folder: Path, ways: int = len(_WAYS)) -> Counter[str]:
    """Write files that people keep while the disk refuses, and return what was found by name."""
    found = Counter[str]()
    for kind in _KEPT:
        for code, is_short in _WAYS[:ways]:
            files = {folder / kind / f"{n}.txt": f"old {n}" for n in range(3)}
            write_whole(files)
            disk = _Disk(f"/{kind}/.", code, 2, is_short=is_short)
            with disk.refusing():
                try:
                    write_whole({path: text.replace("old", "new") for path, text in files.items()})
                except Fault:
                    found["said"] += 1
            found["refused"] += disk.has_refused
            now = {path: path.read_text(encoding="utf-8") for path in (folder / kind).iterdir()}
            found["torn"] += now != files
    return found


def _build(states: States, after: State, disk: _Disk) -> str:
    """Build while a disk refuses; return whether that was ``said``, a ``traceback``, or the build went ``on``."""
    try:
        with disk.refusing():
            states.build(after)
    except Fault as fault:
        return "said" if fault.code in ("U107", "U104") else "traceback"
    except Exception:  # noqa: BLE001  (whatever it is)
        return "traceback"
    return "on"


class _Disk:
    """A disk that refuses one write, of those to a place, the ``skip``-th and all that follow it."""

    def __init__(self, place: str, code: int, skip: int, *, is_short: bool, is_call: bool = False) -> None:
        self._place = place
        self._error = OSError(code, os.strerror(code))
        self._skip = skip
        self._is_short = is_short
        self._is_call = is_call
        self.has_refused = False

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Refuse within the block."""
        with pytest.MonkeyPatch.context() as patch:
            if self._is_call:
                patch.setattr(exchange, "_ask", lambda *_: self._said())
            else:
                for name in ("mkdir", "link", "rename", "replace"):
                    patch.setattr(os, name, self._at_call(getattr(os, name)))
                patch.setattr(os, "open", self._at_open(os.open))
                patch.setattr(io, "open", self._at_file(io.open))
            yield

    def _said(self) -> int:
        self.has_refused = True
        return self._error.errno or errno.EIO

    def _is_due(self, *paths: object) -> bool:
        if not any(self._place in str(path) for path in paths):
            return False
        self._skip -= 1
        return self._skip < 0

    def _fail(self, path: object) -> None:
        self.has_refused = True
        raise OSError(self._error.errno, self._error.strerror, str(path))

    def _at_call(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def do(*given: Any, **named: Any) -> Any:  # noqa: ANN401  (as the system has it)
            if self._is_due(given[-1]):
                self._fail(given[0])
            return call(*given, **named)

        return do

    def _at_open(self, call: Callable[..., int]) -> Callable[..., int]:
        def do(path: Any, flags: int, *given: Any, **named: Any) -> int:  # noqa: ANN401  (the same)
            if flags & os.O_WRONLY and self._is_due(path):
                if self._is_short:  # the file is there, and empty
                    os.close(call(path, flags, *given, **named))
                self._fail(path)
            return call(path, flags, *given, **named)

        return do

    def _at_file(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def do(path: Any, mode: str = "r", *given: Any, **named: Any) -> Any:  # noqa: ANN401  (the same)
            if set(mode) & set("wax+") and self._is_due(path):
                if self._is_short and "a" not in mode:
                    return _Short(call(path, mode, *given, **named), lambda: self._fail(path))
                self._fail(path)
            return call(path, mode, *given, **named)

        return do


class _Short:
    """A file whose disk takes half of what is written, and refuses the rest."""

    def __init__(self, file: Any, fail: Callable[[], None]) -> None:  # noqa: ANN401  (of text or of bytes)
        self._file = file
        self._fail = fail

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (the same)
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: Any) -> None:  # noqa: ANN401  (the same)
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        self._fail()

    def writelines(self, lines: Any) -> None:  # noqa: ANN401  (the same)
        del lines
        self._fail()


def main() -> None:
    """Refuse at each kind of write, say what was found, and fail where anything but a coded line came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = refuse_builds(Path(folder), seed=asked.seed) + refuse_keeping(Path(folder) / "keeping")
    kinds = len(_PLACES) + len(_KEPT)
    words = ("refused", "said", "on", "traceback", "torn", "lost")
    line = ", ".join(f"{found[name]} {name}" for name in words)
    print(f"{len(_WAYS)} faults at each of {kinds} kinds of write: {line}")  # noqa: T201  (the line that sums it up)
    sys.exit(bool(found["traceback"] or found["torn"] or found["lost"]))


if __name__ == "__main__":
    main()

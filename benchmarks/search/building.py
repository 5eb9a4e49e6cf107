"""A build with its index, or without its data for scripts: ``python -m benchmarks.search.building FOLDER [CLOCK]``.

With a file for a clock the site is built as ever, and the file gets a line for each index: its folder and the seconds
of the processor that it took. Without one the build leaves out what search, finder and comparison load. It is a program
of its own, so that whole builds can be measured, and takes hold of the build from outside: the product has no such
switch.
"""

from __future__ import annotations

import os
import re
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from benchmarks.measure import measure
from generator import cli
from generator.building import build
from generator.building.search_index import SearchIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.measure import Run
    from generator.pages.files import Beside

CLOCK = "index-seconds.txt"
_DATA = re.compile(r"^(?:[a-z-]+/)?(?:search|finder)/.*json$|/(?:compare|costs)\.json$")
_LONG = 1800.0  # seconds
_T = TypeVar("_T")


def build_with(folder: Path) -> tuple[Run, float]:
    """Build a site folder; return the run, and the seconds of the processor that the indexes took."""
    clock = folder / CLOCK
    clock.unlink(missing_ok=True)
    run = measure(_command(folder, clock), folder / "build.log", timeout=_LONG)
    return run, sum(map(float, clock.read_text(encoding="utf-8").split()))


def build_without(folder: Path) -> Run:
    """Build a site folder without the data of search, finder and comparison."""
    return measure(_command(folder), folder / "build.log", timeout=_LONG)


def _command(folder: Path, *clock: Path) -> list[str]:
    return [sys.executable, "-m", __name__, str(folder), *map(str, clock)]


class _Clocked(SearchIndex):
    """An index that notes in a file how long it takes, in this process and in those that make its blocks and files."""

    __slots__ = ()
    clock = Path()
    process = 0

    def files(self, workers: int) -> Iterator[Beside]:
        files = super().files(workers)
        spent = 0.0
        while True:
            started = time.process_time()
            each = next(files, None)
            spent += time.process_time() - started
            if each is None:
                break
            yield each._replace(make=partial(self._timed, each.make))
        self._note(spent)

    def _make(self, name: str, records: Sequence[tuple[str, str]]) -> list[tuple[Any, ...]]:
        made = partial(super()._make, name, records)
        return made() if os.getpid() == self.process else self._timed(made)  # here it counts as part of ``files``

    def _timed(self, make: Callable[[], _T]) -> _T:
        started = time.process_time()
        made = make()
        self._note(time.process_time() - started)
        return made

    def _note(self, seconds: float) -> None:
        with self.clock.open("a", encoding="utf-8") as notes:
            notes.write(f"{seconds:.6f}\n")


class _None(SearchIndex):
    """No index."""

    __slots__ = ()

    def files(self, workers: int) -> Iterator[Beside]:
        del workers
        yield from ()


def _left_out(files: Callable[..., Iterator[Beside]], *known: Any, **values: Any) -> Iterator[Beside]:  # noqa: ANN401
    return (each for each in files(*known, **values) if not _DATA.search(each.name))


def main(folder: str, clock: str = "") -> None:
    """Build a site folder as the module says."""
    steps = vars(build)
    if clock:
        _Clocked.clock, _Clocked.process = Path(clock), os.getpid()
        steps["SearchIndex"] = _Clocked
    else:
        steps |= {"SearchIndex": _None, "files_beside": partial(_left_out, steps["files_beside"])}
    sys.argv = ["showcase", "build", "-f", str(Path(folder) / "mkdocs.yml"), "--lang", "en"]
    cli.main()


if __name__ == "__main__":
    main(*sys.argv[1:])

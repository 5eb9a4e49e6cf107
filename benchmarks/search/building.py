"""A build with its index, or without its data for scripts: ``python -m benchmarks.search.building FOLDER [CLOCK]``.

With a file for a clock the site is built as ever, and the file gets a line for each index: its folder and the seconds
of the processor that it took. Without one the build leaves out what search, finder and comparison load. It is a program
of its own, so that whole builds can be measured, and takes hold of the build from outside: the product has no such
switch.
"""

from __future__ import annotations

import re
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import measure
from generator import cli
from generator.building import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.measure import Run
    from generator.pages.files import Bundle

CLOCK = "index-seconds.txt"
_DATA = re.compile(r"^(?:[a-z-]+/)?(?:search|finder)/|/(?:compare|costs)\.json$")
_SEARCH = re.compile(r"^[a-z-]+/search/$")
_LONG = 1800.0  # seconds


def build_with(folder: Path) -> tuple[Run, float]:
    """Build a site folder; return the run, and the seconds of the processor that the indexes took."""
    clock = folder / CLOCK
    clock.unlink(missing_ok=True)
    run = measure(_command(folder, clock), folder / "build.log", timeout=_LONG)
    return run, sum(float(line.split()[1]) for line in clock.read_text(encoding="utf-8").splitlines())


def build_without(folder: Path) -> Run:
    """Build a site folder without the data of search, finder and comparison."""
    return measure(_command(folder), folder / "build.log", timeout=_LONG)


def _command(folder: Path, *clock: Path) -> list[str]:
    return [sys.executable, "-m", __name__, str(folder), *map(str, clock)]


def _clocked(clock: Path, bundles: Callable[..., Iterator[Bundle]], *known: object) -> Iterator[Bundle]:
    for each in bundles(*known):
        yield each._replace(make=partial(_noted, each, clock)) if _SEARCH.match(each.folder) else each


def _noted(bundle: Bundle, clock: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an index, and note how long it took until the last was made and taken."""
    started = time.process_time()
    yield from bundle.make()
    with clock.open("a", encoding="utf-8") as notes:
        notes.write(f"{bundle.folder} {time.process_time() - started:.3f}\n")


def _left_out(files: Callable[..., Iterator[object]], *known: object) -> Iterator[object]:
    return (each for each in files(*known) if not _DATA.search(str(each[0])))  # type: ignore[index]  # a named tuple


def main(folder: str, clock: str = "") -> None:
    """Build a site folder as the module says."""
    steps = vars(build)
    if clock:
        steps["bundles_beside"] = partial(_clocked, Path(clock), steps["bundles_beside"])
    else:
        steps |= {name: partial(_left_out, steps[name]) for name in ("bundles_beside", "files_beside")}
    sys.argv = ["showcase", "build", "-f", str(Path(folder) / "mkdocs.yml"), "--lang", "en"]
    cli.main()


if __name__ == "__main__":
    main(*sys.argv[1:])

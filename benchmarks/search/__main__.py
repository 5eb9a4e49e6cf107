"""``python -m benchmarks.search``: both searches beside brute force, and ``benchmarks/SEARCH.md``.

Runs in an environment with what the tests need, since it drives a browser, and with Pagefind. The half of the queries
that is held out is asked only where ``--held-out`` says so: whoever tunes the search should not see it.
"""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from benchmarks.data import make_site
from benchmarks.machine import describe_machine
from benchmarks.search.building import build_with, build_without
from benchmarks.search.findings import Site
from benchmarks.search.pagefind import make_index
from benchmarks.search.report import write_report
from benchmarks.search.trying import Asked, try_site
from tests.browser.serving import served
from tests.browser.windows import started
from tests.building.small_builds import add_modules

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_ROOT = Path(__file__).parents[2]
_RESULTS = _ROOT / "benchmarks" / "SEARCH.md"
_MODEL = _ROOT / "examples" / "qinglan"
_KEPT = ("site", ".site.showcase", ".cache")
_SIZES = "0,1000,10000"
_PARTS = {0: 300, 1_000: 100, 10_000: 30}
"""How many parts of each kind are looked for: on the model district, and on sites of so many projects or more."""


def main(
    sizes: Annotated[str, typer.Option(help="Numbers of projects, divided by commas; 0: the model district.")] = _SIZES,
    rounds: Annotated[int, typer.Option(help="How often each is built and indexed.", min=1)] = 3,
    work: Annotated[Path | None, typer.Option(help="Where sites are built; a temporary folder.")] = None,
    *,
    held_out: Annotated[bool, typer.Option("--held-out", help="Ask the queries held out too, and write.")] = False,
) -> None:
    """Set the search beside brute force and beside Pagefind, on the model district and on invented sites."""
    folder = Path(tempfile.mkdtemp(prefix="search-", dir=work))
    halves = ["tuned", "held_out"] if held_out else ["tuned"]
    numbers = [int(size) for size in sizes.split(",")]
    try:
        machine = [*describe_machine(folder), ("Pagefind, extended", version("pagefind-bin-extended"))]
        with started() as browser:
            found = [_measure(browser, folder, size, rounds, halves if not size else []) for size in numbers]
        text = write_report(found, machine, "python -m benchmarks.search --held-out")
        typer.echo(text)
        if held_out:
            _RESULTS.write_text(text, encoding="utf-8")
    finally:
        shutil.rmtree(folder)


def _measure(browser: Browser, work: Path, size: int, rounds: int, halves: list[str]) -> Site:
    """Make, build and index a site of so many projects (the model district for none), and ask both searches."""
    site = Site(f"{size:,} projects" if size else "model district")
    folder = work / f"projects-{size}"
    if size:
        make_site(size, folder)
    else:
        shutil.copytree(_MODEL, folder, ignore=shutil.ignore_patterns("site", ".*", "draw"))
    for _ in range(rounds):
        _forget(folder)
        site.without_index.append(build_without(folder))
        _forget(folder)
        run, index = build_with(folder)
        site.with_index.append(run)
        site.index_seconds.append(index)
    built = folder / "site"
    site.pages = sum(1 for _ in built.rglob("index.html"))
    site.peer_index += [make_index(built) for _ in range(rounds)]
    number = next(parts for least, parts in reversed(_PARTS.items()) if size >= least)
    add_modules(built)
    with served(built) as root:
        try_site(browser, built, root, site, Asked(number, halves, typer.echo))
    return site


def _forget(folder: Path) -> None:
    for name in _KEPT:
        shutil.rmtree(folder / name, ignore_errors=True)


if __name__ == "__main__":
    typer.run(main)

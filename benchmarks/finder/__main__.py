"""``python -m benchmarks.finder``: how fast finder and comparison react, and ``benchmarks/FINDER.md``.

Runs in an environment with what the tests need, since it drives a browser.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from benchmarks.data import make_site
from benchmarks.finder.report import Findings, write_report
from benchmarks.finder.scripts import COMPARED, FINDING, FOUND, OPEN, comparing
from benchmarks.finder.times import RATES, react, weigh, window
from benchmarks.machine import describe_machine
from benchmarks.measure import measure
from benchmarks.parks import park
from tests.browser.serving import served
from tests.browser.windows import started

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

    from benchmarks.records import Record

_RESULTS = Path(__file__).parents[1] / "FINDER.md"
_PROJECTS = 100
_SHARE = 20  # plots and workshops of a park
_LONG = 1800.0  # seconds
_COMMAND = "python -m benchmarks.finder"
_READY = ".facets__form"


def main(
    parks: Annotated[int, typer.Option(help="How many parks, each with 20 plots.", min=4)] = 1_000,
    rounds: Annotated[int, typer.Option(help="How often each step is taken.", min=1)] = 5,
    work: Annotated[Path | None, typer.Option(help="Where the site is built; a temporary folder.")] = None,
    built: Annotated[Path | None, typer.Option(help="A finished site of so many parks; nothing is written.")] = None,
) -> None:
    """Measure how fast finder and comparison react on an invented site."""
    folder = Path(tempfile.mkdtemp(prefix="finder-", dir=work))
    records = [park(number, _SHARE) for number in range(parks)]
    found = Findings(parks, parks * _SHARE, rounds)
    try:
        machine = describe_machine(folder)
        site = built or _build(folder, records)
        with served(site) as root, started() as browser:
            _try(browser, site, f"{root}zh/", [str(each["id"]) for each in records[:4]], found)
        text = write_report(found, machine, _COMMAND)
        typer.echo(text)
        if not built:
            _RESULTS.write_text(text, encoding="utf-8")
    finally:
        shutil.rmtree(folder)


def _build(folder: Path, records: Sequence[Record]) -> Path:
    """Build a site with these parks; return its folder of finished files."""
    make_site(_PROJECTS, folder, records)
    command = [sys.executable, "-m", "generator", "build", "-f", str(folder / "mkdocs.yml")]
    measure(command, folder / "build.log", timeout=_LONG)
    return folder / "site"


def _try(browser: Browser, site: Path, root: str, ids: Sequence[str], found: Findings) -> None:
    """Take all steps at all speeds on the pages below ``root``, and note what the finder's page loads."""
    with window(browser) as page:
        found.loads = weigh(page, site, f"{root}plots/", _READY)
    for rate in RATES:
        for _ in range(found.rounds):
            with window(browser) as page:
                page.goto(f"{root}plots/")
                page.locator(_READY).wait_for()
                page.evaluate(OPEN)
                page.locator("[name=area]").focus()  # from then on there are the rules that read what is typed
                page.wait_for_load_state("networkidle")
                react(page, FINDING, FOUND, rate, found.finder)
            with window(browser) as page:
                page.goto(f"{root}compare/")
                page.locator(".compared").wait_for()
                page.wait_for_load_state("networkidle")
                react(page, comparing(ids), COMPARED, rate, found.comparison)


if __name__ == "__main__":
    typer.run(main)

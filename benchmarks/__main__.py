"""``python -m benchmarks``: measures, prints the table, and writes ``benchmarks/RESULTS.md``."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.machine import describe_machine
from benchmarks.report import write_results
from benchmarks.session import Session

_RESULTS = Path(__file__).with_name("RESULTS.md")
_HUGE = 100_000


def main(
    sizes: Annotated[str, typer.Option(help="Numbers of projects, divided by commas.")] = "300,1000,10000",
    rounds: Annotated[int, typer.Option(help="How often each is measured.", min=1)] = 3,
    work: Annotated[Path | None, typer.Option(help="Where sites are built; a temporary folder.")] = None,
    *,
    with_100000: Annotated[bool, typer.Option("--with-100000", help="100,000 projects too, ours alone.")] = False,
    quick: Annotated[bool, typer.Option("--quick", help="300 projects, one round, nothing written.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Keep the sites.")] = False,
) -> None:
    """Measure the generator beside its peers."""
    numbers = [int(size) for size in sizes.split(",")] + ([_HUGE] if with_100000 else [])
    if quick:
        numbers, rounds = [300], 1
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=work))
    typer.echo(f"Building in {folder}")
    try:
        machine = describe_machine(folder)
        session = Session(folder, rounds, typer.echo, keep=keep)
        session.measure_start()
        for projects in sorted(numbers):
            session.measure_size(projects)
        text = write_results(session.tally, machine, rounds)
        typer.echo(text)
        if not quick:
            _RESULTS.write_text(text, encoding="utf-8")
    finally:
        if not keep:
            typer.echo("Deleting the sites, which may take minutes")
            shutil.rmtree(folder)


if __name__ == "__main__":
    typer.run(main)

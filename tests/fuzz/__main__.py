"""``python -m tests.fuzz`` (``make fuzz``): every target in turn for a time, a line each, and what all of it came to.

Ends with 1 where anything was found; what it was lies in ``tests/fuzz/found`` with how to see it again.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.running import FOUND, SORTS, Result, attempt
from tests.fuzz.target import clear_workplace
from tests.fuzz.targets import TARGETS
from tests.fuzz.workers import run_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.fuzz.target import Target

_LEAST = 1000  # inputs of each target in a run of ten minutes or more
_SHORT = 10  # minutes


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; return the exit code."""
    asked = _parser().parse_args(arguments)
    if asked.again or asked.file:
        return _see_again(asked.again, asked.file)
    chosen = [TARGETS[name] for name in asked.targets] or [*TARGETS.values()]
    began, total = time.monotonic(), Result()
    least = _LEAST if asked.minutes >= _SHORT else 0
    for target in chosen:
        result = _seeds_of(target)
        share = target.share / sum(each.share for each in chosen)
        result.add(run_beside(target, asked.seed, asked.workers, asked.minutes * 60 * share, least))
        _say(target.name, result)
        total.add(result)
    _say(f"total of {time.monotonic() - began:,.0f} s, seed {asked.seed}", total)
    if total.found:
        print(f"What was found lies in {FOUND}")  # noqa: T201  (a command)
    return 1 if total.found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="target", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=10, help="for all of them together")
    parser.add_argument("--seed", type=int, default=1, help="another one makes other inputs")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes side by side")
    parser.add_argument("--again", metavar="TARGET:SEED:NUMBER", help="try one input, and show what it does")
    parser.add_argument("--file", type=Path, help="try a file of tests/fuzz/found or tests/fuzz/seeds")
    return parser


def _seeds_of(target: Target) -> Result:
    """Try what once went wrong."""
    result = Result()
    for path in target.seeds():
        result.inputs += 1
        if finding := attempt(target, path.read_bytes()):
            result.found.setdefault(finding[0], []).append(f"seed {path.name}")
    return result


def _say(name: str, result: Result) -> None:
    sorts = {"crash": "crashes", "hang": "hangs", "memory": "too large", "changed": "silently changed"}
    counts = ", ".join(f"{result.count(sort)} {sorts[sort]}" for sort in SORTS)
    speed = result.inputs / result.seconds if result.seconds else 0
    print(f"{name}: {result.inputs:,} inputs, {counts} ({speed:,.0f} a second)", flush=True)  # noqa: T201  (a command)
    for key, lines in sorted(result.found.items()):
        print(f"    {len(lines):,} x {key}, first {lines[0]}", flush=True)  # noqa: T201  (a command)


def _see_again(which: str, file: Path | None) -> int:
    """Try one input once more, and let it raise what it raises."""
    if file:
        target = TARGETS[file.resolve().parent.name]
        data = file.read_bytes()
    else:
        name, seed, number = which.split(":")
        target = TARGETS[name]
        data = target.input(int(seed), int(number))
    print(repr(data[:2000]))  # noqa: T201  (a command)
    try:
        target.hold(data)
    finally:
        clear_workplace()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

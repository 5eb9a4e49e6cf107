"""``python -m tests.slips``: try a half of the slips and print what came of them."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.slips.corpus import OPEN, read_half
from tests.slips.floors import WHOLE, missed
from tests.slips.running import Score, shortfalls, table, try_all

if TYPE_CHECKING:
    from tests.slips.trial import Verdict

_MESSAGES = 4  # of one slip that are listed


def main() -> int:
    """Try slips as the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m tests.slips", description=__doc__)
    parser.add_argument("--half", type=Path, default=OPEN, help="a folder of *.slips files")
    parser.add_argument("--list", action="store_true", help="show each slip that fell short, with what was said")
    parser.add_argument("--only", default="", help="kinds whose name contains this")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    slips = [slip for slip in read_half(asked.half) if asked.only in slip.kind]
    began = time.monotonic()
    verdicts = try_all(slips, asked.workers)
    lines = [line for verdict in verdicts if asked.list for line in _listed(verdict)]
    is_whole = asked.half == OPEN and not asked.only
    below = missed(WHOLE, Score.of(verdicts)) if is_whole else []
    seconds = f"{time.monotonic() - began:.0f} s"
    print("\n".join([*lines, table(verdicts), seconds, *below]))  # noqa: T201  (a command)
    return bool(below)


def _listed(verdict: Verdict) -> list[str]:
    """Write a slip that fell short, what was said of it, and an empty line; nothing where all went well."""
    short = shortfalls(verdict)
    if not short:
        return []
    slip = verdict.slip
    head = f"{slip.name} [{slip.kind}] {slip.site}/{slip.file}: {', '.join(short)}"
    edit = [f"  - {slip.found}", f"  + {slip.becomes}"] if slip.found or slip.becomes else []
    way = [f"  ! {slip.way} {slip.target}"] if slip.way else []
    said = [f"  {each}" for each in verdict.said[:_MESSAGES]]
    more = len(verdict.said) - _MESSAGES
    rest = [f"  … and {more} more"] if more > 0 else []
    return [head, *edit, *way, *said, *rest, *([verdict.crash] if verdict.crash else []), ""]


if __name__ == "__main__":
    sys.exit(main())

"""``python -m tests.integrity.solver --sites 500``: solve so many random sites, and say what was found."""

from __future__ import annotations

import argparse
import sys
from multiprocessing import Pool
from time import monotonic

from tests.integrity.solver.rules import NAMES
from tests.integrity.solver.solve import Outcome, solve_sites

_SHARES = 2  # processes


def main() -> int:
    """Solve sites; return how many hidden amounts were found and how many records were told of."""
    parser = argparse.ArgumentParser(prog="python -m tests.integrity.solver")
    parser.add_argument("--sites", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0, help="of the first site")
    parser.add_argument("--rule", choices=NAMES, default="ours", help="by which is counted")
    asked = parser.parse_args()
    began = monotonic()
    seeds = range(asked.seed, asked.seed + asked.sites)
    with Pool(_SHARES) as pool:
        parts = pool.starmap(solve_sites, [(seeds[at::_SHARES], asked.rule) for at in range(_SHARES)])
    found = Outcome.total(parts)
    sys.stdout.write(f"{found.line()} Seeds {seeds[0]} to {seeds[-1]}, {monotonic() - began:.0f} s.\n")
    return len(found.amounts) + len(found.told)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)

"""``python -m tests.mutants``: put each bug into a copy of the checkout, and say whether its tests find it.

A word behind the options chooses the mutants in whose file or reason it stands. Ends with 1 if any gets through.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from tests.mutants import Mutant, load
from tests.places import ROOT

_COPIED = ("*.md", "*.yaml", "*.yml", "Makefile", "pyproject.toml", "requirements*.txt")
_COPIED_WHOLE = ("benchmarks", "content", "docs", "examples", "generator", "tests", "theme")
_FAILED = 1  # pytest's exit code where a test has failed; any other is no proof
_PATIENCE = 900  # seconds for the tests of one mutant


def main() -> int:
    """Try the mutants, side by side in copies of their own."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("word", nargs="?", default="")
    given = options.parse_args()
    mutants = [each for each in load() if given.word in f"{each.file} {each.why}"]
    escaped = 0
    with TemporaryDirectory() as folder, ThreadPoolExecutor(given.jobs) as pool:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(given.jobs):
            copies.put(_copy(Path(folder) / str(number)))
        for mutant, code in zip(mutants, pool.map(partial(_try, copies), mutants), strict=True):
            escaped += code != _FAILED
            print("caught " if code == _FAILED else f"ESCAPED ({code})", mutant.file, "-", mutant.why, flush=True)  # noqa: T201  (it is a command)
    print(f"{len(mutants) - escaped} of {len(mutants)} caught")  # noqa: T201  (the same)
    return 1 if escaped else 0


def _copy(folder: Path) -> Path:
    """Copy what the program and its tests are made of."""
    for name in _COPIED_WHOLE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (path for pattern in _COPIED for path in ROOT.glob(pattern)):
        shutil.copy2(path, folder)
    return folder


def _try(copies: SimpleQueue[Path], mutant: Mutant) -> int:
    """Return how pytest ends with a mutant in a copy, which is put right again."""
    copy = copies.get()
    path = copy / mutant.file
    sound = path.read_text(encoding="utf-8")
    try:
        path.write_text(mutant.spoil(sound), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *mutant.tests],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy)},
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
        return done.returncode
    finally:
        path.write_text(sound, encoding="utf-8")
        copies.put(copy)


if __name__ == "__main__":
    sys.exit(main())

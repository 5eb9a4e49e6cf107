"""The plain cost of writing a site's files, as the physical limit: ``python -m benchmarks.plain SITE FOLDER``.

It is a program of its own, since it holds a whole site in memory: the largest memory of a process that is started
afterwards would be that of the one that starts it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.measure import Run


def write_plainly(site: Path, folder: Path) -> Run:
    """Write the files of a site once more, from memory; only the writing is timed, and no memory is measured."""
    command = [sys.executable, "-m", "benchmarks.plain", str(site), str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  (our own command)
    seconds, processor_seconds = json.loads(answer.stdout)
    return Run(seconds, processor_seconds, 0, 0)


def _write(site: Path, folder: Path) -> tuple[float, float]:
    files = [(path.relative_to(site), path.read_bytes()) for path in sorted(site.rglob("*")) if path.is_file()]
    started, used = time.perf_counter(), time.process_time()
    made: set[Path] = set()
    for path, data in files:
        target = folder / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(data)
    return time.perf_counter() - started, time.process_time() - used


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_write(Path(sys.argv[1]), Path(sys.argv[2]))))

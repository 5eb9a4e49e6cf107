"""How long a command takes and how much memory it has at its peak, worker processes included.

Two figures of memory, because one alone misleads: the *tree* is the sum over all processes of the memory that each
has for itself and of its share in what it has together with others (PSS, sampled); the *largest* is the most that
any one process held (its resident set, exact, from the kernel). A process that forks workers has a tree above its
largest process; a single process has nearly the same in both.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAUSE = 0.05  # seconds between two samples
_SHARE = 20  # and never less than this many times what a sample takes, so that sampling costs a few per cent at most


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, seconds of all its processors, and peak bytes of memory."""

    seconds: float
    processor_seconds: float
    tree: int
    largest: int


class RunFailedError(Exception):
    """A measured command ended with an error or took too long; its words are in the message."""


def measure(command: Sequence[str], log: Path, *, timeout: float, folder: Path | None = None) -> Run:
    """Run a command to its end and measure it; what it prints goes into ``log``.

    Raises :class:`RunFailedError` where it fails or takes longer than ``timeout`` seconds.
    """
    with log.open("wb") as out:
        started = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  (our own commands)
            command, stdout=out, stderr=subprocess.STDOUT, cwd=folder, start_new_session=True
        )
        sampler = _Sampler(process.pid)
        sampler.start()
        alarm = threading.Timer(timeout, os.killpg, (process.pid, signal.SIGKILL))
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        alarm.cancel()
        sampler.finish()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        words = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RunFailedError(f"{' '.join(command)}\nended with {process.returncode} after {seconds:.0f} s:\n{words}")
    largest = usage.ru_maxrss * 1024
    return Run(seconds, usage.ru_utime + usage.ru_stime, max(sampler.peak, 0) or largest, largest)


class _Sampler(threading.Thread):
    """Looks at the memory of a process and its descendants again and again."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._over = threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            started = time.perf_counter()
            self.peak = max(self.peak, sum(_shared_fairly(pid) for pid in _tree(self._pid)))
            pause = max(_PAUSE, _SHARE * (time.perf_counter() - started))

    def finish(self) -> None:
        """Stop looking."""
        self._over.set()
        self.join()


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        threads = [each.name for each in Path(f"/proc/{pid}/task").iterdir()]
        children = [Path(f"/proc/{pid}/task/{each}/children").read_text(encoding="ascii") for each in threads]
    except OSError:  # it has ended, or there is no /proc
        return
    for child in " ".join(children).split():
        yield from _tree(int(child))


def _shared_fairly(pid: int) -> int:
    """Return a process's own memory and its share in the rest, in bytes; 0 where it has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)

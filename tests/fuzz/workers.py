"""Processes that run targets side by side, and a watch over them: one that dies or hangs is a finding, too.

Owns the processes. A finding of one that was lost is made from the number of the input at which it stood.
"""

from __future__ import annotations

import multiprocessing
import time
from dataclasses import replace
from queue import Empty
from typing import TYPE_CHECKING, Any

from tests.fuzz.running import Result, Turn, keep, run
from tests.fuzz.target import clear_workplace

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableSequence

    from tests.fuzz.target import Target

_FORK = multiprocessing.get_context("fork")
_GRACE = 20  # seconds behind a target's own limit until a process that does not come back is ended
_OFTEN = 0.5


def run_beside(target: Target, seed: int, workers: int, seconds: float, least: int) -> Result:
    """Run a target in several processes for a time; each takes every so-manieth input."""
    turns = [Turn(target, seed, first, workers, seconds, -(-least // workers)) for first in range(workers)]
    results, whole = _FORK.Queue(), Result()
    running = [_Worker(turn, results) for turn in turns]
    while running:
        for result in _waiting(results):
            whole.add(result)
        for worker in [*running]:
            lost = worker.look()
            if worker.process.is_alive() and not lost:
                continue
            running.remove(worker)
            worker.process.join()
            if lost or worker.process.exitcode:
                running += worker.lose(whole, lost or f"crash: the process ended with {worker.process.exitcode}")
    for result in _waiting(results):
        whole.add(result)
    whole.seconds /= workers
    return whole


def _waiting(results: Any) -> Iterator[Result]:  # noqa: ANN401  (a queue of processes has no type that tells)
    try:
        while True:
            yield results.get(timeout=_OFTEN)
    except Empty:
        return


class _Worker:
    """One process, the input at which it stands, and when that began."""

    def __init__(self, turn: Turn, results: Any) -> None:  # noqa: ANN401  (see above)
        self.turn, self._results = turn, results
        self._began = time.monotonic()
        self.watched = _FORK.Array("d", [turn.first, self._began], lock=False)
        self.process = _FORK.Process(target=_work, args=(turn, self.watched, results), daemon=True)
        self.process.start()

    def look(self) -> str:
        """End the process where its input takes far too long; return what is to be said of it then."""
        if not self.process.is_alive() or time.monotonic() - self.watched[1] < self.turn.target.seconds + _GRACE:
            return ""
        self.process.kill()
        return "hang: the process had to be ended"

    def lose(self, whole: Result, what: str) -> list[_Worker]:
        """Note the input at which the process was lost; return a worker that goes on behind it while there is time."""
        number = int(self.watched[0])
        target, seed = self.turn.target, self.turn.seed
        keep(whole, target, (what, what), target.input(seed, number), f"{seed}:{number}")
        whole.inputs += (number - self.turn.first) // self.turn.step + 1
        left = self.turn.seconds - (time.monotonic() - self._began)
        if left <= 0:
            return []
        return [_Worker(replace(self.turn, first=number + self.turn.step, seconds=left, least=0), self._results)]


def _work(turn: Turn, watched: MutableSequence[float], results: Any) -> None:  # noqa: ANN401  (see above)
    try:
        results.put(run(turn, watched))
        results.close()
        results.join_thread()
    finally:
        clear_workplace()

"""Work that is shared out among the processors of a machine.

Owns when that pays and how. Where processes cannot be forked (Windows, macOS) the work is done here, one piece after
the other, with the same results.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Job = TypeVar("Job")
Result = TypeVar("Result")

_PR_SET_PDEATHSIG = 1  # of prctl(2), Linux
_YES, _NO = b"y", b"n"
_work: Callable[[Any], Any] | None = None  # what a worker process does, inherited when it is forked


def processors() -> int:
    """Return how many processes this program may keep busy."""
    if sys.platform != "linux":
        return 1
    return len(os.sched_getaffinity(0))


def share_out(work: Callable[[Job], Result], jobs: Sequence[Job], workers: int) -> Iterator[Result]:
    """Do every job and yield the results in the order of the jobs.

    ``work`` may be any function: worker processes are forked and have all that it knows. Jobs and results go from one
    process to another, so they should be small. Raises a ``Fault`` where a worker is killed.
    """
    if workers == 1 or len(jobs) < 2:  # noqa: PLR2004  (two jobs are the fewest that can be shared)
        yield from map(work, jobs)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with _frozen_memory():
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(workers, len(jobs)), context, _begin, (work, os.getpid())) as pool:
            try:
                yield from pool.map(_do, jobs)
            except BrokenProcessPool:
                raise Fault("U112") from None
            finally:
                pool.shutdown(wait=False, cancel_futures=True)  # of jobs that nobody waits for any more


@contextmanager
def aside(questions: Callable[[], Iterator[bool]], workers: int) -> Iterator[Callable[[], bool]]:
    """Answer some questions beside what goes on in the block, which gets a function that waits for the next answer.

    Where there is but one worker, or processes cannot be forked, each is answered when it is waited for.
    """
    if workers == 1:
        answers = questions()
        yield lambda: next(answers, False)
        return
    parent = os.getpid()
    mouth, ear = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):  # no answer is no, and a copy of this program must not go on as the program
            _end_with(parent)
            for answer in questions():
                os.write(ear, _YES if answer else _NO)
        os._exit(0)
    os.close(ear)
    try:
        yield lambda: os.read(mouth, 1) == _YES
    finally:
        os.close(mouth)
        os.waitpid(child, 0)


@contextmanager
def _frozen_memory() -> Iterator[None]:
    """Keep the garbage collector of the workers off what they share with this process: a look would copy it."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _begin(work: Callable[[Any], Any], parent: int) -> None:
    global _work  # noqa: PLW0603  (the one thing that a worker process is told when it begins)
    _end_with(parent)
    _work = work


def _end_with(parent: int) -> None:
    """Let the system end this process when the one that forked it ends, even where that one is killed.

    Ctrl+C, which reaches both, ends it without a word: the other one says what there is to say.
    """
    import ctypes

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)


def _do(job: Any) -> Any:  # noqa: ANN401  (whatever the caller of share_out has)
    if _work is None:
        raise RuntimeError("a worker has not begun")
    return _work(job)

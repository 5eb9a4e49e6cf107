"""Work is shared out without changing what comes of it; a worker that is killed is said in one line."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from generator.building.workers import processors, share_out

FORKS = pytest.mark.skipif(sys.platform != "linux", reason="work is shared out on Linux only")
SCRIPT = """
import os, signal
from generator.messages.issues import Fault
from generator.building.workers import share_out
known = list(range(100))
def work(job):
    {what}
    return os.getpid(), known[job] * 2
try:
    found = list(share_out(work, range(8), {workers}))
    print([double for _, double in found], len({{pid for pid, _ in found}} - {{os.getpid()}}) > 0)
except Fault as fault:
    print(fault.code, fault.facts)
except OSError as error:
    print("OSError", error.errno)
"""


def run(what: str = "pass", workers: int = 2) -> str:
    """Run a script in a process of its own: forking beside the threads of a test runner is asking for trouble."""
    script = SCRIPT.format(what=what, workers=workers)
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


@FORKS
def test_results_keep_the_order_of_the_jobs() -> None:
    assert run() == "[0, 2, 4, 6, 8, 10, 12, 14] True"


@pytest.mark.parametrize("jobs", [[], [3], [3, 1, 2]])
def test_one_worker_is_this_process(jobs: list[int]) -> None:
    assert list(share_out(lambda job: (job, os.getpid()), jobs, 1)) == [(job, os.getpid()) for job in jobs]


@FORKS
def test_a_killed_worker_is_a_fault() -> None:
    code = "U112"
    assert run("if job == 3: os.kill(os.getpid(), signal.SIGKILL)") == f"{code} {{}}"


@FORKS
def test_what_a_worker_raises_comes_through() -> None:
    assert run("if job == 3: raise OSError(28, 'No space')") == "OSError 28"
    assert run("if job == 3: raise Fault('U107', why='full', path='x')") == "U107 {'why': 'full', 'path': 'x'}"


def test_there_is_a_processor() -> None:
    assert processors() >= 1

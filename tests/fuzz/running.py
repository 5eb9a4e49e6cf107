"""A run: inputs of a target one after the other, what each did wrong, and how long and how much memory it took.

Owns the limits of time and memory of one input, and what is kept of a finding. The number of each input is written down
before it is tried, so that whoever watches a process knows at which one it died or did not come back.
"""

from __future__ import annotations

import resource
import signal
import time
import traceback
import warnings
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableSequence
    from types import FrameType

    from tests.fuzz.target import Target

FOUND = Path(__file__).parent / "found"
MEMORY = 300 * 1024  # kilobytes that one input may take
SORTS = ("crash", "hang", "memory", "changed")
"""What a finding can be: it stumbled, did not end, took too much, or changed something without a word."""
_KEPT = 3  # findings of one sort at one place
_WITHOUT_END = 10**9


class Hang(BaseException):
    """An input took longer than it may."""


@dataclass
class Result:
    """What came of some inputs of a target: how many there were, in which time, and the findings by their place."""

    inputs: int = 0
    seconds: float = 0.0
    found: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: Result) -> None:
        """Take what came of further inputs."""
        self.inputs += other.inputs
        self.seconds += other.seconds
        for key, lines in other.found.items():
            self.found.setdefault(key, []).extend(lines)

    def count(self, sort: str) -> int:
        """Return how many inputs ended so."""
        return sum(len(lines) for key, lines in self.found.items() if key.startswith(sort))


@dataclass(frozen=True)
class Turn:
    """Which inputs of a target are tried: from a number on, every ``step``-th, for a time but at least so many."""

    target: Target
    seed: int
    first: int
    step: int
    seconds: float
    least: int = 0
    most: int = _WITHOUT_END


def run(turn: Turn, watched: MutableSequence[float]) -> Result:
    """Try inputs; ``watched`` gets the number of each and when it began, for whoever has to end this process."""
    result, number, began = Result(), turn.first, time.monotonic()
    while result.inputs < turn.most and (time.monotonic() - began < turn.seconds or result.inputs < turn.least):
        watched[0], watched[1] = number, time.monotonic()
        data = turn.target.input(turn.seed, number)
        if finding := attempt(turn.target, data):
            keep(result, turn.target, finding, data, f"{turn.seed}:{number}")
        result.inputs += 1
        number += turn.step
    result.seconds = time.monotonic() - began
    return result


def attempt(target: Target, data: bytes) -> tuple[str, str] | None:
    """Try one input; return the sort of what is wrong with its place, and what was raised; None where all is well."""
    before = _resident(anew=True)
    try:
        with _within(target.seconds), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            target.hold(data)
    except Hang as hang:
        return f"hang {_place(hang)}", traceback.format_exc(limit=-12)
    except AssertionError as error:
        return f"changed {_place(error)}", traceback.format_exc(limit=-12)
    except MemoryError as error:
        return f"memory {_place(error)}", traceback.format_exc(limit=-12)
    except Exception as error:  # noqa: BLE001  (whatever it is, it is a finding)
        return f"crash {type(error).__name__} {_place(error)}", traceback.format_exc(limit=-12)
    grown = _resident() - before
    return (f"memory {target.name}", f"{grown // 1024} MB") if grown > MEMORY else None


def _resident(*, anew: bool = False) -> int:
    """Return the most memory that this process has had, in kilobytes; ``anew``: from now on, where Linux can say so.

    Elsewhere it is the most since the process began, so that in a large one a large input may not show.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if anew:
        Path("/proc/self/clear_refs").write_bytes(b"5")  # proc(5): the peak becomes what it is now
    return int(status.read_text().partition("VmHWM:")[2].split()[0])


def _place(error: BaseException) -> str:
    """Return where something was raised: the last line of ours, since findings of libraries are those of who calls."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if "/generator/" in each.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise Hang(number, frame)

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def keep(result: Result, target: Target, finding: tuple[str, str], data: bytes, which: str) -> None:
    """Add a finding; the first few at a place are written down with what was raised, and how to see it again."""
    key, raised = finding
    lines = result.found.setdefault(key, [])
    lines.append(which)
    if len(lines) > _KEPT:
        return
    folder = FOUND / target.name
    folder.mkdir(parents=True, exist_ok=True)
    name = sha256(data).hexdigest()[:12]
    (folder / f"{name}.bin").write_bytes(data)
    again = f"python -m tests.fuzz --again {target.name}:{which}\npython -m tests.fuzz --file {folder / name}.bin"
    (folder / f"{name}.txt").write_text(f"{key}\n\n{again}\n\n{raised}", encoding="utf-8", errors="replace")

"""Builds are killed at any moment: ``python -m tests.integrity.kills --times 300``.

Cold builds, warm ones that renew every page, and patches are killed by the clock; more than half are killed within
publishing, at one of its calls to the system. Each time the site has to be what it was or what it becomes, as a whole:
a file that is neither is **torn**, files of both are **mixed**, and what the next build does not make as a cold build
does is **lost**.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
from collections import Counter
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from generator.building import exchange
from generator.building.publish import Staging
from tests.integrity.states import State, States

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WAYS = ("cold", "warm", "patch", "publish", "publish", "patching", "patching", "patching")
"""How a build is killed, in turns: three by the clock; the others within publishing a whole site or a patch."""
_LONGEST = {"cold": 1.2, "warm": 1.2, "patch": 0.6}  # seconds after which such a build is mostly done
_SYSTEM = ("link", "unlink", "rename", "replace", "mkdir", "rmdir", "open", "fsync")
_CALLS = {"publish": 6, "patching": 60}  # calls to the system that publishing makes, at most


def kill_builds(folder: Path, times: int, seed: int = 1) -> Counter[str]:
    """Kill a number of builds of a small site, and return what was found by name."""
    chance = random.Random(seed)  # noqa: S311  (any will do)
    states, state, found = States(folder), State(), Counter[str]()
    states.build(state)
    for number in range(times):
        way = _WAYS[number % len(_WAYS)]
        after = state.patched() if way.startswith("patch") else state.renewed()
        before, becomes = states.cold(state), states.cold(after)
        if way == "cold":
            states.forget()
        states.enter(after)
        inside = _kill(lambda after=after: states.build(after), way, chance)  # type: ignore[misc]  # mypy sees no type
        found["kills"] += 1
        found["inside"] += inside
        found.update(_judge(states.shown(), before, becomes))
        states.build(after)
        found["lost"] += states.shown() != becomes
        state = after
    return found


def _judge(now: dict[str, bytes], before: dict[str, bytes], becomes: dict[str, bytes]) -> Iterator[str]:
    if now in (before, becomes):
        return
    is_torn = any(content not in (before.get(name), becomes.get(name)) for name, content in now.items())
    yield "torn" if is_torn else "mixed"


def _kill(build: Callable[[], None], way: str, chance: random.Random) -> bool:
    """Start a build in a process of its own and kill it; return whether it was publishing then."""
    calls = chance.randrange(_CALLS.get(way, 1))
    mouth, ear = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException), _watched(ear, calls if way in _CALLS else None):
            build()
        os._exit(0)
    os.close(ear)
    if way not in _CALLS:
        time.sleep(chance.uniform(0, _LONGEST[way]))
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    said = os.read(mouth, 2)
    os.close(mouth)
    return killed and said == b"<"


@contextmanager
def _watched(ear: int, calls: int | None) -> Iterator[None]:
    """Tell when publishing begins and ends; where a number of ``calls`` is given, die at that one within."""
    left = [calls]

    def dying(call: Any) -> Any:  # noqa: ANN401  (whatever the system has)
        def do(*given: Any, **named: Any) -> Any:  # noqa: ANN401  (the same)
            if left[0] is not None:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return call(*given, **named)

        return do

    def told(work: Any) -> Any:  # noqa: ANN401  (a method)
        def do(self: Staging, *given: Any, **named: Any) -> None:  # noqa: ANN401  (the same)
            os.write(ear, b"<")
            with pytest.MonkeyPatch.context() as patch:
                for name in _SYSTEM:
                    patch.setattr(os, name, dying(getattr(os, name)))
                patch.setattr(exchange, "_ask", dying(exchange._ask))  # noqa: SLF001  (where the system is asked)
                work(self, *given, **named)
            os.write(ear, b">")

        return do

    with pytest.MonkeyPatch.context() as patch:
        for name in ("publish", "patch"):
            patch.setattr(Staging, name, told(getattr(Staging, name)))
        yield


def main() -> None:
    """Kill as many builds as asked, say what was found, and fail where it was not a whole site each time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = kill_builds(Path(folder), asked.times, asked.seed)
    line = ", ".join(f"{found[name]} {name}" for name in ("kills", "inside", "torn", "mixed", "lost"))
    print(line.replace("inside", "inside publishing"))  # noqa: T201  (the line that sums it up)
    sys.exit(bool(found["torn"] or found["mixed"] or found["lost"]))


if __name__ == "__main__":
    main()

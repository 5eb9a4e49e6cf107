"""Ctrl+C at any moment of a build: ``python -m tests.integrity.interrupts --times 100``.

Each time the command ends with one line and the number 130, whatever it was doing, and the site is a whole one.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import AS_OF
from tests.integrity.states import State, States

_BEGIN = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background is deaf to it
from generator.__main__ import main
sys.argv[0] = "showcase"
print("begun", flush=True)
main()
"""
_LONGEST = 2.5  # seconds after which a build is mostly done
_SAID = "Stopped by Ctrl+C. / 已按 Ctrl+C 停止。"
_INTERRUPTED = 130


def interrupt_builds(folder: Path, times: int, seed: int = 1) -> Counter[str]:
    """Interrupt a number of builds of a small site, some twice, and return what was found by name."""
    chance = random.Random(seed)  # noqa: S311  (any will do)
    states, state, found = States(folder), State(), Counter[str]()
    states.build(state)
    for _ in range(times):
        after = chance.choice((state.patched(), state.renewed()))
        before, becomes = states.cold(state), states.cold(after)
        states.enter(after)
        code, said = interrupt(states.root, chance, "build", "--as-of", AS_OF)
        found["interrupted"] += code == _INTERRUPTED
        found["not said"] += code == _INTERRUPTED and said.strip() != _SAID
        found["traceback"] += "Traceback" in said or code not in (0, _INTERRUPTED)
        found["torn"] += states.shown() not in (before, becomes)
        states.build(after)
        found["lost"] += states.shown() != becomes
        state = after
    return found


def interrupt(folder: Path, chance: random.Random, *command: str, longest: float = _LONGEST) -> tuple[int, str]:
    """Run a command and interrupt it at some moment, sometimes twice; return its number and what it said."""
    whole = [sys.executable, "-c", _BEGIN, *command]
    with subprocess.Popen(whole, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        running.stdout.readline()
        for pause in (longest, 0.01)[: chance.randrange(1, 3)]:
            time.sleep(chance.uniform(0, pause))
            running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    return running.returncode, said


def main() -> None:
    """Interrupt as many builds as asked, say what was found, and fail where it was not one line and a whole site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = interrupt_builds(Path(folder), asked.times)
    words = ("interrupted", "not said", "traceback", "torn", "lost")
    line = ", ".join(f"{found[name]} {name}" for name in words)
    print(f"{asked.times} builds: {line}")  # noqa: T201  (the line that sums it up)
    sys.exit(any(found[name] for name in words[1:]))


if __name__ == "__main__":
    main()

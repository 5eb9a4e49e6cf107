"""One run of the benchmarks: what is measured, in which order.

Owns the order: sites are made first and not timed, then the subjects take turns, round by round.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.aside import put_aside
from benchmarks.data import make_site
from benchmarks.hugo import make_hugo_site
from benchmarks.material import make_material_site
from benchmarks.plain import write_plainly
from benchmarks.subjects import Hugo, Material, Ours, Start
from benchmarks.tally import Row, Tally, weigh

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.measure import Run
    from benchmarks.tally import Weight

MATERIAL_AT_MOST = 1_000
OTHERS_AT_MOST = 10_000
_SERVED = 300
_READ = 10_000
_STARTS = 5  # runs a round


class Session:
    """A run under way: its folder, its figures so far, and a function that says what is going on."""

    def __init__(self, work: Path, rounds: int, say: Callable[[str], None], *, keep: bool) -> None:
        self.tally = Tally()
        self._work = work
        self._rounds = rounds
        self._say = say
        self._keep = keep
        self._edits = 0

    def measure_start(self) -> None:
        """Measure the start of the program, in rounds of several runs, since each is short."""
        start = Start(self._work / "start")
        for _ in range(2):  # the first check keeps what the second begins with
            start.check()
        for name, run in (("check, nothing changed", start.check), ("--help", start.help)):
            row = self.tally.starts.setdefault(name, Row())
            row.runs += [run() for _ in range(_STARTS * self._rounds)]
            self._say(f"start of the program: {name} {row.processor_seconds:.2f} s of processors")

    def measure_size(self, projects: int) -> None:
        """Measure every subject that a number of projects is for."""
        folder = self._work / str(projects)
        (folder / "ours").mkdir(parents=True)
        self._say(f"{projects:,} projects: making the data")
        make_site(projects, folder / "ours")
        ours = Ours(folder / "ours", projects)
        others = self._make_others(ours, folder)
        for at in range(self._rounds):
            if projects <= OTHERS_AT_MOST:
                self._measure(projects, "ours, check only", ours.check)
            self._measure(projects, "ours, cold", ours.cold, partial(weigh, ours.output))
            if projects <= OTHERS_AT_MOST:
                self._measure(projects, "writing alone", partial(_write, ours.output, folder))
            for name, other in others.items():
                self._measure(projects, name, other.cold, partial(weigh, other.output))
            # last, because a build deletes the site that it replaces: see aside
            self._edits += 1
            ours.edit(self._edits)
            self._measure(projects, "ours, one edit", ours.build, partial(weigh, ours.output))
            if projects == _SERVED:
                self._serve(ours)
            if projects == _READ:
                self._read(ours)
            self._say(f"{projects:,} projects: round {at + 1} of {self._rounds} done")
        if not self._keep:
            put_aside(folder, self._work)

    def _make_others(self, ours: Ours, folder: Path) -> dict[str, Hugo | Material]:
        """Make the peers' sites from a first build of ours, which is not counted."""
        others: dict[str, Hugo | Material] = {}
        if ours.projects <= OTHERS_AT_MOST:
            ours.cold()
            (folder / "hugo").mkdir()
            make_hugo_site(ours.folder, ours.output, folder / "hugo")
            others["Hugo"] = Hugo(folder / "hugo")
        if ours.projects <= MATERIAL_AT_MOST:
            (folder / "material").mkdir()
            make_material_site(ours.output, folder / "material")
            others["Material"] = Material(folder / "material")
        return others

    def _measure(
        self, projects: int, subject: str, run: Callable[[], Run], weight: Callable[[], Weight] | None = None
    ) -> None:
        found = run()
        self._say(
            f"{projects:,} projects: {subject} {found.seconds:.2f} s, {max(found.tree, found.largest) / 1e6:.0f} MB"
        )
        self.tally.add(projects, subject, found)
        if weight:
            self.tally.rows[projects, subject].weight = weight()

    def _serve(self, ours: Ours) -> None:
        self._edits += 1
        self.tally.served.append(ours.edit_to_page(ours.folder / "serve.log", self._edits))
        self._say(f"{ours.projects:,} projects: from an edit to the served page {self.tally.served[-1]:.2f} s")

    def _read(self, ours: Ours) -> None:
        files = [ours.folder / "projects.yaml", *sorted((ours.folder / "projects").glob("*.yaml"))]
        command = [sys.executable, "-m", "benchmarks.reader", *map(str, files)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  (our own command)
        for key, value in json.loads(answer.stdout).items():
            self.tally.reader.setdefault(key, []).append(value)


def _write(site: Path, folder: Path) -> Run:
    run = write_plainly(site, folder / "plain")
    put_aside(folder / "plain", folder)
    return run

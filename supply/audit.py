"""Compares the lock with published advisories, and says so plainly where it could not.

Owns what is asked of pip-audit and what its answer means. A package that pip-audit skips counts as not compared:
without a network it skips all of them, and by itself would call that a success.

``python -m supply.audit`` (``make audit-deps``). ``STRICT=1``: what was not compared is a failure, for CI.
``ADVISORIES=https://…/v1/query``: another address that speaks OSV, such as a copy within a closed network.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from supply.lock import read_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from supply.lock import Locked

KNOWN, NOT_COMPARED = 1, 2
"""Exit codes: advisories are known; not all could be compared, which only ``STRICT`` minds."""
_PIP_AUDIT = (sys.executable, "-m", "pip_audit")


@dataclass(frozen=True)
class Audit:
    """What came of it: lines about advisories, how many packages were compared, and which were not."""

    known: tuple[str, ...]
    compared: int
    missed: tuple[str, ...]

    def said(self) -> str:
        """Return what to print."""
        lines = [*self.known]
        if self.known:
            lines.append(f"{len(self.known)} known advisories in {self.compared} packages of the lock.")
        elif self.compared:
            lines.append(f"{self.compared} packages of the lock compared with the advisories: none is known.")
        if self.missed and not self.compared:
            lines.append("Not audited: no advisories could be reached from here. Run it where there is a network.")
        elif self.missed:
            lines.append(f"Not compared: {', '.join(self.missed)}.")
        return "\n".join(lines)

    def code(self, *, strict: bool) -> int:
        """Return the exit code."""
        if self.known:
            return KNOWN
        return NOT_COMPARED if strict and self.missed else 0


def audit(packages: Iterable[Locked], ask: Callable[[str], str]) -> Audit:
    """Compare packages; ``ask`` gets the lines of a requirements file and gives pip-audit's JSON, or nothing."""
    known: list[str] = []
    missed: list[str] = []
    compared = 0
    for batch in _batches(packages):
        answers = _answers(ask("".join(f"{each.name}=={each.version}\n" for each in batch)))
        for each in batch:
            found = answers.get(each.name)
            if found is None:
                missed.append(f"{each.name} {each.version}")
                continue
            compared += 1
            known += [f"{each.name} {each.version}: {line}" for line in found]
    return Audit(tuple(known), compared, tuple(missed))


def _batches(packages: Iterable[Locked]) -> list[list[Locked]]:
    """Return packages in groups in which no name stands twice: pip-audit reads no second version of one."""
    seen: Counter[str] = Counter()
    batches: list[list[Locked]] = []
    for each in packages:
        if seen[each.name] == len(batches):
            batches.append([])
        batches[seen[each.name]].append(each)
        seen[each.name] += 1
    return batches


def _answers(text: str) -> dict[str, list[str]]:
    """Return the advisories by package, of those packages that were really looked up."""
    try:
        dependencies = json.loads(text)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return {}
    return {each["name"]: [_line(vuln) for vuln in each["vulns"]] for each in dependencies if "vulns" in each}


def _line(vuln: dict[str, list[str]]) -> str:
    names = ", ".join([str(vuln["id"]), *vuln.get("aliases", [])])
    mended = ", ".join(vuln.get("fix_versions", [])) or "no version yet"
    return f"{names}; mended in {mended}"


def ask_pip_audit(lines: str, program: Iterable[str] = _PIP_AUDIT) -> str:
    """Let pip-audit look up the lines of a requirements file, and return its JSON; nothing where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text(lines, encoding="utf-8")
        asked = ["-r", str(file), "--no-deps", "--disable-pip", "-f", "json", "--progress-spinner", "off"]
        if address := os.environ.get("ADVISORIES"):
            asked += ["--vulnerability-service", "osv", "--osv-url", address]
        done = subprocess.run([*program, *asked], capture_output=True, text=True, check=False)  # noqa: S603  (our own list)
    return done.stdout


def main() -> int:
    """Audit the lock; print what came of it, and return the exit code."""
    found = audit(read_lock(), ask_pip_audit)
    print(found.said(), file=sys.stderr if found.missed else sys.stdout)
    return found.code(strict=os.environ.get("STRICT", "") not in {"", "0"})


if __name__ == "__main__":
    sys.exit(main())

"""Lighthouse on pages of a site, mobile and desktop, one run after the other: they would disturb each other.

A figure is the median of five runs. What is measured depends on the machine all the same, above all on what else it
does; scores of one machine are compared with each other only.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.audit import npm
from tests.audit.goals import BLOCKED, LARGEST_PAINT, SCORES, SHIFT, Row, missing
from tests.browser.windows import program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Report = dict[str, Any]

KINDS = ("home", "park", "project", "board")
"""The kinds of page that it looks at."""
RUNS = 5
_ATTEMPTS = 3
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_SCORED = "performance, accessibility, best practices, search"
_TIMED = "LCP, CLS, TBT"
_CHROMIUM = "--headless --no-sandbox --disable-gpu --disable-background-networking"
_LONGEST = 300  # seconds of one run
_PATIENCE = 10  # seconds in which it puts its browser away


class LighthouseError(Exception):
    """A run gave no report; says what it printed."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Scores of a page in Lighthouse's order, from 0 to 100, milliseconds, and how much its parts moved."""

    scores: tuple[int, ...]
    largest_paint: float
    shift: float
    blocked: float


def look(address: str, pages: dict[str, str], aside: Path, say: Callable[[str], None], runs: int = RUNS) -> list[Row]:
    """Look at pages, which are paths by what they are called; say what it names as causes where a goal is missed."""
    if why := npm.lack_of_lighthouse():
        return [missing(f"Lighthouse {form}: {_SCORED}", _goal_of(form), why) for form in SCORES]
    rows: list[Row] = []
    for form in SCORES:
        for name, path in pages.items():
            say(f"… Lighthouse {form} {name}")
            reports = [_run_until_measured(address + path, form, aside) for _ in range(runs)]
            made = rows_of(form, name, median_of(reports))
            if not all(row.ok for row in made):
                for cause in causes_in(reports[-1], address):
                    say(f"Lighthouse {form} {name}: {cause}")
            rows += made
    return rows


def figures_of(report: Report) -> Figures:
    """Return the figures of one run. Raises LighthouseError for a run that measured nothing."""
    if broken := report.get("runtimeError"):
        raise LighthouseError(broken["message"])

    def measured(name: str) -> float:
        return float(report["audits"][name]["numericValue"])

    return Figures(
        tuple(round(100 * report["categories"][each]["score"]) for each in _CATEGORIES),
        measured("largest-contentful-paint"),
        measured("cumulative-layout-shift"),
        measured("total-blocking-time"),
    )


def median_of(reports: Sequence[Report]) -> Figures:
    """Return the medians of several runs, each figure by itself. Raises LighthouseError."""
    runs = [figures_of(each) for each in reports]
    return Figures(
        tuple(int(median(scores)) for scores in zip(*(each.scores for each in runs), strict=True)),
        median(each.largest_paint for each in runs),
        median(each.shift for each in runs),
        median(each.blocked for each in runs),
    )


def rows_of(form: str, name: str, found: Figures) -> list[Row]:
    """Return the two rows of a page: its scores, and its times and shift."""
    scored = all(score >= least for score, least in zip(found.scores, SCORES[form], strict=True))
    timed = found.largest_paint <= LARGEST_PAINT and found.shift < SHIFT and found.blocked <= BLOCKED
    times = f"{found.largest_paint / 1000:.1f} s, {found.shift:.3f}, {round(found.blocked, -1):.0f} ms"
    goal = f"≤ {LARGEST_PAINT / 1000:.1f} s, < {SHIFT}, ≤ {BLOCKED} ms"
    return [
        Row(f"Lighthouse {form}, {name}: {_SCORED}", _goal_of(form), ", ".join(map(str, found.scores)), scored),
        Row(f"Lighthouse {form}, {name}: {_TIMED}", goal, times, timed),
    ]


def causes_in(report: Report, address: str) -> list[str]:
    """Return what a report names as reasons for a score below the best, each with the files or parts that it means."""
    names = dict.fromkeys(ref["id"] for category in report["categories"].values() for ref in category["auditRefs"])
    audits = [report["audits"][name] for name in names]
    return [
        " ".join(filter(None, [each["id"], each.get("displayValue", ""), *_meant(each, address)])).replace("\xa0", " ")
        for each in audits
        if each["score"] is not None and each["score"] < 1
    ]


def _meant(audit: Report, address: str) -> list[str]:
    items = audit.get("details", {}).get("items", [])
    return [
        str(each.get("url") or each.get("node", {}).get("snippet") or "").removeprefix(address) for each in items[:4]
    ]


def _goal_of(form: str) -> str:
    return ", ".join(f"≥ {least}" if least < 100 else "100" for least in SCORES[form])


def _run_until_measured(address: str, form: str, aside: Path) -> Report:
    """Run it until it has measured: a busy machine may miss a page's beginning. Raises LighthouseError."""
    for _ in range(_ATTEMPTS - 1):
        try:
            report = _run(address, form, aside)
            figures_of(report)
        except LighthouseError:
            continue
        return report
    return _run(address, form, aside)


def _run(address: str, form: str, aside: Path) -> Report:
    """Run it once; its browser keeps its things in the folder ``aside``."""
    command = ["node", str(npm.LIGHTHOUSE), address, "--output=json", "--quiet", "--no-enable-error-reporting"]
    command += [f"--chrome-flags={_CHROMIUM}", *(["--preset=desktop"] if form == "desktop" else [])]
    environment = {**os.environ, "CHROME_PATH": program(), "TMPDIR": str(aside)}
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    )
    try:
        printed, complaint = running.communicate(timeout=_LONGEST)
    except (KeyboardInterrupt, subprocess.TimeoutExpired):
        _put_away(running)
        raise
    try:
        report: Report = json.loads(printed)
    except ValueError:
        raise LighthouseError(complaint or printed) from None
    return report


def _put_away(running: subprocess.Popen[str]) -> None:
    """End a run so that it ends its browser, too."""
    running.send_signal(signal.SIGINT)
    try:
        running.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()

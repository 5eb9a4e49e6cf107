"""One slip, tried: made in a copy of its site, checked, judged, and taken back."""

from __future__ import annotations

import shutil
import signal
import traceback
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.slips.advice import is_advice, restored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

    from generator.messages.issues import Issue
    from tests.slips.corpus import Slip
    from tests.slips.sites import SpoiledSite

SECONDS = 30
"""How long a check of a slip may take before it counts as hanging."""
_OF_EVERY_EDIT = {
    "T204"
}  # the translation lags behind: true of each edit of a translated text, and no answer to a slip
_OF_NEW_TEXT = "T205"  # a translation is not registered: true of each text that is new at a changed line


@dataclass(frozen=True)
class Verdict:
    """What came of a slip: whether it was met, at its line, in one message, and whether the advice mends it."""

    slip: Slip
    said: tuple[str, ...] = ()
    messages: int = 0
    crash: str = ""
    has_error: bool = False
    exact: bool = False
    in_file: bool = False
    advised: int = 0
    restored: int = 0

    @property
    def is_silent(self) -> bool:
        """Whether harm was done without a word."""
        return self.slip.is_harmful and not self.crash and not self.said

    @property
    def is_weak(self) -> bool:
        """Whether an error was due and only a warning was said."""
        return self.slip.due == "error" and bool(self.said) and not self.has_error

    @property
    def is_single(self) -> bool:
        """Whether one slip gave one message; a text that is false in both languages may be met in both."""
        return self.messages == 1

    @property
    def is_false_alarm(self) -> bool:
        """Whether something was said of what is right."""
        return self.slip.due == "nothing" and bool(self.said)

    @property
    def is_caught(self) -> bool:
        """Whether a harmful slip was met with at least a message."""
        return self.slip.is_harmful and bool(self.said)


class Hanging(BaseException):
    """A check did not come back."""


def try_slip(slip: Slip, site: SpoiledSite) -> Verdict:
    """Make a slip in a site, judge what the check says, and leave the site as it was. Raises ``UnfitSlip``."""
    before = site.said_before(release=slip.release)
    with _made(slip, site.root) as (spoiled, right):
        try:
            with _within(SECONDS):
                issues = site.check(release=slip.release)
        except Hanging:
            return Verdict(slip, crash="hangs")
        except Exception:  # noqa: BLE001  (whatever it is, no editor should meet it)
            return Verdict(slip, crash=traceback.format_exc(limit=-3))
    return _judged(slip, _new(issues, before), spoiled, right)


def _judged(slip: Slip, issues: list[Issue], spoiled: str, right: str) -> Verdict:
    due = due_lines(slip, spoiled, right)
    issues = [
        issue for issue in issues if not (issue.code == _OF_NEW_TEXT and issue.place.line in due and not slip.way)
    ]
    names = {slip.file, slip.target} - {""}
    here = [issue for issue in issues if any(_is_about(issue, name) for name in names)]
    at = [issue for issue in here if slip.whole_file or slip.way or issue.place.line in due]
    advised = [issue for issue in at if slip.is_harmful and not slip.way and is_advice(issue)]
    return Verdict(
        slip,
        tuple(_written(issue) for issue in issues),
        len({issue.code for issue in issues}) if _is_in_both_languages(slip) else len(issues),
        has_error=any(issue.is_error for issue in issues),
        exact=bool(at),
        in_file=bool(here),
        advised=len(advised),
        restored=restored(advised, spoiled, right, slip.good),
    )


def _is_in_both_languages(slip: Slip) -> bool:
    lines = [line.strip()[:4] for line in slip.becomes.split("\n")]
    return lines == ["zh: ", "en: "]


def _is_about(issue: Issue, name: str) -> bool:
    """Whether an issue stands in a file or in a folder that it is in, or names it."""
    place = issue.place.file
    return place == name or name.startswith(f"{place}/") or name in f"{issue.message('zh')} {issue.hint('zh')}"


def _written(issue: Issue) -> str:
    severity = issue.severity.value
    return f"{issue.place} {severity} [{issue.code}] {issue.field}: {issue.message('zh')} → {issue.hint('zh')}"


def due_lines(slip: Slip, spoiled: str, right: str) -> set[int]:
    """Return the numbers of the lines at which a message about a slip is exact."""
    lines = spoiled.split("\n")
    if slip.due_at:
        return {number for number, line in enumerate(lines, 1) if any(text in line for text in slip.due_at)}
    if slip.way or spoiled == right:
        return set(range(1, len(lines) + 1))
    old = right.split("\n")
    head = next((i for i, (one, other) in enumerate(zip(lines, old, strict=False)) if one != other), len(old))
    tail = 0
    while tail < min(len(lines), len(old)) - head and lines[-1 - tail] == old[-1 - tail]:
        tail += 1
    changed = set(range(head + 1, max(head + 1, len(lines) - tail) + 1))
    return changed | _twins(lines, changed)


def _twins(lines: list[str], changed: set[int]) -> set[int]:
    """Return the lines with the same text in the other language: which of the two is wrong nobody can know."""
    twins = set()
    for number in changed:
        text = lines[number - 1].strip() if number <= len(lines) else ""
        if text.startswith("zh: "):
            twins.add(number + 1)
        elif text.startswith("en: "):
            twins.add(number - 1)
    return twins


def _new(issues: tuple[Issue, ...], before: tuple[Issue, ...]) -> list[Issue]:
    """Return the issues that were not there before, wherever in its file each stands now."""
    known = Counter(_key(issue) for issue in before)
    new = []
    for issue in (each for each in issues if each.code not in _OF_EVERY_EDIT):
        known[_key(issue)] -= 1
        if known[_key(issue)] < 0:
            new.append(issue)
    return new


def _key(issue: Issue) -> tuple[str, str, str, str]:
    return issue.code, issue.place.file, issue.field, issue.message("zh")


@contextmanager
def _made(slip: Slip, root: Path) -> Iterator[tuple[str, str]]:
    """Make a slip while the block runs, and give the text of the file with it and without."""
    path = root / slip.file
    was = path.read_bytes() if path.exists() else b""
    right = was.decode()
    spoiled = slip.edited(right) if slip.found or (slip.becomes and slip.way != "new file") else right
    target = root / slip.target if slip.target and slip.way != "save as" else None
    is_new_folder = target is not None and not target.parent.exists()
    try:
        _carry_out(slip, path, target, spoiled)
        yield spoiled, right
    finally:
        if target is not None:
            target.unlink(missing_ok=True)
            if is_new_folder:
                shutil.rmtree(target.parent)
        if was:
            path.write_bytes(was)
        else:
            path.unlink(missing_ok=True)


def _carry_out(slip: Slip, path: Path, target: Path | None, spoiled: str) -> None:
    if target is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
    if slip.way == "save as":
        path.write_bytes(spoiled.encode(slip.target))
    elif slip.way == "rename to" and target is not None:
        path.unlink()
        target.write_text(spoiled, encoding="utf-8")
    elif slip.way == "copy to" and target is not None:
        target.write_text(spoiled, encoding="utf-8")
    elif slip.way == "delete file":
        path.unlink()
    elif slip.way == "new file":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(slip.becomes + "\n", encoding="utf-8")
    else:
        path.write_text(spoiled, encoding="utf-8", newline="")


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Hanging

    previous = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)

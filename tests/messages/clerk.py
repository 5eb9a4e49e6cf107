"""A clerk who does what a message shows, to the letter: the line is written as shown, and nothing else is touched.

Owns how shown lines are read. Must not know what was wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.advice import LEFT_OUT
from generator.messages.issues import messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue

_WORDS = 25
"""Signs by which a place in a line is found again."""
_NUMBERED = re.compile(r"\n {6}(\d+) \| (.*)")


def shows_a_line(issue: Issue) -> bool:
    """Whether a message shows how a line should be."""
    return bool(issue.facts.get("mended")) and "{mended}" in messages()[issue.code].hint["zh"]


def follow(issue: Issue, lines: Sequence[str]) -> list[str]:
    """Return the lines of a file after a message was followed. Raises ``ValueError`` where it says not how."""
    shown = issue.facts["mended"]
    assert shown in issue.hint("zh")
    assert shown in issue.hint("en")
    done = [*lines]
    numbered = _NUMBERED.findall(shown)
    for number, line in numbered:
        done[int(number) - 1] = _put(line, done[int(number) - 1], issue)
    if not numbered:
        at = issue.place.line - 1
        blanks = done[at][: len(done[at]) - len(done[at].lstrip())]
        done[at] = blanks + _put(shown, done[at].strip(), issue)
    return done


def _put(shown: str, line: str, issue: Issue) -> str:
    """Return a line with what is shown of it put in its place: all of it, or the parts between the marks."""
    if "cut" not in issue.facts:
        return shown
    assert "其余内容保持不变" in issue.hint("zh")
    done, behind = "", line
    parts = [part.strip(LEFT_OUT) for part in shown.split(f" {LEFT_OUT} ")]
    for number, part in enumerate(parts):
        first, last = part[:_WORDS], part[-_WORDS:]
        begin = behind.index(first) if shown.startswith(LEFT_OUT) or number else 0
        is_end = number == len(parts) - 1 and not shown.endswith(LEFT_OUT)
        end = len(behind) if is_end else behind.index(last, begin) + len(last)
        done, behind = done + behind[:begin] + part, behind[end:]
    return done + behind

"""The advice of an issue, followed as a clerk follows it: by the letter.

An advice is a fact of the issue: ``mended`` (how the line should read) or ``meant`` (the name that was probably meant).
A mended line that begins as the line begins is the whole line, whatever it leaves out; with an ellipsis at an end, or
from the middle of the line, it is a part, and the rest stays. A name takes the place of a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

if TYPE_CHECKING:
    from generator.messages.issues import Issue

_LINE, _NAME = "mended", "meant"
_REST = "…"
_END_OF_KEY = re.compile(r"[\s：:=]")


class Advice(NamedTuple):
    """What an issue advises to write: text that stands in its hint, and whether that is only a name."""

    text: str
    is_name: bool = False


def advice_of(issue: Issue) -> Advice | None:
    """Return what an issue advises to write, or None where it shows nothing to copy."""
    hint = issue.hint("zh")
    for fact, is_name in ((_LINE, False), (_NAME, True)):
        text = str(issue.facts.get(fact, ""))
        if text and text in hint:
            return Advice(text, is_name)
    return None


def restores(advice: Advice, spoiled: str, lines: tuple[str, ...]) -> bool:
    """Whether a clerk who follows an advice in a spoiled line gets one of the lines that would be right."""
    return any(_restores(advice, spoiled.strip(), line.strip()) for line in lines)


def _restores(advice: Advice, spoiled: str, right: str) -> bool:
    text = advice.text.strip()
    if _reads_as(text, right):
        return True
    is_part = advice.is_name or text.startswith(_REST) or text.endswith(_REST)
    if not is_part and _first_word(text) == _first_word(spoiled):
        return False  # it is taken for the whole line, and something of that is lost
    return _fits(text.removeprefix(_REST).removesuffix(_REST).strip(), spoiled, right)


def _first_word(text: str) -> str:
    return _END_OF_KEY.split(text, maxsplit=1)[0]


def _fits(part: str, spoiled: str, right: str) -> bool:
    """Whether the right line is the spoiled one with one stretch of it replaced by this part."""
    place = right.find(part) if part else -1
    while place >= 0:
        head, tail = right[:place], right[place + len(part) :]
        if spoiled.startswith(head) and spoiled.endswith(tail) and len(head) + len(tail) <= len(spoiled):
            return True
        place = right.find(part, place + 1)
    return False


def _reads_as(advice: str, right: str) -> bool:
    """Whether two lines say the same: word for word, or as YAML."""
    if advice.split() == right.split():
        return True
    try:
        one, other = (yaml.load(line, yaml.BaseLoader) for line in (advice, right))  # noqa: S506  (texts only)
    except yaml.YAMLError:
        return False
    return bool(one) and isinstance(one, dict | list) and one == other

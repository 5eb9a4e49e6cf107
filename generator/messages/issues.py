"""One problem in the content: what it is, where it stands, and what to do, in every interface language.

Owns the shape of a problem. The words stand in ``words/*.toml``, one entry a code, so that they can be
read, translated and tested without running anything. Must not know YAML, records or the terminal.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from generator.messages.catalogue import Message, load_messages
from generator.messages.refused import facts_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_REST = {
    "zh": "（“…”代表没有列出的部分：这一行的其余内容保持不变。）",
    "en": " (… stands for what is not shown: the rest of the line stays as it is.)",
}
_KEY_IN_CHINESE = re.compile(r"(?<![\w./:\"'-])(?<!: )[a-z][a-z_]*(?![\w/.\"'-])", re.ASCII)
_KEY_IN_ENGLISH = re.compile(r"(?<![\w./-])(?:[a-z][a-z_]*(?=:(?!\S*[\w/]))|[a-z]+(?:_[a-z]+)+)(?![\w/-])", re.ASCII)


class Severity(StrEnum):
    """How much an issue weighs: an error stops the build, a warning is reported only."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a path as the editor knows it, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the place as editors and compilers do: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}"


class Fault(ValueError):  # noqa: N818  (a fault in the content; an "error" here would be one of the program)
    """A problem that does not know its place yet; whoever read the text adds it with :meth:`at`."""

    def __init__(self, code: str, **facts: str) -> None:
        """Take the code of the message and the facts that fill its placeholders."""
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the facts on the way from a worker process."""
        return _fault_again, (self.code, self.facts)

    def at(self, place: Place, field: str = "", excerpt: str = "") -> Issue:
        """Return the issue that this fault is at a place."""
        return Issue(self.code, place, field, excerpt, self.facts)


def _fault_again(code: str, facts: Mapping[str, str]) -> Fault:
    return Fault(code, **facts)


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem: a stable code, its place, the field, the source line, and the facts for its words.

    ``folded`` are those that follow from it and go when it is mended.
    """

    code: str
    place: Place
    field: str = ""
    excerpt: str = ""
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    called: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """What keys are called where it stands, if not as the words call them."""
    folded: tuple[Issue, ...] = ()

    @property
    def severity(self) -> Severity:
        """What the catalogue says of this code."""
        return Severity(messages()[self.code].severity)

    @property
    def is_error(self) -> bool:
        """Whether this issue stops the build."""
        return self.severity is Severity.ERROR

    def message(self, language: str) -> str:
        """Say what happened, in a language of the catalogue (``zh`` or ``en``)."""
        said = messages()[self.code].say[language].format_map(facts_in(self.facts, language))
        return name_keys(said, self.called, language)

    def hint(self, language: str) -> str:
        """Say why, and what to write instead; where no line is known that would be right, in words alone."""
        words = messages()[self.code]
        unsure = words.unsure and not self.facts.get("mended", "")
        said = (words.unsure if unsure else words.hint)[language].format_map(facts_in(self.facts, language))
        said = said + _REST[language] if "cut" in self.facts and not unsure else said
        return name_keys(said, self.called, language)

    def sort_key(self) -> tuple[Place, str, str]:
        """Order issues as a reader of the files meets them."""
        return (self.place, self.code, self.field)


def name_keys(words: str, called: Mapping[str, str], language: str) -> str:
    """Return words of a message with its keys as they are called.

    In Chinese words any key in Latin letters is one; among English ones a colon or an underscore tells it.
    """
    if not called:
        return words
    form = _KEY_IN_CHINESE if language == "zh" else _KEY_IN_ENGLISH
    return form.sub(lambda found: called.get(found[0], found[0]), words)


class Refusal(Fault):
    """What is wrong with a file that a command cannot begin without, each problem at its place."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        """Take the issues, of which there is at least one."""
        super().__init__(issues[0].code, **issues[0].facts)
        self.issues = tuple(issues)


@cache
def messages() -> Mapping[str, Message]:
    """Return the words of every code, read once."""
    return load_messages()

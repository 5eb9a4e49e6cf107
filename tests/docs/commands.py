"""The commands that documents for editors name: their lines, and how the program reads them."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import typer
from typer.exceptions import TyperException

from generator.cli import app
from tests.docs.handbook import FENCE
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = [
    *(ROOT / "docs" / name for name in ("handbook.zh.md", "handbook.en.md", "deploy.zh.md", "deploy.md")),
    *(ROOT / name for name in ("README.zh.md", "README.md", "CHANGELOG.md", "CHANGELOG.zh.md")),
    *(ROOT / "docs" / name for name in ("editing-on-the-web.zh.md", "editing-on-the-web.en.md", "new-language.md")),
    ROOT / "generator" / "cli" / "starter" / "site" / "README.md",
]
"""What is written for those who type commands."""

PROGRAM = r"(?:showcase|[\w.\\/]*python[\d.]* -m generator)(?![\w.])"
_LINE = re.compile(rf"(?:^|(?<=\s)){PROGRAM}[ \t]*(?P<words>.*)$")
_CHOICES = re.compile(r"\w+(?:\|\w+)+")
_INDENT = re.compile(r"^ +(?=```)", re.MULTILINE)  # of a block within a list
_SPAN = re.compile(r"`([^`\n]+)`")


def lines_of(text: str) -> Iterator[str]:
    """Return what stands behind the program's name in each line of code of a document."""
    text = _INDENT.sub("", text)
    blocks = [line for _, block in FENCE.findall(text) for line in block.splitlines()]
    for span in [*_SPAN.findall(FENCE.sub("", text)), *blocks]:
        if match := _LINE.match(span.strip()):
            yield match["words"].strip()


def all_lines() -> list[str]:
    """Return every line of every document, once; of choices such as ``github|gitlab``, one line each."""
    lines = {line for path in DOCUMENTS for line in lines_of(path.read_text(encoding="utf-8"))}
    return sorted({_CHOICES.sub(choice, line) for line in lines for choice in _choices(line)})


def _choices(line: str) -> list[str]:
    found = _CHOICES.search(line)
    return found[0].split("|") if found else [""]


def read(line: str) -> str:
    """Read a line as the program does, without doing it; return the name of its command.

    A command without what it needs is a mention, as in “`showcase new` knows every kind”, and so is one that ends in an
    option's name. Raises a ``TyperException`` for what the program would refuse.
    """
    command: Any = typer.main.get_group(app)
    context = typer.Context(command, info_name="showcase")
    words = shlex.split(line)
    name = ""
    while words and hasattr(command, "resolve_command"):
        name, command, words = command.resolve_command(context, words)
        context = typer.Context(command, info_name=name, parent=context)
    if words and words[-1] in _options(command):
        words.pop()
    has_arguments = bool(words) and not words[0].startswith("-")
    try:
        if words:
            command.make_context(name, list(words), parent=context.parent)
    except TyperException as error:
        if type(error).__name__ != "MissingParameter" or has_arguments:
            raise
    return " ".join(shlex.split(line)[:1]) if name else ""


def _options(command: Any) -> set[str]:  # noqa: ANN401  (typer keeps the type to itself)
    takes_a_value = (each for each in command.params if not getattr(each, "is_flag", True))
    return {name for each in takes_a_value for name in each.opts}

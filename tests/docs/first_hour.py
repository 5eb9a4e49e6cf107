"""The worked examples of ``tests/cases/hour``: what each changes in a checkout, and what must come of it.

An example is one text file. It begins with what it is about and with what it must come to: ``#! makes path`` for a file
that a command writes anew, ``#! site path`` for the site that is built afterwards, ``#! shows path words`` for words on
a page of that. Then come the files: ``==== path`` begins a new one, ``~~~~ path`` changes to one that is there. Changes
stand as in a diff without numbers: what goes behind ``-``, what comes behind ``+``, and around it, behind a blank, as
many lines as it takes to find the place. ``@@`` stands between two changes of a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.places import CASES

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = {path.stem: path for path in sorted((CASES / "hour").glob("*.txt"))}


@dataclass(frozen=True, slots=True)
class Example:
    """An example: the texts of new files and the changes of others by path, and what must come of it."""

    new: dict[str, str]
    changed: dict[str, str]
    made: tuple[str, ...]
    site: str
    shown: tuple[tuple[str, str], ...]

    @property
    def touched(self) -> set[str]:
        """Every file that is not the same afterwards."""
        return {*self.new, *self.changed, *self.made}


def read_example(name: str) -> Example:
    """Read an example by the name of its file."""
    head, *parts = re.split(r"^(====|~~~~) (.+)\n", EXAMPLES[name].read_text(encoding="utf-8"), flags=re.MULTILINE)
    files = list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
    return Example(
        new={path: text for mark, path, text in files if mark == "===="},
        changed={path: text for mark, path, text in files if mark == "~~~~"},
        made=tuple(re.findall(r"^#! makes (\S+)$", head, re.MULTILINE)),
        site=re.findall(r"^#! site (\S+)$", head, re.MULTILINE)[0],
        shown=tuple(re.findall(r"^#! shows (\S+) (.+)$", head, re.MULTILINE)),
    )


def carry_out(example: Example, root: Path) -> None:
    """Write the new files of an example into a checkout and change the others."""
    for name, text in example.new.items():
        path = root / name
        assert not path.exists(), name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for name, changes in example.changed.items():
        path = root / name
        text = path.read_text(encoding="utf-8")
        for old, new in _changes(changes):
            assert text.count(old) == 1, f"{name}: {text.count(old)} times\n{old}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8", newline="\n")


def _changes(text: str) -> list[tuple[str, str]]:
    """Return what is there before each change of a file, and what afterwards: whole lines."""
    return [(_lines(change, " -"), _lines(change, " +")) for change in text.split("@@\n")]


def _lines(change: str, kept: str) -> str:
    assert all(line[0] in " -+" for line in change.splitlines()), change
    return "\n" + "".join(f"{line[1:]}\n" for line in change.splitlines() if line[0] in kept)

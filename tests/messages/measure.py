"""How well slips are met by messages, over many of them: ``python -m tests.messages.measure 600``.

A slip is made in the sites of the tests and in the main site, the site is checked, and a clerk does what is shown.
Counted are slips that change a value and are not met by any message, messages at the very line, slips with one message,
and advice that brings the original values back.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.reading.load import Places
from generator.reading.source import read_text
from generator.records import KINDS as RECORDS
from tests.conftest import copy_main_site
from tests.messages.clerk import follow, shows_a_line
from tests.messages.slips import KINDS, MEANT, UNKNOWABLE, make, meant
from tests.places import SITES
from tests.small_site import AS_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue

_NOT_LATER = 40
"""Files that are tried for a kind of slip."""


@dataclass(frozen=True, slots=True)
class Met:
    """A slip and what was said of it; ``restored`` says of each line that was shown whether it is right."""

    kind: str
    file: str
    line: int
    typed: str
    issues: tuple[Issue, ...]
    changed: bool
    restored: tuple[bool, ...]

    @property
    def is_silent(self) -> bool:
        """Whether values are other ones and nobody says so."""
        return self.changed and not self.issues

    @property
    def is_exact(self) -> bool:
        """Whether the first message points at the line."""
        return bool(self.issues) and any(issue.place.line == self.line for issue in self.issues[:1])

    @property
    def is_one(self) -> bool:
        """Whether there is one message."""
        return len(self.issues) == 1


class Site:
    """A copy of a site in which slips are made one after the other."""

    def __init__(self, root: Path, kept: Path) -> None:
        """Take the root of the copy, and a folder for what checks leave for the next."""
        self.root = root
        self._memory = Memory(kept)
        self.files = sorted(path for path in root.rglob("*.yaml") if path.stat().st_size > 100)
        self._before = frozenset((issue.code, issue.place) for issue in self.check())

    def check(self) -> tuple[Issue, ...]:
        """Return what is said of the site as it is."""
        return prepare(Places(self.root, self.root / "content", RECORDS), AS_OF, self._memory, 1).issues

    def said(self) -> tuple[Issue, ...]:
        """Return what is said now and was not said before any slip."""
        return tuple(issue for issue in self.check() if (issue.code, issue.place) not in self._before)

    def slip(self, kind: str, random: Random) -> Met | None:
        """Make a slip of a kind in some file, look what is said, and put the file back."""
        for path in random.sample(self.files, min(len(self.files), _NOT_LATER)):
            text = path.read_text(encoding="utf-8")
            if slipped := make(kind, text.split("\n"), random):
                try:
                    path.write_text("\n".join(slipped.lines), encoding="utf-8")
                    issues = self.said()
                finally:
                    path.write_text(text, encoding="utf-8")
                return self._met(kind, path, text, slipped.lines, slipped.at, issues)
        return None

    def _met(self, kind: str, path: Path, text: str, lines: list[str], at: int, issues: tuple[Issue, ...]) -> Met:
        file = path.relative_to(self.root).as_posix()
        right = _values("\n".join(meant(kind, lines, at)) if kind in MEANT else text)
        shown = [issue for issue in issues if shows_a_line(issue) and issue.place.file == file]
        restored = tuple(_values("\n".join(follow(issue, lines))) == right for issue in shown)
        return Met(kind, file, at, lines[at - 1], issues, _values("\n".join(lines)) != right, restored)


def _values(text: str) -> object:
    """Return what a file says, whatever its lines; where it cannot be read, what is said of it."""
    found = read_text(text, "a.yaml")
    value: object = found.value
    if isinstance(value, list) and len(value) == 1:
        value = value[0]  # a file with one record may do without the dash
    return _said(value) if not found.issues else found.issues


def _said(value: object) -> object:
    if isinstance(value, dict):
        return {key: _said(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_said(inner) for inner in value]
    # a line that goes on is one with the line before; an empty line or an item begins anew
    return re.sub(r"[ \n]*\n(?![\n\-*>|#\d])|(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", str(value).strip()).replace(
        " ", ""
    )


def sites(folder: Path) -> list[Site]:
    """Return copies of the sites in which slips are made."""
    roots = [copy_main_site(folder / "main")]
    roots += [Path(shutil.copytree(SITES / name, folder / name)) for name in ("base", "full")]
    return [Site(root, folder / f"{root.name}-kept") for root in roots]


def slips(number: int, seed: int) -> Iterator[Met]:
    """Make a number of slips, of all kinds in turn."""
    random = Random(seed)  # noqa: S311  (chance that can be had again)
    with tempfile.TemporaryDirectory() as folder:
        places = sites(Path(folder))
        done = 0
        while done < number:
            for kind in KINDS:
                met = next((met for site in random.sample(places, 3) if (met := site.slip(kind, random))), None)
                if met and done < number:
                    done += 1
                    yield met


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of some slips, as shares of them (``restored``: of the lines shown); ``silent`` is a number."""

    slips: int
    silent: int
    exact: float
    one: float
    shown: int
    restored: float

    @classmethod
    def of(cls, found: list[Met]) -> Figures:
        """Count. A slip that changes nothing and is let pass is no slip, nor is what nobody can know."""
        real = [met for met in found if met.issues or (met.changed and met.kind not in UNKNOWABLE)]
        shown = [right for met in real for right in met.restored]
        return cls(
            len(real),
            sum(met.is_silent for met in real),
            sum(met.is_exact for met in real) / len(real),
            sum(met.is_one for met in real) / len(real),
            len(shown),
            sum(shown) / len(shown),
        )


def _tell(met: Met) -> None:
    marks = [name for name, is_so in (("silent", met.is_silent), ("line", not met.is_exact)) if is_so]
    marks += [f"{len(met.issues)} messages"] if len(met.issues) > 1 else []
    marks += ["wrong advice"] if not all(met.restored) else []
    if marks and (met.changed or met.issues):
        print(f"\n{met.kind}: {', '.join(marks)}\n  {met.file}:{met.line}  {met.typed[:200]}")  # noqa: T201  (a command)
        for issue in met.issues[:5]:
            print(f"    {issue.place} {issue.code} {issue.field} {issue.message('en')} -> {issue.hint('en')[:300]}")  # noqa: T201  (a command)


def main() -> None:
    """Print every slip that is not met as it should be, the kinds they are of, and the figures."""
    number, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    found = [*slips(number, seed)]
    for met in found:
        _tell(met)
    amiss = Counter(met.kind for met in found if met.changed and not (met.is_one and all(met.restored)))
    print("\n", dict(amiss.most_common()))  # noqa: T201  (a command)
    print(Figures.of(found))  # noqa: T201  (a command)


if __name__ == "__main__":
    main()

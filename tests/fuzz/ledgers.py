"""Files that commands write and people merge: each line is read, or is an issue with its line, and nothing is invented.

An input is the name of the file, a line break, and its bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.ledger import read_ledger, write_ledger
from generator.reading.published import read_published, write_published
from tests.fuzz.edits import PIECES, changed, damaged
from tests.fuzz.target import Target, workplace
from tests.fuzz.words import assert_placed

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from generator.messages.issues import Issue

_LEDGER = "".join(
    f"{language} {number:016x} park/river/{field}\n"
    for number, field in enumerate(("name", "body"))
    for language in ("en", "ja")
)
_PUBLISHED = "# Written\npark river\nproject panels\npage about\nsigning 2026-panels\n"
_MERGED = [
    "<<<<<<< HEAD\n",
    "=======\n",
    ">>>>>>> other\n",
    "en 0 x\n",
    "park\n",
    "park river panels\n",
    "page ../x\n",
    "\r",
    "\u2028",
]


def make(random: Random) -> bytes:
    name, text = random.choice([("translations", _LEDGER), ("published", _PUBLISHED)])
    if random.randrange(4) == 0:
        return name.encode() + b"\n" + damaged(random, text.encode())
    return f"{name}\n{changed(random, text, 4, [*_MERGED, *PIECES])}".encode("utf-8", "surrogatepass")


def hold(data: bytes) -> None:
    name, _, content = data.partition(b"\n")
    path, again = workplace() / "some.lock", workplace() / "again.lock"
    path.write_bytes(content)
    issues = _ledger(path, again) if name == b"translations" else _published(path, again)
    lines = content.count(b"\n") + content.count(b"\r") + len(content.decode("utf-8", "replace").splitlines()) + 1
    for issue in issues:
        assert 1 <= issue.place.line <= lines
    assert_placed(issues)


def _ledger(path: Path, again: Path) -> list[Issue]:
    ledger, issues = read_ledger(path, "translations.lock")
    write_ledger(again, ledger)
    assert read_ledger(again, "again.lock") == (ledger, [])
    return issues


def _published(path: Path, again: Path) -> list[Issue]:
    found, issues = read_published(path, "published.lock")
    write_published(again, found)
    kept, none = read_published(again, "again.lock")
    assert (kept.keys(), none) == (found.keys(), [])
    return issues


TARGET = Target("ledgers", make, hold)

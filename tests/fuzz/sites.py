"""Whole small sites of which one file was changed: every issue has its place and words, what is sound can be rendered.

An input is the name of the file, a line break, and what stands in it now.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.fuzz.edits import PIECES, REPEATED, changed, damaged
from tests.fuzz.target import SEEDS, Target, workplace
from tests.places import SITES
from tests.reading.test_mutations import hold as hold_site
from tests.small_site import copy_base

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random


PLACES = (
    "projects.yaml",
    "content/site.yaml",
    "content/parks/river.yaml",
    "content/contacts.yaml",
    "content/en/about.md",
)
"""Where hostile YAML is put: lists, settings, a record of its own, the head of a page."""


def at_a_place(name: str, yaml: bytes) -> bytes:
    """Return the input that puts some YAML into the place of a file, or of the head of a page."""
    return name.encode() + b"\n" + (b"---\n" + yaml + b"\n---\nText.\n" if name.endswith(".md") else yaml)


@cache
def corpus() -> tuple[tuple[str, bytes], ...]:
    """Return the files of the small site that staff write."""
    base = SITES / "base"
    paths = [path for path in sorted(base.rglob("*")) if path.suffix in {".yaml", ".md"}]
    return tuple((path.relative_to(base).as_posix(), path.read_bytes()) for path in paths)


@cache
def _root(process: Path) -> Path:
    return copy_base(process / "mutated")


@cache
def hostile() -> tuple[bytes, ...]:
    """Return YAML of every hostile kind."""
    return tuple(path.read_bytes() for path in sorted((SEEDS / "reader").iterdir()))


def make(random: Random) -> bytes:
    name, data = random.choice(corpus())
    if random.randrange(4) == 0:
        return at_a_place(random.choice(PLACES), random.choice(hostile()))
    if random.randrange(8) == 0:
        return name.encode() + b"\n" + damaged(random, data)
    if name.endswith(".md") and random.randrange(3) == 0:
        head = data.decode().partition("\n---\n")[0] + "\n---\n"
        text = head + "".join(random.choices([*PIECES, *REPEATED, "word\n\n"], k=random.randrange(60)))
    else:
        text = changed(random, data.decode(), 5)
    return f"{name}\n{text}".encode("utf-8", "surrogatepass")


def hold(data: bytes) -> None:
    name, _, content = data.partition(b"\n")
    root = _root(workplace())
    hold_site(root, root / name.decode(), content)


TARGET = Target("sites", make, hold, share=5, seconds=10)

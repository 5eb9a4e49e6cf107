"""What a page says when its text is copied or heard: no word and no figure runs into the next element's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.many_of_each import copy_many
from tests.places import ROOT, SITES
from tests.small_site import read_site, render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "em",
    "i",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "data",
    "label",
    "u",
}
_INLINE |= {"button", "select", "input", "img", "svg", "path", "mark", "q", "kbd"}
_UNHEARD = {"script", "style", "svg", "option", "template"}
_PARSED = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>|([^<]+)", re.DOTALL)


def _pieces(body: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a page, each with how it is parted from the one before it.

    That is ``block`` by a block, ``neighbour`` where one inline element ends and another begins, ``inline`` where one
    begins or ends, else empty.
    """
    tags: list[str] = []
    unheard = 0
    for closing, tag, empty, text in _PARSED.findall(body):
        if tag:
            if not unheard:
                tags.append(f"{closing}{tag}")
            unheard += 0 if tag not in _UNHEARD or empty else -1 if closing else 1
        elif not unheard:
            yield _parting(tags), text
            tags = []


def _parting(tags: list[str]) -> str:
    if {tag.removeprefix("/") for tag in tags} - _INLINE - _UNHEARD:
        return "block"
    ends = {tag.startswith("/") for tag in tags}
    return "neighbour" if len(ends) > 1 else "inline" if ends else ""


def glued(body: str) -> list[tuple[str, str]]:
    """Return neighbours that touch: letters or digits of ours where an element begins or ends, any between two."""
    found = []
    for (_, left), (parting, right) in pairwise(_pieces(body)):
        ends, begins = left[-1:], right[:1]
        touch = _is_ours(ends) and _is_ours(begins) if parting == "inline" else ends.isalnum() and begins.isalnum()
        if parting in {"inline", "neighbour"} and touch:
            found.append((left[-20:], right[:20]))
    return found


def _is_ours(letter: str) -> bool:
    return letter.isalnum() and letter.isascii()


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>RMB 270 million<span>Inferred</span></p>", 1),
        ("<p><span>9</span><small>1 signing</small></p>", 1),
        ("<p><b>9</b> <small>1 signing</small></p>", 0),
        ("<p>9</p><p>1 signing</p>", 0),
        ("<p>9<svg><path/><title>x</title></svg>1</p>", 1),
        ("<dl><dt>Land</dt><dd>9</dd></dl>", 0),
        ("<p>中<b>文</b></p>", 0),
        ("<p><b>中</b><i>文</i></p>", 1),
    ],
)
def test_what_touches_is_found(body: str, count: int) -> None:
    assert len(glued(body)) == count


def test_nothing_runs_into_what_follows_it(tmp_path: Path) -> None:
    found = {
        (page.path, *each)
        for root in (SITES / "full", copy_many(tmp_path / "many"), ROOT)
        for page in render(read_site(root))
        for each in glued(page.body)
    }
    assert found == set()

"""Valid files, changed at random as a hand or a program might: content never makes the program raise.

Whatever comes of a change, every issue has a place in a file that is there and words in both languages; what is
found sound can be rendered.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import copy_main_site
from tests.invented import examples
from tests.small_site import assert_words_are_whole, copy_base, read_site, render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.messages.issues import Issue

Edit = tuple[str, int, str]
"""What is done, a number that says where, and a text that says with what."""

PIECES = [
    *"：，。（）“”‘’【】｛｝－—＃　、；",
    *"-:#?!&*|>@`'\"{}[],%~\\<=\t\n \0",
    *("\r\n", "\r", "\ufeff", "\u200b", "\u202e", "\u2028", "\x85", "\xa0", "\ud800", "🏭", "e\u0301", "１２３"),
    *("- ", ": ", "zh: ", "en: ", "{zh: ", "---\n", "...\n", "<<<<<<< HEAD\n", "<<: *a", "&a ", "!!python/none "),
    *("null", "~", "no", "0x1F", "1e400", "NaN", "-1", "99999999999999999999", "3.6亿元", "70亩", "2026-02-30"),
    *(
        "<b>",
        "</b>",
        "<!--",
        "[a](park:x)",
        "![](x)",
        "](",
        "&#0;",
        "&#xD800;",
        "[x]: y\n",
        "# \n",
        "| a | b |\n|-|-|\n",
    ),
    *(
        "internal: {a: b}\n",
        "disclosure: internal\n",
        "disclosure: anonymous\n",
        "stage: negotiating\n",
        "sample: yes\n",
    ),
    *("id: panels\n", "id: river\n", "within: river\n", "languages: [zh]\n", "extra: {deep: [1, {x: y}]}\n"),
]
REPEATED = [
    "[",
    "{",
    "- ",
    "> ",
    "a: ",
    "*",
    "_",
    "`",
    "<",
    "(",
    "\\",
    "#",
    "|",
    "~",
    " ",
    "\n",
    "\t",
    "甲",
    "-\n",
    ":\n",
    "&",
    "a\n: b\n\n",
]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True) or [""]


def delete_line(text: str, at: int, piece: str) -> str:
    del piece
    lines = _lines(text)
    del lines[at % len(lines)]
    return "".join(lines)


def repeat_line(text: str, at: int, piece: str) -> str:
    del piece
    lines = _lines(text)
    lines.insert(at % len(lines), lines[at % len(lines)])
    return "".join(lines)


def swap_lines(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    one, other = at % len(lines), (at * 7 + len(piece)) % len(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def indent_line(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    lines[at % len(lines)] = ("  " if len(piece) % 2 else " ") + lines[at % len(lines)]
    return "".join(lines)


def unindent_line(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    line = lines[at % len(lines)]
    lines[at % len(lines)] = line.removeprefix("  " if len(piece) % 2 else " ")
    return "".join(lines)


def insert_line(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    line = lines[at % len(lines)]
    lines.insert(at % len(lines), line[: len(line) - len(line.lstrip())] + piece.rstrip("\n") + "\n")
    return "".join(lines)


def insert(text: str, at: int, piece: str) -> str:
    where = at % (len(text) + 1)
    return text[:where] + piece + text[where:]


def delete(text: str, at: int, piece: str) -> str:
    where = at % (len(text) + 1)
    return text[:where] + text[where + len(piece) :]


def replace(text: str, at: int, piece: str) -> str:
    return insert(delete(text, at, piece), at, piece)


def set_value(text: str, at: int, piece: str) -> str:
    """Put a piece in the place of what a line says behind its colon."""
    lines = _lines(text)
    key, colon, _ = lines[at % len(lines)].partition(": ")
    lines[at % len(lines)] = key + colon + piece.rstrip("\n") + "\n"
    return "".join(lines)


def widen(text: str, at: int, piece: str) -> str:
    """Turn the next sign of YAML into its full-width form."""
    del piece
    where = at % (len(text) + 1)
    table = dict(zip(",:-#{}[]\"'0123456789", "，：－＃｛｝［］“‘０１２３４５６７８９", strict=True))
    found = next((n for n in range(where, len(text)) if text[n] in table), None)
    return text if found is None else text[:found] + table[text[found]] + text[found + 1 :]


def repeat_much(text: str, at: int, piece: str) -> str:
    sign = REPEATED[len(piece) * 31 % len(REPEATED)] if len(piece) != 1 else piece
    return insert(text, at, sign * (at % 3000))


def nest(text: str, at: int, piece: str) -> str:
    return insert(text, at, piece[:1] + "{a: [" * (at % 400))


def cut(text: str, at: int, piece: str) -> str:
    del piece
    return text[: at % (len(text) + 1)]


def forget_english(text: str, at: int, piece: str) -> str:
    """Take out one of the English texts."""
    del piece
    found = [*re.finditer(r", en: [^{},\"]*(?=\})|\n +en: .*", text)]
    if not found:
        return text
    chosen = found[at % len(found)]
    return text[: chosen.start()] + text[chosen.end() :]


EDITS: dict[str, Callable[[str, int, str], str]] = {
    edit.__name__: edit
    for edit in (
        *(delete_line, repeat_line, swap_lines, indent_line, unindent_line, insert_line, set_value),
        *(insert, delete, replace, widen, repeat_much, nest, cut, forget_english),
    )
}

edits = st.lists(
    st.tuples(
        st.sampled_from(sorted(EDITS)),
        st.integers(0, 100_000),
        st.sampled_from(PIECES) | st.text(st.characters(), min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=5,
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_base(tmp_path_factory.mktemp("mutated") / "base")


@pytest.fixture(scope="module")
def main(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_main_site(tmp_path_factory.mktemp("mutated") / "main")


def texts_of(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.suffix in {".yaml", ".md"})


def apply(text: str, changes: list[Edit]) -> bytes:
    for name, at, piece in changes:
        text = EDITS[name](text, at, piece)
    return text.encode("utf-8", "surrogatepass")


def hold(root: Path, path: Path, data: bytes) -> None:
    """Put the bytes in the place of a file, read and render the site, and put the file back."""
    kept = path.with_name(path.name + ".kept")
    shutil.copyfile(path, kept)
    try:
        path.write_bytes(data)
        checked = read_site(root)
        for issue in checked.issues:
            assert_is_placed(root, issue)
            assert_words_are_whole(issue)
        assert len({(issue.code, issue.place, issue.field, *issue.facts.items()) for issue in checked.issues}) == len(
            checked.issues
        )
        if checked.is_sound:
            render(checked)
    finally:
        kept.replace(path)


def assert_is_placed(root: Path, issue: Issue) -> None:
    path = root / issue.place.file
    assert path.is_file()
    lines = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= issue.place.line <= len(lines)
    assert issue.place.line == 1 or 1 <= issue.place.column <= len(lines[issue.place.line - 1]) + 1


@examples(100)
@given(st.integers(0, 1000), edits)
def test_the_base_site_changed_at_random(base: Path, which: int, changes: list[Edit]) -> None:
    files = texts_of(base)
    path = files[which % len(files)]
    hold(base, path, apply(path.read_text(encoding="utf-8"), changes))


@examples(30)
@given(st.integers(0, 1000), edits)
def test_the_main_site_changed_at_random(main: Path, which: int, changes: list[Edit]) -> None:
    files = texts_of(main)
    path = files[which % len(files)]
    hold(main, path, apply(path.read_text(encoding="utf-8"), changes))


@examples(20)
@given(st.integers(0, 1000), st.binary(max_size=400))
def test_any_bytes_for_a_file(base: Path, which: int, data: bytes) -> None:
    files = texts_of(base)
    hold(base, files[which % len(files)], data)


@examples(60)
@given(
    st.sampled_from(["zh/about.md", "en/about.md"]),
    st.lists(st.sampled_from([*PIECES, *REPEATED, "word\n\n"]), max_size=60),
)
def test_a_page_of_pieces(base: Path, name: str, pieces: list[str]) -> None:
    path = base / "content" / name
    head = path.read_text(encoding="utf-8").partition("\n---\n")[0] + "\n---\n"
    hold(base, path, (head + "".join(pieces)).encode("utf-8", "surrogatepass"))

"""Valid files, changed at random as a hand or a program might: content never makes the program raise.

Whatever comes of a change, every issue has a place in a file that is there and words in both languages; what is
found sound can be rendered.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import copy_main_site
from tests.fuzz.edits import EDITS, PIECES, REPEATED, Edit, change
from tests.invented import examples
from tests.small_site import assert_words_are_whole, copy_base, read_site, render

if TYPE_CHECKING:
    from pathlib import Path

    from generator.messages.issues import Issue


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
    return change(text, changes).encode("utf-8", "surrogatepass")


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

"""Every case of ``cases/invalid/site`` gives just the issues that its header names.

A case is one text file. It begins with the expected issues, ``#! CODE file:line:column``, and with ``#! release``
where a release is checked. Then come the files that differ from ``tests/sites/base``: ``#=== path`` begins one, and
``#--- path`` says that one is not there.
"""

from __future__ import annotations

import re
import shutil
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.messages.issues import messages
from generator.reading import load
from tests.places import CASES as ALL_CASES
from tests.small_site import assert_words_are_whole, change, copy_base, fit_for_release, make_pages, placed, read_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CASES = sorted((ALL_CASES / "invalid" / "site").glob("*.yaml"))


@dataclass(frozen=True, slots=True)
class Case:
    """What a case file says: the issues to expect, whether a release is checked, and the files that differ."""

    expected: list[tuple[str, str]]
    release: bool
    files: dict[str, str | None]


def read_case(path: Path) -> Case:
    head, *parts = re.split(r"^#=== (.+)\n", path.read_bytes().decode(), flags=re.MULTILINE)
    expected = [(code, place) for code, place in re.findall(r"^#! ([A-Z]\d{3}) (.+)$", head, re.MULTILINE)]
    files: dict[str, str | None] = dict.fromkeys(re.findall(r"^#--- (.+)$", head, re.MULTILINE))
    files |= dict(zip(parts[::2], parts[1::2], strict=True))
    return Case(sorted(expected), "\n#! release\n" in f"\n{head}", files)


def test_the_base_site_is_clean(tmp_path: Path) -> None:
    checked = read_site(copy_base(tmp_path / "site"))
    assert checked.issues == ()
    assert len(list(make_pages(checked))) > 20


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_gives_the_issues_of_its_header(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    base = copy_base(tmp_path / "site")
    root = change(fit_for_release(base) if case.release else base, case.files)
    issues = read_site(root, release=case.release).issues
    assert case.expected
    assert placed(issues) == case.expected
    for issue in issues:
        assert_words_are_whole(issue)
        if issue.place.column > 1:
            assert len(issue.excerpt) >= issue.place.column


def _facts_in(words: str, language: str) -> set[str]:
    """Return the names of the facts that words are filled with; ``cause_en`` is a fact that is said in English."""
    return {name.removesuffix(f"_{language}") for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("code", sorted(messages()))
def test_both_languages_say_the_same(code: str) -> None:
    message = messages()[code]
    for words in (message.say, message.hint):
        names = [_facts_in(words[key], key) for key in ("zh", "en")]
        # a word that English needs ("a list") may be one that Chinese says otherwise
        assert names[0] <= names[1]
        assert re.search("[一-鿿]", words["zh"])


def link_to(root: Path, name: str, target: Path) -> None:
    path = root / name
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize(
    "name",
    [
        "projects.yaml",
        "projects/kiln.yaml",
        "content/site.yaml",
        "content/parks/river.yaml",
        "content/zh/about.md",
        "content/media/gate.png",
    ],
)
def test_a_symbolic_link_is_refused_once(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("secret: elsewhere\n", encoding="utf-8")
    link_to(root, name, elsewhere)
    assert placed(read_site(root).issues) == [("F102", f"{name}:1:1")]


def test_a_media_folder_that_is_a_symbolic_link_is_refused_once(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / "content" / "media").rename(tmp_path / "media")
    (root / "content" / "media").symlink_to(tmp_path / "media")
    assert placed(read_site(root).issues) == [("F102", "content/media:1:1")]


@pytest.mark.parametrize(
    "name", ["content/parks", "content/signings", "content/en", "content/zh/more", "content/x", "projects"]
)
def test_a_folder_that_is_a_symbolic_link_is_refused_once(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if (root / name).is_dir():
        shutil.copytree(root / name, elsewhere, dirs_exist_ok=True)
        shutil.rmtree(root / name)
    (elsewhere / "secret.md").write_text("secret: elsewhere\n", encoding="utf-8")
    (elsewhere / "secret.yaml").write_text("secret: elsewhere\n", encoding="utf-8")
    link_to(root, name, elsewhere)
    assert placed(read_site(root).issues) == [("F102", f"{name}:1:1")]


@pytest.mark.parametrize(
    "name",
    [
        "projects.yaml",
        "projects/kiln.yaml",
        "content/site.yaml",
        "content/figures.yaml",
        "content/glossary.yaml",
        "content/parks/hill.yaml",
        "content/zh/about.md",
        "content/translations.lock",
    ],
)
def test_a_folder_where_a_file_is_expected_is_said_once(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / name).unlink(missing_ok=True)
    (root / name).mkdir(parents=True)
    assert placed(read_site(root).issues) == [("Y105", f"{name}:1:1")]


def test_files_that_are_too_much_together_are_not_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "SET_LIMIT", 2_000_000 - 1)
    files = {f"content/contacts/{n}.yaml": "#" * 999_999 + "\n- {id: a, name: {zh: 甲}}\n" for n in range(2)}
    issues = read_site(change(copy_base(tmp_path / "site"), files)).issues
    assert ("F105", "content/contacts/1.yaml:1:1") in placed(issues)
    assert not [issue for issue in issues if issue.code.startswith("L")]


def save_as(kind: str) -> Callable[[Path], None]:
    return lambda path: Image.new("RGB", (2, 2)).save(path, kind)


@pytest.mark.parametrize(
    "write",
    [save_as("JPEG"), lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" * 9)],
    ids=["other kind", "empty", "broken"],
)
def test_a_picture_that_is_not_what_its_name_says_is_reported_once(
    write: Callable[[Path], None], tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "site")
    write(root / "content" / "media" / "gate.png")
    assert placed(read_site(root).issues) == [("M103", "content/media/gate.png:1:1")]

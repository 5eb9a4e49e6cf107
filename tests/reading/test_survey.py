"""What cannot be listed, read or held by a computer is said at once, and is never taken for deleted."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import socket
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.reading.load import Places, load
from generator.records import KINDS
from tests.small_site import AS_OF, assert_words_are_whole, change, copy_base, placed, read_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.small_site import Checked

PARK = """\
id: hill
name: {zh: 山前园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山前的园区。, en: A park by the hill.}
"""
PAGE = "---\ntitle: Notes\ndescription: Notes.\n---\n\nNotes.\n"


def read(root: Path) -> Checked:
    checked = read_site(root)
    for issue in checked.issues:
        assert_words_are_whole(issue)
        assert str(issue.place).isprintable()
    return checked


def found_with(tmp_path: Path, given: dict[str, str | None]) -> list[tuple[str, str]]:
    return placed(read(change(copy_base(tmp_path / "site"), given)).issues)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("content/parks/anhe.yaml.txt", "F115"),
        ("content/parks/anhe.YAML", "F115"),
        ("content/parks/anhe.yml", "F103"),
        ("content/parks.yaml.txt", "F115"),
        ("content/parks.YAML", "F115"),
        ("content/questions.yml", "F103"),
        ("content/zh/notes.MD", "F115"),
        ("content/zh/notes.md.txt", "F115"),
        ("content/zh/notes.markdown", "F115"),
        ("content/parks/plan.docx", "F128"),
        ("content/parks/plan.xlsx", "F128"),
        ("content/parks.xlsx", "F128"),
        ("projects.xlsx", "F128"),
        ("content/parks/hill.yaml1", "F128"),
        ("content/parks/hill。yaml", "F128"),
        ("content/parks/hill", "F128"),
        ("content/parks/gate.jpg", "F116"),
        ("content/parks/plan.pdf", "F116"),
        ("content/parks/old.zip", "F116"),
        ("content/zh/plan.docx", "F128"),
        ("content/plan.docx", "F116"),
        ("content/park/anhe.yaml", "F117"),
        ("content/park.yaml", "F117"),
        ("content/projects/kiln.yaml", "F117"),
        ("content/notes/kiln.yaml", "F129"),
        ("content/notes.md", "F129"),
        ("content/README.md", "F110"),
        ("content/园区/anhe.yaml", "F129"),
        ("content/media/anhe.yaml", "F129"),
        ("content/map/anhe.yaml", "F129"),
        ("content/cn/notes.md", "F129"),
        ("contents/parks/anhe.yaml", "F117"),
        ("project.yaml", "F117"),
        ("projects.yaml.txt", "F115"),
        ("project/kiln.yaml", "F117"),
        ("content/parks/con.yaml", "F119"),
        ("content/zh/con.md", "F119"),
        ("content/media/con.jpg", "F119"),
        ("content/parks/a:b.yaml", "F118"),
        ("content/parks/a./b.yaml", "F120"),
        ("content/parks/anhe (1).yaml", "F114"),
        ("content/parks/复件 anhe.yaml", "F114"),
        ("content/parks/Copy of anhe.yaml", "F114"),
        ("content/parks/副本anhe.yaml", "F114"),
        ("content/parks/ anhe.yaml", "F120"),
        ("content/site - 副本.yaml", "F114"),
        ("content/parks/._anhe.yaml", "F112"),
        ("content/parks/~$anhe.yaml", "F112"),
        ("content/media/._gate.jpg", "F112"),
        ("content/parks/anhe.yaml~", "F113"),
        ("content/parks/.anhe.yaml", "F127"),
        ("._projects.yaml", "F112"),
        ("projects (1).yaml", "F114"),
        ("content/parks/a\nb.yaml", "F122"),
        ("content/parks/a\u202eb.yaml", "F122"),
        ("content/parks/\udcb0\udca1.yaml", "F122"),
        ("content/parks/" + "a/" * 100 + "b.yaml", "F121"),
    ],
)
def test_what_is_not_read_is_named(name: str, code: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(b"\0\5\x16\7")
    issues = read(root).issues
    assert [issue.code for issue in issues] == [code]
    load(Places(root, root / "content", KINDS))


@pytest.mark.parametrize(
    ("name", "text", "meant"),
    [
        ("anhe.yaml", PARK, "content/parks/"),
        ("园区.yaml", f"# 园区\n\n- {PARK.replace(chr(10), chr(10) + '  ').strip()}\n", "content/parks/"),
        ("parks/anhe.yaml", PARK, "content/parks/"),
        ("parks.yaml", PARK, "content/parks/"),
        ("site.yaml", "name: {zh: 甲}\n", "content/"),
        ("zh/notes.md", PAGE, "content/zh/"),
        ("notes.md", PAGE, "content/zh/"),
    ],
)
def test_content_beside_its_folder_is_named_with_its_place(name: str, text: str, meant: str, tmp_path: Path) -> None:
    issues = read(change(copy_base(tmp_path / "site"), {name: text})).issues
    assert [(issue.code, str(issue.place), issue.facts["meant"]) for issue in issues] == [
        ("F131", f"{name}:1:1", meant)
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", "# Site\n"),
        ("docker-compose.yaml", "services: {}\n"),
        ("parks/openapi.yaml", "openapi: 3\n"),
        ("zh/notes.md", "# Notes\n"),
        (".site.yaml", PARK),
    ],
)
def test_what_is_no_content_may_lie_beside_it(name: str, text: str, tmp_path: Path) -> None:
    assert found_with(tmp_path, {name: text}) == []


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", ".git/x.yaml", "__MACOSX/._x.yaml"])
@pytest.mark.parametrize("folder", ["content", "content/parks", "content/media", "content/zh"])
def test_what_systems_leave_disturbs_nobody(name: str, folder: str, tmp_path: Path) -> None:
    assert found_with(tmp_path, {f"{folder}/{name}": "\0"}) == []


@pytest.mark.parametrize("other", ["other.yaml", "project-files/x.yaml", "notes/projects.yaml", "doc/openapi.yaml"])
def test_what_lies_beside_the_content_is_nobodys(other: str, tmp_path: Path) -> None:
    assert found_with(tmp_path, {other: "x"}) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("content/media/gate.jpg", "content/media/Gate.jpg"),
        ("content/parks/Hill.yaml", "content/parks/hill.yaml"),
        ("content/parks/A/x.yaml", "content/parks/a/y.yaml"),
        ("content/parks/é.yaml", f"content/parks/{unicodedata.normalize('NFD', 'é')}.yaml"),
    ],
)
def test_names_that_become_one_elsewhere(first: str, second: str, tmp_path: Path) -> None:
    codes = [code for code, _ in found_with(tmp_path, {first: PARK, second: PARK.replace("hill", "dale")})]
    assert "F123" in codes


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # an address has a hundred characters
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def make_sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(3_000_000_000)


PLACES = (
    "content/site.yaml",
    "content/glossary.yaml",
    "content/questions.yaml",
    "content/translations.lock",
    "content/published.lock",
    "content/parks.yaml",
    "content/parks/anhe.yaml",
    "content/zh/notes.md",
    "content/media/film.mp4",
    "content/media/list.csv",
    "content/map/river.geojson",
    "projects.yaml",
)


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("make", [make_pipe, make_socket, make_sparse, Path.mkdir])
def test_something_special_in_the_place_of_a_file(name: str, make: Callable[[Path], None], tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    site = (root / "content" / "site.yaml").read_text(encoding="utf-8")
    layer = "map:\n  layers:\n    - {kind: river, file: map/river.geojson, crs: wgs84}\n"
    (root / "content" / "site.yaml").write_text(site + layer, encoding="utf-8")
    (root / name).unlink(missing_ok=True)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    make(root / name)
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    checked = read(root)
    assert time.monotonic() - started < 30  # it does not wait for what never comes
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes
    if make is not Path.mkdir or not name.startswith("content/media"):  # a folder of media may have any name
        assert not checked.is_sound
        said = [issue.code for issue in checked.issues if issue.place.file == name and issue.is_error]
        assert said
        assert make not in {make_pipe, make_socket} or "F124" in said


def refuse(path: Path, reason: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system refuse to list a folder, or to open a file, as it does where permission or the disk is lost."""
    scandir, open_file = os.scandir, os.open

    def list_folder(folder: object = ".") -> object:
        if folder == path:
            raise OSError(reason, os.strerror(reason))
        return scandir(folder)  # type: ignore[call-overload]  # whatever it was given

    def open_other(name: object, *rest: object, **named: object) -> int:
        if name == path:
            raise OSError(reason, os.strerror(reason))
        return open_file(name, *rest, **named)  # type: ignore[arg-type]  # the same

    monkeypatch.setattr(os, "scandir", list_folder)
    monkeypatch.setattr(os, "open", open_other)


@pytest.mark.parametrize("reason", ["EACCES", "EIO", "ESTALE", "ELOOP", "ENOENT"])
@pytest.mark.parametrize("folder", ["", "/signings", "/media", "/zh", "/signings/2026"])
def test_a_folder_that_cannot_be_listed(
    folder: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_base(tmp_path / "site")
    for each in ("content/signings/2026", "content/media"):
        (root / each).mkdir(parents=True, exist_ok=True)
    refuse(root / f"content{folder}", getattr(errno, reason), monkeypatch)
    checked = read(root)
    assert not checked.is_sound
    assert ("F125", f"content{folder}:1:1") in placed(checked.issues)
    assert not any(issue.code in {"L101", "M111"} for issue in checked.issues)  # no second fault of what is unknown


@pytest.mark.parametrize(
    "name", ["content/site.yaml", "projects.yaml", "content/parks.yaml", "content/zh/environment.md"]
)
def test_a_file_that_cannot_be_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path / "site")
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).touch()
    refuse(root / name, 13, monkeypatch)
    checked = read(root)
    assert not checked.is_sound
    assert ("Y106", f"{name}:1:1") in placed(checked.issues)


def test_permissions_of_the_system_itself(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    locked = root / "content" / "signings"
    locked.mkdir(exist_ok=True)
    locked.chmod(0)
    try:
        is_locked = not os.access(locked, os.R_OK)  # the administrator may read everything
        assert read(root).is_sound != is_locked
    finally:
        locked.chmod(0o755)


def test_a_file_that_is_away_while_it_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path / "site")
    places, memory = Places(root, root / "content", KINDS), Memory(tmp_path / "kept")
    whole = prepare(places, AS_OF, memory, 1)
    file, aside = root / "projects.yaml", tmp_path / "aside"
    moves = iter([lambda: shutil.move(file, aside), lambda: shutil.move(aside, file)])
    survey = Places.survey

    def look(self: Places) -> object:
        next(moves, lambda: None)()
        return survey(self)

    monkeypatch.setattr(Places, "survey", look)
    again = prepare(places, AS_OF, memory, 1)
    assert again.site is not None
    assert again.records == whole.records


def test_files_that_never_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path / "site")
    survey = Places.survey
    numbers = iter(range(1000))

    def look(self: Places) -> object:
        (root / "content" / "parks.yaml").write_text(f"# {next(numbers)}", encoding="utf-8")
        return survey(self)

    monkeypatch.setattr(Places, "survey", look)
    checked = read(root)
    assert not checked.is_sound
    assert "F126" in [issue.code for issue in checked.issues]


def test_links_are_not_followed_wherever_they_lead(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    folder = root / "content" / "parks"
    folder.mkdir(exist_ok=True)
    (folder / "loop").symlink_to(folder)
    (folder / "itself.yaml").symlink_to("itself.yaml")
    (folder / "nowhere.yaml").symlink_to("/nowhere")
    assert {code for code, _ in placed(read(root).issues)} == {"F102"}


@pytest.fixture(autouse=True)
def _removable(tmp_path: Path) -> Iterator[None]:
    """Let the folder of the test be removed, whatever lies there."""
    yield
    shutil.rmtree(os.fsencode(tmp_path), ignore_errors=True)

"""A full disk, a read-only folder, a killed build: one line, the old site as it was, and the next build works."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator.building import printing, publish, spare
from generator.messages.issues import Fault
from tests.building.small_builds import build, build_cold, built_files, make_site
from tests.conftest import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
sys.argv = ["showcase", "build", "--lang", "en", "--as-of", "{as_of}"]
from generator.cli import main
main()
"""
MANY = 130


def _edit(root: Path, word: str) -> None:
    """Change something that every page of a project's list shows."""
    more = "".join(
        f"- id: more-{n}\n  name: {{zh: 项目{n}, en: '{word} {n}'}}\n  industry: logistics\n  stage: signed\n"
        f"  park: river\n  summary: {{zh: 一段话。, en: A line.}}\n"
        for n in range(MANY)
    )
    (root / "projects").mkdir(exist_ok=True)
    (root / "projects" / "more.yaml").write_text(more, encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("limit", [1_000, 22_000])
def test_a_disk_that_takes_no_more(limit: int, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    _edit(root, "New")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED.format(limit=limit, as_of=AS_OF)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    said, hint = done.stderr.splitlines()
    assert said.startswith("[U107] Cannot write ")
    assert hint.startswith("  → ")
    assert built_files(root) == before
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


def test_a_page_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    _edit(root, "New")
    write = printing._write  # noqa: SLF001  (the one place where pages meet the disk)
    written: list[str] = []

    def refuse(folder: str, html: bytes) -> object:
        written.append(folder)
        if len(written) == 40:
            raise PermissionError(13, "Permission denied", folder)
        return write(folder, html)

    monkeypatch.setattr(printing, "_write", refuse)
    with pytest.raises(Fault) as caught:
        build(root)
    assert caught.value.code == "U107"
    assert built_files(root) == before
    monkeypatch.undo()
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize(
    ("command", "seconds"),
    [(("generator", "build", "--as-of", AS_OF), (0.5, 1.6)), (("mkdocs", "build", "-q"), (0.8, 2.4))],
    ids=["showcase", "mkdocs"],
)
def test_a_build_that_is_killed_at_any_moment(
    command: tuple[str, ...], seconds: tuple[float, float], tmp_path: Path
) -> None:
    root = make_site(tmp_path / "site")
    _edit(root, "Old")
    assert build(root).built
    delays = random.Random(4)  # noqa: S311  (any will do)
    for word in ("One", "Two", "Three", "Four"):
        before = built_files(root)
        _edit(root, word)
        whole = [sys.executable, "-m", *command]
        with subprocess.Popen(whole, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            time.sleep(delays.uniform(*seconds))
            running.send_signal(signal.SIGKILL)
        cold = build_cold(root, tmp_path / "cold")[0]
        assert built_files(root) in (before, cold)
        assert build(root).built
        assert built_files(root) == cold


def _foreign_file(kept: Path) -> None:
    shutil.rmtree(kept)
    kept.write_text("precious", encoding="utf-8")


def _foreign_names(kept: Path) -> None:
    for path in list(kept.iterdir()):
        if path.is_dir():
            shutil.rmtree(path)
            path.write_bytes(b"\0")
        else:
            path.unlink()
            path.mkdir()


def _pipes(kept: Path) -> None:
    for path in kept.rglob("*"):
        if path.is_file():
            path.unlink()
            os.mkfifo(path)


def _cut_off(kept: Path) -> None:
    for path in kept.rglob("*"):
        if path.is_file():
            os.truncate(path, path.stat().st_size // 2)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
@pytest.mark.parametrize("spoil", [_foreign_file, _foreign_names, _pipes, _cut_off])
def test_what_is_kept_and_spoilt_is_as_good_as_none(spoil: Callable[[Path], None], tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    spoil(root / ".site.showcase" / "kept")
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


@pytest.mark.parametrize("files", [0, 1, 3])
def test_a_patch_in_place_that_is_killed_is_brought_to_its_end(
    files: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    monkeypatch.setattr(spare, "can_exchange", lambda _: False)
    park = root / "content" / "parks" / "river.yaml"
    park.write_text(park.read_text(encoding="utf-8").replace("1260亩", "1250亩"), encoding="utf-8")
    path = type(root)
    replace, done = path.replace, iter(range(99))

    def replace_some(self: Path, target: Path) -> Path:
        if self.name == "index.html" and next(done) == files:
            raise KeyboardInterrupt  # as sudden as a kill, but for the test
        return replace(self, target)

    monkeypatch.setattr(path, "replace", replace_some)
    monkeypatch.setattr(publish, "_remove", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        build(root)
    monkeypatch.undo()
    assert (root / ".site.showcase" / "patch").is_dir()
    if files == 3:  # and somebody clears away what looks broken
        shutil.rmtree(root / "site")
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]
    assert not (root / ".site.showcase" / "patch").exists()

"""A browser is found by its name or its place, prints quietly, and is ended where it does not come to an end."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.building.brochure import chromium
from generator.building.brochure.chromium import find_browser, print_file
from generator.messages.issues import Fault


def _program(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", ["chromium-headless-shell", "chromium", "google-chrome", "microsoft-edge", "msedge"])
def test_a_browser_is_found_by_each_of_its_names(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = _program(tmp_path, name, "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser() == str(program)


def test_edge_is_found_where_windows_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    there = rf"{tmp_path}/Microsoft\Edge\Application\msedge.exe"
    monkeypatch.setattr(shutil, "which", lambda name: name if name == there else None)
    assert find_browser() == there


def test_without_a_browser_it_is_said_how_one_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(Fault) as named:
        find_browser()
    assert (named.value.code, named.value.facts["why"]) == ("U165", f"CHROMIUM={tmp_path / 'none'}")
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Fault) as unnamed:
        find_browser()
    assert unnamed.value.code == "U165"


def test_a_path_with_blanks_and_chinese_is_printed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "园区 宣传册"
    folder.mkdir()
    page = folder / "页 面.html"
    page.write_text("<!doctype html><title>t</title><p>青澜", encoding="utf-8")
    with TemporaryDirectory() as passing:  # its path is short: a browser makes a socket in it
        monkeypatch.setenv("TMPDIR", passing)
        assert print_file(find_browser(), page, folder).startswith(b"%PDF-")
        assert not list(Path(passing).iterdir())
    assert capfd.readouterr() == ("", "")


def test_root_alone_goes_without_the_sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writes = "import sys\nout = next(a for a in sys.argv if a.startswith('--print-to-pdf='))[15:]\n"
    program = _program(tmp_path, "browser", writes + "open(out, 'w').write('\\n'.join(sys.argv))")
    page = tmp_path / "page.html"
    for is_root in (True, False):
        monkeypatch.setattr(chromium, "_is_root", lambda is_root=is_root: is_root)
        assert (b"--no-sandbox" in print_file(str(program), page, tmp_path).split(b"\n")) is is_root


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("import sys; print('noise', file=sys.stderr); sys.exit('no display')", "no display"),
        ("import time; time.sleep(60)", "> 1 s"),
        ("", "> 1 s"),
    ],
    ids=["fails", "hangs", "makes nothing"],
)
def test_a_browser_that_makes_no_pdf_is_named(text: str, why: str, tmp_path: Path) -> None:
    program = _program(tmp_path, "browser", text)
    started = time.monotonic()
    with pytest.raises(Fault) as fault:
        print_file(str(program), tmp_path / "page.html", tmp_path, seconds=1)
    assert (fault.value.code, fault.value.facts) == ("U166", {"program": "browser", "why": why})
    assert time.monotonic() - started < 20

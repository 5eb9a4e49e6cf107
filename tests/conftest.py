"""What several tests use: copies of whole sites that a test may change, and the flag that renews golden files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from generator.values import moment
from tests import provoked
from tests.invented import set_up_profiles
from tests.made_once import frames_and_cards_made_once, templates_compiled_once
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

AS_OF = "2026-11-22T09:00+08:00"
os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(AS_OF).timestamp()))  # of every command that tests run

set_up_profiles()

Run = subprocess.CompletedProcess[str]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew instead of comparing")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of everything in which a code has not come up."""
    config = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput["provoked"] = provoked.seen()
    elif _is_of_everything(config) and session.exitstatus == pytest.ExitCode.OK and provoked.not_provoked():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401  (xdist has no type for it)
    """Take from a worker what it has seen."""
    provoked.take(map(tuple, getattr(node, "workeroutput", {}).get("provoked", ())))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:  # noqa: ANN401  (pytest hides its type)
    """Say which codes have not come up."""
    if _is_of_everything(config) and (codes := provoked.not_provoked()):
        terminalreporter.write_line(f"No test has made and named: {', '.join(codes)}", red=True)


def _is_of_everything(config: pytest.Config) -> bool:
    chosen = config.args_source is not pytest.Config.ArgsSource.TESTPATHS
    return not (chosen or config.option.keyword or config.option.markexpr or config.option.collectonly)


@pytest.fixture(autouse=True, scope="session")
def _problems_noted() -> Iterator[None]:
    """Note which problems the tests make."""
    with provoked.problems_noted():
        yield


@pytest.fixture(autouse=True)
def _stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test depend on the day on which it runs: whoever reads the clock fails."""

    def refuse() -> datetime:
        raise AssertionError("a test has read the clock")

    monkeypatch.setattr(moment, "read_clock", refuse)


@pytest.fixture(autouse=True, scope="session")
def _templates_compiled_once() -> Iterator[None]:
    """Let a run compile a template once: half of the time of a small build is spent on that."""
    with templates_compiled_once():
        yield


def copy_main_site(folder: Path) -> Path:
    """Copy the main site's content and configuration into a folder, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "projects.yaml"):
        shutil.copy2(ROOT / name, folder / name)
    shutil.copytree(ROOT / "content", folder / "content")
    return folder


@pytest.fixture
def main_site(tmp_path: Path) -> Path:
    """Return a copy of the main site."""
    return copy_main_site(tmp_path / "site-source")


@pytest.fixture(scope="session")
def built_main_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return every file of the main site, built once, by its path. Tests only read it."""
    site = copy_main_site(tmp_path_factory.mktemp("main") / "site-source")
    done = _run_here(site, "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    return read_files(site / "site")


@pytest.fixture(scope="session")
def showcase() -> Callable[..., Run]:
    """Return a function that runs the command in this process, as a person would, and gives what it printed."""
    return _run_here


@pytest.fixture(scope="session")
def command() -> Callable[..., Run]:
    """Return a function that runs the command in a process of its own: for what the process itself must get right."""
    return _run


def _run_here(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Run:
    from typer.testing import CliRunner

    from generator.building import build, reading
    from generator.cli import app

    with pytest.MonkeyPatch.context() as patch, frames_and_cards_made_once():
        patch.chdir(folder)
        for room in (build, reading):
            patch.setattr(room, "processors", lambda: 1)  # the process of a test runner should not be forked
        done = CliRunner().invoke(app, arguments, env=environment, catch_exceptions=False)
    return Run(["showcase", *arguments], done.exit_code, done.stdout, done.stderr)


def _run(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Run:
    return run_python(folder, "-m", "generator", *arguments, environment=environment)


def run_python(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Run:
    """Run Python in a folder, in a process of its own, and return what it printed."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def code_of(done: Run) -> str:
    """Return the code of the first problem that a command has told of; empty where there is none."""
    said = re.match(r"\[([A-Z]\d{3})\]", done.stderr)
    return said[1] if said else ""


def read_files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path in there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

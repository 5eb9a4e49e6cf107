"""Where a new site fetches the program: from where the one that runs came."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.cli.starter import program
from generator.cli.starter.ci import NOWHERE, write_pipeline
from tests.cli.pipelines.server import git
from tests.small_site import read_site

if TYPE_CHECKING:
    from pathlib import Path


class _Installed:
    """An installed package that was told where it comes from."""

    version = "0.1.0"

    def __init__(self, told: dict[str, Any] | None) -> None:
        self._told = told

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return None if self._told is None else json.dumps(self._told)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401  (a function of any JSON)
    """Return a function that says where the package was installed from."""

    def say(origin: dict[str, Any] | None) -> program.Program:
        monkeypatch.setattr(program, "distribution", lambda _: _Installed(origin))
        return program.find_program()

    return say


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, "investment-showcase==0.1.0"),
        (
            {"url": "https://git.example.org/showcase.git", "vcs_info": {"vcs": "git", "commit_id": "a1b2c3"}},
            "investment-showcase @ git+https://git.example.org/showcase.git@a1b2c3",
        ),
        (
            {"url": "https://me:token@git.example.org/showcase.git", "vcs_info": {"vcs": "git", "commit_id": "a1b2c3"}},
            "investment-showcase @ git+https://git.example.org/showcase.git@a1b2c3",
        ),
        (
            {"url": "ssh://git@git.example.org/bureau/showcase.git", "vcs_info": {"vcs": "git", "commit_id": "a1b2c3"}},
            "investment-showcase @ git+https://git.example.org/bureau/showcase.git@a1b2c3",
        ),
        (
            {"url": "https://example.org/investment_showcase-0.1.0-py3-none-any.whl", "archive_info": {}},
            "investment-showcase @ https://example.org/investment_showcase-0.1.0-py3-none-any.whl",
        ),
        ({"url": "file:///gone/investment_showcase-0.1.0-py3-none-any.whl", "archive_info": {}}, ""),
        ({"url": "file:///gone/showcase.git", "vcs_info": {"vcs": "git", "commit_id": "a1b2c3"}}, ""),
        ({"url": "file:///gone/showcase", "dir_info": {"editable": True}}, ""),
    ],
)
def test_the_line_leads_to_what_was_installed(told: Any, origin: dict[str, Any] | None, line: str) -> None:  # noqa: ANN401
    assert told(origin) == program.Program(line, "0.1.0")


@pytest.mark.parametrize("address", ["https://u:secret@git.example.org/b/s.git", "git@git.example.org:b/s.git"])
def test_a_checkout_leads_to_its_revision(told: Any, tmp_path: Path, address: str) -> None:  # noqa: ANN401
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "start")
    origin = {"url": tmp_path.as_uri(), "dir_info": {}}
    assert told(origin).line == ""
    git(tmp_path, "remote", "add", "origin", address)
    head = (tmp_path / ".git" / "HEAD").read_text().removeprefix("ref: ").strip()
    commit = (tmp_path / ".git" / head).read_text().strip()
    assert told(origin).line == f"investment-showcase @ git+https://git.example.org/b/s.git@{commit}"


def test_a_wheel_comes_along(told: Any, tmp_path: Path) -> None:  # noqa: ANN401
    wheel = tmp_path / "a b" / "investment_showcase-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"PK")
    found = told({"url": wheel.as_uri(), "archive_info": {}})
    assert found == program.Program(f"./ci/{wheel.name}", "0.1.0", wheel)
    assert write_pipeline(tmp_path / "site", NOWHERE, found) == [f"ci/{wheel.name}", "requirements.txt"]
    assert (tmp_path / "site" / "ci" / wheel.name).read_bytes() == b"PK"
    lines = (tmp_path / "site" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [f"./ci/{wheel.name}"]


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ((), {".github", "ci"}),
        (("--ci", "gitlab"), {".gitlab-ci.yml", "ci"}),
        (("--ci", "none"), set()),
    ],
)
def test_a_new_site_has_the_pipeline_that_was_asked_for(
    arguments: tuple[str, ...], written: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "find_program", lambda: program.Program("", "0.1.0"))
    done = CliRunner().invoke(app, ["init", str(tmp_path / "new"), "--lang", "en", *arguments])
    assert done.exit_code == 0
    assert "still has to say where the generator comes from" in done.output
    names = {path.name for path in (tmp_path / "new").iterdir()}
    pipelines = {".github", ".gitlab-ci.yml", ".workflow", ".cnb.yml", ".woodpecker.yml", "ci"}
    assert names & pipelines == written
    assert not read_site(tmp_path / "new").issues

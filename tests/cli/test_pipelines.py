"""``showcase init --ci``: each pipeline works as it comes, in a clean checkout and with the wheel built here."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.pipeline import Platform
from generator.cli.starter.ci import NOWHERE, PLATFORMS, files_for
from tests.building.small_builds import CONFIG
from tests.cli.pipelines import cnb, gitee, github, gitlab, woodpecker
from tests.cli.pipelines.model import Event, Job, Setting
from tests.cli.pipelines.server import Server, forge, git, lend_packages
from tests.conftest import read_files
from tests.small_site import copy_base, fit_for_release

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

READ: Mapping[str, Callable[[Path, Setting], list[Job]]] = {
    "cnb": cnb.read,
    "gitee": gitee.read,
    "github": github.read,
    "gitlab": gitlab.read,
    "woodpecker": woodpecker.read,
}
COMMENTS = {
    "cnb": "/district/site/-/pulls/7/comments",
    "gitlab": "/projects/17/merge_requests/7/notes",
    "woodpecker": "/api/v1/repos/district/site/issues/7/comments",
}
"""Where a comment goes that ``ci/site.sh`` posts."""


def test_every_platform_has_its_files_and_a_reader() -> None:
    assert set(PLATFORMS) == READ.keys() == {each.value for each in Platform} - {NOWHERE}
    assert files_for(NOWHERE) == {}
    for platform in PLATFORMS:
        assert "ci/site.sh" in files_for(platform)
        assert len(files_for(platform)) > 1


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command as it is installed from the wheel."""
    folder = tmp_path_factory.mktemp("program") / "environment"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--no-deps", "--no-index", wheel], check=True)
    lend_packages(folder)
    return folder / "bin" / "showcase"


@dataclass
class District:
    """A district's repository on a server."""

    platform: str
    site: Path
    server: Server

    def commit(self, branch: str) -> None:
        """Put down what the site is now on a branch."""
        git(self.site, "checkout", "--quiet", "-B", branch)
        git(self.site, "add", "--all")
        git(self.site, "commit", "--quiet", "--allow-empty", "--message", branch)

    def jobs(self, event: Event, **given: str) -> list[Job]:
        """Return what the server runs."""
        return READ[self.platform](self.site, Setting(event, given))


@pytest.fixture(params=PLATFORMS)
def district(request: pytest.FixtureRequest, program: Path, tmp_path: Path) -> District:
    """Return a new site for a platform in a repository of its own, as ``showcase init`` has written it."""
    site = tmp_path / "site"
    subprocess.run([program, "init", site, "--ci", request.param, "--lang", "zh"], check=True, capture_output=True)
    git(site, "init", "--quiet", "--initial-branch", "main")
    found = District(request.param, site, Server(tmp_path / "server", site))
    found.commit("main")
    return found


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_pull_request_is_checked_explained_and_built(district: District, tmp_path: Path) -> None:
    _edit(district.site / "projects.yaml", "investment: 2亿元", "investment: 3.6亿元")
    district.commit("edit")
    with forge() as (address, comments):
        given = dict.fromkeys(("CI_API_V4_URL", "CI_FORGE_URL", "CNB_API_ENDPOINT"), address)
        given |= dict.fromkeys(("COMMENT_TOKEN", "CNB_TOKEN"), "secret")
        given |= {"PUBLISH": "rsync", "PUBLISH_TO": str(tmp_path / "public")}
        done = district.server.run("edit", district.jobs(Event.PULL_REQUEST, **given))
    assert [each for each in done if each.returncode] == []
    said = "".join(each.stdout for each in done)
    assert "没有问题" in said
    assert "投资额：2亿元 → 3.6亿元" in said
    assert "已生成" in said
    assert not (tmp_path / "public").exists()  # whatever is set: nothing of a request is published
    _assert_told(district, comments)
    _assert_handed_on(district)

    _edit(district.site / "projects.yaml", "investment: 3.6亿元", "investmant: 3.6亿元")
    district.commit("broken")
    *before, checked = district.server.run("broken", district.jobs(Event.PULL_REQUEST))
    assert [each for each in before if each.returncode] == []
    assert checked.returncode == 1
    assert "site.sh check" in str(checked.args)
    assert "错误 [R102]" in checked.stdout
    if district.platform == "github":
        text = (district.site / "projects.yaml").read_text(encoding="utf-8")
        line = 1 + text.partition("investmant")[0].count("\n")
        assert f"\n::error file=projects.yaml,line={line},col=3,title=R102::" in checked.stdout
    if district.platform == "gitlab":
        (violation,) = json.loads(district.server.artifact("gl-code-quality-report.json").read_text(encoding="utf-8"))
        assert (violation["check_name"], violation["location"]["path"]) == ("R102", "projects.yaml")


def _assert_told(district: District, comments: list[dict[str, Any]]) -> None:
    server = district.server
    if district.platform == "github":
        assert "pr comment 7 --repo district/site --body-file changes.md" in server.log("gh")
        assert "3.6亿元" in server.log("comment")
        assert "3.6亿元" in server.log("summary")
    elif district.platform in COMMENTS:
        (comment,) = comments
        assert (comment["path"], comment["token"]) == (COMMENTS[district.platform], "Bearer secret")
        assert "3.6亿元" in comment["body"]
    else:
        assert "3.6亿元" in server.artifact("changes.md").read_text(encoding="utf-8")


def _assert_handed_on(district: District) -> None:
    """Woodpecker keeps no artifacts; CNB packs the site into one file."""
    if district.platform == "cnb":
        assert district.server.artifact("site.tar.gz").stat().st_size > 100_000
    elif district.platform != "woodpecker":
        assert (district.server.artifact("site") / "zh" / "index.html").is_file()


def test_the_main_branch_is_published_once_that_is_wanted(district: District, tmp_path: Path) -> None:
    public = tmp_path / "public"
    done = district.server.run("main", district.jobs(Event.PUSH))
    assert [each for each in done if each.returncode] == []
    assert "PUBLISH 为空" in "".join(each.stdout for each in done)
    assert not public.exists()

    given = {"PUBLISH": "rsync", "PUBLISH_TO": str(public)}
    *_, refused = district.server.run("main", district.jobs(Event.PUSH, **given))
    assert refused.returncode == 1  # a new site is a sample
    assert "[S121]" in refused.stderr
    assert not public.exists()

    _make_real(district.site)
    district.commit("main")
    done = district.server.run("main", district.jobs(Event.PUSH, **given))
    assert [each.stderr for each in done if each.returncode] == []
    files = read_files(public)
    assert "zh/projects/panels/index.html" in files
    assert not [name for name in files if name.startswith("zh/projects/example-project/")]
    assert "--delay-updates --delete-after site/ " in district.server.log("rsync")
    assert district.jobs(Event.DAY, **given)


def test_every_day_the_same_is_done_as_after_an_edit(district: District) -> None:
    for given in ({}, {"PUBLISH": "rsync", "PUBLISH_TO": "there"}):
        daily, pushed = district.jobs(Event.DAY, **given), district.jobs(Event.PUSH, **given)
        assert [[step.script for step in job.steps] for job in daily] == [
            [step.script for step in job.steps] for job in pushed
        ]
        assert daily


def _make_real(site: Path) -> None:
    """Put content that is no sample in the place of what a new site begins with."""
    base = fit_for_release(copy_base(site.parent / "base"))
    for path in [*site.glob("content/**/*"), *site.glob("projects*/*"), site / "projects.yaml"]:
        if path.is_file():
            path.unlink()
    for path in base.rglob("*.*"):
        if path.is_file():
            target = site / path.relative_to(base)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    config = CONFIG.replace("https://qinghe.example/", "https://invest.qinghe-district.zz/")
    (site / "mkdocs.yml").write_text(config, encoding="utf-8")

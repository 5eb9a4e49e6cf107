"""``ci/site.sh``, which every pipeline calls: each step by itself, where it can go one way or another."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.cli.starter.ci import files_for
from tests.cli.pipelines import github, gitlab
from tests.cli.pipelines.model import Event, Setting
from tests.cli.pipelines.server import Server, forge, git

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a checkout with a built site, and what a platform needs for it."""
    root = tmp_path / "checkout"
    for name, text in (files_for("gitlab") | files_for("github")).items():
        _write(root / name, text)
    _write(root / "requirements.txt", "investment-showcase==0.1.0\n")
    _write(root / "site" / "index.html", "<p>site</p>")
    _write(root / "site" / "assets" / "1a2b3c4d" / "showcase.css", "p {}")
    git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "start")
    return root


@pytest.fixture
def server(site: Path) -> Server:
    """Return a server whose programs lead nowhere."""
    return Server(site.parent / "server", site)


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def _step(server: Server, site: Path, step: str, **environment: str) -> Run:
    return server.shell(site, f"sh ci/site.sh {step}", environment)


@pytest.mark.parametrize("publish", ["", "pages"])
def test_nothing_is_published_where_nothing_is_to_be_done(server: Server, site: Path, publish: str) -> None:
    done = _step(server, site, "publish", PUBLISH=publish)
    assert (done.returncode, server.log("rsync")) == (0, "")


def test_a_way_that_there_is_not_is_refused(server: Server, site: Path) -> None:
    done = _step(server, site, "publish", PUBLISH="rsnyc", PUBLISH_TO="there")
    assert done.returncode == 1
    assert "rsnyc" in done.stderr
    assert "PUBLISH 只能是" in done.stderr


def test_no_site_is_no_publishing(server: Server, site: Path) -> None:
    (site / "site" / "index.html").unlink()
    done = _step(server, site, "publish", PUBLISH="rsync", PUBLISH_TO=str(site.parent / "public"))
    assert done.returncode == 1
    assert server.log("rsync") == ""


@pytest.mark.parametrize("publish", ["rsync", "storage", "branch"])
def test_a_place_that_is_missing_is_asked_for(server: Server, site: Path, publish: str) -> None:
    done = _step(server, site, "publish", PUBLISH=publish)
    assert done.returncode == 1
    assert "还要设置 PUBLISH_TO" in done.stderr


def test_keys_are_private_and_gone_afterwards(server: Server, site: Path) -> None:
    rsync = site.parent / "server" / "programs" / "rsync"
    note = 'echo "$RSYNC_RSH" >"$LOGS/ssh"; set -- $RSYNC_RSH; stat -c %a "$3" >"$LOGS/mode"; cat "$3" >"$LOGS/key"'
    _write(rsync, f"#!/bin/sh\n{note}\n", 0o755)
    given = {"PUBLISH": "rsync", "PUBLISH_TO": "user@server:/var/www/invest/"}
    refused = _step(server, site, "publish", **given, SSH_PRIVATE_KEY="key")
    assert refused.returncode == 1
    assert "SSH_KNOWN_HOSTS" in refused.stderr
    done = _step(
        server, site, "publish", **given, SSH_PRIVATE_KEY="key\nof many lines", SSH_KNOWN_HOSTS="server ssh-rsa A"
    )
    assert done.returncode == 0, done.stderr
    assert (server.log("mode"), server.log("key")) == ("600\n", "key\nof many lines\n")
    found = re.fullmatch(r"ssh -i (\S+) -o UserKnownHostsFile=(\S+) -o StrictHostKeyChecking=yes\n", server.log("ssh"))
    assert found
    assert subprocess.run(["/usr/bin/test", "-e", found[1]], check=False).returncode == 1
    assert "key" not in done.stdout + done.stderr


def test_storage_gets_new_files_first_and_deletes_last(server: Server, site: Path) -> None:
    done = _step(server, site, "publish", PUBLISH="storage", PUBLISH_TO="s3://invest")
    assert done.returncode == 0, done.stderr
    styles, pages, rest = server.log("aws").splitlines()
    assert styles.startswith("s3 sync site/assets s3://invest/assets ")
    assert styles.endswith("--cache-control public, max-age=31536000, immutable")
    assert "--exclude assets/* --cache-control no-cache" in pages
    assert "--delete" not in styles + pages
    assert rest.endswith("--delete")
    assert "addressing_style = virtual" in server.log("aws-settings")


def test_a_branch_holds_the_site_and_nothing_else(server: Server, site: Path) -> None:
    public = site.parent / "public.git"
    git(site.parent, "init", "--quiet", "--bare", str(public))
    for text in ("<p>one</p>", "<p>two</p>"):
        _write(site / "site" / "index.html", text)
        done = _step(server, site, "publish", PUBLISH="branch", PUBLISH_TO=str(public))
        assert done.returncode == 0, done.stderr
    git(site.parent, "clone", "--quiet", "--branch", "pages", str(public), "published")
    published = site.parent / "published"
    names = {path.relative_to(published).as_posix() for path in published.rglob("*") if path.is_file()}
    assert {name for name in names if not name.startswith(".git/")} == {
        ".nojekyll",
        "assets/1a2b3c4d/showcase.css",
        "index.html",
    }
    assert (published / "index.html").read_text() == "<p>two</p>"


def test_requirements_without_a_line_say_what_to_do(server: Server, site: Path) -> None:
    _write(site / "requirements.txt", "# one of these\n\n")
    done = _step(server, site, "install")
    assert done.returncode == 1
    assert "requirements.txt 没有写生成器从哪里来" in done.stderr
    assert not (site / ".venv").exists()


_PIP = '#!/bin/sh\necho "$@" >>"$LOGS/pip"\n'


def test_an_old_python_is_replaced(server: Server, site: Path) -> None:
    programs = site.parent / "server" / "programs"
    for name in ("python3", "python", *(f"python3.{minor}" for minor in range(11, 15))):
        _write(programs / name, "#!/bin/sh\nexit 1\n", 0o755)
    refused = _step(server, site, "install")
    assert refused.returncode == 1
    assert "Python 3.11" in refused.stderr
    _write(site / "python", _PIP, 0o755)
    _write(programs / "uv", '#!/bin/sh\necho "$@" >"$LOGS/uv"; mkdir -p .venv/bin; cp python .venv/bin/', 0o755)
    done = _step(server, site, "install")
    assert done.returncode == 0, done.stderr
    assert server.log("uv") == "venv --quiet --seed --python 3.12 .venv\n"
    assert server.log("pip").endswith("--requirement requirements.txt\n")


def _speak(site: Path, script: str) -> None:
    _write(site / ".venv" / "bin" / "showcase", f"#!/bin/sh\n{script}\n", 0o755)


@pytest.mark.parametrize(("form", "given"), [("", ""), ("github", ""), ("junit", "check.xml")])
@pytest.mark.parametrize("status", [0, 1, 2])
def test_a_check_fails_as_the_program_does(server: Server, site: Path, form: str, given: str, status: int) -> None:
    _speak(site, f'echo "$@"; exit {status}')
    done = _step(server, site, f"check {form} {given}")
    assert done.returncode == status
    lines = ["check --lang zh", *([f"check --format {form} --lang zh"] if form else [])]
    assert done.stdout.splitlines() == (lines[:1] if given else lines)
    if given:
        assert (site / given).read_text() == f"{lines[1]}\n"


def test_changes_are_told_against_the_branch_that_both_come_from(server: Server, site: Path) -> None:
    git(site, "checkout", "--quiet", "-b", "edit")
    git(site, "commit", "--quiet", "--allow-empty", "--message", "edit")
    git(site, "checkout", "--quiet", "main")
    git(site, "commit", "--quiet", "--allow-empty", "--message", "later")
    clone = site.parent / "clone"
    git(site.parent, "clone", "--quiet", "--branch", "edit", "--depth", "1", f"file://{site}", str(clone))
    _speak(clone, 'git log -1 --format=%s "$2"; echo "$@"')
    done = _step(server, clone, "changes master main")
    assert done.returncode == 0, done.stderr
    commit, words = (clone / "changes.md").read_text().splitlines()
    assert commit == "start"
    assert words.startswith("diff ")
    assert words.endswith(" --format markdown --lang zh")
    assert done.stdout == (clone / "changes.md").read_text()


def test_the_name_of_a_branch_is_never_an_option_of_git(server: Server, site: Path) -> None:
    _speak(site, "echo report")
    done = server.shell(site, 'sh ci/site.sh changes "$BASE"', {"BASE": "--upload-pack=touch broken-in"})
    assert done.returncode == 0, done.stderr
    assert not (site / "broken-in").exists()
    assert (site / "changes.md").is_file()


def test_a_site_may_lie_deeper_in_its_repository(server: Server, site: Path) -> None:
    (site / "web").mkdir()
    git(site, "mv", "ci", "requirements.txt", "web/")
    git(site, "commit", "--quiet", "--message", "deeper")
    _speak(site / "web", 'pwd; echo "$@"')
    done = server.shell(site, "sh web/ci/site.sh changes main", {})
    assert done.stdout.splitlines()[0] == str(site / "web")
    assert (site / "web" / "changes.md").is_file()


@pytest.mark.parametrize(("branch", "status"), [("nowhere", 0), ("main", 1)])
def test_what_cannot_be_compared_is_said_and_fails_nothing(
    server: Server, site: Path, branch: str, status: int
) -> None:
    _speak(site, f"echo half a report; exit {status}")
    done = _step(server, site, f"changes {branch}")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"无法与 {branch} 对比，原因见日志。 · Nothing to compare with {branch}: the log says why.\n"
    assert (site / "changes.md").read_text() == done.stdout


def test_a_long_report_is_cut_at_a_line_for_the_comment_alone(server: Server, site: Path) -> None:
    _speak(site, "i=0; while [ $i -lt 4000 ]; do echo '- 投资额：2亿元'; i=$((i + 1)); done")
    done = _step(server, site, "changes main")
    assert done.stdout.count("投资额") == 4000
    *lines, empty, rest = (site / "changes.md").read_bytes().decode().split("\n")
    assert set(lines[:-1]) == {"- 投资额：2亿元"}
    assert 2000 < len(lines) < 4000
    assert "全文见日志" in lines[-1] + empty + rest
    assert not (site / "all.md").exists()


def _lend_python(site: Path) -> None:
    _write(site / ".venv" / "bin" / "python", f'#!/bin/sh\nexec {sys.executable} "$@"\n', 0o755)


def test_a_comment_needs_a_token(server: Server, site: Path) -> None:
    _write(site / "changes.md", "变化")
    with forge() as (address, comments):
        done = _step(server, site, f"comment {address}/notes")
    assert (done.returncode, comments) == (0, [])
    assert "没有 COMMENT_TOKEN" in done.stdout


def test_a_comment_that_is_refused_fails_nothing(server: Server, site: Path) -> None:
    _lend_python(site)
    _write(site / "changes.md", "变化")
    done = _step(server, site, "comment http://127.0.0.1:9/notes", COMMENT_TOKEN="secret")  # noqa: S106  (made up)
    assert done.returncode == 0
    assert "没能评论" in done.stdout
    assert "secret" not in done.stdout + done.stderr


def test_a_step_that_there_is_not_is_refused(server: Server, site: Path) -> None:
    assert _step(server, site, "rm -rf site").returncode == 1
    assert (site / "site").exists()


def test_gitlab_pages_get_the_folder_that_they_want(server: Server, site: Path) -> None:
    *_, pages = gitlab.read(site, Setting(Event.PUSH, {"PUBLISH": "pages"}))
    (step,) = pages.steps
    assert server.shell(site, step.script, step.environment).returncode == 0
    assert list(pages.gives) == ["public"]
    assert (site / "public" / "index.html").is_file()


def test_github_pages_run_no_script_with_their_rights(site: Path) -> None:
    *_, pages = github.read(site, Setting(Event.PUSH, {"PUBLISH": "pages"}))
    assert not pages.steps
    assert len(github.read(site, Setting(Event.PUSH, {}))) == 1


@pytest.mark.parametrize("platform", ["cnb", "gitee", "github", "gitlab", "woodpecker"])
def test_a_pipeline_holds_no_logic_and_no_secret(platform: str) -> None:
    for name, text in files_for(platform).items():
        if name.endswith((".yml", ".yaml")):
            assert not re.search(r"(?i)\bshowcase (check|diff|build)|pip install|curl |token: *['\"]?\w{16,}", text), (
                name
            )
            assert re.search("[\u4e00-\u9fff]", text.splitlines()[0]), name


def test_rights_of_github_are_the_least() -> None:
    text = files_for("github")[".github/workflows/site.yml"]
    assert "\npermissions:\n  contents: read\n" in text
    assert re.findall(r": write", text) == [": write"] * 3  # the comment, and the two of Pages
    assert not re.search("pull_request_target|workflow_run", text)
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", each) for each in re.findall(r"uses: (\S+)", text))

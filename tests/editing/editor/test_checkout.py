"""Saved content is committed and pushed, nothing else with it; what git refuses is said in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.editing.editor.checkout import Checkout
from generator.messages.issues import Fault
from tests.browser.form_desk import git

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site in a folder of a repository with a remote."""
    work, remote = tmp_path / "work", tmp_path / "remote.git"
    folder = work / "网站"
    (folder / "content").mkdir(parents=True)
    (folder / "projects.yaml").write_text("- id: one\n", encoding="utf-8")
    (folder / "content" / "园区.yaml").write_text("id: two\n", encoding="utf-8")
    (work / "secret.txt").write_text("not to be handed on", encoding="utf-8")
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    git(work, "init", "--quiet", "--initial-branch=main")
    for name, value in (("user.name", "Clerk"), ("user.email", "clerk@example.org")):
        git(work, "config", name, value)
    git(work, "add", "网站")
    git(work, "commit", "--quiet", "--message", "begun")
    git(work, "remote", "add", "origin", str(remote))
    git(work, "push", "--quiet", "--set-upstream", "origin", "main")
    return folder


def checkout(site: Path) -> Checkout:
    found = Checkout.around(site)
    assert found is not None
    return found


def test_what_has_changed_is_committed_and_nothing_else(site: Path) -> None:
    (site / "projects.yaml").write_text("- id: three\n", encoding="utf-8")
    (site / "content" / "园区.yaml").unlink()
    (site / "content" / "新.yaml").write_text("id: new\n", encoding="utf-8")
    git(site, "add", "--all", "../secret.txt")
    found = checkout(site)
    state = found.state(["content", "projects.yaml"])
    assert sorted(state.changed) == ["content/园区.yaml", "content/新.yaml", "projects.yaml"]
    assert (state.branch, state.ahead, state.remote) == ("main", 0, "origin")
    assert found.committed("projects.yaml") == "- id: one\n"
    assert found.committed("content/新.yaml") is None
    found.commit(state.changed, "项目：改了编号\n\n  编号：one → three")
    assert git(site, "log", "-1", "--format=%s").strip() == "项目：改了编号"
    listed = git(site, "-c", "core.quotepath=off", "show", "--name-only", "--format=", "HEAD")
    assert "secret" not in listed
    assert found.state(["content", "projects.yaml"]).ahead == 1
    found.push(["content", "projects.yaml"])
    assert git(site, "rev-parse", "HEAD") == git(site, "rev-parse", "origin/main")


def test_work_of_a_colleague_comes_first(site: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "remote.git", "other")
    other = tmp_path / "other"
    (other / "other.yaml").write_text("id: other\n", encoding="utf-8")
    for words in (
        ("config", "user.name", "Colleague"),
        ("config", "user.email", "other@example.org"),
        ("add", "--all"),
        ("commit", "--quiet", "--message", "a colleague's"),
        ("push", "--quiet"),
    ):
        git(other, *words)
    (site / "projects.yaml").write_text("- id: mine\n", encoding="utf-8")
    checkout(site).commit(["projects.yaml"], "mine")
    checkout(site).push(["projects.yaml"])
    assert git(site, "log", "--format=%s", "-2").split("\n")[:2] == ["mine", "a colleague's"]


def test_what_git_refuses_is_said(site: Path) -> None:
    git(site, "remote", "set-url", "origin", str(site / "nowhere"))
    (site / "projects.yaml").write_text("- id: mine\n", encoding="utf-8")
    checkout(site).commit(["projects.yaml"], "mine")
    with pytest.raises(Fault) as found:
        checkout(site).push(["projects.yaml"])
    assert found.value.code == "U239"
    assert "nowhere" in found.value.facts["why"]
    assert git(site, "log", "-1", "--format=%s").strip() == "mine"


def test_outside_of_git_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Checkout.around(tmp_path) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Checkout.around(tmp_path) is None


def test_what_is_not_committed_keeps_commits_here(site: Path) -> None:
    """The work of others could run into it, and leave marks of a conflict in the content."""
    (site / "projects.yaml").write_text("- id: mine\n", encoding="utf-8")
    with pytest.raises(Fault) as found:
        checkout(site).push(["projects.yaml"])
    assert (found.value.code, found.value.facts["why"]) == ("U239", "projects.yaml")


def test_a_conflict_leaves_all_as_it_was(site: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "remote.git", "other")
    other = tmp_path / "other"
    (other / "网站" / "projects.yaml").write_text("- id: theirs\n", encoding="utf-8")
    for words in (
        ("-c", "user.name=C", "-c", "user.email=c@example.org", "commit", "--quiet", "--all", "--message", "theirs"),
        ("push", "--quiet"),
    ):
        git(other, *words)
    (site / "projects.yaml").write_text("- id: mine\n", encoding="utf-8")
    checkout(site).commit(["projects.yaml"], "mine")
    with pytest.raises(Fault) as found:
        checkout(site).push(["projects.yaml"])
    assert found.value.code == "U239"
    assert "CONFLICT" in found.value.facts["why"]
    assert (site / "projects.yaml").read_text(encoding="utf-8") == "- id: mine\n"
    assert git(site, "log", "-1", "--format=%s").strip() == "mine"
    assert git(site, "stash", "list") == ""


def test_git_is_told_who_commits_first(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(site, "config", "--unset", "user.email")
    git(site, "config", "user.useConfigOnly", "true")
    monkeypatch.setenv("HOME", str(site))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (site / "projects.yaml").write_text("- id: mine\n", encoding="utf-8")
    with pytest.raises(Fault) as found:
        checkout(site).commit(["projects.yaml"], "mine")
    assert found.value.code == "U238"


def test_git_itself_may_fail(site: Path) -> None:
    with pytest.raises(Fault) as found:
        checkout(site).commit(["no-such-file.yaml"], "nothing")
    assert found.value.code == "U233"

"""GitLab CI/CD: ``.gitlab-ci.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.cli.pipelines.model import Event, Job, Setting, Step, holds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_GLOBAL = {"variables", "workflow", "default"}
_SET = {"CI_DEFAULT_BRANCH": "main", "CI_PROJECT_ID": "17"}
_SET_FOR = {
    Event.PULL_REQUEST: {
        "CI_PIPELINE_SOURCE": "merge_request_event",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
    },
    Event.PUSH: {"CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BRANCH": "main"},
    Event.DAY: {"CI_PIPELINE_SOURCE": "schedule", "CI_COMMIT_BRANCH": "main"},
}


def read(root: Path, setting: Setting) -> list[Job]:
    """Return the jobs that GitLab runs, stage by stage."""
    said = yaml.safe_load((root / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    own = {name: str(value) for name, value in said["variables"].items() if "$" not in str(value)}
    known = own | _SET | _SET_FOR[setting.event] | dict(setting.given)
    if not _applies(said["workflow"]["rules"], known):
        return []
    jobs = {name: each for name, each in said.items() if name not in _GLOBAL and name[0] != "."}
    staged = sorted(jobs.values(), key=lambda each: ("build", "test", "deploy").index(each["stage"]))
    return [_job(each, jobs, known) for each in staged if _applies(each["rules"], known)]


def _applies(rules: list[dict[str, str]], known: Mapping[str, str]) -> bool:
    return any(holds(rule["if"], lambda name: known.get(name.removeprefix("$"), "")) for rule in rules)


def _job(said: dict[str, Any], jobs: Mapping[str, dict[str, Any]], known: Mapping[str, str]) -> Job:
    needed = [path for name in said.get("needs", ()) for path in jobs[name]["artifacts"]["paths"]]
    given = said.get("artifacts", {})
    reports = given.get("reports", {}).values()
    return Job(
        [Step(line, known) for line in said["script"]],
        takes={path: path for path in needed},
        gives={path: path for path in (*given.get("paths", ()), *reports)},
    )

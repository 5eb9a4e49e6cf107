"""Woodpecker: ``.woodpecker.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.cli.pipelines.model import Event, Job, Setting, Step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_EVENTS = {Event.PULL_REQUEST: "pull_request", Event.PUSH: "push", Event.DAY: "cron"}
_SET = {"CI_REPO": "district/site", "CI_COMMIT_TARGET_BRANCH": "main", "CI_COMMIT_PULL_REQUEST": "7"}


def read(root: Path, setting: Setting) -> list[Job]:
    """Return the one job that Woodpecker runs: all steps share a checkout."""
    said = yaml.safe_load((root / ".woodpecker.yml").read_text(encoding="utf-8"))
    if not _applies(said["when"], setting):
        return []
    steps = [each for each in said["steps"] if "when" not in each or _applies(each["when"], setting)]
    return [Job([Step(line, _environment(each, setting)) for each in steps for line in each["commands"]])]


def _applies(when: Sequence[dict[str, Any]], setting: Setting) -> bool:
    found = [each for each in when if _EVENTS[setting.event] in _listed(each["event"])]
    assert all(each.get("branch", "main") in {"main", "${CI_REPO_DEFAULT_BRANCH}"} for each in found)
    return bool(found)


def _listed(said: str | list[str]) -> list[str]:
    return said if isinstance(said, list) else [said]


def _environment(said: dict[str, Any], setting: Setting) -> dict[str, str]:
    return _SET | {name: str(value) for name, value in said.get("environment", {}).items()} | dict(setting.given)

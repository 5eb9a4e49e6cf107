"""CNB: ``.cnb.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.cli.pipelines.model import Event, Job, Setting, Step

if TYPE_CHECKING:
    from pathlib import Path

_SET = {"CNB_BRANCH": "main", "CNB_REPO_SLUG": "district/site", "CNB_PULL_REQUEST_IID": "7"}
_ATTACHMENTS = "cnbcool/attachments:"


def read(root: Path, setting: Setting) -> list[Job]:
    """Return the jobs that CNB runs: one a pipeline."""
    events = yaml.safe_load((root / ".cnb.yml").read_text(encoding="utf-8"))["main"]
    (daily,) = [name for name in events if name.startswith("crontab: ")]
    name = {Event.PULL_REQUEST: "pull_request", Event.PUSH: "push", Event.DAY: daily}[setting.event]
    return [_job(each, setting) for each in events[name]]


def _job(said: dict[str, Any], setting: Setting) -> Job:
    known = _SET | {name: str(value) for name, value in said["env"].items()} | dict(setting.given)
    gives: dict[str, str] = {}
    for stage in said["stages"]:
        if "image" in stage:
            assert stage["image"].startswith(_ATTACHMENTS)
            gives |= {path: path for path in stage["settings"]["attachments"]}
    return Job([Step(stage["script"], known) for stage in said["stages"] if "script" in stage], gives=gives)

"""Gitee Go: ``.workflow/*.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from tests.cli.pipelines.model import Event, Job, Setting, Step

if TYPE_CHECKING:
    from pathlib import Path

_TRIGGERS = {Event.PULL_REQUEST: "pr", Event.PUSH: "push", Event.DAY: "schedule"}


def read(root: Path, setting: Setting) -> list[Job]:
    """Return the jobs that Gitee Go runs: one a step, each of which has a checkout of its own."""
    jobs = []
    for path in sorted((root / ".workflow").glob("*.yml")):
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert said["version"] == "1.0"
        trigger = said["triggers"].get(_TRIGGERS[setting.event])
        if not trigger:
            continue
        assert "cron" in trigger[0] if setting.event is Event.DAY else "main" in trigger["branches"]["precise"]
        own = {name: str(value) for name, value in said["variables"].items()}
        known = own | dict(setting.given)
        for step in (step for stage in said["stages"] for step in stage["steps"]):
            assert step["step"] == "build@python"
            gives = {each: each for artifact in step["artifacts"] for each in artifact["path"]}
            jobs.append(Job([Step(line, known) for line in step["commands"]], gives=gives))
    return jobs

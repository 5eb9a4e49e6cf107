"""GitHub Actions: ``.github/workflows/*.yml``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from tests.cli.pipelines.model import Event, Job, Setting, Step, holds

if TYPE_CHECKING:
    from pathlib import Path

_TRIGGERS = {Event.PULL_REQUEST: "pull_request", Event.PUSH: "push", Event.DAY: "schedule"}
_EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")
_READY = ("actions/setup-python@", "actions/cache@", "actions/upload-pages-artifact@", "actions/deploy-pages@")
"""What is there already, or is done by the platform alone."""
_SET = {"GITHUB_BASE_REF": "main", "GITHUB_REPOSITORY": "district/site"}


def read(root: Path, setting: Setting) -> list[Job]:
    """Return the jobs that GitHub runs."""
    jobs = []
    for path in sorted((root / ".github" / "workflows").glob("*.yml")):
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        triggers = said[True]  # "on" is a truth value in YAML 1.1
        if _TRIGGERS[setting.event] in triggers:
            assert "main" in triggers["push"]["branches"]
            jobs += [_job(each, setting) for each in said["jobs"].values() if _runs(each, setting)]
    return jobs


def _runs(said: dict[str, Any], setting: Setting) -> bool:
    return "if" not in said or holds(said["if"], lambda name: _value(name, setting))


def _job(said: dict[str, Any], setting: Setting) -> Job:
    steps = [each for each in said["steps"] if _runs(each, setting)]
    used = {name: [each["with"] for each in steps if _uses(each, name)] for name in ("upload", "download")}
    known = ("actions/checkout@", "actions/upload-artifact@", "actions/download-artifact@", *_READY)
    assert [each for each in steps if "uses" in each and not each["uses"].startswith(known)] == []
    return Job(
        [Step(each["run"], _environment(each, setting)) for each in steps if "run" in each],
        has_checkout=any(each.get("uses", "").startswith("actions/checkout@") for each in steps),
        takes={each["name"]: each.get("path", f"{each['name']}.md") for each in used["download"]},
        gives={each["name"]: each["path"] for each in used["upload"]},
    )


def _uses(step: dict[str, Any], what: str) -> bool:
    return str(step.get("uses", "")).startswith(f"actions/{what}-artifact@")


def _environment(step: dict[str, Any], setting: Setting) -> dict[str, str]:
    said = step.get("env", {})
    return _SET | {
        name: _EXPRESSION.sub(lambda found: _value(found[1], setting), str(text)) for name, text in said.items()
    }


def _value(expression: str, setting: Setting) -> str:
    """Return what an expression stands for; the first that is not empty where it names several."""
    known = {
        "github.event_name": _TRIGGERS[setting.event],
        "github.ref_name": "7/merge" if setting.event is Event.PULL_REQUEST else "main",
        "github.event.number": "7",
        "github.token": "token-of-the-run",
    }
    for name in expression.split(" || "):
        kind, _, variable = name.partition(".")
        found = setting.given.get(variable, "") if kind in {"vars", "secrets"} else known[name]
        if found:
            return found
    return ""

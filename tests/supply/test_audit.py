"""An audit tells apart what has no known fault from what nobody has looked up."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from supply import audit as auditing
from supply.audit import KNOWN, NOT_COMPARED, ask_pip_audit, audit
from supply.lock import Locked

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = [
    Locked("jinja2", "3.1.6", "", ("0",)),
    Locked("numpy", "2.4.6", "python_full_version < '3.12'", ("0",)),
    Locked("numpy", "2.5.5", "python_full_version >= '3.12'", ("0",)),
]
ADVISORY = {"id": "TEST-2026-1", "aliases": ["CVE-2026-1"], "fix_versions": ["3.1.7"]}


def _answer(lines: str, advisories: dict[str, list[object]], skipped: tuple[str, ...] = ()) -> str:
    """Return what pip-audit writes of these lines."""
    found: list[dict[str, object]] = []
    for line in lines.splitlines():
        name, _, version = line.partition("==")
        found.append(
            {"name": name, "skip_reason": f"Dependency not found and could not be audited: {name} ({version})"}
            if name in skipped
            else {"name": name, "version": version, "vulns": advisories.get(line, [])}
        )
    return json.dumps({"dependencies": found, "fixes": []})


def test_where_nothing_is_known_it_says_how_many_were_compared() -> None:
    found = audit(PACKAGES, lambda lines: _answer(lines, {}))
    assert found.said() == "3 packages of the lock compared with the advisories: none is known."
    assert found.code(strict=True) == 0


def test_an_advisory_is_named_with_the_version_that_mends_it() -> None:
    found = audit(PACKAGES, lambda lines: _answer(lines, {"jinja2==3.1.6": [ADVISORY]}))
    assert found.said().splitlines() == [
        "jinja2 3.1.6: TEST-2026-1, CVE-2026-1; mended in 3.1.7",
        "1 known advisories in 3 packages of the lock.",
    ]
    assert found.code(strict=False) == KNOWN


def test_both_versions_of_a_package_are_compared() -> None:
    found = audit(PACKAGES, lambda lines: _answer(lines, {"numpy==2.5.5": [ADVISORY | {"fix_versions": []}]}))
    assert found.known == ("numpy 2.5.5: TEST-2026-1, CVE-2026-1; mended in no version yet",)


@pytest.mark.parametrize("answer", ["", "no json", "[]", "{}"])
def test_without_an_answer_nothing_is_called_sound(answer: str) -> None:
    found = audit(PACKAGES, lambda lines: answer if lines else "")
    assert found.said().startswith("Not audited: no advisories could be reached")
    assert (found.compared, found.code(strict=False), found.code(strict=True)) == (0, 0, NOT_COMPARED)


def test_what_is_skipped_is_not_called_sound() -> None:
    """Without a network pip-audit skips every package, and ends as if all were well."""
    everything = audit(PACKAGES, lambda lines: _answer(lines, {}, ("jinja2", "numpy")))
    assert everything.said().startswith("Not audited: no advisories could be reached")
    some = audit(PACKAGES, lambda lines: _answer(lines, {}, ("numpy",)))
    assert some.said().splitlines()[-1] == "Not compared: numpy 2.4.6, numpy 2.5.5."
    assert some.code(strict=True) == NOT_COMPARED


STAND_IN = """
import json, pathlib, sys
asked = sys.argv
lines = pathlib.Path(asked[asked.index("-r") + 1]).read_text().splitlines()
print(json.dumps({"dependencies": [{"name": each.split("==")[0], "vulns": []} for each in lines], "asked": asked[1:]}))
"""


def test_the_program_gets_a_file_and_needs_no_pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "stand_in.py"
    program.write_text(STAND_IN, encoding="utf-8")
    monkeypatch.setenv("ADVISORIES", "http://127.0.0.1:9/v1/query")
    answer = json.loads(ask_pip_audit("jinja2==3.1.6\n", (sys.executable, str(program))))
    assert [each["name"] for each in answer["dependencies"]] == ["jinja2"]
    assert {"--no-deps", "--disable-pip", "json", "http://127.0.0.1:9/v1/query"} <= set(answer["asked"])


def test_where_the_program_is_not_there_it_says_that_nothing_was_audited(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(auditing, "_PIP_AUDIT", ())
    monkeypatch.setattr(auditing, "ask_pip_audit", lambda lines: ask_pip_audit(lines, (sys.executable, "-c", "1/0")))
    monkeypatch.setenv("STRICT", "1")
    assert auditing.main() == NOT_COMPARED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Not audited")
    monkeypatch.setenv("STRICT", "")
    assert auditing.main() == 0

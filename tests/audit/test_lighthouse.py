"""What is taken from Lighthouse's reports: medians, the rows of a page, and causes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.audit import lighthouse, npm
from tests.audit.lighthouse import Figures, LighthouseError, causes_in, median_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _report(scores: tuple[float, ...], paint: float = 1000, shift: float = 0, blocked: float = 0) -> dict[str, Any]:
    names = ("performance", "accessibility", "best-practices", "seo")
    meant = {"items": [{"url": "http://h/a.css"}]}
    audits: dict[str, dict[str, Any]] = {
        "largest-contentful-paint": {"score": 1, "numericValue": paint},
        "cumulative-layout-shift": {"score": 1, "numericValue": shift},
        "total-blocking-time": {"score": 0, "displayValue": "9 s", "numericValue": blocked},
        "unminified-css": {"score": 0.5, "displayValue": "Potential savings of 7\xa0KiB", "details": meant},
        "structured-data": {"score": None},
    }
    categories: dict[str, Any] = {
        name: {"score": score, "auditRefs": []} for name, score in zip(names, scores, strict=True)
    }
    categories["performance"]["auditRefs"] = [{"id": name} for name in audits]
    return {"categories": categories, "audits": {name: {"id": name, **audit} for name, audit in audits.items()}}


def test_each_figure_is_the_median_of_the_runs() -> None:
    runs = [
        _report((0.98, 1, 1, 1), 1500, 0.02, 30),
        _report((0.29, 1, 0.96, 1), 9000, 0.01, 10),
        _report((0.99, 1, 1, 0.92), 1400, 0.0, 900),
    ]
    assert median_of(runs) == Figures((98, 100, 100, 100), 1500, 0.01, 30)


def test_a_run_that_measured_nothing_is_no_figure() -> None:
    with pytest.raises(LighthouseError, match="the page did not paint"):
        median_of([{"runtimeError": {"message": "the page did not paint"}}])


@pytest.mark.parametrize(
    ("form", "found", "ok"),
    [
        ("mobile", Figures((98, 100, 100, 100), 1800, 0.0099, 200), [True, True]),
        ("mobile", Figures((97, 100, 100, 100), 1801, 0, 0), [False, False]),
        ("mobile", Figures((100, 100, 100, 99), 0, 0.01, 0), [False, False]),
        ("desktop", Figures((99, 100, 100, 100), 0, 0, 201), [False, False]),
        ("desktop", Figures((100, 100, 100, 100), 0, 0, 0), [True, True]),
    ],
)
def test_a_page_reaches_its_goals_or_not(form: str, found: Figures, *, ok: list[bool]) -> None:
    assert [row.ok for row in rows_of(form, "home zh", found)] == ok


def test_rows_say_figures_and_goals_in_words() -> None:
    scored, timed = rows_of("mobile", "home zh", Figures((99, 100, 100, 100), 1449, 0.0004, 34))
    assert (scored.goal, scored.reached) == ("≥ 98, 100, 100, 100", "99, 100, 100, 100")
    assert (timed.goal, timed.reached) == ("≤ 1.8 s, < 0.01, ≤ 200 ms", "1.4 s, 0.000, 30 ms")


def test_causes_name_what_they_mean() -> None:
    causes = causes_in(_report((1, 1, 1, 1)), "http://h/")
    assert causes == ["total-blocking-time 9 s", "unminified-css Potential savings of 7 KiB a.css"]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Return a function that puts a script in the place of Node, while Lighthouse is there."""
    (tmp_path / "index.js").touch()
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(npm, "LIGHTHOUSE", tmp_path / "index.js")
    monkeypatch.setattr(lighthouse, "program", lambda: "/opt/chromium")

    def install(script: str) -> None:
        (tmp_path / "node").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / "node").chmod(0o755)

    return install


def test_where_it_is_missing_the_table_says_so(
    installed: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed("exit 1")
    monkeypatch.setattr(npm, "LIGHTHOUSE", tmp_path / "nowhere.js")
    rows = lighthouse.look("http://h/", {"home": ""}, tmp_path, print)
    assert [row.ok for row in rows] == [False, False]
    assert all("Lighthouse is missing (`make audit` installs it" in row.reached for row in rows)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert "Node is missing" in lighthouse.look("http://h/", {"home": ""}, tmp_path, print)[0].reached


def test_what_is_no_report_is_said(installed: Callable[[str], None], tmp_path: Path) -> None:
    installed('echo "$CHROME_PATH $TMPDIR has no report" >&2')
    with pytest.raises(LighthouseError, match=f"/opt/chromium {tmp_path} has no report"):
        lighthouse.look("http://h/", {"home": ""}, tmp_path, lambda _words: None, runs=1)


def test_every_page_is_run_in_both_forms_and_causes_are_said(installed: Callable[[str], None], tmp_path: Path) -> None:
    slow = json.dumps(_report((0.5, 1, 1, 1), 5000))
    installed(f"echo \"$@\" >> '{tmp_path}/asked'\ncat <<'END'\n{slow}\nEND")
    said: list[str] = []
    rows = lighthouse.look("http://h/", {"home": "zh/"}, tmp_path, said.append, runs=2)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert all("http://h/zh/" in line for line in asked)
    assert ["--preset=desktop" in line for line in asked] == [False, False, True, True]
    forms = ["Lighthouse mobile, home", "Lighthouse desktop, home"]
    assert [row.measure.partition(":")[0] for row in rows] == [form for form in forms for _ in range(2)]
    assert "Lighthouse mobile home: total-blocking-time 9 s" in said

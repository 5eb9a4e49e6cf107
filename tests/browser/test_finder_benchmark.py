"""The steps can be taken on a real site, their times are those of frames, and the report says what was measured."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks.finder.report import Findings, write_report
from benchmarks.finder.scripts import COMPARED, FINDING, FOUND, OPEN, Step, comparing
from benchmarks.finder.times import Load, Reactions, Times, react, weigh, window
from benchmarks.parks import park
from tests.browser.model import served_model
from tests.browser.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

_PARKS = ("bolan-river-port-park", "duanling-new-materials-park", "xiyun-digital-valley", "ludu-cold-chain-base")
# a part of the result is there after 100 ms of work; the rest 300 ms after the frames that show the part
_PAGE = """<!doctype html><button>Go</button><div class="found"></div><script src="found.js"></script>"""
_SCRIPT = """document.querySelector("button").addEventListener("click", () => {
  const found = document.querySelector(".found");
  const until = performance.now() + 100;
  while (performance.now() < until);
  found.setAttribute("aria-busy", "true");
  const rest = () => setTimeout(() => found.removeAttribute("aria-busy"), 300);
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(rest)));
});"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_model(tmp_path_factory.mktemp("finder") / "model") as address:
        yield address


def test_clock_runs_to_the_frame_that_shows_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(_PAGE, encoding="utf-8")
    (tmp_path / "found.js").write_text(_SCRIPT, encoding="utf-8")
    reactions: Reactions = {}
    with served(tmp_path) as root, window(browser) as page:
        loads = weigh(page, tmp_path, root, "button")
        react(page, [Step("go", [("button", None)])] * 2, FOUND, 1, reactions)
    times = reactions["go"][1]
    assert len(times.first) == len(times.whole) == 2
    for first, whole in zip(times.first, times.whole, strict=True):
        assert first >= 100
        assert whole >= first + 290  # whatever the load: the 300 begin once the part has been shown
    assert loads["document"].size == len(_PAGE)
    assert loads["script"] == Load(1, len(_SCRIPT), loads["script"].packed)
    assert loads["script"].packed < len(_SCRIPT)


def test_every_step_changes_a_real_finder(browser: Browser, model: str) -> None:
    reactions: Reactions = {}
    with window(browser) as page:
        page.goto(f"{model}zh/plots/")
        page.locator(".facets__form").wait_for()
        page.evaluate(OPEN)
        asked = []
        for step in FINDING:
            react(page, [step], FOUND, 1, reactions)
            asked.append(page.evaluate("location.search"))
    assert set(reactions) == {step.says for step in FINDING}
    assert all(before != after for before, after in zip(["", *asked], asked, strict=False))
    assert asked[-2].count("=") == 5
    assert not asked[-1]


def test_every_step_changes_a_real_comparison(browser: Browser, model: str) -> None:
    columns = []
    with window(browser) as page:
        page.goto(f"{model}zh/compare/")
        page.locator(".compared").wait_for()
        for step in comparing(_PARKS):
            react(page, [step], COMPARED, 1, {})
            columns.append(page.locator(f"{COMPARED} [data-remove]").count())
    assert columns == [1, 2, 3, 4, 3]


def test_a_park_has_as_many_plots_as_it_is_given() -> None:
    plots = park(3, 20)["plots"]
    assert isinstance(plots, list)
    assert len({each["no"] for each in plots if isinstance(each, dict)}) == 20
    assert Counter(each["kind"] for each in plots if isinstance(each, dict)) == {"land": 12, "workshop": 8}


def test_report_says_what_was_measured() -> None:
    times = Times([20.4, 31.0, 25.0], [50.0, 60.0, 70.0])
    found = Findings(
        1000, 20_000, 3, {"sort": {1: times, 4: Times([80.0], [240.0])}}, {}, {"fetch": Load(1, 900_000, 97_340)}
    )
    lines = write_report(found, [("Python", "3")], "python -m benchmarks.finder").splitlines()
    assert "| sort | 25 | 31 | 60 | 80 | 80 | 240 |" in lines
    assert "| tables and grammar | 1 | 900.0 | 97.3 |" in lines
    assert any("25 ms at full speed, 80 ms slowed 4 times" in line for line in lines)


def test_what_was_not_measured_is_a_dash() -> None:
    lines = write_report(Findings(4, 80, 1, {"sort": {1: Times([9.0], [9.0])}}), [], "x").splitlines()
    assert "| sort | 9 | 9 | 9 | – | – | – |" in lines

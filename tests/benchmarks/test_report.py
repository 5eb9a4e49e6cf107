"""The report says what was found, beside what is to be reached, and says nothing of what was not measured."""

from __future__ import annotations

from benchmarks.measure import Run
from benchmarks.search.asking import Load
from benchmarks.search.findings import Answers, Site
from benchmarks.search.report import write_report
from benchmarks.search.truth import Tally


def _run(seconds: float) -> Run:
    return Run(seconds, seconds, 1, 1)


def _answers(right: int) -> Answers:
    return Answers(
        substrings={("zh", "figures"): Tally(5, 10, right, 10, right), ("en", "words"): Tally(5, 10, 10, 10, 10)},
        queries={"tuned": {"zh": (right, 10), "en": (10, 10)}},
        missed=[f"tuned, figure: {right}"] if right < 10 else [],
        loads=[("a", Load(3, 40_000)), ("b", Load(9, 90_500))],
        times=[4.0, 8.0, 30.0],
    )


def _lines(*sites: Site) -> list[str]:
    return write_report(sites, [("Python", "3")], "python -m benchmarks.search").splitlines()


def test_figures_stand_side_by_side() -> None:
    site = Site("1,000 projects", 9, _answers(9), _answers(5), [_run(11)], [_run(10)], [0.5], [_run(10), _run(20)])
    lines = _lines(site)
    assert "| | 1,000 projects: ours | Pagefind |" in lines
    assert "| substring recall [1.00] | 0.950 | 0.750 |" in lines
    assert "| right page in first three, tuned [98 %] | 95.0 % | 75.0 % |" in lines
    assert "| right page in first three, held out [98 %] | – | – |" in lines
    assert "| over the wire to the first result, worst query, KB [100] | 90.5 | 90.5 |" in lines
    assert "| files, worst query | 9 | 9 |" in lines
    assert "| last key to results, worst query, ms [100] | 30 | 30 |" in lines
    assert "| index beside Pagefind's [0.1] | 0.033 |  |" in lines
    assert "| cold build beside one without [1.10] | 1.100 |  |" in lines
    assert "| zh, figures | 5 | 10 | 0.900 | 0.900 | 0.500 | 0.500 |" in lines
    assert "- tuned, figure: 9" in lines
    assert "- tuned, figure: 5" not in lines


def test_what_was_not_measured_is_a_dash() -> None:
    lines = _lines(Site("nothing"))
    assert "| substring recall [1.00] | – | – |" in lines
    assert "| over the wire to the first result, worst query, KB [100] | – | – |" in lines
    assert "| index beside Pagefind's [0.1] | – |  |" in lines
    assert not any(line.startswith("## Queries") for line in lines)

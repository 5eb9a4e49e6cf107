"""Texts with their fields: nothing true is an error, hardly anything true is asked about, and faults are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.messages.issues import messages
from generator.sentences.mentions import compare
from tests.sentences.measure import false_errors, false_warnings, found_in, measure, meets_goals, missed

ROWS = measure()
FIELDS = {
    "investment": "3.6亿元",
    "land": "70亩",
    "capacity": "60万立方米/年",
    "expected_output": "5亿元",
    "history": [{"stage": "signed", "date": "2020-02-26"}],
}


def test_there_are_many_texts_of_both_sorts() -> None:
    assert sum(row.is_true for row in ROWS) >= 90
    assert sum(not row.is_true for row in ROWS) >= 60


def test_nothing_true_stops_a_build() -> None:
    assert [row.zh for row in false_errors(ROWS)] == []


def test_the_goals_are_met() -> None:
    assert meets_goals(ROWS), [row.zh for row in (*false_warnings(ROWS), *missed(ROWS))]


def test_a_false_error_misses_the_goals() -> None:
    wrong = next(row for row in ROWS if row.has_error)
    assert not meets_goals([replace(wrong, is_true=True)])
    assert not meets_goals([replace(wrong, is_true=False, found=())])


@pytest.mark.parametrize(
    ("zh", "en", "code", "cause"),
    [
        ("总投资4.1亿元。", "A total investment of RMB 410 million.", "N106", "field"),
        (
            "总投资5亿元，年产值3.6亿元。",
            "A total investment of RMB 500 million, an output of RMB 360 million.",
            "N106",
            "",
        ),
        ("日产60万立方米。", "It makes 600,000 m³ a day.", "N106", "period"),
        ("2019年2月签约。", "Signed in February 2019.", "N110", "date"),
        ("总投资3.6亿美元。", "A total investment of USD 360 million.", "N104", "currency"),
    ],
)
def test_each_language_is_compared_with_the_fields(zh: str, en: str, code: str, cause: str) -> None:
    found = found_in("project", FIELDS, zh, en)
    assert {(it.code, it.side) for it in found} == {(code, "zh"), (code, "en")}
    assert cause in {it.cause for it in found} or not cause


@pytest.mark.parametrize(
    ("zh", "en", "code"),
    [
        ("期限不超过5年。", "For at least 5 years.", "N107"),
        ("补贴最高500万元。", "Subsidies of at least RMB 5 million.", "N107"),
        ("日处理污水5万吨。", "It treats 50,000 tonnes of sewage a month.", "N108"),
        ("月租金300元。", "Rent is RMB 300 a day.", "N108"),
        ("进口3亿元，出口5亿元。", "Imports of RMB 500 million and exports of RMB 300 million.", "N109"),
        ("工作日9:00—17:00，周末10:00—15:00。", "10:00–15:00 on weekdays, 9:00–17:00 at weekends.", "N109"),
    ],
)
def test_equal_amounts_in_other_words_are_asked_about(zh: str, en: str, code: str) -> None:
    assert [it.code for it in compare(zh, en)] == [code]
    for language in ("zh", "en"):
        facts = compare(zh, en)[0].fault().facts
        assert messages()[code].say[language].format_map(facts)
        assert messages()[code].hint[language].format_map(facts)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("期限不超过5年。", "For up to 5 years."),
        ("日处理污水5万吨，年处理1800万吨。", "It treats 50,000 tonnes a day and 18 million tonnes a year."),
        ("进口3亿元，出口5亿元。", "Imports of RMB 300 million and exports of RMB 500 million."),
        ("进口3亿元，出口5亿元。", "Exports of RMB 500 million and imports of RMB 300 million."),
        ("一亿两千万元，六成五，千分之三。", "RMB 120 million, 65% and 0.3 percent."),
    ],
)
def test_the_same_in_other_words_is_let_pass(zh: str, en: str) -> None:
    assert compare(zh, en) == []

"""Differences are found with their causes, what may be worded differently is let pass, and the goals are met."""

from __future__ import annotations

import re
import time

import pytest

from generator.messages.issues import messages
from generator.sentences.mentions import compare, contradicts, state
from generator.sentences.mentions.causes import WORDS
from generator.values.quantity import Area, Capacity, Count, Money, PartialDate
from tests.sentences.measure_mentions import false_alarms, measure, meets_goals, unfound

ROWS = measure()
FIGURES = state(
    {
        "investment": Money.parse("3.6亿元"),
        "land": Area.parse("70亩"),
        "floor_area": Area.parse("3.04万平方米"),
        "capacity": Capacity.parse("60万立方米/年"),
        "expected_output": Money.parse("5亿元"),
        "expected_jobs": Count.parse("300人"),
    }
)


def test_the_corpus_is_large_and_mostly_correct() -> None:
    assert len(ROWS) >= 300
    assert 2 * sum(not row.expect for row in ROWS) >= len(ROWS)


def test_every_planted_factor_is_found_and_named() -> None:
    assert [row.number for row in unfound(ROWS)] == []
    wrong = [row for row in ROWS if row.expect and row.expect != "small-count"]
    assert [row.number for row in wrong if not row.names_cause] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (r"\bmillion\b", "billion"),
        (r"\bbillion\b", "million"),
        (r"\bbillion\b", "trillion"),
        (r"\bha\b", "acres"),
        (r"\bhectares\b", "mu"),
        (r"\bkm\b", "m"),
        (r"(\d+)\.(\d)", r"\1\2"),
    ],
)
def test_a_fault_planted_in_any_correct_pair_is_found(right: str, wrong: str) -> None:
    planted = [
        (row.zh, row.en[: match.start()] + match.expand(wrong) + row.en[match.end() :])
        for row in ROWS
        if not row.expect
        for match in re.finditer(right, row.en)
    ]
    assert len(planted) > 3
    assert [pair for pair in planted if not compare(*pair)] == []


def test_false_alarms_stay_below_their_limit() -> None:
    assert meets_goals(ROWS), [row.number for row in false_alarms(ROWS)]


def test_a_missed_factor_or_a_false_alarm_misses_the_goals() -> None:
    found = [row for row in ROWS if row.expect == "factor10"][:1]
    correct = [row for row in ROWS if not row.expect][:1]
    assert meets_goals([*found, *correct])
    missed = type(found[0])(1, found[0].zh, found[0].en, "factor10", ())
    alarm = type(found[0])(2, found[0].zh, found[0].en, "", found[0].found)
    assert not meets_goals([missed, *correct])
    assert not meets_goals([*found, alarm])


def test_a_difference_shows_both_sentences_and_the_place() -> None:
    zh, en = "园区已建成。签约额912.17亿元，增长8%。", "The park is ready. Agreements worth RMB 912.17 billion, up 8%."
    (difference,) = compare(zh, en)
    assert (difference.code, difference.cause, difference.side) == ("N101", "factor10", "en")
    assert difference.zh_sentence == "签约额912.17亿元，增长8%。"
    assert difference.en_sentence == "Agreements worth RMB 912.17 billion, up 8%."
    assert en[difference.start :].startswith("RMB 912.17 billion")
    fault = difference.fault()
    for language in ("zh", "en"):
        said = messages()["N101"].say[language].format_map(fault.facts)
        assert "912.17亿元" in said
        assert difference.words(language) in said
        assert difference.en_sentence in messages()["N101"].hint[language].format_map(fault.facts)


def test_an_amount_on_one_side_only_is_shown_beside_the_other_sentence() -> None:
    zh, en = "总投资3.6亿元。距机场46公里。", "Total investment is RMB 360 million. The airport is close."
    (difference,) = compare(zh, en)
    assert (difference.code, difference.side, difference.mention.words) == ("N102", "zh", "46公里")
    assert difference.en is None
    facts = difference.fault().facts
    assert all(
        words.format_map(facts) for words in (*messages()["N102"].say.values(), *messages()["N102"].hint.values())
    )


def test_a_rounding_is_let_pass_and_told_when_asked_for() -> None:
    pair = "厂房3.04万平方米。", "Workshops of 30,000 m²."
    assert compare(*pair) == []
    (difference,) = compare(*pair, tolerated=True)
    assert (difference.code, difference.cause) == ("N103", "rounding")
    assert messages()["N103"].severity == "warning"


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("重点项目99个", "100 key projects"),
        ("总投资3.6亿元", "RMB 350 million"),
        ("占地3.4万平方米", "30,000 m²"),
        ("增长12.5%", "12.6%"),
    ],
)
def test_a_rounding_that_no_digit_allows_is_no_rounding(zh: str, en: str) -> None:
    assert [difference.code for difference in compare(zh, en)] == ["N101"]


def test_what_is_said_twice_split_or_added_up_is_let_pass() -> None:
    assert compare("签约42亿元。", "RMB 4.2 billion, that is, RMB 4.2 billion in all.") == []
    assert compare("签约42亿元。", "RMB 2.5 billion and RMB 1.7 billion.") == []
    assert (
        compare("99个项目中26个开工，12个投产，其余61个在办手续。", "Of 99 projects 26 have started and 12 produce.")
        == []
    )


def test_a_unit_is_mistaken_though_the_amount_is_said_rightly_beside_it() -> None:
    (difference,) = compare("净用地面积46,667平方米（70亩）。", "The net site area is 46,667 m² (70 ha).")
    assert (difference.code, difference.cause) == ("N101", "mu-as-hectare")


def test_a_share_may_be_a_fraction() -> None:
    assert compare("其中80%由水路运输，五分之一由铁路运输。", "Four-fifths come by water and 20% by rail.") == []
    assert [it.code for it in compare("其中80%由水路运输。", "Three-fifths come by water.")] == ["N102"]


def test_the_two_ends_of_a_range_are_reported_once() -> None:
    (difference,) = compare("月薪4500-6000元。", "RMB 45,000–60,000 a month.")
    assert difference.cause == "factor10"


def test_many_differences_take_no_long_time() -> None:
    zh = "".join(f"投资{number * 7 + 3}.{number % 9 + 1}亿元，" for number in range(1200))[:20_000]
    en = "".join(f"RMB {number * 11 + 5}.{number % 7 + 1} million, " for number in range(1200))[:20_000]
    started = time.process_time()
    assert len(compare(zh, en)) > 1000
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("language", "text", "field", "cause"),
    [
        ("zh", "项目总投资3.5亿元，新增土地70亩。", "investment", "field"),
        ("zh", "总投资36亿元。", "investment", "factor10"),
        ("en", "A total investment of RMB 350 million.", "investment", "field"),
        ("en", "RMB 3.6 billion will be invested.", "investment", "factor10"),
        ("zh", "项目占地80亩。", "land", "field"),
        ("en", "The project takes up 70 hectares.", "land", "mu-as-hectare"),
        ("zh", "建筑面积3.4万平方米。", "floor_area", "field"),
        ("zh", "年产50万立方米板材。", "capacity", "field"),
        ("zh", "预计年产值6亿元。", "expected_output", "field"),
        ("en", "It creates 400 jobs.", "expected_jobs", "field"),
    ],
)
def test_a_text_against_its_field_is_found(language: str, text: str, field: str, cause: str) -> None:
    (difference,) = contradicts(text, language, FIGURES)
    code = "N106" if cause == "field" else "N104"
    assert (difference.code, difference.field, difference.cause) == (code, field, cause)
    assert difference.side == language
    assert text[difference.start :].startswith(difference.mention.words)
    message, facts = messages()[code], difference.fault().facts
    assert difference.stated in message.say[language].format_map(facts)
    assert text.strip() in message.hint[language].format_map(facts)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "总投资3.6亿元，其中一期投资1亿元。"),
        ("zh", "一期投资1亿元。"),
        ("zh", "全区工业投资128.4亿元。"),
        ("zh", "对投资5000万元以上的项目给予支持。"),
        ("zh", "园区产值增长12%，共312家企业。"),
        ("zh", "新增土地70亩，另预留用地80亩。"),
        ("en", "The first phase has an investment of RMB 100 million."),
        ("en", "RMB 360 million is invested, of which RMB 100 million in equipment."),
        ("en", "It takes up 4.67 ha (70 mu) and employs about 300 people."),
        ("en", "More than RMB 300 million will be invested."),
        ("en", "Registered capital is RMB 50 million."),
    ],
)
def test_what_may_be_another_figure_is_let_pass(language: str, text: str) -> None:
    assert contradicts(text, language, FIGURES) == []


def test_a_field_without_words_is_passed_over() -> None:
    figures = state(
        {
            "start": PartialDate.parse("2022-06"),
            "distance": Money.parse("1元"),
            "total": Money.parse("42亿元"),
        }
    )
    assert contradicts("2023年6月开工，距离3公里，费用2元。", "zh", figures) == []
    (difference,) = contradicts("合同金额24亿元。", "zh", figures)
    assert difference.field == "total"


def test_every_cause_has_words_in_both_languages() -> None:
    for chinese, english in WORDS.values():
        assert chinese
        assert english
    assert {row_cause for row in ROWS for row_cause in (it.cause for it in row.found)} <= WORDS.keys()


@pytest.mark.parametrize(
    ("chinese", "english", "codes"),
    [
        ("有365个泊位。", "The port has berths.", ["N102"]),
        ("365套设备", "The Model 365-B devices", []),
        ("共有1200家企业。", "The G1200 are here.", []),
    ],
)
def test_a_count_whose_digits_stand_in_a_name_is_not_missing(chinese: str, english: str, codes: list[str]) -> None:
    assert [each.code for each in compare(chinese, english)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("总投资3亿元。", ["N106"]),
        ("总投资3亿元。总投资3亿元。", ["N106"]),
        ("总投资3亿元。总投资5亿元。", []),
        ("项目总投资2亿元，调整后总投资5亿元。", []),
    ],
)
def test_a_field_is_contradicted_by_one_amount_only(text: str, codes: list[str]) -> None:
    assert [each.code for each in contradicts(text, "zh", FIGURES)] == codes

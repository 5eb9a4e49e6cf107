"""What cannot be read, what belongs elsewhere and what has two readings: the fault, and its words."""

from __future__ import annotations

import re

import pytest

from generator.messages.issues import Fault, messages
from generator.values.quantity import EXAMPLES, KINDS, Capacity, Money, parse

CASES = [
    ("money", "", "Q101"),
    ("money", " 　 ", "Q101"),
    ("money", "3.6亿元，" * 50, "Q102"),
    ("price", "面议", "Q103"),
    ("money", "亿元", "Q103"),
    ("money", "5.亿元", "Q104"),
    ("money", ".5亿元", "Q104"),
    ("money", "1.2.3亿元", "Q104"),
    ("money", "3 6亿元", "Q104"),
    ("area", "一百零亩", "Q104"),
    ("money", "2000万1亿元", "Q104"),
    ("money", "1.55亿3元", "Q104"),
    ("money", "5,3亿元", "Q105"),
    ("money", "5,3亿", "Q105"),
    ("money", "1,23元", "Q105"),
    ("money", "0,650元", "Q105"),
    ("money", "1234,567元", "Q105"),
    ("count", "1.234人", "Q105"),
    ("count", "1.000人", "Q105"),
    ("money", "一万二元", "Q105"),
    ("area", "一百二亩", "Q105"),
    ("money", "1" * 31 + "元", "Q106"),
    ("money", "1" * 29 + "百亿元", "Q106"),
    ("money", "1e9元", "Q107"),
    ("money", "1E+400元", "Q107"),
    ("money", "-5亿元", "Q108"),
    ("money", "－5亿元", "Q108"),
    ("money", "负5亿元", "Q108"),
    ("money", "5~3亿元", "Q109"),
    ("money", "5~5亿元", "Q109"),
    ("money", "5000~2万元", "Q109"),
    ("money", "300", "Q110"),
    ("money", "3.6亿", "Q110"),
    ("count", "300", "Q110"),
    ("distance", "12", "Q110"),
    ("area", "70英亩", "Q111"),
    ("duration", "6月", "Q111"),
    ("price", "25万元/某某", "Q111"),
    ("money", "总投资3.6亿元", "Q112"),
    ("money", "1~2~3亿元", "Q113"),
    ("money", "5~-8亿元", "Q113"),
    ("money", "约10余亿元", "Q114"),
    ("money", "不低于10亿元以内", "Q114"),
    ("money", "10余~20亿元", "Q114"),
    ("money", "5亿元~2亿美元", "Q115"),
    ("money", "USD 5亿元", "Q115"),
    ("duration", "5个工作日~9天", "Q115"),
    ("count", "2.5人", "Q116"),
    ("price", "25万元", "Q117"),
    ("capacity", "60万立方米", "Q118"),
    ("area", "5.1 ha (70 mu)", "Q119"),
    ("area", "4.67 ha (46800 m²)", "Q119"),
    ("price", "RMB 370/m² (RMB 250,000/mu)", "Q119"),
    ("area", "3.6亿元", "Q121"),
    ("count", "300元", "Q121"),
    ("money", "70亩", "Q122"),
    ("capacity", "70亩", "Q122"),
    ("date", "70亩", "Q122"),
    ("money", "25万元/亩", "Q123"),
    ("money", "每亩25万元", "Q123"),
    ("area", "25万元/亩", "Q123"),
    ("count", "300套/年", "Q124"),
    ("area", "60万立方米", "Q124"),
    ("money", "年产60万立方米", "Q124"),
    ("capacity", "300人", "Q125"),
    ("money", "300人", "Q125"),
    ("duration", "12公里", "Q126"),
    ("capacity", "12公里", "Q126"),
    ("distance", "25分钟", "Q127"),
    ("count", "2026-01-07", "Q128"),
    ("duration", "2026年", "Q128"),
    ("price", "5元/月·年", "Q129"),
    ("price", "5元/吨·吨", "Q129"),
    ("price", "0.65元/千瓦/小时", "Q129"),
    ("capacity", "年产60万立方米/日", "Q129"),
    ("money", "$80m", "Q130"),
    ("date", "明年", "Q131"),
    ("date", "2026-01-07T10:00", "Q143"),
    ("date", "2026-01-07T10:00:00+08:00", "Q143"),
    ("date", "2026-13-07T16:00:00Z", "Q143"),
    ("date", "2026年1月7日10时", "Q143"),
    ("count", "2026-01-07 10:00", "Q128"),
    ("date", "2026-13-01", "Q132"),
    ("date", "2026-0-1", "Q132"),
    ("date", "2026-02-30", "Q133"),
    ("date", "2025-02-29", "Q133"),
    ("date", "2026-01-00", "Q133"),
    ("date", "01/07/2026", "Q134"),
    ("date", "1026-01", "Q144"),
    ("date", "9999年12月31日", "Q144"),
    ("percent", "16", "Q110"),
    ("percent", "8%~5%", "Q109"),
    ("percent", "-3%", "Q108"),
    ("percent", "百分之多少", "Q103"),
    ("count", "16%", "Q145"),
    ("temperature", "16%", "Q145"),
    ("price", "5元/%", "Q111"),
    ("count", "12℃", "Q146"),
    ("rainfall", "12 °C", "Q146"),
    ("distance", "620毫米", "Q147"),
    ("temperature", "620 mm", "Q147"),
    ("temperature", "", "Q101"),
    ("temperature", "冷", "Q148"),
    ("temperature", "54°F", "Q148"),
    ("temperature", "1,5℃", "Q148"),
    ("temperature", "12", "Q110"),
    ("temperature", "12℃~15", "Q110"),
    ("temperature", "32℃至18℃", "Q109"),
    ("temperature", "-5~-8℃", "Q109"),
    ("temperature", "2026-01-07", "Q128"),
    ("rainfall", "-3毫米", "Q108"),
    ("moment", "", "Q101"),
    ("moment", "明年", "Q135"),
    ("moment", "2026-12-03下午", "Q135"),
    ("moment", "2026-12-03 14:00–16:00", "Q135"),
    ("moment", "2026-12-0314:00", "Q135"),
    ("moment", "1899-12-31 14:00", "Q135"),
    ("moment", "2200-01-01", "Q135"),
    ("moment", "2026-12", "Q136"),
    ("moment", "2026-12 14:00", "Q136"),
    ("moment", "2026-12-03 24:00", "Q137"),
    ("moment", "2026年12月3日14时60分", "Q137"),
    ("moment", "2026-12-03 14:00-16:00", "Q138"),
    ("moment", "2026-12-03 14:00+08:60", "Q138"),
    ("moment", "2026-13-03 14:00", "Q132"),
    ("moment", "2026-02-30 14:00", "Q133"),
    ("moment", "03/12/2026 14:00", "Q134"),
    ("moment", "70亩", "Q122"),
    ("money", "1亿元（含）", "Q150"),
    ("price", "3元/立方米（含运费）", "Q150"),
    ("count", "百十家", "Q151"),
    ("count", "几十家", "Q151"),
    ("count", "三五家", "Q151"),
    ("area", "0亩", "Q152"),
    ("capacity", "0吨/年", "Q152"),
    ("moment", "2026年12月3日晚上12点", "Q153"),
    ("moment", "2026年12月3日上午14点", "Q153"),
    ("date", "2026年1月7日（星期五）", "Q154"),
]

FOUND = {
    "money": "Q121",
    "area": "Q122",
    "price": "Q123",
    "capacity": "Q124",
    "count": "Q125",
    "distance": "Q126",
    "duration": "Q127",
    "date": "Q128",
    "moment": "Q128",
    "percent": "Q145",
    "temperature": "Q146",
    "rainfall": "Q147",
}
OF_ZONES = {"Q139", "Q140", "Q141", "Q142"}  # see test_when.py


@pytest.mark.parametrize(("kind", "text", "code"), CASES)
def test_the_fault_and_its_two_valid_examples(kind: str, text: str, code: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(kind, text)
    fault = caught.value
    assert fault.code == code
    message = messages()[code]
    for language in ("zh", "en"):
        words = message.say[language].format_map(fault.facts) + message.hint[language].format_map(fault.facts)
        assert all(example in words for example in EXAMPLES[kind])


def test_every_code_of_the_catalogue_is_raised_by_some_case() -> None:
    raised = {code for _, _, code in CASES} | {"Q120"} | OF_ZONES
    assert raised == {code for code in messages() if code.startswith("Q")}


def test_both_languages_of_a_message_use_the_same_facts() -> None:
    for code, message in messages().items():
        if code.startswith("Q"):
            zh, en = (set(re.findall(r"{(\w+)}", message.say[k] + message.hint[k])) for k in ("zh", "en"))
            assert zh == en, code


def test_an_ambiguous_number_names_both_readings() -> None:
    with pytest.raises(Fault) as caught:
        parse("money", "5,3亿元")
    assert (caught.value.facts["first"], caught.value.facts["second"]) == ("5.3", "53")


def test_an_impossible_day_is_named_with_the_length_of_its_month() -> None:
    with pytest.raises(Fault) as caught:
        parse("date", "2026-02-30")
    assert (caught.value.facts["month"], caught.value.facts["day"], caught.value.facts["days"]) == (
        "2026-02",
        "30",
        "28",
    )


def test_a_long_text_is_shortened_in_the_message() -> None:
    with pytest.raises(Fault) as caught:
        Money.parse("x" * 10_000)
    assert len(caught.value.facts["text"]) == 40


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_other_kinds_examples_are_refused(kind: str) -> None:
    for other, examples in EXAMPLES.items():
        for text in examples if other != kind and {kind, other} != {"date", "moment"} else ():
            with pytest.raises(Fault) as caught:
                parse(kind, text)
            expected = "Q117" if (kind, other) == ("price", "money") else FOUND[other]
            assert caught.value.code == expected, (kind, text)


def test_a_day_is_a_date_and_a_moment_but_a_month_is_no_moment_and_a_time_no_date() -> None:
    assert parse("moment", "2026-01-07").text("zh") == parse("date", "2026-01-07").text("zh")
    for kind, other, code in (("moment", "2026年1月", "Q136"), ("date", "2026-12-03 14:00", "Q143")):
        with pytest.raises(Fault) as caught:
            parse(kind, other)
        assert caught.value.code == code


def test_a_kind_that_does_not_exist_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        parse("weight", "3吨")


def test_power_needs_no_period_and_nothing_else_goes_without() -> None:
    assert Capacity.parse("50兆瓦").period is None

"""What is no amount and said otherwise in the other language is found; what may be worded otherwise is left alone."""

from __future__ import annotations

import pytest

from generator.sentences.mentions import misfits_in, unlike


@pytest.mark.parametrize(
    ("zh", "en", "code"),
    [
        ("工作日8:30—18:00", "Working days, 8:30–16:00", "N113"),
        ("上午9:00至下午5:30", "9:00 a.m. to 5:00 p.m.", "N113"),
        ("14:00开始", "from 15:00", "N117"),
        ("能耗比上年下降12%", "Energy use is up 12% on the year", "N114"),
        ("出口增长7.5%", "exports declined by 7.5%", "N114"),
        ("二类工业用地", "industrial land, class 3", "N115"),
        ("二期工程在建", "the first phase is being built", "N115"),
        ("受理后5个工作日内答复", "A reply comes within 15 working days", "N115"),
        ("提前两周预约", "Book three weeks ahead", "N115"),
        ("协议投资3.6亿元", "an investment of 360 million.", "N116"),
    ],
)
def test_what_differs_is_found(zh: str, en: str, code: str) -> None:
    assert [each.code for each in unlike(zh, en)] == [code]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("工作日8:30—18:00", "Working days, 8:30 a.m.–6:00 p.m."),
        ("下午2:00开始", "from 14:00"),
        ("14:00（北京时间）", "07:00 GMT"),
        ("上午9点到下午5点", "9:00–17:00"),
        ("成本降低12%", "saves up to 12%"),
        ("降幅为8%，出口增长8%", "down 8%, with exports up 8%"),
        ("产能利用率提升到92%", "92% of the capacity is used"),
        ("一期和二期", "phases 1 and 2"),
        ("近三个月", "the last quarter"),
        ("12个月", "one year"),
        ("共用两个月台，5月开工", "Two platforms; work begins in May"),
        ("投资3.6亿元，其中1.2亿元", "RMB 360 million, of which 120 million."),
        ("3.6亿元", "3.6 hundred million"),
        ("一周开班", "a week from now"),
    ],
)
def test_what_may_be_worded_otherwise_is_left_alone(zh: str, en: str) -> None:
    assert unlike(zh, en) == ()


@pytest.mark.parametrize(
    ("text", "language", "is_found"),
    [
        ("总投资70亩", "zh", True),
        ("占地约3.6亿元", "zh", True),
        ("总投资3.6亿元，占地70亩", "zh", False),
        ("投资200亩茶园", "zh", False),
        ("建筑面积3.04万平方米", "zh", False),
        ("a total investment of 70 mu", "en", True),
        ("a floor area of RMB 360 million", "en", True),
        ("a total investment of RMB 360 million on 70 mu", "en", False),
    ],
)
def test_money_takes_no_land(text: str, language: str, is_found: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert any(True for _ in misfits_in(text, language)) is is_found

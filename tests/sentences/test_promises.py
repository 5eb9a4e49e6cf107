"""Promises of land and taxes: what is one, what is a plain fact, and what denies one."""

from __future__ import annotations

import pytest

from generator.sentences.promises import promises_in

PROMISED = [
    ("zh", "零地价供地"),
    ("zh", "入园企业享受税收返还"),
    ("zh", "前三年税收地方留成部分100%返还给企业"),
    ("zh", "税收按50%比例返还"),
    ("zh", "对企业缴纳的增值税地方留成部分给予奖励"),
    ("zh", "按企业地方经济贡献给予80%奖励"),
    ("zh", "地价款全额返还"),
    ("zh", "土地出让金全额返还"),
    ("zh", "返还企业缴纳的土地出让金"),
    ("zh", "提供免税政策"),
    ("zh", "前五年免税"),
    ("zh", "两免三减半"),
    ("zh", "财政返还"),
    ("zh", "未来三年税收返还"),
    ("zh", "不仅有零地价，还有税收返还"),
    ("zh", "没有上限的税收返还"),
    ("zh", "不限行业，税收返还"),
    ("zh", "无人机企业可获税收奖励"),
    ("zh", "根据纳税额给予奖励"),
    ("zh", "企业所得税先征后返"),
    ("en", "We offer a five-year tax holiday."),
    ("en", "Firms get tax refunds for three years."),
    ("en", "Land is sold at a zero land price."),
    ("en", "No permits needed, and a five-year tax holiday."),
    ("en", "Not only cheap power but tax rebates."),
    ("en", "Tax rebates of no less than 50 per cent."),
    ("en", "Refund of the land price is possible; land-price refunds."),
    ("en", "We will refund half of your income tax."),
    ("en", "Free land for large projects."),
    ("en", "Tax-free for five years."),
    ("en", "Firms are exempt from corporate income tax."),
    ("en", "Tax refunds for firms that are not yet listed."),
    ("en", "Zero land price"),
]
NOT_PROMISED = [
    ("zh", "不承诺零地价、税收返还"),
    ("zh", "本区不搞税收返还"),
    ("zh", "税收返还等做法已全部取消"),
    ("zh", "严禁以零地价招商"),
    ("zh", "不得违规返还税款"),
    ("zh", "设有免税店"),
    ("zh", "出口退税"),
    ("zh", "依法享受的免税"),
    ("zh", "进口免税商品"),
    ("zh", "中央对地方税收返还"),
    ("zh", "失业保险稳岗返还"),
    ("zh", "没有零地价和税收返还"),
    ("zh", "税收返还、先征后返一律禁止"),
    ("zh", "按亩均税收排名"),
    ("zh", "产值、税收和就业一律视为预计数"),
    ("zh", "离岛免税"),
    ("zh", "奖励就业"),
    ("zh", "不承诺零地价，也不承诺税收返还"),
    ("zh", "税收贡献"),
    ("zh", "清理税收返还政策"),
    ("zh", "免税农产品"),
    ("en", "There are no tax refunds."),
    ("en", "We do not offer a zero land price, tax refunds or tax holidays."),
    ("en", "Tax refunds are not promised."),
    ("en", "Export tax refunds are handled at the port."),
    ("en", "No tax holidays"),
    ("en", "A tax-free shop."),
    ("en", "Tax refunds are prohibited."),
    ("en", "The office cannot promise tax rebates"),
    ("en", "Deep freeland values"),
    ("en", "Output, tax and jobs"),
    ("en", "An office for tax returns"),
    ("en", "By law, charities are exempt from tax."),
]


@pytest.mark.parametrize(("language", "text"), PROMISED)
def test_a_promise_is_found(language: str, text: str) -> None:
    assert list(promises_in(text, language))


@pytest.mark.parametrize(("language", "text"), NOT_PROMISED)
def test_a_fact_and_a_denial_are_let_pass(language: str, text: str) -> None:
    assert list(promises_in(text, language)) == []


def test_the_words_are_named_as_they_stand_in_the_text() -> None:
    assert list(promises_in("不承诺零地价。前三年税收地方留成部分返还，地价款全额返还。", "zh")) == [
        "税收地方留成部分返还",
        "地价款全额返还",
    ]

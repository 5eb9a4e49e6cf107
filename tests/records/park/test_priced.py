"""Which prices a cost is worked out from: the unit has to go with what is asked, and steps have to be told apart."""

from __future__ import annotations

import pytest

from generator.records.park.costs import Cost, Tier
from generator.records.park.priced import UNIT_OF, Basis, basis_of
from generator.values.language import Text
from generator.values.quantity import Price

_DAY = [("峰", "0.9元/度", "8:00—22:00"), ("谷", "0.3元/度", "22:00—8:00")]


def _basis(key: str, price: str | None, tiers: list[tuple[str, str, str]] = []) -> Basis:  # noqa: B006  (only read)
    steps = tuple(
        Tier.model_construct(
            tier=Text({"zh": name}), price=Price.parse(each), hours=Text({"zh": hours}) if hours else None, as_of=None
        )
        for name, each, hours in tiers
    )
    return basis_of(key, Cost.model_construct(price=Price.parse(price) if price else None, tiers=steps))


@pytest.mark.parametrize(
    ("key", "price", "times"),
    [
        ("land", "24万元/亩", 0),
        ("land", "360元/平方米", 0),
        ("land", "2万元/亩·年", 1),
        ("workshop_rent", "12元/平方米·月", 12),
        ("workshop_rent", "0.6元/平方米·天", 365),
        ("office_rent", "300元/平方米·年", 1),
        ("power", "0.65元/度", 1),
        ("power", "650元/兆瓦时", 1),
        ("gas", "3元/立方米", 1),
        ("wages", "5000元/月", 12),
        ("wages", "8万元/人·年", 1),
    ],
)
def test_a_price_is_paid_so_often(key: str, price: str, times: int) -> None:
    basis = _basis(key, price)
    assert [each.times for each in basis.prices] == [times]


@pytest.mark.parametrize(
    ("key", "price"),
    [
        ("land", "100元/吨"),
        ("workshop_rent", "3000元/平方米"),  # the price of a workshop is no rent
        ("power", "32元/千伏安·月"),
        ("power", "0.65元/度·月"),
        ("water", "3元/吨"),
        ("gas", "3元/标准立方米"),  # another volume
        ("wages", "200元/天"),  # nobody says how many days
        ("wages", "5000元/平方米·月"),
    ],
)
def test_a_price_in_another_unit_is_not_used(key: str, price: str) -> None:
    assert _basis(key, price) == Basis("grades" if key == "wages" else "price", ())


def test_a_minimum_wage_is_no_wage() -> None:
    assert "minimum_wage" not in UNIT_OF


def test_hours_that_are_a_day_tell_steps_apart() -> None:
    basis = _basis("power", None, _DAY)
    assert basis.by == "hours"
    assert [each.hours for each in basis.prices] == [((480, 1320),), ((1320, 1440), (0, 480))]


@pytest.mark.parametrize(
    "tiers",
    [
        [*_DAY, ("尖峰", "1元/度", "")],
        [*_DAY, ("尖峰", "1元/度", "19:00—21:00")],  # twice in a day
        [("峰", "0.9元/度", "8:00—22:00"), ("谷", "0.3元/度", "23:00—8:00")],  # an hour without a price
        [("峰", "0.9元/度", "夏季白天"), ("谷", "0.3元/度", "其他")],
    ],
)
def test_hours_that_are_no_day_leave_the_shares_to_the_visitor(tiers: list[tuple[str, str, str]]) -> None:
    assert _basis("power", None, tiers).by == "shares"


def test_other_steps() -> None:
    steps = [("每月20万立方米以内", "2.9元/立方米", ""), ("每月20万立方米以上", "2.7元/立方米", "")]
    assert _basis("gas", None, steps).by == "volumes"
    mixed = [steps[0], ("每月20万立方米以上", "0.4美元/立方米", "")]
    assert _basis("gas", None, mixed).by == "choice"  # of two currencies no range can be made
    assert _basis("gas", None, [("甲类", "2.9元/立方米", ""), ("乙类", "2.7元/立方米", "")]).by == "choice"
    assert _basis("gas", "3元/立方米", steps).by == "choice"
    assert _basis("wages", None, [("普工", "5000元/月", ""), ("计件", "3元/件", "")]).prices[0].times == 12

"""What is certain in the free words of a plot is read; what is not is None, never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.records.park.readings import has_crane, has_lift, is_ready, read_floor_load, read_services
from generator.values.language import Text


@pytest.mark.parametrize(
    ("typed", "load"),
    [
        ("2吨/平方米", "2"),
        ("2 吨／㎡", "2"),
        ("≥1.5 t/m²", "1.5"),
        ("1.5 t/m2", "1.5"),
        ("2 tonnes per square metre", "2"),
        ("首层2吨/平方米，二层1吨/平方米", "2"),
        ("首层：2吨/平方米 二层：1吨/平方米", "2"),
        ("一层3吨/㎡、二至四层1吨/㎡", "3"),
        ("1-2层2吨/平方米；3层以上1吨/平方米", "2"),
        ("各层1.2吨/平方米", "1.2"),
        ("2 t/m² (ground floor), 1 t/m² (upper floors)", "2"),
        ("ground floor 2 t/m², upper floors 1 t/m²", "2"),
        ("1.5～2.0吨/平方米", "1.5"),
        ("1,500 kg/m²", "1.5"),
        ("楼面荷载2吨/平方米", "2"),
    ],
)
def test_the_load_of_a_ground_floor_is_read(typed: str, load: str) -> None:
    assert read_floor_load(typed) == Decimal(load)


def test_kilonewtons_are_loads_of_tonnes() -> None:
    for typed in ("20 kN/m²", "20千牛/平方米", "20 kPa"):
        load = read_floor_load(typed)
        assert load is not None
        assert round(load, 3) == Decimal("2.039")


@pytest.mark.parametrize(
    "typed",
    [
        "2吨",
        "面议",
        "二层1吨/平方米",
        "屋面0.5吨/平方米",
        "十一层1吨/平方米",
        "设备区5吨/平方米，其他2吨/平方米",
        "2吨/平方米，1吨/平方米",
        "局部3吨/平方米",
        "up to 3 t/m²",
        "first floor 2 t/m²",
        "2 t/month",
        "2 t/m²k",
    ],
)
def test_a_load_that_is_not_certain_is_not_read(typed: str) -> None:
    assert read_floor_load(typed) is None


@pytest.mark.parametrize(
    ("zh", "en", "services"),
    [
        ("七通一平", "", 7),
        ("五通一平", "Serviced with five utilities and levelled", 5),
        ("三通一平，净地", "", 3),
        ("九通一平", "Nine utilities and levelled", 9),
        ("7通1平", "", 7),
        ("净地", "Cleared land", 0),
        ("配套齐全", "seven utilities and levelled", 7),
        ("七通一平", "Serviced and levelled", 7),
        ("七通一平", "Five utilities and levelled", None),
        ("计划达到七通一平", "", None),
        ("七通一平（在建）", "", None),
        ("首期五通一平，二期三通一平", "", None),
        ("已竣工，可入驻", "Completed and ready to move in", None),
        ("五通一平", "Five utilities and levelled by 2028", None),
    ],
)
def test_services_are_counted(zh: str, en: str, services: int | None) -> None:
    assert read_services(Text({"zh": zh, **({"en": en} if en else {})})) == services


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("2部3吨货梯", True),
        ("两部客梯，无货梯", None),
        ("无障碍电梯1部", True),
        ("无机房电梯2部", True),
        ("无", False),
        ("无货梯", False),
        ("坡道直达二层", None),
        ("升降平台", True),
    ],
)
def test_a_lift_is_there_or_not(said: str, there: bool | None) -> None:  # noqa: FBT001  (what a test expects)
    assert has_lift(Text({"zh": said})) is there


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("可装16吨行车", True),
        ("首层可装5吨行车", True),
        ("10吨桥式起重机", True),
        ("不可装行车", False),
        ("层高足够", None),
    ],
)
def test_a_crane_is_there_or_can_be(said: str, there: bool | None) -> None:  # noqa: FBT001  (the same)
    assert has_crane(Text({"zh": said})) is there


@pytest.mark.parametrize(
    ("said", "ready"),
    [
        ("已竣工，可入驻", True),
        ("现房", True),
        ("拎包入住", True),
        ("在建", False),
        ("竣工后可入驻", False),
        ("已竣工", False),
    ],
)
def test_one_can_move_in_now_or_not(said: str, ready: bool) -> None:  # noqa: FBT001  (the same)
    assert is_ready(Text({"zh": said})) is ready

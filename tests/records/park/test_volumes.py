"""Steps of a volume are certain where they follow on each other; all else is chosen by whoever reads it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.records.park.volumes import steps_of


@pytest.mark.parametrize(
    ("names", "bounds", "periods"),
    [
        (["每月20万立方米以内", "每月20万立方米以上"], [200_000], 12),
        (["每月20万立方米以内", "每月20万—50万立方米", "每月50万立方米以上"], [200_000, 500_000], 12),
        (["20万立方米/年以下", "20万立方米/年以上"], [200_000], 1),
        (["每日1000立方米以内", "每日超过1000立方米"], [1000], 365),
    ],
)
def test_steps_that_follow_on_each_other_are_certain(names: list[str], bounds: list[int], periods: int) -> None:
    steps = steps_of(names, "m3")
    assert steps is not None
    assert (list(steps.bounds), steps.periods) == (list(map(Decimal, bounds)), periods)


@pytest.mark.parametrize(
    "names",
    [
        ["每月20万立方米以内", "每月30万立方米以上"],  # a gap
        ["每月20万立方米以内", "每月20万—50万立方米"],  # no end
        ["每月20万立方米以上", "每月20万立方米以内"],  # the other way round
        ["每月20万立方米以内", "每年20万立方米以上"],
        ["每月20万吨以内", "每月20万吨以上"],
        ["每月近20万立方米", "每月20万立方米以上"],
        ["20万立方米以内", "20万立方米以上"],  # in which time
        ["居民", "工业"],
        ["每月20万立方米以内"],
        [],
    ],
)
def test_other_steps_are_not_guessed(names: list[str]) -> None:
    assert steps_of(names, "m3") is None

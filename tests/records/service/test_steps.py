"""How long all steps of a service take: the exact sum, or nothing."""

from __future__ import annotations

import pytest

from generator.records.service.record import Service
from generator.records.service.steps import total_of

_TEXT = {"zh": "一步", "en": "A step"}


def _service(*takes: str | None, **more: str) -> Service:
    steps = [{"item": _TEXT, **({"takes": each} if each else {})} for each in takes]
    record = {"id": "a", "title": _TEXT, "kind": "guide", "summary": _TEXT, "steps": steps, **more}
    return Service.model_validate(record)


@pytest.mark.parametrize(
    ("takes", "total"),
    [
        (("2个工作日", "3个工作日"), "5 working days"),
        (("1天", "12小时"), "1.5 days"),
        (("2–3个工作日", "1个工作日"), "3–4 working days"),
        (("约2个工作日", "1个工作日"), "about 3 working days"),
        (("2个工作日", None), ""),
        (("2个工作日", "3天"), ""),
        ((), ""),
    ],
)
def test_the_steps_are_added_up(takes: tuple[str | None, ...], total: str) -> None:
    found = total_of(_service(*takes))
    assert (found.text("en") if found else "") == total


def test_of_steps_that_go_on_at_the_same_time_only_a_stated_total_is_known() -> None:
    assert total_of(_service("2个工作日", "3个工作日", parallel="true")) is None
    found = total_of(_service("2个工作日", "3个工作日", parallel="true", total="4个工作日"))
    assert found
    assert found.text("zh") == "4个工作日"

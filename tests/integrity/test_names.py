"""All forms of ten firms are met, and none of fifty names where nobody is named."""

from __future__ import annotations

from tests.integrity import names


def test_every_form_is_met_and_is_sure() -> None:
    assert names.missed() == []
    assert names.asked() == []


def test_there_is_no_false_alarm_in_the_sites_that_stand_here() -> None:
    assert len(names.texts_here()) > 5_000
    assert [met for met in names.false_alarms() if met.is_sure] == []


def test_there_are_more_than_forty_forms_of_each_firm() -> None:
    assert len(list(names.forms_in_chinese(names.FIRMS[0]))) >= 20
    assert len(list(names.forms_in_latin(names.FIRMS[0]))) >= 15
    assert len(list(names.forms_in_addresses(names.FIRMS[0]))) >= 10

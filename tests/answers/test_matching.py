"""A question is answered by the field that it names, whole, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.answers.matching import MatchOutcome
from generator.answers.questions import Question
from generator.reading.wording import AddedWording
from tests.answers.asked import ask, match

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource

HIGH_TECH = "qinglan-high-tech-zone"


def _under(heading: str, text: str, unit: str = "", remark: str = "") -> Question:
    return Question(1, "", text, unit, (heading,) if heading else (), remark)


def test_a_heading_says_what_a_short_question_is_about(model: AnswerSource) -> None:
    assert ask(model, "Capacity", "Electricity").text == "160,000 kVA"
    assert ask(model, "Capacity", "Water supply").text == "40,000 m³ a day"
    assert match(model, "Capacity").outcome is MatchOutcome.NOT_UNDERSTOOD
    assert match(model, _under("Electricity, gas and water", "Capacity")).outcome is MatchOutcome.NOT_UNDERSTOOD


def test_a_heading_that_is_not_understood_leaves_all_below_it_open(model: AnswerSource) -> None:
    assert ask(model, "Unemployment rate", "Nuts and bolts").is_filled is False
    assert match(model, _under("Labour", "Unemployment rate")).outcome is MatchOutcome.ANSWERED
    found = match(model, _under("Competing location: Suzhou", "Unemployment rate"))
    assert (found.outcome, found.unknown) == (MatchOutcome.NOT_UNDERSTOOD, ("competing", "suzhou"))


def test_a_heading_about_one_other_thing_makes_it_another_question(model: AnswerSource) -> None:
    assert match(model, _under("Transport", "Distance to the city centre")).outcome is MatchOutcome.ANSWERED
    assert match(model, _under("Airport", "Distance to the city centre")).outcome is MatchOutcome.NOT_UNDERSTOOD


def test_a_year_has_to_be_that_of_the_figure(model: AnswerSource) -> None:
    assert ask(model, "Resident population 2025").text == "648,000 people"
    assert match(model, "Resident population 2019").outcome is MatchOutcome.NOT_PUBLISHED
    assert match(model, _under("", "Resident population", remark="2019")).outcome is MatchOutcome.NOT_PUBLISHED
    assert match(model, "Gross domestic product in 2025").outcome is MatchOutcome.ANSWERED
    assert match(model, "Gross domestic product in 2024").outcome is MatchOutcome.NOT_PUBLISHED


@pytest.mark.parametrize(("unit", "is_answered"), [("RMB/kWh", True), ("元/度", True), ("kVA", False), ("%", False)])
def test_a_unit_has_to_be_of_the_kind_that_the_figure_has(model: AnswerSource, unit: str, is_answered: bool) -> None:  # noqa: FBT001
    found = match(model, _under("", "Electricity price", unit))
    assert (found.outcome is MatchOutcome.ANSWERED) is is_answered


def test_wages_of_a_year_are_not_those_of_a_month(model: AnswerSource) -> None:
    assert ask(model, "Monthly wage of an engineer").is_filled
    assert not ask(model, "Annual wage of an engineer").is_filled


def test_an_entry_is_chosen_by_its_name_the_longest_first(model: AnswerSource) -> None:
    assert ask(model, "Peak electricity price").text == "Peak: RMB 0.94/kWh; 10:00–12:00, 17:00–19:00, 21:00–22:00"
    assert ask(model, "Top peak electricity price").text == "Top peak: RMB 1.12/kWh; 19:00–21:00"
    assert ask(model, "Distance to Wangyu Airport").text == "Wangyu Airport: 36 km"
    assert ask(model, "Distance to Tokyo Airport").is_filled is False


def test_what_a_park_says_goes_before_what_the_district_says(model: AnswerSource) -> None:
    assert ask(model, "Wage of an engineer").text == "Engineer: RMB 9,500–13,000/month"
    assert ask(model, "Wage of a software engineer").text == "Software engineer: RMB 13,000–22,000/month"
    assert ask(model, "Cost of a dormitory place").text == "RMB 320–480/month"


def test_a_park_without_the_field_publishes_nothing(model: AnswerSource) -> None:
    assert match(model, "Price of steam", HIGH_TECH).outcome is MatchOutcome.NOT_PUBLISHED
    assert match(model, "Available industrial land").outcome is MatchOutcome.ANSWERED


def test_what_is_asked_besides_and_not_published_is_said(model: AnswerSource) -> None:
    answer = ask(model, "Wastewater treatment charge and capacity", park=HIGH_TECH)
    assert answer.text.splitlines()[0] == "RMB 1.5/m³"
    assert answer.lines[1].text.startswith("The rest of the question: Not published; please ask High-Tech Zone desk")
    assert not match(model, "Wastewater treatment charge and capacity").is_partial


def test_the_park_may_be_called_by_its_name_and_another_may_not(model: AnswerSource) -> None:
    assert ask(model, "Price of water in Ludu Cold-Chain Logistics Base").text == "RMB 3.6/m³"
    assert ask(model, "鹭渡基地的水价", key="zh").text == "3.6元/立方米"
    assert not ask(model, "Price of water in Qinglan High-Tech Zone").is_filled
    assert not ask(model, "Population of Shanghai").is_filled


def test_words_of_the_note_that_is_shown_may_be_asked_for(model: AnswerSource) -> None:
    assert ask(model, "Disposal price of hazardous waste").is_filled
    assert not ask(model, "Disposal price of radioactive waste").is_filled
    assert not ask(model, "Price of hazardous gas").is_filled


def test_staff_add_wordings_which_go_before_the_table(model: AnswerSource) -> None:
    wording = AddedWording.model_construct(zh="大用户气价", en="Gas tariff for large users", answer="park.costs.gas")
    more = replace(model, wordings=(wording,))
    assert not ask(model, "Gas tariff for large users?").is_filled
    assert ask(more, "Gas tariff for large users?").text.startswith("Up to 200,000 m³ a month")
    assert not ask(more, "Gas tariff for large users in winter?").is_filled
    own = AddedWording.model_construct(zh=None, en="Price of water", answer="park.costs.sewage.price")
    assert ask(replace(model, wordings=(own,)), "What is the price of water?").text == "RMB 1.4/m³"


def test_two_wordings_for_two_fields_leave_a_question_open(model: AnswerSource) -> None:
    wordings = tuple(
        AddedWording.model_construct(zh=None, en="Best price", answer=f"park.costs.{name}.price")
        for name in ("water", "sewage")
    )
    assert match(replace(model, wordings=wordings), "Best price?").outcome is MatchOutcome.AMBIGUOUS


def test_a_remark_is_part_of_the_question(model: AnswerSource) -> None:
    assert match(model, _under("", "Price of water", remark="for industrial users")).outcome is MatchOutcome.ANSWERED
    assert match(model, _under("", "Price of water", remark="for households")).outcome is not MatchOutcome.ANSWERED

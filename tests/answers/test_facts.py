"""Facts are gathered into the entries of lists, and what says how a figure is meant is shown with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.answers.facts import shown
from generator.answers.gather import Gatherer
from generator.answers.topics import EVERYTHING, part_of
from generator.records.park.record import Park
from generator.values.language import language
from tests.answers.asked import LUDU

if TYPE_CHECKING:
    from generator.answers.facts import Facts
    from generator.answers.gather import AnswerSource


def _facts(model: AnswerSource) -> Facts:
    return Gatherer(model, language("en")).about(model.library.all(Park)[LUDU])


def _shown(facts: Facts, of: str, *shows: str) -> list[tuple[str, list[str]]]:
    part = part_of(of)
    found = [(entry.name.get("en", ""), shown(entry, part, shows)) for entry in facts.entries(part)]
    return [(name, [fact.value.shown["en"] for fact in each]) for name, each in found if each]


def test_a_block_is_one_entry_and_each_of_a_list_another(model: AnswerSource) -> None:
    facts = _facts(model)
    assert _shown(facts, "park.costs.water", "capacity", "headroom") == [("", ["40,000 m³ a day", "15,000 m³ a day"])]
    assert _shown(facts, "park.transport[kind=airport]", "distance") == [("Wangyu Airport", ["36 km"])]
    assert len(_shown(facts, "park.plots[status=available,kind=land]", "area")) == 5
    assert len(_shown(facts, "park.plots[status=available,kind=land|office]", "area")) == 6


def test_a_note_and_a_basis_are_shown_with_their_figure_only(model: AnswerSource) -> None:
    facts = _facts(model)
    note = "Hazardous waste, disposal by a licensed firm"
    assert _shown(facts, "park.costs.waste", "price") == [("", ["RMB 2,400/t", note])]
    assert _shown(facts, "park.costs.waste", "capacity") == []
    assert _shown(facts, "district.taxes.stamp", "rate") == [("", ["0.3‰", "Amount of a contract of sale"])]


def test_values_of_a_list_of_words_are_of_one_entry(model: AnswerSource) -> None:
    [(name, services)] = _shown(_facts(model), "park", "services")
    assert (name, len(services)) == ("", 4)


def test_all_of_a_part_can_be_shown(model: AnswerSource) -> None:
    assert len(_shown(_facts(model), "park.costs.gas", *EVERYTHING)) == 2
    assert _shown(_facts(model), "park.costs.gas.none", *EVERYTHING) == []

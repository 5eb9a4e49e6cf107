"""An answer says its unit, its date and its source, and what of it is a sample or inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.answers.answer import Writer
from generator.answers.facts import FactEntry, PublicFact
from generator.answers.matching import FoundEntry, Match, MatchOutcome
from generator.pages.data.data_value import DataValue, Exact
from generator.values.language import Text, language
from generator.values.quantity import PartialDate
from generator.values.record import Source as Proof
from tests.answers.asked import ask

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource

PROOF = Proof.model_construct(
    name=Text({"zh": "年鉴", "en": "Yearbook"}), date=PartialDate.parse("2026-03"), url="https://book.example/"
)


def _value(path: str = "land.price", shown: str = "RMB 5/m²", unit: str = "CNY/m2", **more: object) -> DataValue:
    fields: dict[str, object] = {
        "path": path,
        "kind": "price",
        "label": {"en": "Land price", "zh": "地价"},
        "within": {},
        "shown": {"en": shown, "zh": shown},
        "typed": shown,
        "exact": Exact("5", "5", unit, ""),
        "metric": None,
        "qualifier": "exact",
        "as_of": PartialDate.parse("2026-10"),
        "source": PROOF,
        "sample": False,
        "inferred": None,
    }
    return DataValue(**(fields | more))  # type: ignore[arg-type]  # the fields of a value in a test


def _writer(model: AnswerSource, key: str = "en") -> Writer:
    return Writer(model.words[language(key)], "Not published; ask us")


def _match(*values: DataValue, names: tuple[str, ...] = ("",)) -> Match:
    entries = [FactEntry({"en": name, "zh": name}, ()) for name in names]
    found = [
        FoundEntry(entry, (PublicFact(value, "https://site.example/p/"),))
        for entry, value in zip(entries, values, strict=True)
    ]
    return Match(MatchOutcome.ANSWERED, tuple(found))


def test_an_answer_has_number_unit_date_source_and_page(model: AnswerSource) -> None:
    answer = _writer(model).answer(_match(_value()))
    assert (answer.is_filled, answer.text, answer.field) == (True, "RMB 5/m²", "Land price")
    assert (answer.low, answer.high, answer.unit) == ("5", "5", "CNY/m2")
    assert answer.as_of == "October 2026"
    assert answer.sources == ("Yearbook, March 2026 https://book.example/",)
    assert answer.pages == ("https://site.example/p/",)
    assert answer.marks == ()


def test_a_range_has_two_numbers_and_an_open_one_has_one(model: AnswerSource) -> None:
    writer = _writer(model)
    ranged = writer.answer(_match(_value(exact=Exact("5", "7", "CNY/m2", ""))))
    assert (ranged.low, ranged.high) == ("5", "7")
    open_ended = writer.answer(_match(_value(exact=Exact("5", None, "CNY/m2", ""))))
    assert (open_ended.low, open_ended.high) == ("5", "")


def test_of_several_figures_none_is_the_number(model: AnswerSource) -> None:
    answer = _writer(model).answer(_match(_value(), _value(), names=("Day", "Night")))
    assert answer.text == "Day: RMB 5/m²\nNight: RMB 5/m²"
    assert (answer.low, answer.unit) == ("", "")


def test_dates_that_differ_are_said_line_by_line(model: AnswerSource) -> None:
    old = _value(as_of=PartialDate.parse("2024"))
    answer = _writer(model).answer(_match(_value(), old, names=("Day", "Night")))
    assert answer.as_of == "October 2026\n2024"


def test_a_sample_and_an_inference_are_marked_in_words(model: AnswerSource) -> None:
    why = Text({"zh": "按面积推算", "en": "from the area"})
    values = (_value(sample=True), _value(inferred=why))
    assert _writer(model).answer(_match(*values, names=("a", "b"))).marks == ("Sample data", "Inferred: from the area")
    assert _writer(model, "zh").answer(_match(*values, names=("a", "b"))).marks == ("示例数据", "推断：按面积推算")


def test_what_has_no_source_or_date_says_none(model: AnswerSource) -> None:
    answer = _writer(model).answer(_match(_value(source=None, as_of=None)))
    assert (answer.sources, answer.as_of) == ((), "")


def test_what_is_not_published_says_whom_to_ask(model: AnswerSource) -> None:
    answer = _writer(model).answer(Match(MatchOutcome.NOT_PUBLISHED))
    assert (answer.is_filled, answer.text, answer.pages) == (False, "Not published; ask us", ())
    asked = ask(model, "Soil bearing capacity")
    assert asked.text == "Not published; please ask Parks and land desk, 0440-5550-0143, parks@qinglan.example"


def test_figures_of_one_kind_are_told_apart_by_their_labels(model: AnswerSource) -> None:
    assert ask(model, "Wastewater treatment capacity and spare capacity").text == (
        "supply capacity: 30,000 m³ a day; capacity still free: 11,000 m³ a day"
    )
    assert ask(model, "Unemployment insurance").text == "employer: 0.5%; employee: 0.5%"


def test_words_before_the_figures_of_an_entry_say_which_it_is(model: AnswerSource) -> None:
    answer = ask(model, "Freight routes: cost per container")
    assert answer.lines[1].name == "Ludu freight yard → Hub port on the coast – Rail"
    assert answer.lines[1].text == "RMB 2,680/TEU"


def test_a_plot_that_cannot_be_had_says_so(model: AnswerSource) -> None:
    assert ask(model, "Price of plot L-01").text == "L-01: RMB 420/m² (RMB 280,000/mu)"
    assert ask(model, "Price of plot L-06").text == "L-06: RMB 420/m² (RMB 280,000/mu); Let or sold"

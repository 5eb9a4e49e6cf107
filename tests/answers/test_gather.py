"""What answers are gathered from: the public site, with the page behind each fact and the policies in force."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.answers.facts import shown
from generator.answers.gather import Gatherer, names_of, topics_of_figures
from generator.answers.topics import load_table, part_of
from generator.records.contact.record import Contact
from generator.records.figure.record import Figure
from generator.records.park.record import Park
from generator.values.language import language
from tests.answers.asked import LUDU, ask, ask_all
from tests.model_district import MODEL_DISTRICT

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource

YANXI = "yanxi-food-park"


def _gatherer(model: AnswerSource, key: str = "en") -> Gatherer:
    return Gatherer(model, language(key))


def test_each_fact_has_the_page_that_shows_it(model: AnswerSource) -> None:
    site = "https://qinglan.example/en/"
    assert ask(model, "Price of water").pages == (f"{site}parks/{LUDU}/",)
    assert ask(model, "Unemployment rate").pages == (f"{site}environment/#district",)
    assert ask(model, "Contact person").pages == (f"{site}contact/#parks-desk",)
    assert f"{site}policies/energy-audit/" in ask(model, "Incentives").pages
    assert ask(replace(model, site_url=""), "Price of water").pages == (f"en/parks/{LUDU}/",)


def test_whom_to_ask_is_the_contact_of_the_park_else_the_first_of_the_site(model: AnswerSource) -> None:
    parks = model.library.all(Park)
    gatherer = _gatherer(model)
    alone = parks[LUDU].without(contact=None)
    asked = [gatherer.contact_of(park) for park in (parks[LUDU], alone)]
    assert [each and each.id for each in asked] == ["parks-desk", next(iter(model.library.all(Contact)))]


def test_only_policies_in_force_that_may_be_for_the_park_are_given(model: AnswerSource) -> None:
    policies = ask(model, "Investment incentives")
    names = {line.name for line in policies.lines}
    assert "Guide to valley power for cold-chain firms" in names  # for this park
    assert "Measures for energy audits" in names  # for all parks
    assert not names & {
        "Measures for firms at trade fairs",  # ended
        "Measures for the licensed use of public data",  # to come
        "Guide to tracing ingredients",  # for another park
        "Measures for matching suppliers of rail equipment",  # for another industry
    }


def test_an_official_figure_is_asked_for_by_its_label(model: AnswerSource) -> None:
    assert ask(model, "全区地区生产总值", key="zh").text.startswith("964亿元")
    figures = model.library.all(Figure).values()
    lexicon = load_table().lexicon
    needs = {topic.parts[0].kind: topic.needs for topic in topics_of_figures(figures, lexicon)}
    assert all("district" in each for each in needs["figure/industrial-land"])
    assert all("district" not in each for each in needs["figure/gdp-2025"])


def test_a_park_and_its_district_are_called_by_their_names_in_every_language(model: AnswerSource) -> None:
    names = names_of(model.library.all(Park)[LUDU], model.library)
    park = {"鹭渡冷链物流基地", "Ludu Cold-Chain Logistics Base", "鹭渡基地", "Ludu Base"}
    assert names == dict.fromkeys(park, ("park",)) | dict.fromkeys({"青澜区", "Qinglan District"}, ("district",))


def test_what_is_internal_or_hidden_is_in_no_fact(model: AnswerSource) -> None:
    hidden = "意向方正在核对专用线长度"
    assert hidden in (MODEL_DISTRICT / "content/parks" / f"{LUDU}.yaml").read_text(encoding="utf-8")
    facts = _gatherer(model).about(model.library.all(Park)[LUDU])
    for kind in facts.kinds():
        for entry in facts.entries(part_of(kind if "/" not in kind else "park")):
            assert not any(hidden in text for fact in entry.facts for text in fact.value.shown.values())


def test_a_site_without_a_district_or_contacts_answers_what_it_can(model: AnswerSource) -> None:
    site = model.library.site
    records = {kind: shelf for kind, shelf in site.records.items() if kind not in {"district", "contact"}}
    records["contact"] = type(site.all(Contact))({}, lambda key: site.all(Contact)[key])
    bare = replace(model, library=type(model.library)(replace(site, records=records)))
    assert ask(bare, "Price of water").text == "RMB 3.6/m³"
    assert ask(bare, "Unemployment rate").text == "Not published"
    assert ask_all(bare, []).whom.name == ""


def test_shown_facts_are_those_of_the_park_alone(model: AnswerSource) -> None:
    facts = _gatherer(model).about(model.library.all(Park)[YANXI])
    [entry] = facts.entries(part_of("park.land"))
    assert [fact.page for fact in shown(entry, part_of("park.land"), ["available"])] == [
        f"https://qinglan.example/en/parks/{YANXI}/"
    ]

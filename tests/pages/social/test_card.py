"""What a card says: two figures with their labels, or a sentence; what is a sample or inferred says so."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.building.edition import THEME
from generator.pages.parts import Fact
from generator.pages.social.card import Lead, SocialCard, card_of, describe, first_sentence, plain
from generator.pages.words import load_words
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE

EN, ZH = (load_words(THEME / "locales", each) for each in (ENGLISH, SIMPLIFIED_CHINESE))


def test_two_figures_that_are_known() -> None:
    facts = [Fact("Power", ""), Fact("Land", "84 ha"), Fact("Price", "RMB 420/m²"), Fact("Rent", "RMB 12")]
    card = card_of("A park", "Uphill.", facts, EN, sample=False)
    assert card == SocialCard("A park", (Lead("84 ha", "Land"), Lead("RMB 420/m²", "Price")))


def test_a_sentence_stands_where_there_are_no_figures() -> None:
    assert card_of("Contact", "Ask us. We answer.", (), EN, sample=False).text == "Ask us."
    assert card_of("联系", "电话、微信都可以。次日答复。", (), ZH, sample=False).text == "电话、微信都可以。"


def test_one_bare_count_says_less_than_a_sentence() -> None:
    assert card_of("Tyres", "Made here.", [Fact("Projects", "1")], EN, sample=False).leads == ()
    assert card_of("Tyres", "", [Fact("Projects", "1")], EN, sample=False).leads == (Lead("1", "Projects"),)


def test_a_sample_and_an_inferred_figure_say_so() -> None:
    facts = [Fact("Price", "RMB 1", sample=True), Fact("Land", "2 ha", inferred="From the map.")]
    labels = [lead.label for lead in card_of("A park", "", facts, EN, sample=False).leads]
    assert labels == ["Price (sample)", "Land (inferred)"]
    # where the whole page is a sample its card says it once
    assert card_of("A park", "", facts, EN, sample=True).leads[0].label == "Price"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Markup("84 ha <small>(1,260 mu)</small>"), "84 ha"),
        ("6.4 ha (96 mu)", "6.4 ha"),
        ("CNY 3 million (planned)", "CNY 3 million (planned)"),
        (Markup('<span lang="zh-Hans">一<b>二</b></span> <small class="untranslated-note">(Chinese)</small>'), "一二"),
        (Markup("R&amp;D\u00a0centre 6\u20600"), "R&D centre 60"),
    ],
)
def test_a_value_is_plain(value: str, expected: str) -> None:
    assert card_of("", "", [Fact("Land", value)], EN, sample=False).leads[0].value == expected


def test_plain_text_keeps_its_brackets() -> None:
    assert plain("a <b> c") == "a <b> c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("One", "One"), ("Costs 3.5 km. Two.", "Costs 3.5 km."), ("一。二。", "一。"), ("Why? Now.", "Why?")],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert first_sentence(text) == expected


def test_what_is_heard_instead() -> None:
    card = SocialCard("A park", (Lead("84 ha", "Land"), Lead("RMB 1", "Price")), sample=True)
    assert describe(card, "Invest", EN) == "Invest: [Sample] A park; Land: 84 ha; Price: RMB 1"
    assert describe(SocialCard("联系", text="电话。"), "投资", ZH) == "投资：联系；电话。"

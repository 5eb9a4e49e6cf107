"""The oracle of results judges as one would by hand, and every sentence of the model district can be put to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.wishes.reading import read_wishes
from tests.model_district import MODEL_DISTRICT
from tests.wish_grammar import model_grammar, own_sentences
from tests.wishes_oracle import MET, MISSED, UNKNOWN, Offer, Verdict, found_by, judge, offers_in, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARK = {
    "id": "east",
    "industries": ["food"],
    "level": "provincial",
    "transport": [
        {"kind": "port", "distance": "28公里", "drive": "32分钟"},
        {"kind": "port", "distance": "12公里"},
        {"kind": "rail"},
    ],
    "costs": {
        "land": {"price": "25万元/亩"},
        "power": {"capacity": "10兆瓦", "headroom": "4.5兆瓦", "dual_circuit": "true"},
        "steam": {"capacity": "20吨/小时"},
    },
}
_PLOT = {"no": "A", "kind": "land", "area": "30亩", "status": "available", "readiness": {"zh": "七通一平"}}
_LET = {"minimum_unit": "10亩", "price": "20–22万元/亩", "handover": "2027-06", "ground_floor_height": "不低于8米"}


def _judge(wish: Mapping[str, Any], **more: object) -> Verdict:
    return judge(Offer(_PARK, {**_PLOT, **more}), wish)


@pytest.mark.parametrize(
    ("wish", "verdict"),
    [
        ({"slot": "area", "low": 20_000}, Verdict(MET)),
        ({"slot": "area", "low": 30_000}, Verdict(MISSED, 10_000)),
        ({"slot": "area", "high": 10_000}, Verdict(MISSED, 10_000)),
        ({"slot": "price", "high": 375}, Verdict(MET)),
        ({"slot": "price", "high": 300}, Verdict(MISSED, 75)),
        ({"slot": "rent", "high": 20}, Verdict(UNKNOWN)),
        ({"slot": "power", "low": 5_000}, Verdict(MET)),
        ({"slot": "power", "low": 5_500}, Verdict(MISSED, 500)),
        ({"slot": "steam", "low": 20}, Verdict(MET)),
        ({"slot": "water", "low": 1}, Verdict(UNKNOWN)),
        ({"slot": "dual_circuit", "is": True}, Verdict(MET)),
        ({"slot": "near", "kind": "port", "high": 15_000}, Verdict(MET)),
        ({"slot": "near", "kind": "port", "high": 10_000}, Verdict(MISSED, 2_000)),
        ({"slot": "near", "kind": "port", "minutes": 30}, Verdict(MISSED, 2)),
        ({"slot": "near", "kind": "port"}, Verdict(MET)),
        ({"slot": "near", "kind": "rail"}, Verdict(UNKNOWN)),
        ({"slot": "kind", "is": ["workshop"]}, Verdict(MISSED)),
        ({"slot": "industry", "is": ["food", "cold-chain"]}, Verdict(MET)),
        ({"slot": "readiness", "low": 7}, Verdict(MET)),
        ({"slot": "readiness", "low": 9}, Verdict(MISSED, 2)),
        ({"slot": "crane", "is": True}, Verdict(UNKNOWN)),
    ],
)
def test_a_plot_is_judged_as_by_hand(wish: dict[str, Any], verdict: Verdict) -> None:
    found = _judge(wish)
    assert found.says == verdict.says
    assert found.gap == pytest.approx(verdict.gap)


def test_ranges_and_open_ends_meet_what_any_value_of_them_meets() -> None:
    assert _judge({"slot": "area", "low": 7_000, "high": 8_000}, **_LET).says == MET
    assert _judge({"slot": "price", "high": 300}, **_LET).says == MET
    assert _judge({"slot": "handover", "high": "2027-06"}, **_LET).says == MET
    assert _judge({"slot": "handover", "high": "2027-05"}, **_LET).says == MISSED
    assert _judge({"slot": "ground_floor_height", "low": 8}, **_LET).says == MET
    assert _judge({"slot": "ground_floor_height", "low": 9}, **_LET).says == UNKNOWN


def test_every_sentence_can_be_put_to_the_model_district() -> None:
    offers = offers_in(MODEL_DISTRICT / "content")
    assert len(offers) > 40
    answered = 0
    for case in own_sentences():
        wishes = read_wishes(model_grammar(), case["text"])["wishes"]
        judged = dict(verdicts(offers, wishes))
        assert judged.keys() == {offer.key for offer in offers}
        answered += bool(found_by(offers, wishes))
    assert answered > 60

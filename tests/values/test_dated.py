"""The date and the source of a figure are those of the nearest block that says them."""

from __future__ import annotations

from generator.records.district.pay import TaxStep
from generator.records.district.record import District
from generator.values.dated import StatedCount, dated_in, standing_of

SOURCES = {name: {"name": {"zh": name}} for name in ("甲", "乙", "丙")}
DISTRICT = District.model_validate(
    {
        "id": "x",
        "name": {"zh": "区"},
        "as_of": "2024",
        "source": SOURCES["甲"],
        "workforce": {
            "as_of": "2025",
            "employed": {"value": "3人"},
            "seeking": {"value": "2人", "as_of": "2026-01", "source": SOURCES["乙"], "sample": "true"},
        },
        "taxes": {
            "source": SOURCES["丙"],
            "vat": {"rate": "13%", "as_of": "2023", "steps": [{"name": {"zh": "运输"}, "rate": "9%"}]},
        },
    }
)


def _stated() -> dict[tuple[str | int, ...], tuple[str, str, bool]]:
    found = {}
    for way, blocks in dated_in(DISTRICT):
        standing = standing_of(DISTRICT, *blocks)
        assert standing.as_of is not None
        assert standing.source is not None
        found[way] = (standing.as_of.iso(), standing.source.name["zh"], standing.sample)
    return found


def test_the_nearest_block_says_date_and_source_each_by_itself() -> None:
    assert _stated() == {
        ("workforce",): ("2025", "甲", False),
        ("workforce", "employed"): ("2025", "甲", False),
        ("workforce", "seeking"): ("2026-01", "乙", True),
        ("taxes",): ("2024", "丙", False),
        ("taxes", "vat"): ("2023", "丙", False),
        ("taxes", "vat", "steps", 0): ("2023", "丙", False),
    }


def test_the_blocks_on_the_way_are_told_from_the_outside_inwards() -> None:
    ways = dict(dated_in(DISTRICT))
    assert isinstance(ways["workforce", "employed"][-1], StatedCount)
    inwards = ways["taxes", "vat", "steps", 0]
    assert [type(each).__name__ for each in inwards] == ["Taxes", "Tax", "TaxStep"]
    assert isinstance(inwards[-1], TaxStep)


def test_in_a_sample_all_is_a_sample() -> None:
    sample = DISTRICT.model_copy(update={"sample": True})
    assert all(standing_of(sample, *blocks).sample for _, blocks in dated_in(sample))


def test_what_nobody_says_is_not_known() -> None:
    standing = standing_of(StatedCount.model_validate({"value": "3人"}))
    assert (standing.as_of, standing.source, standing.sample) == (None, None, False)

"""The check meets the slips of staff as well as it has done before, and the measure itself measures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.slips.advice import Advice, restores
from tests.slips.corpus import OPEN, Slip, UnfitSlip, read_file, read_half
from tests.slips.floors import SAMPLE, missed
from tests.slips.running import Score, try_all
from tests.slips.sites import make_site
from tests.slips.trial import due_lines

if TYPE_CHECKING:
    from pathlib import Path

_SLIPS = read_half(OPEN)
_EVERY = 12  # one slip in so many is tried here; ``python -m tests.slips`` tries all


def test_the_open_half_has_slips_of_many_kinds() -> None:
    kinds = Counter(slip.kind for slip in _SLIPS)
    assert len(_SLIPS) >= 400
    assert len(kinds) >= 30
    assert min(kinds.values()) >= 5
    assert len({slip.name for slip in _SLIPS}) == len(_SLIPS)


def test_every_slip_finds_its_place(tmp_path: Path) -> None:
    for site in {slip.site for slip in _SLIPS}:
        root = make_site(site, tmp_path)
        for slip in (each for each in _SLIPS if each.site == site and each.way != "new file"):
            text = (root / slip.file).read_text(encoding="utf-8")
            assert slip.way or slip.edited(text) != text, slip.name


def test_a_sample_of_slips_is_met_as_well_as_before() -> None:
    verdicts = try_all(_SLIPS[::_EVERY], workers=1)
    assert missed(SAMPLE, Score.of(verdicts)) == []


@pytest.mark.parametrize(
    ("advice", "spoiled", "right", "is_restored"),
    [
        ("price: 25万元/亩", "    price：25万元/亩", "    price: 25万元/亩", True),
        ('en: "One, two"', 'en: One, two"', "en: 'One, two'", True),  # the same for whoever reads the YAML
        ("en: The source does not", "en：The source does not state it", "en: The source does not state it", False),
        ("en: The source …", "en：The source does not state it", "en: The source does not state it", True),
        ("… state it", "en: The source does not sate it", "en: The source does not state it", True),
        ("{zh: 甲, en: A}", "name: ｛zh: 甲, en: A｝", "name: {zh: 甲, en: A}", True),
    ],
)
def test_a_mended_line_is_followed_by_the_letter(advice: str, spoiled: str, right: str, is_restored: object) -> None:
    assert restores(Advice(advice), spoiled, (right,)) is is_restored


@pytest.mark.parametrize(("name", "is_restored"), [("headroom", True), ("head", False)])
def test_a_name_takes_the_place_of_a_name(name: str, is_restored: object) -> None:
    line = "{price: 1元/吨, headroom: 75吨}"
    assert restores(Advice(name, is_name=True), line.replace("headroom", "headrom"), (line,)) is is_restored


def test_a_message_is_due_at_what_was_changed_and_at_the_same_text_in_the_other_language() -> None:
    slip = Slip("", "", "", "a.yaml", "", "")
    right = "summary:\n  zh: 甲\n  en: A\nland: 1亩\n"
    assert due_lines(slip, right.replace("1亩", "1元"), right) == {4}
    assert due_lines(slip, right.replace("甲", "乙"), right) == {2, 3}
    assert due_lines(slip, right.replace("land: 1亩\n", ""), right) == {4}


def test_a_file_of_slips_says_where_it_cannot_be_understood(tmp_path: Path) -> None:
    path = tmp_path / "x.slips"
    path.write_text("== kind\n@ main a.yaml\n\n- one\n+ two\n! sometimes\n", encoding="utf-8")
    with pytest.raises(UnfitSlip, match="x:4: not understood: ! sometimes"):
        read_file(path)


def test_what_a_slip_looks_for_stands_there_once() -> None:
    slip = Slip("", "x:1", "main", "a.yaml", "b", "c")
    assert slip.edited("a b") == "a c"
    with pytest.raises(UnfitSlip, match="twice"):
        slip.edited("b b")
    with pytest.raises(UnfitSlip, match="not in"):
        slip.edited("a")

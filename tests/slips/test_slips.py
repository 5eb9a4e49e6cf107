"""The check meets the slips of staff as well as it has done before, and the measure itself measures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.messages.issues import Issue, Place
from tests.slips.advice import is_advice, restored
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


def _restored(spoiled: str, right: str, **facts: str) -> int:
    """Say whether one advice restores a text; it stands at its second line."""
    code = "R102" if "meant" in facts else "Y141"
    meant = {f"meant_{language}": facts["meant"] for language in ("zh", "en")} if "meant" in facts else {}
    issue = Issue(code, Place("a.yaml", 2, spoiled.split("\n")[1].find("x") + 1), facts={**facts, **meant})
    assert is_advice(issue)
    return restored([issue], spoiled, right)


@pytest.mark.parametrize(
    ("mended", "spoiled", "right", "is_restored"),
    [
        ("price: 25万元/亩", "  price：25万元/亩", "  price: 25万元/亩", True),
        ('en: "One, two"', '  en: One, two"', "  en: 'One, two'", True),  # the same for whoever reads the YAML
        ("en: The source does not", "  en：The source does not state", "  en: The source does not state", False),
        ("price: 2", "  price：25", "  price: 25", False),
        ("\n      2 |   en: A", "    en: A", "  en: A", True),
        ("\n      2 |    en: A", "    en: A", "  en: B", False),
    ],
)
def test_a_mended_line_is_followed_by_the_letter(mended: str, spoiled: str, right: str, is_restored: object) -> None:
    assert _restored(f"a:\n{spoiled}\n", f"a:\n{right}\n", mended=mended) is int(bool(is_restored))


@pytest.mark.parametrize(("name", "is_restored"), [("headroom", True), ("备用", False), ("head", False)])
def test_a_name_takes_the_place_of_a_name(name: str, is_restored: object) -> None:
    right = "a:\n  headroom: 75吨\n"
    assert _restored(right.replace("headroom", "xheadrom"), right, meant=name, key="xheadrom") == int(bool(is_restored))


def test_all_advice_may_be_followed_one_after_the_other() -> None:
    right, spoiled = "a: 1\nb: 2\nc: 3\n", "a：1\nb：2\nc: 3\n"
    facts = [{"mended": "a: 1"}, {"mended": "b: 2"}]
    issues = [Issue("Y141", Place("a.yaml", line), facts=each) for line, each in enumerate(facts, 1)]
    assert restored(issues, spoiled, right) == 2
    assert restored(issues[:1], spoiled, right) == 0


def test_a_chinese_key_is_as_good_as_the_key_that_it_names() -> None:
    spoiled = "a:\n  x投资: 5亿元\n"
    assert _restored(spoiled, "a:\n  investment: 5亿元\n", meant="总投资", key="x投资") == 1
    assert _restored(spoiled, "a:\n  land: 5亿元\n", meant="总投资", key="x投资") == 0


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

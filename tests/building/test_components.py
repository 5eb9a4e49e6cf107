"""The page of all components is built when that is asked for, and leaves nothing in the memory of other builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.outcome import Purpose
from tests.building.small_builds import build, built_files, make_site

if TYPE_CHECKING:
    from pathlib import Path

ADDED = {f"{key}/_components/index.{end}" for key in ("zh", "en") for end in ("html", "md")}
ADDED |= {"_components/picture.svg", "en/_components/card.png", "zh/_components/card.png"}


def test_a_build_with_it_and_one_without_do_not_mix(tmp_path: Path) -> None:
    root, aside = make_site(tmp_path / "site"), make_site(tmp_path / "aside")
    assert build(root).built
    without = built_files(root)
    assert build(root, purpose=Purpose.REVIEW).built
    warm = built_files(root)
    assert build(aside, purpose=Purpose.REVIEW).built
    assert warm == built_files(aside)
    assert warm.keys() - without.keys() == ADDED
    assert {name for name in without if warm[name] != without[name]} == set()
    assert build(root).built
    assert built_files(root) == without


def test_nothing_leads_there(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    outcome = build(root, purpose=Purpose.REVIEW)
    assert outcome.built
    assert not outcome.issues
    for name, content in built_files(root).items():
        assert b"_components" not in content or name in ADDED, name
        is_hidden = b'<meta name="robots" content="noindex">' in content
        assert is_hidden == (name.endswith(("_components/index.html", "404.html"))), name

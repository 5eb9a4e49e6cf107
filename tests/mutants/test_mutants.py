"""Every mutant still has its place in the program, and tests that look for it."""

from __future__ import annotations

import pytest

from tests.mutants import Mutant, load
from tests.places import ROOT

MUTANTS = load()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.why)
def test_a_mutant_has_one_place_and_its_tests_are_there(mutant: Mutant) -> None:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    assert mutant.spoil(text) != text
    assert mutant.tests
    for name in mutant.tests:
        file, _, test = name.partition("::")
        assert (ROOT / file).exists(), name
        assert not test or f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), name


def test_mutants_are_in_every_room() -> None:
    rooms = {path.name for path in (ROOT / "generator").iterdir() if (path / "__init__.py").is_file()}
    assert {mutant.file.split("/")[1] for mutant in MUTANTS} == rooms
    assert len(MUTANTS) >= 60

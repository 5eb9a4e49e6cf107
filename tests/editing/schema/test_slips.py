"""What the check says of the structure of a file, the schema says while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.editing.fields import FORMS
from generator.values.parties import PartiesEntry
from generator.values.record import Record
from tests.editing.schema.slips import (
    LANGUAGES,
    STRUCTURAL,
    Slip,
    codes_of,
    holds_nothing,
    slips_of_keys,
    slips_of_values,
    spots,
)
from tests.editing.schema.typed import validator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OF_KEYS = frozenset({"R101", "R102", "R103", "K110", "R124", "R126", "M167"})
_OF_VALUES = frozenset(
    {
        "R105",
        "R106",
        "R107",
        "R108",
        "R109",
        "R110",
        "R111",
        "R112",
        "R113",
        "R114",
        "R115",
        "T101",
        "T103",
        "T105",
        "T110",
        "M160",
        "M161",
        "S110",
        "S130",
        "K108",
        "Q103",
        "Q110",
        "Q139",
    }
)
"""Codes that the slips must bring about, or they would show nothing."""
_OF_RULES = frozenset({"site: name = {'zh': '甲'}"})
"""Slips that are met by a rule of the whole site (S112), which is asked of cases: ``test_cases.py``."""
_OF_ALL = {*Record.model_fields, *PartiesEntry.model_fields} - {"id"}


def test_every_field_is_in_some_record() -> None:
    """Slips are made in records that are right: of each block and field of the forms there is one."""
    made = {(spot.form, spot.path[-1]) for spot in spots() if len(spot.path) == 1}
    missing = {
        f"{name}.{field.key}"
        for name, place in FORMS.items()
        for field in place.form.fields
        if name != "page" and field.key not in _OF_ALL
    } - {f"{name}.{key}" for name, key in made}
    assert not missing


@pytest.mark.parametrize(
    ("make", "meant"), [(slips_of_keys, _OF_KEYS), (slips_of_values, _OF_VALUES)], ids=["keys", "values"]
)
def test_a_structural_error_of_the_check_is_one_of_the_schema(
    make: Callable[[], Iterator[Slip]], meant: frozenset[str]
) -> None:
    """No slip that the check calls structural gets past the schema, and the schema refuses nothing that is right."""
    unseen, wronged = [], []
    met: set[str] = set()
    for slip in make():
        codes = codes_of(slip.form, slip.value)
        whole = [slip.value] if FORMS[slip.form].is_list else slip.value
        is_valid = validator(slip.form, LANGUAGES).is_valid(whole)
        met |= codes & STRUCTURAL
        if codes & STRUCTURAL and is_valid:
            unseen.append((slip.where, sorted(codes)))
        if not codes and not is_valid and not holds_nothing(slip.value) and slip.where not in _OF_RULES:
            wronged.append(slip.where)
    assert not unseen
    assert not wronged
    assert meant <= met

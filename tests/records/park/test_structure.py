"""Floor loads and column grids in both languages, whichever they were typed in; what is not one stays as it is."""

from __future__ import annotations

import pytest

from generator.records.park.structure import write_measures


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("3.0 t/m²", "3.0吨/平方米", "3.0 t/m²"),
        ("3.0吨/平方米", "3.0吨/平方米", "3.0 t/m²"),
        ("1.5t/m2", "1.5吨/平方米", "1.5 t/m²"),
        ("20 kN/m²", "20千牛/平方米", "20 kN/m²"),
        ("12 m × 11 m", "12米×11米", "12 m × 11 m"),
        ("12米×11米", "12米×11米", "12 m × 11 m"),
        ("8.4 × 9.6 m", "8.4米×9.6米", "8.4 m × 9.6 m"),
        ("8.4x9.6m", "8.4米×9.6米", "8.4 m × 9.6 m"),
        ("8400 mm × 9000 mm", "8400毫米×9000毫米", "8400 mm × 9000 mm"),
        ("8×8×6米", "8米×8米×6米", "8 m × 8 m × 6 m"),
    ],
)
def test_units_are_those_of_the_language(typed: str, zh: str, en: str) -> None:
    assert (write_measures(typed, "zh"), write_measures(typed, "en")) == (zh, en)
    assert (write_measures(zh, "en"), write_measures(en, "zh")) == (en, zh)


@pytest.mark.parametrize("typed", ["", "C30", "Type 3 mezzanine", "800 kg", "6 months", "2 m³", "Block 4x"])
def test_what_is_no_such_measure_stays_as_it_was_typed(typed: str) -> None:
    assert write_measures(typed, "zh") == typed
    assert write_measures(typed, "en") == typed

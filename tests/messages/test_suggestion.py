"""The name that was probably meant."""

from __future__ import annotations

import pytest

from generator.messages.suggestion import closest


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("rivver", ["river", "lake"], "river"),
        ("river", ["lake", "hill"], None),
        ("park-a", ["park-c", "park-ab"], "park-ab"),
        ("", ["river"], None),
        ("river", [], None),
    ],
)
def test_the_nearest_name_is_suggested(name: str, known: list[str], meant: str | None) -> None:
    assert closest(name, known) == meant

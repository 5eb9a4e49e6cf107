"""A focal point is read as staff write it, kept in steps, and refused where it is none or outside."""

from __future__ import annotations

import pytest

from generator.messages.issues import Fault
from generator.values.focus import Focus, read_focus


@pytest.mark.parametrize(
    "written",
    [
        *("40% 30%", "40%,30%", "40%, 30%", "40％，30％", "40%、30%", "40 % 30 %", "４０％　３０％", "41.9% 27.5%"),
        {"x": "40%", "y": "30%"},
    ],
)
def test_a_point_is_read_as_it_is_meant(written: object) -> None:
    assert read_focus(written) == Focus(40, 30)


def test_the_edges_belong_to_the_picture_and_a_step_is_rounded_to_the_nearer() -> None:
    assert read_focus("0% 100%") == Focus(0, 100)
    assert read_focus("2.4% 97.5%") == Focus(0, 100)
    assert read_focus("2.5% 52.5%") == Focus(5, 55)


@pytest.mark.parametrize(
    "written",
    ["40", "40%", "40 30", "left top", "左上", "40% 30% 20%", "1e1% 5%", "NaN% 5%", {"x": "40%"}, {"x": "1", "y": "2"}],
)
def test_what_names_no_point_is_refused(written: object) -> None:
    with pytest.raises(Fault) as fault:
        read_focus(written)
    assert fault.value.code == "M160"


@pytest.mark.parametrize("written", ["120% 30%", "40% 100.1%", "-1% 30%", {"x": "40%", "y": "101%"}])
def test_a_point_outside_the_picture_is_refused(written: object) -> None:
    with pytest.raises(Fault) as fault:
        read_focus(written)
    assert fault.value.code == "M161"


@pytest.mark.parametrize(("written", "code"), [("", "R104"), (None, "R104"), (["40%", "30%"], "R105")])
def test_nothing_and_a_list_are_no_point(written: object, code: str) -> None:
    with pytest.raises(Fault) as fault:
        read_focus(written)
    assert fault.value.code == code

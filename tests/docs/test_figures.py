"""What the handbooks say of figures and slips is what the program makes of them."""

from __future__ import annotations

import re

import pytest

from generator.messages.issues import Fault
from generator.reading.source import read_text
from generator.values.quantity import KINDS, parse
from tests.docs.handbook import HANDBOOKS, rows

_KIND = re.compile(rf"\S+ `({'|'.join(KINDS)})`")
_TICKED = re.compile(r"`([^`]+)`")
FIGURES = {
    language: [(match[1], *row[1:]) for row in rows(language, 4) if (match := _KIND.fullmatch(row[0]))]
    for language in HANDBOOKS
}
SLIPS = {language: [row for row in rows(language, 3) if re.fullmatch(r"Y\d+", row[2])] for language in HANDBOOKS}


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_units_are_read(language: str) -> None:
    found = [(match[1], _TICKED.findall(cell)) for kind, cell in rows(language, 2) if (match := _KIND.fullmatch(kind))]
    assert {kind for kind, _ in found} == set(KINDS) - {"date", "moment"}
    for kind, units in found:
        assert len(units) > 1
        for unit in units:
            assert parse(kind, f"3{unit}").text("zh").startswith("年产3" if unit.endswith("/年") else "3"), unit


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_qualifiers_are_kept_and_translated(language: str) -> None:
    found = [(_TICKED.findall(typed), english) for typed, english in rows(language, 2) if "RMB 500 million" in english]
    assert len(found) == 7
    for every_typed, english in found:
        for typed in every_typed:
            assert [parse("money", typed).text(key) for key in ("zh", "en")] == [typed, english]


@pytest.mark.parametrize("language", HANDBOOKS)
def test_what_is_refused_has_its_code_and_the_mended_figure_none(language: str) -> None:
    found = [row for row in rows(language, 3) if re.fullmatch(r"Q\d+", row[1])]
    assert len(found) > 10
    for written, code, why in found:
        typed, kind = _TICKED.findall(written)
        with pytest.raises(Fault) as caught:
            parse(kind, typed)
        assert caught.value.code == code
        mended = [each for each in _TICKED.findall(why) if each != "note"]
        assert [parse(kind, each) for each in mended] or code == "Q103"


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_figures_are_what_the_site_makes_of_them(language: str) -> None:
    assert {kind for kind, *_ in FIGURES[language]} == set(KINDS)
    for kind, typed, zh, en in FIGURES[language]:
        quantity = parse(kind, typed.strip("`"))
        assert [quantity.text("zh"), quantity.text("en")] == [zh, en], typed


@pytest.mark.parametrize("language", HANDBOOKS)
def test_a_slip_has_its_code_and_the_mended_line_none(language: str) -> None:
    assert len(SLIPS[language]) > 10
    for wrong, right, code in SLIPS[language]:
        lead = "" if right.startswith("`-") else "id: example\n"
        assert [issue.code for issue in read_text(f"{lead}{wrong.strip('`')}\n", "slip.yaml").issues] == [code], wrong
        assert read_text(f"{lead}{right.strip('`')}\n", "slip.yaml").issues == (), right


def test_both_handbooks_have_the_same_figures() -> None:
    assert FIGURES["zh"] == FIGURES["en"]

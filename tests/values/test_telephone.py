"""How a telephone number is dialled from anywhere, and how it is shown."""

from __future__ import annotations

import re

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.issues import Fault
from generator.values.telephone import Telephone, telephones


@pytest.mark.parametrize(
    ("text", "uri", "shown"),
    [
        ("023-5550-0101", "tel:+862355500101", "+86 23 5550 0101"),
        ("(023) 55500101", "tel:+862355500101", "+86 23 5550 0101"),
        ("010 5550 01 01", "tel:+861055500101", "+86 10 5550 0101"),
        ("0563-555-0101", "tel:+865635550101", "+86 563 555 0101"),
        ("0755-13800138", "tel:+8675513800138", "+86 755 1380 0138"),
        ("023-12345", "tel:+862312345", "+86 23 12345"),
        ("+86 23 5550 0101", "tel:+862355500101", "+86 23 5550 0101"),
        ("+86 (0)23 5550 0101", "tel:+862355500101", "+86 23 5550 0101"),
        ("+86 023 5550 0101", "tel:+862355500101", "+86 23 5550 0101"),
        ("0086-23-55500101", "tel:+862355500101", "+86 23 5550 0101"),
        ("8623 55500101", "tel:+862355500101", "+86 23 5550 0101"),
        ("86 563 555 0101", "tel:+865635550101", "+86 563 555 0101"),
        ("023-5550-0101-8001", "tel:+862355500101;ext=8001", "+86 23 5550 0101"),
        ("0563-555-0101-8", "tel:+865635550101;ext=8", "+86 563 555 0101"),
        ("023-5550-0101转8001", "tel:+862355500101;ext=8001", "+86 23 5550 0101"),
        ("023-5550-0101 分机 8001", "tel:+862355500101;ext=8001", "+86 23 5550 0101"),
        ("+86 (23) 5550 0101 ext. 8", "tel:+862355500101;ext=8", "+86 23 5550 0101"),
        ("400-800-1234", "tel:4008001234", "400 800 1234"),
        ("400-800-1234转5", "tel:4008001234;ext=5", "400 800 1234"),
        ("+86 800 800 1234", "tel:8008001234", "800 800 1234"),
        ("12345", "tel:12345", "12345"),
        ("+49 69 5550-0101", "tel:+496955500101", "+49 69 55500101"),
        ("+1 (212) 555-0101 ext 5", "tel:+12125550101;ext=5", "+1 212 555 0101"),
        ("0081-3-5550-0101", "tel:+81355500101", "+81 3 5550 0101"),
        ("0049 (0)69 55500101", "tel:+496955500101", "+49 69 55500101"),
        ("+852 5550 0101", "tel:+85255500101", "+852 5550 0101"),
    ],
)
def test_a_number_is_dialled_from_anywhere(text: str, uri: str, shown: str) -> None:
    (number,) = telephones(text)
    assert (number.uri, number.shown) == (uri, shown)


@pytest.mark.parametrize(
    "text", ["023-5550-0101/5550-0102", "023-5550-0101, 023 55500102", "023-5550-0101/0102", "023-5550-0101或02"]
)
def test_a_second_number_begins_like_the_first(text: str) -> None:
    assert telephones(text) == (
        Telephone("+862355500101", "+86 23 5550 0101"),
        Telephone("+862355500102", "+86 23 5550 0102"),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("023-5550-0101转8001/8002", "R170"),
        ("023-5550-0101-8001、5550-0102-80", "R116"),
        ("+49 69", "R171"),
        ("+1 212 555 01011", "R171"),
        ("+999 123456", "R171"),
        ("023-5550-0101转13800138000", "R116"),
        ("5550-0101", "R143"),
        ("8655 0101", "R143"),
        ("555-0101转8", "R143"),
        ("+49 69 5550 0101/5550-0102", "R143"),
        ("023-555", "R116"),
        ("0563-5550-010", "R116"),
        ("023-5550-01011", "R116"),
        ("6955500101", "R116"),
    ],
)
def test_what_nobody_can_dial_is_refused(text: str, code: str) -> None:
    with pytest.raises(Fault) as caught:
        telephones(text)
    assert caught.value.code == code


@given(st.sampled_from(["10", "23", "755", "563"]), st.integers(20000000, 89999999), st.sampled_from(["", " ", "-"]))
def test_every_way_of_writing_a_line_dials_the_same(area: str, line: int, gap: str) -> None:
    first, last = str(line)[:4], str(line)[4:]
    written = (
        f"0{area}{gap}{first}{gap}{last}",
        f"+86{gap}{area}{gap}{first}{gap}{last}",
        f"86{gap}{area}{gap}{first}{last}",
        f"(0{area}){gap}{first}{last}",
    )
    assert {telephones(each) for each in written} == {(Telephone(f"+86{area}{line}", f"+86 {area} {first} {last}"),)}


@given(st.sampled_from(["10", "21", "23", "755", "563"]), st.integers(50000000, 69999999))
def test_a_library_of_all_countries_reads_the_same_line(area: str, line: int) -> None:
    (number,) = telephones(f"0{area}-{line}")
    found = phonenumbers.parse(f"0{area}-{line}", "CN")
    assert phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164) == number.dial
    if phonenumbers.is_valid_number(found):  # it groups only what it has in its tables
        assert phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL) == number.shown


def test_what_is_shown_and_what_is_dialled_are_the_same_digits() -> None:
    for text in ("023-5550-0101", "+49 69 5550 0101", "400-800-1234"):
        (number,) = telephones(text)
        assert re.sub(r"\s", "", number.shown) == number.dial

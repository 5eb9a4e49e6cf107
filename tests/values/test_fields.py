"""How the text of one value is read."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest

from generator.messages.issues import Fault
from generator.values import fields


@pytest.mark.parametrize(
    "number",
    [
        "023-5550 0101",
        "+86 23 5550 0101",
        "(023) 5550-0101",
        "400-800-1234",
        "023-55500101转801",
        "12345",
        "0755-13800138",
    ],
)
def test_an_office_line_is_accepted(number: str) -> None:
    assert fields.read_phone(f" {number} ") == number


@pytest.mark.parametrize(
    "number",
    [
        *(
            "13800138000",
            "138-0013-8000",
            "138 0013 8000",
            "+86 13800138000",
            "0086-138-0013-8000",
            "(+86)138 0013 8000",
        ),
        *(
            "013800138000",
            "１３８００１３８０００",
            "138–0013–8000",
            "023-55500101/13800138000",
            "023-55500101, 19900001111",
        ),
    ],
)
def test_a_mobile_number_is_refused(number: str) -> None:
    with pytest.raises(Fault) as caught:
        fields.read_phone(number)
    assert caught.value.code == "R117"


@pytest.mark.parametrize("number", ["０２３－５５５０－０１０１", "（023）5550-0101", "023-5550-0101／0102"])
def test_full_width_signs_become_plain_ones_that_a_telephone_dials(number: str) -> None:
    assert fields.read_phone(number) == unicodedata.normalize("NFKC", number)
    assert fields.read_phone(number).isascii()


@pytest.mark.parametrize("number", ["", None, "call us", "12", "023-5550-0101 (张三)", "٠٢٣-5550-0101", "1" * 60])
def test_what_is_no_telephone_number(number: str | None) -> None:
    with pytest.raises(Fault) as caught:
        fields.read_phone(number)
    assert caught.value.code == ("R104" if not number else "R116")


@pytest.mark.parametrize(
    ("text", "number"),
    [("29.40", "29.40"), ("-0.5", "-0.5"), ("+3", "3"), ("１２.5", "12.5"), ("000123456", "123456")],
)
def test_a_number_is_exact(text: str, number: str) -> None:
    assert str(fields.read_number(text)) == str(Decimal(number))


@pytest.mark.parametrize("text", ["1e5", "1_000", "nan", "inf", "0x10", "1,000", "1.2.3", ".5", "5.", "一", "1" * 10])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(Fault) as caught:
        fields.read_number(text)
    assert caught.value.code == "R113"


@pytest.mark.parametrize("text", ["a", "0", "jieshi-park", "3d-printing", "a" * 63])
def test_an_id(text: str) -> None:
    assert fields.read_id(text) == text


@pytest.mark.parametrize("text", ["-a", "A", "a_b", "a.b", "a/b", "..", "园", "a" * 64, "a b"])
def test_what_is_no_id(text: str) -> None:
    with pytest.raises(Fault) as caught:
        fields.read_id(text)
    assert caught.value.code == "R110"


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("是", True), ("Yes", True), ("false", False), ("否", False)]
)
def test_yes_or_no(text: str, value: bool) -> None:  # noqa: FBT001  (it is what is read)
    assert fields.read_yes_no(text) is value


@pytest.mark.parametrize("text", ["https://example.org", "http://例子.中国/路径?a=1", "https://[::1]/"])
def test_a_web_address(text: str) -> None:
    assert fields.read_web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "//example.org",
        "ftp://example.org",
        "https://",
        "https:// a",
        "http://[a",
        "https://a.b/<x>",
        'https://a/"',
    ],
)
def test_what_is_no_web_address(text: str) -> None:
    with pytest.raises(Fault) as caught:
        fields.read_web_address(text)
    assert caught.value.code == "R114"


@pytest.mark.parametrize(
    ("text", "short"), [("a  b\nc", "a b c"), ("甲" * 40, "甲" * 40), ("甲" * 41, "甲" * 39 + "…")]
)
def test_a_text_is_shortened_for_a_message(text: str, short: str) -> None:
    assert fields.shorten(text) == short


@pytest.mark.parametrize("text", ["a@b.example", "招商@例子.中国", "o'brien+zs@mail.example.org", "a.b-c@x-y.cn"])
def test_an_email_address_is_taken(text: str) -> None:
    assert fields.read_email(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "a@b",
        "a b@c.example",
        'a"><script>@b.example',
        "a@b.example?bcc=c@d.example",
        "a,b@c.example",
        "a@b.example;x",
        "a&b@c.example",
    ],
)
def test_what_would_be_more_than_an_email_address_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        fields.read_email(text)
    assert caught.value.code == "R115"

"""Telephone numbers: whatever is typed is dialled, or refused with words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.values.fields import read_phone
from generator.values.telephone import telephones
from tests.fuzz.edits import changed
from tests.fuzz.target import Target
from tests.fuzz.words import assert_said

if TYPE_CHECKING:
    from random import Random

_TYPED = [
    *("023-5550-0101", "(023) 55500101", "010 5550 01 01", "+86 23 5550 0101", "0086-23-55500101", "400-800-1234"),
    *("023-5550-0101转8001", "023-5550-0101/5550-0102", "12345", "+49 69 5550-0101", "+852 5550 0101", "96100"),
    *("0563-555-0101", "+1 (212) 555-0101 ext. 3", "021-55500101、55500102", "8623 55500101", "800 810 0101"),
]
_PIECES = [
    *"0123456789+-() /,、;转，；～—",
    "分机",
    "ext.",
    "０",
    "（",
    "+86",
    "00",
    "86",
    "\u200b",
    "tel:",
    "传真",
    "\n",
]
_URI = re.compile(r"tel:\+?\d{3,}(?:;ext=\d+)?")


def make(random: Random) -> bytes:
    if random.randrange(3) == 0:
        return "".join(random.choices(_PIECES, k=random.randint(1, 24))).encode()
    text = random.choice(_TYPED)
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(_PIECES) + text[at + random.randrange(3) :]
    if random.randrange(20) == 0:
        text = changed(random, text, 2, _PIECES)
    return text.encode("utf-8", "surrogatepass")


def hold(data: bytes) -> None:
    text = data.decode("utf-8", "surrogatepass")
    try:
        found = telephones(read_phone(text))
    except Fault as fault:
        assert_said(fault.code, fault.facts)
        return
    assert found
    for number in found:
        assert _URI.fullmatch(number.uri), number
        assert number.uri.isascii()
        assert not re.search(r"[<>\"\n\r]", number.shown)


TARGET = Target("telephones", make, hold, share=2)

"""Every code of the reader is provoked by a test case, and its words fit the facts."""

from __future__ import annotations

import re
import string
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.messages.issues import messages
from tests.places import CASES

if TYPE_CHECKING:
    from collections.abc import Mapping

CODES = sorted(tomllib.loads((files("generator.messages") / "words" / "yaml.toml").read_text(encoding="utf-8")))


def placeholders(words: Mapping[str, str], language: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words[language]) if name}


def test_every_code_is_provoked_by_a_case() -> None:
    headers = "".join(path.read_bytes().decode() for path in (CASES / "invalid" / "yaml").glob("*.yaml"))
    modules = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    provoked = set(re.findall(r"^#! (Y\d+)", headers, re.MULTILINE)) | set(re.findall(r'"(Y\d+)"', modules))
    assert set(CODES) <= provoked


@pytest.mark.parametrize("code", CODES)
def test_both_languages_use_the_same_facts(code: str) -> None:
    message = messages()[code]
    for words in (message.say, message.hint):
        assert placeholders(words, "zh") == placeholders(words, "en")
        assert re.search("[一-鿿]", words["zh"])
        assert not re.search("[一-鿿]", words["en"])

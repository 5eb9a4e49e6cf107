"""Figures as staff and public papers say them, brought into the form that is read: 近亿元, 2000+人, 一年半, 六成五.

Owns those forms (``spoken.toml``); one that leaves a doubt is refused here or left as it is, for the reader to refuse.
Must not know units' worth, and never makes a value: what it writes is read like anything typed.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.values.quantity.halves import write_halves
from generator.values.quantity.numerals import write_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.values.quantity.typed import Typed

_Rule = tuple[re.Pattern[str], str]
_VAGUE = re.compile(
    "(?:几|数|上)[十百千万亿]|十几|[一二两三四五六七八九][二三四五六七八九](?=[十百千万成家个名人户套台亩])|百八十|千儿八百"
)
_INCLUDED = re.compile(r"\(不?含(?!(?:增值)?税价?\))")


def in_plain_words(typed: Typed) -> Typed | None:
    """Return a text in the form that is read, None where it has no other; raises ``Fault`` for one with two meanings.

    What is returned still shows the text as it was typed.
    """
    if _VAGUE.search(typed.text):
        raise typed.fault("Q151")
    text = write_halves(typed.kind, write_digits(typed.text))
    for find, to in _rules(typed.kind):
        text = find.sub(to, text)
    text = write_halves(typed.kind, text.strip())
    if _INCLUDED.search(text):
        raise typed.fault("Q150")
    return None if text == typed.text else replace(typed, text=text, said=typed.shown)


@cache
def _rules(kind: str) -> Sequence[_Rule]:
    table = tomllib.loads(files(__package__).joinpath("spoken.toml").read_text(encoding="utf-8"))
    rules = (rule for rule in table["rule"] if kind in rule.get("kinds", (kind,)))
    return tuple((re.compile(rule["find"]), rule["to"]) for rule in rules)

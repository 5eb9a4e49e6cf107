"""What may be meant as a key where a text is not in order: a word in Latin letters, or a Chinese name of some key.

Owns these forms. Asked only behind a slip: the names are not read for a text in which there is none.
"""

from __future__ import annotations

import re
from functools import cache

from generator.values.keys import is_name, names_of_keys, names_of_languages

_LATIN = "[A-Za-z_][A-Za-z0-9_]*"
_CHINESE_KEY = re.compile(
    r"([^\s:：，,{}\[\]\"'#-][^\s:：，,{}\[\]\"'#]{0,19}?) ?(?:(：)[ \t\u3000]*|(:)(?!//)(?=\S)|:(\u3000+[ \t]*))"
)
_LINE = re.compile(r"( *(?:- +)*)((?!#).*)")
_WITH_VALUE = re.compile(r":[ \t]+(?![|>#\[{])\S")
_NEAR = 4000
"""Characters above that are looked at."""
_TEXT_IN_BRACES = re.compile(r"\{\s*(?:[a-z]{2,3}|中文|英文)\s*[:：]")


def chinese_key_like(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find a Chinese key with a wrong colon at an offset; its groups are those of ``plain.KEY_LIKE_KEY``."""
    found = _CHINESE_KEY.match(text, start, end)
    return found if found and is_name(found[1]) and not _goes_on(text, start) else None


def _goes_on(text: str, start: int) -> bool:
    """Whether words at an offset go on with the text of a line above, whose key is indented less."""
    begin = text.rfind("\n", 0, start) + 1
    column = start - begin
    for line in reversed(text[max(begin - _NEAR, 0) : begin].splitlines()):
        above = _LINE.match(line)
        if above and above[2] and len(above[1]) < column:
            return _WITH_VALUE.search(above[2]) is not None
    return False


def name_form(text: str, start: int) -> str:
    """Return the form of a key in the braces at an offset: a text in several languages has just their names."""
    return _name_form(of_text=_TEXT_IN_BRACES.match(text, start) is not None)


@cache
def _name_form(*, of_text: bool) -> str:
    names = names_of_languages() if of_text else names_of_keys()
    return f"(?:{_LATIN}|{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})"

"""How the files are written that a bureau starts from: which names their keys have, and who is to read the comments.

The files hold each comment in Chinese and English, ``zh · en``, and the Chinese word of each choice. Owns the way from
there to files for one reader. Must not know which files there are.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from generator.reading.chinese_keys import with_chinese_keys
from generator.reading.source import YamlList, YamlMapping, apply_edits, read_text
from generator.reading.source.mending import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_COMMENT = re.compile(rf'((?:(?:{_QUOTED}|[^"])*\s)?# )((?:{_QUOTED}|[^"])*?) · (.*)')
"""A line, up to the last sign that opens a comment, and both halves of that; a sign in quotation marks is none."""


class Manner(NamedTuple):
    """Whether keys are Chinese, and for whom comments are: ``zh`` or ``en``, or both where it is None."""

    in_chinese: bool = False
    language: str | None = None

    def write(self, text: str, model: type[BaseModel] | None = None) -> str:
        """Return the text of a file in this manner; ``model`` reads it, or each item of it, if it has keys of ours."""
        if model and self.language == "en" and not self.in_chinese:
            text = _with_english_choices(text, model)
        if model and self.in_chinese:
            text = with_chinese_keys(text, model)
        return "\n".join(map(self._comment, text.split("\n")))

    def _comment(self, line: str) -> str:
        """Return a line with the half of its comment that is for the reader."""
        found = _COMMENT.fullmatch(line)
        if self.language is None or found is None:
            return line
        return f"{found[1]}{found[2 if self.language == 'zh' else 3]}"


def _with_english_choices(text: str, model: type[BaseModel]) -> str:
    """Return a text in which each choice is the English key; one that does not read stays as it is."""
    document = read_text(text, "")
    items = document.value if isinstance(document.value, YamlList) else [document.value]
    try:
        edits = [edit for item in items for edit in _edits(item, model.model_validate(item, context={}), text)]
    except ValidationError:
        return text
    return apply_edits(text, edits)


def _edits(value: object, read: object, text: str) -> Iterator[Edit]:
    for step, typed, start in _steps(value):
        became = _part(read, step)
        if not isinstance(typed, str):
            yield from _edits(typed, became, text)
        elif isinstance(became, StrEnum) and typed != became.value and text.startswith(typed, start):
            yield Edit(start, start + len(typed), became.value)


def _steps(value: object) -> Iterator[tuple[str | int, object, int]]:
    """Return what is in a value, with the step to it and where it begins."""
    if isinstance(value, YamlMapping):
        yield from ((key, inside, value.starts[key][1]) for key, inside in value.items())
    elif isinstance(value, YamlList):
        yield from ((index, inside, value.starts[index]) for index, inside in enumerate(value))


def _part(read: object, step: str | int) -> object:
    if isinstance(step, int):
        return read[step] if isinstance(read, tuple) and step < len(read) else None
    return read.get(step) if isinstance(read, dict) else getattr(read, step, None)

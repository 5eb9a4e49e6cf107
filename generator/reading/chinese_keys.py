"""A text with English keys becomes the same text with Chinese ones, its comments included.

Owns what is a key in a comment. Only keys change, and ``true`` and ``false`` where they are a value. Must not know
which file a text is of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import name_keys
from generator.reading.source import YamlFile, YamlList, YamlMapping, apply_edits, read_text
from generator.reading.source.mending import Edit
from generator.values.keys import KeyShape, shape_of
from generator.values.language import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

_COMMENTED = re.compile(r"( *)# ( *(?:- )?(?:[a-z_]+:(?: |$)|\{[a-z_]+: ).*)")
_COMMENT = re.compile(r"(?:^|(?<= ))#(?= ).*$", re.MULTILINE)
_HALVES = " · "
"""Between the Chinese and the English of a comment."""
_YES_NO = {"true": "是", "false": "否"}


def with_chinese_keys(text: str, model: type[BaseModel]) -> str:
    """Return a text that a model reads, as a mapping or a list of them, with the usual Chinese name of each key."""
    lines = text.split("\n")
    commented = {number: found for number, line in enumerate(lines) if (found := _COMMENTED.fullmatch(line))}
    document = _opened(lines, commented)
    while document.issues and commented:  # what a comment holds may be no part of the record
        wrong = {issue.place.line - 1 for issue in document.issues} & commented.keys()
        commented = {number: found for number, found in commented.items() if wrong and number not in wrong}
        document = _opened(lines, commented)
    shape = shape_of(model)
    whole = KeyShape(each=shape) if isinstance(document.value, YamlList) else shape
    renamed = apply_edits(document.source.text, _edits(document, document.value, whole)).split("\n")
    for number, found in commented.items():
        at = len(found[1])
        renamed[number] = f"{renamed[number][:at]}# {renamed[number][at:]}"
    return _COMMENT.sub(lambda found: _in_words(found[0], shape), "\n".join(renamed))


def _opened(lines: list[str], commented: dict[int, re.Match[str]]) -> YamlFile:
    """Read lines, some of which are taken out of their comments."""
    opened = [commented[n][1] + commented[n][2] if n in commented else line for n, line in enumerate(lines)]
    return read_text("\n".join(opened), "")


def _edits(document: YamlFile, value: object, shape: KeyShape) -> Iterator[Edit]:
    if isinstance(value, YamlMapping):
        for key, (start, behind) in value.starts.items():
            typed = next((each for each in (key, f'"{key}"') if document.source.text.startswith(each, start)), "")
            if (name := shape.chinese.get(key)) and typed:
                yield Edit(start, start + len(typed), name)
            if key in shape.yes_no and (said := str(value.get(key))) in _YES_NO:
                yield Edit(behind, behind + len(said), _YES_NO[said])
        for key, each in value.items():
            if below := shape.inside.get(key) or shape.each:
                yield from _edits(document, each, below)
    elif isinstance(value, YamlList) and shape.each:
        for each in value:
            yield from _edits(document, each, shape.each)


def _in_words(comment: str, shape: KeyShape) -> str:
    chinese, between, english = comment.partition(_HALVES)
    return (name_keys(chinese, shape.chinese, "zh") if HAN.search(chinese) else chinese) + between + english

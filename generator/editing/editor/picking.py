"""From a click in the preview to the field behind it: whose page it is, and which field says what was clicked.

A page is not asked where its words come from, so that nothing is published for it: what the record says is compared
with what was clicked, as it is shown in each language.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FieldSort
from generator.messages.issues import Fault
from generator.reading.source import YamlList, YamlMapping
from generator.values.quantity import KINDS
from generator.values.urls import PATTERNS, RECORDS_WITH_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.editing.editor.typed import Path
    from generator.editing.fields import FormField
    from generator.values.language import Language

_NO_SENSE = re.compile(r"[\s,，*_`#>\[\]()（）|·•:：。.-]+")
_FEWEST = 2  # letters by which a field can be told


class ShownWords(NamedTuple):
    """What a field says on a page, and its path."""

    words: str
    path: Path


def record_of(path: str, languages: Sequence[str]) -> tuple[str, str] | None:
    """Return the kind and id of the record whose page stands at a path (``/en/projects/x/``); None for other pages."""
    parts = path.strip("/").split("/")
    below = "/".join(parts[1:] if parts[0] in languages else parts) + "/"
    for kind in RECORDS_WITH_PAGE:
        found = re.fullmatch(re.escape(PATTERNS[kind]).replace(r"\{key\}", "([a-z0-9-]+)"), below)
        if found:
            return kind, found[1]
    return None


def field_of(block: FormField, value: object, clicked: str, languages: Sequence[Language]) -> Path | None:
    """Return the path of the field that says what was clicked: all of it, else the most of it."""
    wanted = _folded(clicked)
    if len(wanted) < _FEWEST:
        return None
    said = [each for each in _said(block, value, (), languages) if len(each.words) >= _FEWEST]
    equal = next((each.path for each in said if each.words == wanted), None)
    if equal is not None:
        return equal
    inside = [each for each in said if each.words in wanted]
    around = [each for each in said if wanted in each.words]
    best = max(inside, key=lambda each: len(each.words), default=None) or min(
        around, key=lambda each: len(each.words), default=None
    )
    return best.path if best else None


def _said(field: FormField, value: object, path: Path, languages: Sequence[Language]) -> Iterator[ShownWords]:
    if isinstance(value, str):
        yield from (ShownWords(_folded(words), path) for words in _ways(field, value, languages))
    elif isinstance(value, YamlList):
        for number, each in enumerate(value):
            yield from _said(field.each or field, each, (*path, number), languages)
    elif isinstance(value, YamlMapping):
        for key, each in value.items():
            if field.sort in {FieldSort.BILINGUAL, FieldSort.PROSE} and isinstance(each, str):
                yield from (ShownWords(_folded(words), (*path, key)) for words in (each, *each.split("\n")))
            else:
                inner = field.field(key) or field.each
                yield from _said(inner, each, (*path, key), languages) if inner else ()


def _ways(field: FormField, value: str, languages: Sequence[Language]) -> Iterator[str]:
    """Yield how a page may write a value."""
    yield value
    if field.sort is FieldSort.CHOICE:
        yield from (words for each in field.choices if each.value == value for words in each.words)
    if field.sort is FieldSort.QUANTITY:
        try:
            read = KINDS[field.of].parse(value)
            yield from (read.text(each.of_figures) for each in languages)
        except (Fault, KeyError):
            return


def _folded(words: str) -> str:
    return _NO_SENSE.sub("", unicodedata.normalize("NFKC", words)).casefold()

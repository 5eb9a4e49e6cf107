"""A record as a form: each described field with what stands in it, ready to be drawn.

Owns the order and the nesting of a form. Must not know HTML.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.editing.editor.telling import in_words
from generator.editing.fields import FORMS, FieldSort, FormField
from generator.messages.issues import Fault
from generator.reading.source import YamlList, YamlMapping, inside
from generator.values.keys import sections
from generator.values.language import language, name_in
from generator.values.quantity import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.editing.editor.typed import Path
    from generator.values.language import Language

_SAID = 60  # letters by which an entry of a list is known
_YES_NO = {"true": ("是", "Yes"), "false": ("否", "No")}
_FREE = FormField("", FieldSort.TEXT, ("", ""))
"""What stands under a key that somebody made up."""


class OfferedOption(NamedTuple):
    """One thing that can be chosen, with what it is called."""

    value: str
    title: str


class LanguageText(NamedTuple):
    """What a text says in one language; ``name`` is that of the language as the editor speaks."""

    key: str
    name: str
    text: str


@dataclass(frozen=True)
class FieldView:
    """One field of a form. ``inside`` are the fields of a block or the entries of a list, ``said`` names an entry.

    ``item`` is what one entry of a list is called.
    """

    field: FormField
    path: Path
    title: str
    help: str
    text: str
    texts: tuple[LanguageText, ...] = ()
    inside: tuple[FieldView, ...] = ()
    options: tuple[OfferedOption, ...] = ()
    reading: str = ""
    is_filled: bool = False
    is_rare: bool = False
    said: str = ""
    item: str = ""

    @property
    def address(self) -> str:
        """The path as the browser hands it back."""
        return json.dumps(self.path, ensure_ascii=False)


class FormMaker:
    """Makes the form of a record, in the language of who edits (``zh`` or ``en``).

    ``languages`` are those of the site, ``named`` returns the records of a kind that a field may name.
    """

    def __init__(
        self, speech: str, languages: Sequence[Language], named: Callable[[str], tuple[OfferedOption, ...]]
    ) -> None:
        """Take what all forms have in common."""
        self._speech = speech
        self._number = 0 if speech == "zh" else 1
        self._languages = languages
        self._named = named

    def form(self, block: FormField, value: object) -> list[FieldView]:
        """Return the fields of a record; those that few records need are last."""
        views = [self.view(each, inside(value, each.key), (each.key,)) for each in block.fields]
        return sorted(views, key=lambda view: view.is_rare)

    def view(self, field: FormField, value: object, path: Path) -> FieldView:
        """Return one field with what stands in it."""
        text = value if isinstance(value, str) else ""
        return FieldView(
            field,
            path,
            title := self._title(field, path),
            help_ if (help_ := field.says[self._number].replace("`", "")) != title else "",
            text,
            self._texts(field, value),
            tuple(self._inside(field, value, path)),
            self._options(field, text),
            reading(field, text, self._languages),
            value is not None,
            len(path) == 1 and field.key in _layout()["rare"] and value is None,
            in_words(field, value, self._speech)[:_SAID] if isinstance(path[-1], int) else "",
            self._item(field),
        )

    def _title(self, field: FormField, path: Path) -> str:
        if isinstance(path[-1], int):
            return f"{field.titles[self._number]} {path[-1] + 1}".strip()
        return field.titles[self._number] or str(path[-1])

    def _item(self, field: FormField) -> str:
        """Return what one entry is called: in Chinese as the list is, in English by its own singular."""
        each = field.each
        if self._speech == "zh" or each is None:
            return field.titles[self._number]
        named = FORMS[each.of].form.titles[1] if each.sort is FieldSort.NAMES and each.of in FORMS else ""
        return each.titles[1] or named or field.titles[1]

    def _texts(self, field: FormField, value: object) -> tuple[LanguageText, ...]:
        if field.sort not in {FieldSort.BILINGUAL, FieldSort.PROSE}:
            return ()
        found = []
        for each in self._languages:
            # one text alone is shown as Chinese, which the site is written in first
            text = value if isinstance(value, str) and each.key == "zh" else inside(value, each.key)
            found.append(LanguageText(each.key, self._language(each.key), text if isinstance(text, str) else ""))
        return tuple(found)

    def _language(self, key: str) -> str:
        named = sections()["languages"].get(key)
        return named.names[0] if named and self._speech == "zh" else name_in(key, language(self._speech))

    def _inside(self, field: FormField, value: object, path: Path) -> Iterator[FieldView]:
        if field.sort is FieldSort.BLOCK:
            yield from (self.view(each, inside(value, each.key), (*path, each.key)) for each in field.fields)
        elif field.sort is FieldSort.LIST and field.each:
            items = value if isinstance(value, YamlList) else [] if value is None else [value]
            yield from (self.entry(field, number, item, path) for number, item in enumerate(items))
        elif field.sort in {FieldSort.MAPPING, FieldSort.FREE} and isinstance(value, YamlMapping):
            each = field.each or _FREE
            yield from (self.view(each, item, (*path, key)) for key, item in value.items())

    def entry(self, field: FormField, number: int, value: object, path: Path) -> FieldView:
        """Return an entry of a list, or an empty one for a value of None."""
        each = field.each or _FREE
        view = self.view(each, value, (*path, number))
        return replace(view, title=f"{self._item(field)} {number + 1}")

    def _options(self, field: FormField, text: str) -> tuple[OfferedOption, ...]:
        if field.sort is FieldSort.CHOICE:
            known = tuple(OfferedOption(each.value, each.words[self._number]) for each in field.choices)
        elif field.sort is FieldSort.NAMES:
            known = self._named(field.of)
        elif field.sort is FieldSort.YES_NO:
            known = tuple(OfferedOption(value, words[self._number]) for value, words in _YES_NO.items())
        else:
            return ()
        there = next((each for each in known if text in each), None)
        return known if there or not text else (*known, OfferedOption(text, text))


def reading(field: FormField, text: str, languages: Sequence[Language]) -> str:
    """Return how a quantity is shown in every language of the site; empty where it is none."""
    if field.sort is not FieldSort.QUANTITY or not text:
        return ""
    try:
        value = KINDS[field.of].parse(text)
        return " · ".join(value.text(each.of_figures) for each in languages)
    except (Fault, KeyError):
        return ""


@cache
def _layout() -> Mapping[str, Any]:
    return tomllib.loads((files("generator.editing.editor") / "layout.toml").read_text(encoding="utf-8"))

"""What a cell means for a field: the text that staff would have typed there.

Owns how a cell is split into the items of a list, and when it says nothing. What cannot be understood is handed on as
it is: the check of the record says what is wrong with it. Must not know sheets.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort
from generator.editing.tables.units import can_be_read, day_of_serial, with_unit
from generator.editing.tables.vocabulary import fold, stands_in
from generator.reading.called import NameAsked
from generator.reading.tables import CellSort
from generator.values.fields import YES, is_id
from generator.values.wrapping import close_up

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.editing.fields import FormField
    from generator.editing.writing import Value
    from generator.reading.called import CalledRecords
    from generator.reading.tables import TableCell

_LINES = re.compile(r"\n")
_SIGNS = re.compile(r"[；;]")
_ALL_SIGNS = re.compile(r"[；;、，,/]")
_TICKS = frozenset("√✓✔☑●对y") | YES
_CROSSES = frozenset({"×", "✗", "✘", "☐", "○", "否", "n", "no", "false", "无"})
_WORDS = frozenset({FieldSort.TEXT, FieldSort.BILINGUAL, FieldSort.PROSE, FieldSort.FREE})
_YEAR_MONTH = re.compile(r"((?:19|20|21)\d{2})[./年](\d{1,2})月?(?:份)?")
_CLOSE_MONTH = re.compile(r"((?:19|20|21)\d{2})(0[1-9]|1[0-2])")
_JSON = ('{"', "[", '"')


def says_nothing(text: str, field: FormField) -> bool:
    """Whether a cell is as good as empty: a dash, ``/``, or 无 where no words are asked."""
    if not fold(text) and field.sort is not FieldSort.YES_NO:
        return True
    is_answer = field.sort is FieldSort.YES_NO and (fold(text) or text.strip()) in _CROSSES | _TICKS
    return not text.strip() or (not is_of_words(field) and not is_answer and stands_in("nothing", text))


def is_of_words(field: FormField) -> bool:
    """Whether a field holds words of its own, among which 无 and 待定 are some."""
    return field.sort in _WORDS


def text_of(cell: TableCell, field: FormField, unit: str, words: Mapping[str, str]) -> str:
    """Return the text that a field should have for a cell; ``words`` stand for others in its column, folded."""
    typed = words.get(fold(cell.text), cell.text)
    if field.sort is FieldSort.QUANTITY:
        return (
            _date(cell, typed.strip()) if field.of in {"date", "moment"} else with_unit(field.of, typed.strip(), unit)
        )
    if field.sort is FieldSort.CHOICE:
        return choice_of(field, typed)
    if field.sort is FieldSort.YES_NO:
        plain = typed.strip().casefold()
        return "true" if plain in _TICKS else "false" if plain in _CROSSES else typed.strip()
    return typed.strip("\n") if field.sort in {FieldSort.PROSE, FieldSort.FREE} else close_up(typed.strip())


def choice_of(field: FormField, text: str) -> str:
    """Return the value of a choice that a word stands for; the word itself where it is none."""
    name = fold(text)
    for each in field.choices:
        if name in {fold(word) for word in (each.value, *each.words, *each.also)}:
            return each.value
    return text.strip()


def _date(cell: TableCell, text: str) -> str:
    if cell.sort is CellSort.DATE or can_be_read("date", text):
        return text
    plain = unicodedata.normalize("NFKC", text)
    month = _CLOSE_MONTH.fullmatch(plain) or _YEAR_MONTH.fullmatch(plain)
    has_lost_noughts = cell.sort is CellSort.NUMBER or not cell.sheet  # a CSV file has numbers as they are shown
    is_tenth = has_lost_noughts and plain.endswith(".1")  # the first month, or the tenth
    if month and 1 <= int(month[2]) <= 12 and not is_tenth:  # noqa: PLR2004  (months)
        return f"{month[1]}-{int(month[2]):02}"
    return day_of_serial(plain) or text


def split(text: str, field: FormField, *, keeps_empty: bool = False) -> list[str]:
    """Return the items of a list in a cell: its lines, else what ``；`` parts, and in lists of names also ``、``.

    A cell with one item of several signs ends with a line break. ``keeps_empty``: lines are counted.
    """
    if "\n" in text:
        parts = _LINES.split(text.removesuffix("\n") if keeps_empty else text)
    else:
        parts = _SIGNS.split(text)
        has_names = field.sort in {FieldSort.NAMES, FieldSort.CHOICE, FieldSort.ID}
        if len(parts) == 1 and has_names and not is_id(text):
            parts = _ALL_SIGNS.split(text)
    stripped = [each.strip() for each in parts]
    return stripped if keeps_empty else [each for each in stripped if each]


def joined(items: list[str]) -> str:
    """Return a list as one cell, so that :func:`split` gives it back."""
    text = "\n".join(items)
    return text if len(items) != 1 else f"{text}\n" if _ALL_SIGNS.search(text) else text


def free_value(text: str) -> Value:
    """Return what a cell of a free value means: a text, or what was written as JSON for want of a shape."""
    if text.startswith(_JSON):
        try:
            value: Value = json.loads(text)
        except ValueError:
            return text
        return value if _is_of_texts(value) else text
    return text


def free_text(value: Value) -> str:
    """Return a free value as one cell, so that :func:`free_value` gives it back."""
    if isinstance(value, str) and not value.startswith(_JSON):
        return value
    return json.dumps(value, ensure_ascii=False)


def _is_of_texts(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_is_of_texts, value.values()))
    return all(map(_is_of_texts, value)) if isinstance(value, list) else isinstance(value, str)


def fits(field: FormField, cells: Collection[TableCell], unit: str, called: CalledRecords) -> float:
    """Return the share of some cells that can be read as a field."""
    if field.sort is not FieldSort.NAMES:
        return sum(_fits(field, cell, unit) for cell in cells) / len(cells) if cells else 0
    known = {key for ids in called.ids.get(field.of, {}).values() for key in ids}
    found = (all(_is_called(field, each, called, known) for each in split(cell.text, field)) for cell in cells)
    return sum(found) / len(cells) if cells else 0


def _is_called(field: FormField, name: str, called: CalledRecords, known: Collection[str]) -> bool:
    return name in known or bool(called.answer(NameAsked(field.of, name)).ids)


def _fits(field: FormField, cell: TableCell, unit: str) -> bool:
    text = text_of(cell, field, unit, {})
    if field.sort is FieldSort.QUANTITY:
        return can_be_read(field.of, text)
    if field.sort is FieldSort.CHOICE:
        return any(text == each.value for each in field.choices)
    if field.sort in {FieldSort.YES_NO, FieldSort.WEB_ADDRESS}:
        return text in {"true", "false"} if field.sort is FieldSort.YES_NO else text.startswith("http")
    if field.sort is FieldSort.ID:
        return is_id(text) and not text.isdigit()
    return is_of_words(field)

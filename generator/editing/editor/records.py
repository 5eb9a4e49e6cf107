"""The records of a text by their marks, as far as each can be read; what was read of a text is kept for a while."""

from __future__ import annotations

from functools import lru_cache

from generator.editing.editor.spots import ALONE, count, cut, marks_of
from generator.editing.fields import FORMS
from generator.reading.naming import with_names
from generator.reading.source import YamlList, inside, read_text


@lru_cache(maxsize=64)  # a list of a thousand records takes longer to read than a person waits for a letter
def records_in(kind: str, text: str | None) -> tuple[tuple[str, object], ...]:
    """Return the mark and the value of each record of a file of a kind; none of a text that cannot be cut.

    Values have the keys of their model; one that is no mapping is no record, and has its place all the same. A file of
    no kind has no records.
    """
    if not kind:
        return ()
    try:
        number = count(text) if text else None
    except LookupError:
        return ()
    if not text or not text.strip():
        return ()
    model = FORMS[kind].model
    value = with_names(read_text(text, ""), model).value
    if number is None:
        return ((ALONE, value),)
    values: list[object]
    if isinstance(value, YamlList) and len(value) == number:
        values = list(value)
    else:  # something in it is no record
        parts = (with_names(read_text(cut(text, each).text, ""), model).value for each in range(number))
        values = [inside(each, 0) for each in parts]
    return tuple(zip(marks_of(str(inside(each, "id") or "").strip() for each in values), values, strict=True))

"""What differs between two texts of a file, in words: which record says what instead of what.

Owns how values are paired. Words stand in ``look/words.toml``.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.listing import row_of
from generator.editing.editor.records import records_in
from generator.editing.editor.spots import RecordSpot
from generator.editing.editor.words import say
from generator.editing.fields import FORMS, FieldSort
from generator.reading.source import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.editing.editor.listing import RecordRow
    from generator.editing.fields import FormField


class ToldValue(NamedTuple):
    """A value that differs: what it is called, what it was, what it is."""

    label: str
    before: str
    after: str


class ToldRecord(NamedTuple):
    """A record that is ``new``, ``gone`` or ``changed``, with its name as the editor speaks."""

    how: str
    kind: str
    called: str
    values: tuple[ToldValue, ...] = ()

    def lines(self, speech: str) -> list[str]:
        """Return what is said of it: the record, and below it each value."""
        kind = FORMS[self.kind].form.titles[0 if speech == "zh" else 1]
        first = say(f"told_{self.how}", speech, kind=kind, name=self.called)
        return [first, *(f"  {each}" for each in self.said(speech))]

    def said(self, speech: str) -> list[str]:
        """Return what is said of its values."""
        return [_said(each, speech) for each in self.values]


def told(kind: str, before: str | None, after: str | None, speech: str) -> list[ToldRecord]:
    """Return the records that differ between two texts of a file; None stands for no file, and of no kind for none."""
    if not kind:
        return []
    old, new = _records(kind, before), _records(kind, after)
    block = FORMS[kind].form.block
    found = []
    for key in dict.fromkeys([*new, *old]):
        was, now = old.get(key), new.get(key)
        if was and now:
            values = tuple(_values(block, was[1], now[1], speech))
            found += [ToldRecord("changed", kind, now[0].called(speech), values)] if values else []
        elif now:
            found.append(ToldRecord("new", kind, now[0].called(speech)))
        elif was:
            found.append(ToldRecord("gone", kind, was[0].called(speech)))
    return found


def summary(records: list[ToldRecord], speech: str) -> str:
    """Return all of it as the message of a commit: the first line says most, the others all."""
    if not records:
        return say("told_nothing", speech)
    first, lines = records[0], [line for each in records for line in each.lines(speech)]
    kind = FORMS[first.kind].form.titles[0 if speech == "zh" else 1]
    title = say(f"told_{first.how}", speech, kind=kind, name=first.called)
    if len(records) == 1 and len(first.values) == 1:
        return say("told_one", speech, name=first.called, value=first.said(speech)[0])
    if len(records) > 1:
        title = say("told_several", speech, first=title, count=str(len(records)))
    return "\n".join([title, "", *lines])


def _records(kind: str, text: str | None) -> dict[str, tuple[RecordRow, YamlMapping]]:
    found = {}
    for mark, one in records_in(kind, text):
        if isinstance(one, YamlMapping):
            row = row_of(kind, RecordSpot("", mark), one, FORMS[kind].model)
            key = row.id or str(next(iter(one.values()), mark))  # a term of the glossary is known by its Chinese
            found[key] = (row._replace(id=key), one)
    return found


def _values(field: FormField, before: object, after: object, speech: str, label: str = "") -> Iterator[ToldValue]:
    if before == after:
        return
    if field.sort is FieldSort.BLOCK and isinstance(before or after, YamlMapping):
        was, now = (each if isinstance(each, YamlMapping) else YamlMapping() for each in (before, after))
        for each in field.fields:
            name = each.titles[0 if speech == "zh" else 1]
            yield from _values(each, was.get(each.key), now.get(each.key), speech, _joined(label, name))
    elif field.sort is FieldSort.LIST and field.each:
        old, new = (list(each) if isinstance(each, YamlList) else [] for each in (before, after))
        gone = [each for each in old if each not in new]
        come = [each for each in new if each not in old]
        for one, other in zip_longest(gone, come):
            yield ToldValue(label, in_words(field.each, one, speech), in_words(field.each, other, speech))
        if not gone and not come:
            yield ToldValue(label, "", say("told_order", speech))
    elif field.sort in {FieldSort.BILINGUAL, FieldSort.PROSE}:
        was, now = (each if isinstance(each, YamlMapping) else YamlMapping() for each in (before, after))
        changed = [key for key in dict.fromkeys([*was, *now]) if was.get(key) != now.get(key)]
        for key in changed:
            name = say("told_in", speech, label=label, language=key) if key != speech or len(changed) > 1 else label
            yield ToldValue(name, str(was.get(key) or ""), str(now.get(key) or ""))
    else:
        yield ToldValue(label, in_words(field, before, speech), in_words(field, after, speech))


def in_words(field: FormField, value: object, speech: str) -> str:
    """Return a value as the editor speaks, on one line; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, YamlMapping):
        if field.sort in {FieldSort.BILINGUAL, FieldSort.PROSE}:
            return str(value.get(speech) or next(iter(value.values()), ""))
        known = ((field.field(key) or field.each or field, each) for key, each in value.items())
        return " · ".join(said for inner, each in known if (said := in_words(inner, each, speech)))
    if isinstance(value, YamlList):
        return " · ".join(in_words(field.each or field, each, speech) for each in value)
    choice = next((each for each in field.choices if each.value == value), None)
    return choice.words[0 if speech == "zh" else 1] if choice else str(value)


def _said(value: ToldValue, speech: str) -> str:
    how = "told_value" if value.before and value.after else "told_added" if value.after else "told_removed"
    return say(how, speech, label=value.label, before=_short(value.before), after=_short(value.after))


def _joined(label: str, name: str) -> str:
    return f"{label}·{name}" if label else name


def _short(text: str, most: int = 80) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"

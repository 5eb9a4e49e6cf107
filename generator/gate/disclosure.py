"""What of the content may be published: the one gate between what staff wrote and the public site.

Owns the rules of disclosure: a stage's visibility, a record's own ``disclosure``, and internal blocks. Everything that
is not public ends here: ``public_record`` is the only function that makes a public value. Must not know one kind from
another: what is left of a record that is shown without names its kind says (``values.record``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast, get_args

from generator.sentences.texts import texts_of
from generator.sentences.translations import State, survey
from generator.values.record import HIDDEN, Disclosure, Entry, Record, RecordEntry
from generator.values.stage import Stage, Visibility

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.content import Content
    from generator.values.language import Text
    from generator.values.record import Block
    from generator.values.stage import StageRule

_OPENNESS = (Disclosure.INTERNAL, Disclosure.COUNTED, Disclosure.ANONYMOUS, Disclosure.FULL)
_OF_VISIBILITY = {
    Visibility.FULL: Disclosure.FULL,
    Visibility.COUNTED: Disclosure.COUNTED,
    Visibility.HIDDEN: Disclosure.INTERNAL,
}


def disclosure_of(entry: Entry, rules: Mapping[Stage, StageRule]) -> Disclosure:
    """Return how much of an entry the public sees.

    The record's own ``disclosure`` narrows what its stage allows. It widens it only as ``full``, and only where the
    record's source names where the fact is already public.
    """
    allowed = _OF_VISIBILITY[rules[Stage(entry.limited_by)].shown] if entry.limited_by else Disclosure.FULL
    own = entry.disclosure
    if own is None:
        return allowed
    if own is Disclosure.FULL and is_public_already(entry):
        return own
    return min(own, allowed, key=_OPENNESS.index)


def is_public_already(entry: Entry) -> bool:
    """Whether the record's source says where, and when or under what address, the fact has been published."""
    return isinstance(entry, Record) and bool(entry.source and (entry.source.date or entry.source.url))


def is_shown(record: Block, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether the public sees anything of what was read of a record, of the settings or of an authored page."""
    return not isinstance(record, Entry) or disclosure_of(record, rules) not in HIDDEN


def public_record(entry: RecordEntry, rules: Mapping[Stage, StageRule]) -> Record | None:
    """Return what is public of an entry, looked at by itself; None where nothing is.

    This is the one way from an entry to what the public sees. What it says of others that are not public is still in
    it: see ``gate.publication``.
    """
    disclosure = disclosure_of(entry, rules)
    if disclosure in HIDDEN:
        return None
    record = cast("Record", _public_part(entry, rules))
    return record.unnamed() if disclosure is Disclosure.ANONYMOUS else record


def parts_of(entry: Entry, rules: Mapping[Stage, StageRule]) -> tuple[tuple[str, str], ...]:
    """Return how much of each part of an entry is shown, by the number that the part has on the list that it is on."""
    return tuple(
        (str(getattr(part, "no", at)), disclosure_of(part, rules).value)
        for name in _fields_of_entries(type(entry))
        for at, part in enumerate(getattr(entry, name))
    )


def _public_part(entry: Entry, rules: Mapping[Stage, StageRule]) -> Block:
    """Return the fields of an entry that its public type has; of its parts that are entries those that are shown."""
    public = entry.PUBLIC
    values = {name: getattr(entry, name) for name in public.model_fields}
    for name in _fields_of_entries(type(entry)):
        shown = [part for part in values[name] if is_shown(part, rules)]
        if len(shown) < len(values[name]):  # a note on all of them would tell of those that are hidden
            values["inferred"] = {field: why for field, why in values["inferred"].items() if field != name}
        values[name] = tuple(_public_part(part, rules) for part in shown)
    written = {name for name in entry.model_fields_set & public.model_fields.keys() if values[name] != ()}
    return public.model_construct(_fields_set=written, **values)


@lru_cache(maxsize=64)  # there are a dozen types of entry
def _fields_of_entries(model: type[Entry]) -> tuple[str, ...]:
    """Return the fields that hold entries, such as the plots of a park."""
    inner = {name: get_args(field.annotation)[:1] for name, field in model.model_fields.items()}
    return tuple(name for name, of in inner.items() if of and isinstance(of[0], type) and issubclass(of[0], Entry))


def stale_translations(content: Content) -> frozenset[tuple[str, str]]:
    """Return the translations that lag behind in what is shown, where the site wants that said.

    What is hidden must not mark a page that is not.
    """
    if content.settings is None or not content.settings.record.stale_note or not content.ledger.is_kept:
        return frozenset()
    rules = content.stage_rules()
    return frozenset(
        (status.language, status.source.text[status.language])
        for status in survey(content, content.ledger, {State.STALE})
        if _is_public_text(status.source.located.record, status.source.text, rules)
    )


def _is_public_text(record: Block, text: Text, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether a text of a record, of the settings or of an authored page is in what the public sees of it."""
    if not isinstance(record, RecordEntry):
        return True
    public = public_record(record, rules)
    return public is not None and any(each is text for _, each in texts_of(public))

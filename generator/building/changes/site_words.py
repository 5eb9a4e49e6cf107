"""What the settings of a site say otherwise than before: their texts one by one, all else that the public sees as one.

Owns which settings nobody but staff notices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.changes.differences import RecordChange, ValueChange
from generator.building.changes.sameness import says_the_same
from generator.sentences.texts import texts_of
from generator.values.keys import keys_of
from generator.values.record import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.reading.settings import Settings
    from generator.values.language import Text

SITE = "site"
"""What the settings are called among the kinds of record."""
_OF_STAFF = frozenset({"translation_ok", "may_be_public", "plausible", "untranslated", "stale_note", "stages"})
"""Settings that are seen in records and pages alone."""
_ADDRESS = "site_url"
"""Where the address of the whole site stands, in the configuration of the engine."""
_Path = tuple[str | int, ...]


def changed_settings(
    before: Settings, after: Settings, languages: Sequence[str], addresses: tuple[str, str]
) -> Iterator[RecordChange]:
    """Yield the change of the settings, if the public sees any of it; ``addresses`` are those of the site."""
    old, new = dict(texts_of(before)), dict(texts_of(after))
    values = [
        _value(before if path in old else after, path, old.get(path), new.get(path))
        for path in dict.fromkeys((*new, *old))
        if old.get(path) != new.get(path)
    ]
    if addresses[0] != addresses[1]:
        was, now = (dict.fromkeys(languages, each) for each in addresses)
        values.append(ValueChange(_ADDRESS, dict.fromkeys(languages, _ADDRESS), {}, was, now))
    otherwise = not says_the_same(_without_texts(before), _without_texts(after))
    if values or otherwise:
        yield RecordChange(SITE, SITE, "changed", after.name.in_all(languages), tuple(values), otherwise=otherwise)


def _value(settings: Settings, path: _Path, before: Text | None, after: Text | None) -> ValueChange:
    names = list(_names(settings, path))
    label = {"zh": "，".join(each for each, _ in names), "en": ", ".join(each for _, each in names)}
    return ValueChange(".".join(map(str, path)), label, {}, _words(before), _words(after))


def _words(text: Text | None) -> Mapping[str, str] | None:
    return {key: text[key] for key in text} if text is not None else None


def _names(block: Block, path: _Path) -> Iterator[tuple[str, str]]:
    """Yield what each key on a path is called in Chinese and in English."""
    value: object = block
    for step in path:
        if isinstance(value, Block):
            known = keys_of(type(value))[str(step)].names
            yield (known[0] if known else str(step)), str(step).replace("_", " ")
            value = getattr(value, str(step))
        else:
            value = value[step]  # type: ignore[index]  # a list or a mapping


def _without_texts(settings: Settings) -> dict[str, object]:
    """Return what the public sees of settings that has no text of its own in it."""
    with_texts = {path[0] for path, _ in texts_of(settings)}
    return {
        name: value for name, value in settings.__dict__.items() if name not in _OF_STAFF and name not in with_texts
    }

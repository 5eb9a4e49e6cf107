"""What is said of words that reach a private person, or are rubbish of a wrong code.

How they are found stands in ``values.personal`` and ``values.garbled``; ``records.rules.unfit`` says where it pays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.records.rules.passages import passages_beside, passages_in_records
from generator.values.garbled.find import GarbledKind, garbled_in
from generator.values.garbled.hints import may_be_garbled
from generator.values.personal.find import PersonalKind, personal_in, same_number
from generator.values.personal.hints import may_hold_personal

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from generator.reading.content import Content
    from generator.records.rules.passages import Passage
    from generator.values.garbled.find import Garbled
    from generator.values.personal.find import Personal

_PERSONAL = {
    PersonalKind.MOBILE: "R117",
    PersonalKind.CARD: "P129",
    PersonalKind.PLATE: "P130",
    PersonalKind.MAIL: "P131",
}
_GARBLED = {GarbledKind.BLANK: "P134", GarbledKind.SCRIPT: "P135", GarbledKind.MARKUP: "P136"}


def unfit_in_records(content: Content, files: Container[str]) -> Iterator[Issue]:
    """Find it in what is shown of the records of some files."""
    yield from _issues(content, passages_in_records(content, lambda located: located.document.file in files))


def unfit_beside(content: Content) -> Iterator[Issue]:
    """Find it in the settings, the terms and the authored pages, and in the names of files that are handed out."""
    yield from _issues(content, passages_beside(content))
    allowed = _allowed(content)
    for name, path in content.media_files.items():
        place = Place(path.relative_to(content.root).as_posix())
        for each in personal_in(name) if may_hold_personal(name) else ():
            if same_number(each.words) not in allowed:
                yield Issue("P137", place, facts={"value": each.words})


def _allowed(content: Content) -> frozenset[str]:
    """Return what may be public, as numbers and addresses are compared."""
    settings = content.settings
    return frozenset(map(same_number, settings.record.may_be_public if settings else ()))


def _issues(content: Content, passages: Iterable[Passage]) -> Iterator[Issue]:
    allowed = _allowed(content)
    for passage in passages:
        if passage.words in content.media_files:
            continue  # which is reported where it lies
        found: dict[str, Personal] = {}
        if may_hold_personal(passage.words):
            found = {each.words: each for each in personal_in(passage.words) if same_number(each.words) not in allowed}
        yield from (passage.issue(_code_of(each, passage), each.words, value=each.words) for each in found.values())
        if not passage.is_address and may_be_garbled(passage.words):
            yield from _garbled(passage)


def _code_of(found: Personal, passage: Passage) -> str:
    """Return the code of what was found; the mailbox that a contact was given is asked about only."""
    is_asked = found.kind is PersonalKind.MAIL and passage.is_address and passage.owner.startswith("contact/")
    return "P132" if is_asked else _PERSONAL[found.kind]


def _garbled(passage: Passage) -> Iterator[Issue]:
    seen: set[str] = set()
    for each in garbled_in(passage.words):
        if each.words not in seen and not (each.kind is GarbledKind.MARKUP and passage.is_prose):
            seen.add(each.words)
            meant = each.meant if each.is_all else f"{each.meant}…"
            yield passage.issue(_garbled_code(each), each.words, value=_named(each.words), meant=meant)


def _garbled_code(each: Garbled) -> str:
    if each.kind is GarbledKind.MOJIBAKE:
        return "P133" if each.meant else "P138"
    return _GARBLED[each.kind]


def _named(words: str) -> str:
    """Return words as they can be shown; a blank by its number."""
    return words if words.strip() else f"U+{ord(words[0]):04X}"

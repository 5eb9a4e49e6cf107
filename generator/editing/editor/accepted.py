"""Translations that are known to fit since somebody wrote them here, or said so: what goes into the ledger with them.

A text that was typed in a form was typed beside its Chinese. One of which only the Chinese was changed is asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.reading.ledger import Ledger, fingerprint
from generator.sentences.texts import texts_of
from generator.sentences.translations import CHINESE, SITE, Translatable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.editing.editor.typed import Path
    from generator.reading.content import Located


class KeptText(NamedTuple):
    """A translation that somebody said still fits: the id of its text, its language, and the mark of the Chinese."""

    text: str
    language: str
    mark: str


def with_accepted(ledger: Ledger, now: Located[Any], before: Located[Any] | None, kept: Collection[KeptText]) -> Ledger:
    """Return a ledger that knows the translations of a record which were typed since it was saved, or which are kept.

    A site that keeps no ledger goes on without one.
    """
    if not ledger.is_kept:
        return ledger
    old = {each.id: each.text for each in _texts(before)} if before else {}
    entries = dict(ledger.entries)
    for each in _texts(now):
        was = old.get(each.id)
        for language in each.text:
            mark = fingerprint(each.text[CHINESE])
            typed = was is None or was.get(language) != each.text[language]
            if language != CHINESE and (typed or KeptText(each.id, language, mark) in kept):
                entries[each.id, language] = mark
    return Ledger(entries)


def kept_text(record: Located[Any], path: Path) -> KeptText | None:
    """Return what says that the translation at a path (its language last) still fits; None where there is none."""
    *where, language = path
    for each in _texts(record):
        if list(each.path) == where and language in each.text:
            return KeptText(each.id, str(language), fingerprint(each.text[CHINESE]))
    return None


def _texts(located: Located[Any]) -> Iterator[Translatable]:
    owner = f"{located.record.KIND}/{located.record.id}" if hasattr(located.record, "KIND") else SITE
    return (Translatable(owner, located, path, text) for path, text in texts_of(located.record))

"""Rules that hold across records. One rule a module; each is a function from the content and a moment to issues.

Owns the list of rules. A rule must not change the content, and must not look at anything outside it but the moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from generator.gate import withheld as disclosed
from generator.records import KINDS
from generator.records.rules import addresses, dates, inferred, links, pages, photos, promises, references
from generator.sentences.rules import glossary, han, prose_figures, translations

if TYPE_CHECKING:
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content

Rule = Callable[["Content", "datetime"], Iterable["Issue"]]

OWN_RULES: tuple[Rule, ...] = (
    addresses.find,
    disclosed.find,
    dates.find,
    *(rule for kind in KINDS.values() for rule in kind.rules),
    inferred.find,
    translations.find,
    glossary.find,
    han.find,
    prose_figures.find,
    promises.find,
)
"""Rules that say no wrong where they see some of the records only, though some see more where they see all."""

RULES: tuple[Rule, ...] = (*OWN_RULES, references.find, links.find, photos.find, pages.find)


def check(content: Content, as_of: datetime) -> list[Issue]:
    """Return every issue of the content: those met while reading it and those of every rule, in reading order."""
    found = [*content.issues, *(issue for rule in RULES for issue in rule(content, as_of))]
    return sorted(found, key=lambda issue: issue.sort_key())

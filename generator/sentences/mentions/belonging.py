"""Whose an amount is: the record's own, or that of a parent company, a park, the whole district, another year.

Owns the table ``words/whose.toml`` and how it is read. Must not know fields.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.labels import clause_of, labels_in, sentence_start
from generator.sentences.mentions.tables import table

if TYPE_CHECKING:
    from generator.sentences.mentions.labels import HasPlace

_TAIL = {"zh": 10, "en": 36}
_COMMA = {"zh": re.compile("[，,、：:]"), "en": re.compile(r"[,:] ")}
_NOTHING = "(?!)"


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    entry = table("whose")[language].get(name)
    words = entry.replace("\n", "") if isinstance(entry, str) else _NOTHING
    return re.compile(words)


@cache
def _of_kind(language: str, name: str, kind: str) -> re.Pattern[str]:
    entry = table("whose")[language][name]
    return re.compile(entry.get(kind, _NOTHING) if isinstance(entry, dict) else _NOTHING)


def is_own(folded: str, language: str, placed: HasPlace, kind: str) -> bool:
    """Whether an amount in a text in small letters is that of the record itself, which is of a kind."""
    sentence = sentence_start(folded, language, placed.start)
    clause, last = clause_of(folded, language, placed)
    before = folded[sentence : placed.start]
    tail = folded[placed.end : min(last, placed.end + _TAIL[language])]
    if _pattern(language, "part").search(before) or _pattern(language, "part_after").search(tail):
        return False
    if _pattern(language, "elsewhere").search(before) or _pattern(language, "elsewhere").search(tail):
        return False
    in_clause = folded[max(clause, sentence) : placed.start]
    year = _pattern(language, "year")
    if year.search(in_clause) or year.search(tail):
        return False
    if _pattern(language, "there").search(in_clause) and not _of_kind(language, "own", kind).search(in_clause):
        return False
    return _is_about_it(before, language, kind)


def is_surely_own(text: str, folded: str, language: str, placed: HasPlace) -> bool:
    """Whether a sentence begins like one about the record, and says nothing unknown before an amount.

    ``text``: the text as written, in which names are seen.
    """
    start = sentence_start(folded, language, placed.start)
    clause, _ = clause_of(folded, language, placed)
    sentence = folded[start : placed.end].lstrip()
    if not _pattern(language, "begins").match(sentence):
        return False
    lead = folded[max(clause, start) : placed.start]
    if not _pattern(language, "plain").fullmatch(_label_free(lead, language)):
        return False
    return language == "zh" or not _NAME.search(text[start : placed.start].lstrip()[1:])


_NAME = re.compile(r"\b[A-Z][a-z]+")


def _label_free(lead: str, language: str) -> str:
    """Return what stands before an amount without the words that say what it is."""
    if language == "en":
        return lead
    for label in reversed(labels_in(lead, language)):
        lead = lead[: label.start] + lead[label.end :]
    return lead


def _is_about_it(before: str, language: str, kind: str) -> bool:
    """Whether the last of those of whom a sentence speaks is the record; a sentence that names nobody is about it."""
    own = _of_kind(language, "own", kind)
    others = [_pattern(language, "subject"), _of_kind(language, "not_own", kind)]
    end = len(before)
    for start in [*reversed([match.end() for match in _COMMA[language].finditer(before)]), 0]:
        clause = before[start:end] if language == "zh" else before[start - 2 if start else 0 : end]
        mine = max((match.end() for match in own.finditer(clause)), default=0)
        theirs = max((match.end() for other in others for match in _subjects(other, clause, language)), default=0)
        if mine or theirs:
            return mine >= theirs
        end = start
    return True


def _subjects(pattern: re.Pattern[str], clause: str, language: str) -> list[re.Match[str]]:
    """Return those of whom a clause speaks, without those that only say where."""
    place, behind = _pattern(language, "place"), _pattern(language, "subject_after")
    return [
        match
        for match in pattern.finditer(clause)
        if not place.search(clause[: match.start()]) and not behind.match(clause, match.end())
    ]

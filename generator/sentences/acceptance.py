"""What a file itself says of its translations: ``translation_ok`` lists marks of Chinese texts that they fit.

Whoever edits on the web runs no command: the message about a translation that lags behind gives the line to be pasted.
A mark is of one Chinese text, so that the next change of it asks again. Owns the line, the marks that say nothing any
more, and the way of a line out of its file when the ledger has taken it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.ledger import mark_of
from generator.reading.source import read_plain_text
from generator.reading.source.values import Limits
from generator.sentences.translations import CHINESE, State, holder_of, marks_in, state_of, survey
from generator.values.writing import begun_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.content import Content, Located
    from generator.reading.ledger import Ledger
    from generator.sentences.translations import Status
    from generator.values.record import Block

KEY = "translation_ok"
_ALONE = re.compile(r"\s*[^\s{\[#-][^:#]*:\s*\[[^\]]*\]\s*(?:#.*)?")
"""A line that holds one key and its list, and nothing of what stands around it."""
_LINES = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$")


class Accepting(NamedTuple):
    """A record, the settings or a page with marks, and where each of the translations in it stands."""

    holder: Located[Block]
    statuses: list[Status]

    def present_marks(self) -> tuple[str, ...]:
        """Return its marks that are of texts as they are now."""
        known = {_mark(status) for status in self.statuses}
        return tuple(mark for mark in dict.fromkeys(marks_in(self.holder)) if mark in known)


def line_for(content: Content, status: Status) -> str:
    """Return the line that says of a translation that it fits, with the marks beside it that still hold."""
    holder = holder_of(content, status.source, status.language)
    kept: tuple[str, ...] = ()
    if marks_in(holder):
        kept = next((each.present_marks() for each in accepting(content) if each.holder is holder), ())
    return f"{KEY}: [{', '.join(dict.fromkeys((*kept, _mark(status))))}]"


def accepting(content: Content) -> Iterator[Accepting]:
    """Return all that bears marks."""
    located = (content.settings, *content.all_records(), *content.pages.values())
    if not any(map(marks_in, located)):
        return
    found: dict[int, Accepting] = {}
    for status in survey(content, content.ledger):
        holder = holder_of(content, status.source, status.language)
        if holder and marks_in(holder):
            found.setdefault(id(holder), Accepting(holder, [])).statuses.append(status)
    yield from found.values()


def files_without_marks(content: Content, ledger: Ledger) -> dict[str, str]:
    """Return the files from which lines can go, since a ledger has taken what they say, each with its new text."""
    lines: dict[str, set[int]] = {}
    for each in accepting(content):
        if all(_is_taken(status, each, ledger) for status in each.statuses):
            place = each.holder.place(KEY)
            lines.setdefault(place.file, set()).add(place.line)
    return {file: text for file, numbers in lines.items() if (text := _without_lines(content, file, numbers))}


def _mark(status: Status) -> str:
    return mark_of(status.source.text[CHINESE], status.language)


def _is_taken(status: Status, inside: Accepting, ledger: Ledger) -> bool:
    """Whether a translation stands where it stands by the ledger alone."""
    by_ledger = state_of(status.source, status.language, ledger)
    return by_ledger is State.FRESH or by_ledger is state_of(
        status.source, status.language, ledger, marks_in(inside.holder)
    )


def _without_lines(content: Content, file: str, numbers: set[int]) -> str:
    """Return the text of a file without some lines; empty where none of them can go."""
    path = content.root / file
    lines = _LINES.findall(read_plain_text(path, Limits()))
    gone = {number for number in numbers if _ALONE.fullmatch(lines[number - 1].rstrip("\r\n"))}
    if not gone:
        return ""
    return begun_alike(path, "".join(line for number, line in enumerate(lines, 1) if number not in gone))

"""Texts for a translator who works without git: a table out, the same table with translations back in.

Owns the file's columns and what of it is taken. Only the words of a translation change in a file; a file that would
not read back as expected is left alone. Must not know how the command is called.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.messages.issues import Fault, Issue, Place
from generator.reading.source import apply_edits, put_text, read_text
from generator.reading.tables import CellSort, TableCell, open_table
from generator.reading.tables.written import put_headings, workbook_bytes
from generator.reading.tables.written import put_text as put_cell
from generator.sentences.handover_pages import page_with
from generator.sentences.translations import CHINESE, State, survey
from generator.values.keys import word_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.reading.content import Content
    from generator.reading.source import YamlFile
    from generator.reading.source.mending import Edit
    from generator.reading.tables import TableSheet
    from generator.sentences.translations import Status

_COLUMNS = ("id", "language", "zh", "translation", "note")
_ALSO = {"编号": "id", "语言": "language", "中文": "zh", "原文": "zh", "译文": "translation", "翻译": "translation"}
"""What translators call the columns when they make the table anew."""
_LOOKED_AT = 40  # rows in which the headings are looked for
_UNREADABLE = {CellSort.FAILED: "U220", CellSort.UNSAVED: "U221"}
_WIDTHS = (32, 10, 60, 60, 24)
_NOTES = {
    State.MISSING: "missing",
    State.STALE: "stale: the Chinese has changed",
    State.UNRECORDED: "not yet accepted",
}


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import found: each changed file's new text by its name, how many texts were taken, and every issue."""

    files: dict[str, str]
    taken: int
    issues: tuple[Issue, ...]


def write_open_texts(content: Content) -> str:
    """Return the texts that are missing or stale as CSV; by its byte-order mark Excel sees that it is UTF-8."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(_COLUMNS)
    rows.writerows(_open_rows(content))
    return "\ufeff" + written.getvalue()


def write_open_workbook(content: Content) -> bytes:
    """Return the texts that are missing or stale as a workbook."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    sheet = workbook.create_sheet("translations")
    put_headings(sheet, _COLUMNS, _WIDTHS)
    for number, row in enumerate(_open_rows(content), 2):
        for column, text in enumerate(row, 1):
            put_cell(sheet, number, column, text)
    sheet.freeze_panes = "A2"
    return workbook_bytes(workbook)


def _open_rows(content: Content) -> Iterator[tuple[str, ...]]:
    for status in survey(content, content.ledger):
        if status.state in _NOTES:
            text = status.source.text
            translation = text.get(status.language) or ""
            yield status.source.id, status.language, text[CHINESE], translation, _NOTES[status.state]


def bring_texts(content: Content, path: Path) -> Brought:
    """Read a table that came back, a CSV file or a workbook, and return what it changes; nothing is written.

    A row whose Chinese is no longer the site's is an issue: its translation was made from another text. Raises a
    ``Fault`` where the file cannot be read or lacks a column.
    """
    known = {(status.source.id, status.language.casefold()): status for status in survey(content, content.ledger)}
    brought = _Basket(content)
    for number, row in _rows(path):
        language = word_key("languages", row["language"].text.strip()).casefold()
        wrong = _put(brought, row, known.get((row["id"].text.strip(), language)))
        if wrong:
            brought.issues.append(Issue(wrong[0], Place(path.name, number), facts=wrong[1]))
    return brought.unpack()


def _put(brought: _Basket, row: Mapping[str, TableCell], status: Status | None) -> tuple[str, dict[str, str]] | None:
    """Put the translation of a row into the basket; returns the code and the facts of what is wrong with it."""
    said = row["translation"]
    translation = said.text.strip()
    if said.sort in _UNREADABLE:
        return _UNREADABLE[said.sort], {"value": said.text}
    if not translation or (status and translation == (status.source.text.get(status.language) or "").strip()):
        return None
    facts = {"id": row["id"].text, "language": row["language"].text}
    if status is None:
        return "T312", facts
    if (status.source.id, status.language) in brought.seen:
        return "T316", facts
    if row["zh"].text.split() != status.source.text[CHINESE].split():
        return "T313", facts
    return None if brought.take(status, translation) else ("T314", facts | {"file": status.source.file})


class _Basket:
    """The translations taken so far, by the file that they go into."""

    def __init__(self, content: Content) -> None:
        self.issues: list[Issue] = []
        self.seen: set[tuple[str, str]] = set()
        self._content = content
        self._edits: dict[str, list[Edit]] = {}
        self._documents: dict[str, YamlFile] = {}
        self._pages: dict[tuple[str, str], dict[str, str]] = {}

    def take(self, status: Status, translation: str) -> bool:
        """Take a translation; False where its place in the file cannot be found."""
        source = status.source
        if source.id.startswith("page/"):
            name = source.id.removeprefix("page/").rpartition("/")[0]
            self._pages.setdefault((name, status.language), {})[str(source.path[0])] = translation
        else:
            document = source.located.document
            path = (*source.located.path, *source.path, status.language)
            edit = put_text(document, path, CHINESE, translation)
            if edit is None:
                return False
            self._documents[document.file] = document
            self._edits.setdefault(document.file, []).append(edit)
        self.seen.add((source.id, status.language))
        return True

    def unpack(self) -> Brought:
        """Return the changed files, each read again: what would not be read as before is an issue."""
        files = {name: apply_edits(self._documents[name].source.text, edits) for name, edits in self._edits.items()}
        for name, text in files.items():
            self.issues += read_text(text, name).issues
        for (name, language), parts in self._pages.items():
            page = page_with(self._content, name, language, parts)
            if page is None:
                self.issues.append(Issue("T314", Place(f"page/{name}"), facts={"id": f"page/{name}", "file": language}))
            else:
                files[page[0]] = page[1]
        return Brought(files, len(self.seen), tuple(self.issues))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, TableCell]]]:
    """Yield the rows of the table that came back, with their numbers, however it was saved."""
    sheets = open_table(path).sheets
    found = next((each for sheet in sheets if (each := _headings(sheet))), None)
    if found is None:
        known = _columns(next(iter(sheets[0].rows.values()), {})) if sheets else {}
        raise Fault("T311", columns=", ".join(column for column in _COLUMNS[:4] if column not in known))
    sheet, top, columns = found
    for number, row in sheet.rows.items():
        if number > top:
            empty = TableCell(sheet.name, number, 1, "")
            yield number, {name: row.get(columns.get(name, 0), empty) for name in _COLUMNS}


def _headings(sheet: TableSheet) -> tuple[TableSheet, int, dict[str, int]] | None:
    """Return a sheet with the row and the columns of its headings; None where it has none."""
    rows = islice(sheet.rows.items(), _LOOKED_AT)
    found = ((number, columns) for number, row in rows if (columns := _columns(row)).keys() >= set(_COLUMNS[:4]))
    return next(((sheet, number, columns) for number, columns in found), None)


def _columns(row: Mapping[int, TableCell]) -> dict[str, int]:
    """Return the columns of a sheet by what a row calls them."""
    names = {column: cell.text.strip().casefold() for column, cell in row.items()}
    return {_ALSO.get(name, name): column for column, name in names.items()}

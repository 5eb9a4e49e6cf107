"""Tables as staff type and paste them: full-width bars, no line of dashes, cells from a spreadsheet.

Owns which lines are a table and how it is written. Must not know what stands in a cell.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|｜:：\-—–－ \t]*")
_DASHES = re.compile(r"[-—–－]")
_CODE = re.compile(r"`[^`\n]*`")
_ITEM = re.compile(r"(?:[-*+•●·○■□◆◇▪–]|[0-9]{1,3}[.、．)）])[ \t]")
_LEAST_ROWS = 2


class TypedTable(NamedTuple):
    """A table: its lines in Markdown, and how many lines of the text it takes; lines with bars may be none."""

    lines: list[str]
    length: int


def cells_of(line: str) -> list[str]:
    """Return the cells of a row."""
    inside = line.strip()
    inside = inside.removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return [cell.strip() for cell in _BAR.split(inside)]


def write_row(cells: list[str]) -> str:
    """Return a row with its cells."""
    return f"| {' | '.join(cells)} |"


def find_table(lines: list[str], start: int) -> TypedTable:
    """Return the table that begins with a line; one without lines where what stands there is no table."""
    rows = _rows(lines, start)
    rules = [at for at, row in enumerate(rows) if _is_rule(row)]
    widths = [len(cells_of(row)) for row in rows]
    if rules[:1] == [0] and len(rows) >= _LEAST_ROWS:
        header, body = write_row([""] * widths[1]), rows[1:]
    elif rules[:1] == [1]:
        header, body = rows[0], rows[2:]
    elif not rules and len(rows) >= _LEAST_ROWS and (_all_begin_with_a_bar(rows) or len(set(widths)) == 1):
        header, body = rows[0], rows[1:]
    else:
        return TypedTable([], len(rows))
    rule = _write_rule(rows[rules[0]] if rules else "", len(cells_of(header)))
    return TypedTable([rule if row is rule else write_row(cells_of(row)) for row in (header, rule, *body)], len(rows))


def _rows(lines: list[str], start: int) -> list[str]:
    """Return the rows from a line on: with bars, or else of cells from a spreadsheet."""
    rows: list[str] = []
    has_tabs = "\t" in lines[start].strip()
    for at in range(start, len(lines)):
        row = _as_row(lines[at])
        if row is None or has_tabs != ("\t" in lines[at].strip()):
            break
        rows.append(row)
    return rows


def _as_row(line: str) -> str | None:
    """Return a line as a row of a table, None where it is none."""
    if line[:4].isspace() or not line.strip():
        return None
    row = line.strip()
    bare = _CODE.sub("", row)
    if "\t" in bare and not _ITEM.match(bare) and "|" not in bare:
        return write_row([cell.strip() for cell in row.split("\t")])
    if bare.count("｜") > 1 or (bare.count("｜") == 1 and "|" in bare):
        row = row.replace("｜", "|")
    if row.startswith(">") or not _BAR.search(_CODE.sub("", row)):
        return None
    return row


def _is_rule(row: str) -> bool:
    return _RULE.fullmatch(row) is not None and _DASHES.search(row) is not None


def _all_begin_with_a_bar(rows: list[str]) -> bool:
    return all(row.startswith("|") for row in rows)


def _write_rule(typed: str, width: int) -> str:
    """Return the line of dashes for a number of columns, with the alignments that were typed."""
    signs = [cell.replace("：", ":") for cell in cells_of(typed.replace("｜", "|"))] if typed else []
    signs = [*signs, *[""] * width][:width]
    return write_row([f"{':' * sign.startswith(':')}---{':' * sign.endswith(':')}" for sign in signs])

"""Fields of Word: those that reckon what a reader sees stay fields, of all others only what they show stays.

The code of a field is not seen, and may name anything: a path, a remark, an entry of an index. A field that is kept has
nothing in its code but the code. Source: ECMA-376 part 1, 17.16.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.office.links import names_path
from generator.reading.media.office.trees import Element, each, name_of, remove, unwrap, value

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEPT = {
    *("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "TOC", "SEQ"),
    *("HYPERLINK", "DATE", "TIME", "EQ", "SYMBOL", "=", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "LISTNUM"),
    *("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "DISPLAYBARCODE", "ADVANCE"),
}
_CODE = re.compile(r"\s*(=|\w+)")
_SHOWN = {"t", "drawing", "pict", "sym", "object", "instrText"}
_LONGEST_CODE = 300
_LONGEST_ADDRESS = 2_100  # letters: what browsers take


class _Field:
    """One field that is open: where it begins, its code so far, and whether what follows is shown."""

    def __init__(self, begin: Element) -> None:
        self.marks = [begin]
        self.code: list[Element] = []
        self.beside: list[Element] = []
        self.nested: list[Element] = []
        self.is_shown = False

    @property
    def text(self) -> str:
        return "".join(one.text or "" for one in self.code)


def settle_fields(root: Element) -> list[Element]:
    """Take out the codes of fields that are not kept. Returns the beginnings of fields that never end."""
    for one in list(each(root, "fldSimple")):
        if not is_kept(value(one, "instr")):
            unwrap(one)
    open_fields: list[_Field] = []
    for one in list(each(root, "fldChar", *_SHOWN)):
        if name_of(one) == "fldChar":
            _meet(one, open_fields)
        elif open_fields and not all(field.is_shown for field in open_fields):
            field = next(field for field in reversed(open_fields) if not field.is_shown)
            (field.code if name_of(one) == "instrText" and field is open_fields[-1] else field.beside).append(one)
        elif name_of(one) == "instrText":
            remove(one)  # the code of no field
    return [field.marks[0] for field in open_fields]


def is_kept(code: str) -> bool:
    """Whether a field stays one, by its code."""
    kind = _CODE.match(code)
    if kind is None or kind[1].upper() not in _KEPT:
        return False
    return len(code) <= (_LONGEST_ADDRESS if kind[1].upper() == "HYPERLINK" else _LONGEST_CODE)


def codes_of(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the codes of the fields that a part holds, with the element that says each."""
    for one in each(root, "fldSimple"):
        yield one, value(one, "instr")
    code: list[str] = []
    for one in each(root, "fldChar", "instrText"):
        if name_of(one) == "instrText":
            code.append(one.text or "")
            continue
        if code:
            yield one, "".join(code)
        code = []


def names_a_path(code: str) -> bool:
    """Whether the code of a field names a file or a server."""
    return names_path(code.replace("\\\\", "\\")) or names_path(code)


def _meet(mark: Element, open_fields: list[_Field]) -> None:
    match value(mark, "fldCharType"):
        case "begin":
            open_fields.append(_Field(mark))
        case "separate" if open_fields:
            open_fields[-1].marks.append(mark)
            open_fields[-1].is_shown = True
        case "end" if open_fields:
            open_fields[-1].marks.append(mark)
            closed = open_fields.pop()
            _close(closed)
            if open_fields and not open_fields[-1].is_shown:
                open_fields[-1].nested += [*closed.marks, *closed.code]


def _close(field: _Field) -> None:
    """Take out what a field that has ended does not show."""
    keeps = is_kept(field.text)
    for one in field.beside if keeps else [*field.beside, *field.nested, *field.code, *field.marks]:
        if one.getparent() is not None:
            remove(one)

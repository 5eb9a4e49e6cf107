"""What a PDF says of itself: title, language, day and publisher, and nothing of the program or the moment that made it.

Owns that the same brochure is the same bytes. Must not know what stands on its pages.
"""

from __future__ import annotations

import logging
import re
from io import BytesIO
from typing import TYPE_CHECKING

from generator.building.brochure.packing import pack
from generator.values.lookalikes import meant

if TYPE_CHECKING:
    from datetime import datetime

    from pypdf import PdfWriter

_RADICAL = re.compile(rb"^(<[0-9A-F]+> )<((?:2[EF]|F[9A])[0-9A-F]{2})>$", re.MULTILINE)
"""A line of a font's table that says which character is meant by which letter."""
_PART = re.compile(rb"(?<=\(node)[0-9]{8}(?=\))")
"""The number of a part of the text by which others name it, as Chromium writes it: the heads of a table."""


def finish(content: bytes, title: str, publisher: str, tag: str, moment: datetime) -> bytes:
    """Return a PDF with its own title, author, language and day, in bytes that depend on nothing else."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what a browser counts wrongly is no matter of staff
    writer = PdfWriter(clone_from=PdfReader(BytesIO(_count_parts(content))))
    written = f"D:{moment:%Y%m%d%H%M%S}{moment:%z}"
    day = f"{written[:-2]}'{written[-2:]}'"
    writer.metadata = None
    writer.add_metadata(
        {"/Title": title, "/Author": publisher, "/Producer": "showcase", "/CreationDate": day, "/ModDate": day}
    )
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(tag)
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    root[NameObject("/ViewerPreferences")] = preferences
    writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
    _mean_whole_characters(writer)
    target = BytesIO()
    writer.write(target)
    return pack(PdfReader(target))


def _count_parts(content: bytes) -> bytes:
    """Count the parts that others name from 1 on: a browser counts on from what else it has drawn at that moment."""
    numbers = sorted(set(_PART.findall(content)))
    counted = {each: b"%0*d" % (len(each), number) for number, each in enumerate(numbers, 1)}  # as long: nothing moves
    return _PART.sub(lambda match: counted[match[0]], content)


def _mean_whole_characters(writer: PdfWriter) -> None:
    """Let fonts say 月 where a browser took the radical ⽉ that has the same form: else no search finds the word."""
    fonts = (font for page in writer.pages for font in page["/Resources"].get("/Font", {}).values())  # type: ignore[attr-defined]  # resources are a dictionary
    for font in {font.idnum: font.get_object() for font in fonts}.values():
        said = font.get("/ToUnicode")
        if said is not None:
            table = said.get_object()
            table.set_data(_RADICAL.sub(_whole, table.get_data()))


def _whole(match: re.Match[bytes]) -> bytes:
    character = meant(chr(int(match[2], 16))).encode("utf-16-be").hex().upper()
    return b"%s<%s>" % (match[1], character.encode())

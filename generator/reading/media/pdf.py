"""PDF files: sound, without remarks, and published without the names that only their properties tell.

A file that is signed is published as it is, since any change would break the signature; its author is reported then.
Source: ISO 32000-2, 12.5 (annotations), 12.8 (signatures), 14.3 (metadata).
"""

from __future__ import annotations

import logging
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject

from generator.reading.media.kinds import FileFinding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REMARKS = {"/Text", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/FileAttachment"}
_TELLING = ("/Metadata", "/PieceInfo")
_UNREADABLE = (
    *(PyPdfError, zlib.error, OSError, EOFError, RecursionError),
    *(ValueError, TypeError, KeyError, IndexError, AttributeError),
)
"""What reading a damaged file raises."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file we say ourselves


def look_into_pdf(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is a PDF that can be read by all, and what in it was not written for everybody."""
    with path.open("rb") as file:
        if file.read(5) != b"%PDF-":
            yield FileFinding("M105")
            return
        try:
            reader = PdfReader(file)
            is_open = not reader.is_encrypted and len(reader.pages) > 0
            remarks = [f"p. {number}" for number in _pages_with_remarks(reader)] if is_open else []
            attached = is_open and "/EmbeddedFiles" in _dictionary(reader.root_object, "/Names")
            author = is_open and _is_signed(reader) and str((reader.metadata and reader.metadata.author) or "")
        except _UNREADABLE:
            is_open = False
    if not is_open:
        yield FileFinding("M105")
        return
    if remarks:
        yield FileFinding("M107", {"parts": ", ".join(remarks[:3])})
    if attached:
        yield FileFinding("M112", {"parts": "EmbeddedFiles"})
    if author:
        yield FileFinding("M109", {"author": author[:40]})


def clean_pdf(path: Path) -> bytes:
    """Return a PDF without the properties of the document, of its pages and of its pictures."""
    with path.open("rb") as file:
        reader = PdfReader(file)
        if _is_signed(reader):
            file.seek(0)
            return file.read()
        writer = PdfWriter(clone_from=reader)
        writer.metadata = None
        for holder in _holders(writer):
            for name in _TELLING:
                holder.pop(name, None)
        writer.compress_identical_objects()  # what nothing leads to would still be in the file
        written = BytesIO()
        writer.write(written)
    return written.getvalue()


def _holders(writer: PdfWriter) -> Iterator[DictionaryObject]:
    """Return what of a document may have properties of its own: the whole, its pages, its pictures."""
    yield writer.root_object
    for page in writer.pages:
        yield page
        drawn = _dictionary(_dictionary(page, "/Resources"), "/XObject")
        for name in drawn:
            yield _dictionary(drawn, name)


def _pages_with_remarks(reader: PdfReader) -> Iterator[int]:
    for number, page in enumerate(reader.pages, start=1):
        noted = _value(page, "/Annots")
        notes = [each.get_object() for each in noted] if isinstance(noted, ArrayObject) else []
        if any(isinstance(note, DictionaryObject) and _value(note, "/Subtype") in _REMARKS for note in notes):
            yield number


def _is_signed(reader: PdfReader) -> bool:
    flags = _value(_dictionary(reader.root_object, "/AcroForm"), "/SigFlags")
    return isinstance(flags, int) and bool(flags & 1)


def _dictionary(holder: DictionaryObject, name: str) -> DictionaryObject:
    """Return a dictionary in another; an empty one where there is none."""
    found = _value(holder, name)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _value(holder: DictionaryObject, name: str) -> object:
    """Return a value in a dictionary, looked up where it is only a reference."""
    found = holder.get(name)
    return None if found is None else found.get_object()

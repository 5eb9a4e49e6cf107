"""The words inside files that are handed out, as far as they are had cheaply: for rules that look for names.

Owns which parts of a file hold words that a reader sees. A file that cannot be opened has none: that it is not what its
name says is found elsewhere.
"""

from __future__ import annotations

import logging
import re
import zlib
from html import unescape
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UNPACKED = 40_000_000  # bytes of the parts of an Office file that are read
_LARGEST_PDF = 8_000_000  # bytes; a larger one is made of pictures
_PAGES = 200
_LARGEST_TEXT = 20_000_000
_OFFICE = (".docx", ".xlsx", ".pptx")
_PART = re.compile(r"(?:word|xl|ppt|docProps|customXml)/.*\.(?:xml|rels)")
_BREAK = re.compile(r"</(?:w:p|a:p|si|c|row|w:tc)>|<w:br\b[^>]*>")
_TAG = re.compile(r"<[^<>]*>")
_SAID = re.compile(r"\b(?:descr|title|name|Target|tooltip|display)=\"([^\"]+)\"")
_UNREADABLE = (BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError, NotImplementedError)


def words_in(path: Path) -> Iterator[str]:
    """Return the words of a document, of captions or of a mark, piece by piece; figures and pictures hold none."""
    suffix = path.suffix.lower()
    if suffix in _OFFICE:
        yield from _of_office(path)
    elif suffix == ".pdf":
        yield from _of_pdf(path)
    else:
        yield _of_text(path)


def _of_office(path: Path) -> Iterator[str]:
    try:
        with ZipFile(path) as archive:
            left = _UNPACKED
            for info in archive.infolist():
                left -= info.file_size
                if _PART.fullmatch(info.filename) and left >= 0:
                    text = archive.read(info).decode("utf-8", "replace")
                    yield from map(unescape, _SAID.findall(text))
                    yield unescape(_TAG.sub("", _BREAK.sub("\n\n", text)))
    except _UNREADABLE:
        return


def _of_pdf(path: Path) -> Iterator[str]:
    if path.stat().st_size > _LARGEST_PDF:
        return
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        for number, page in enumerate(PdfReader(path).pages):
            if number < _PAGES:
                yield page.extract_text()
    except Exception:  # noqa: BLE001  (pypdf raises whatever a damaged file leads it to)
        return


def _of_text(path: Path) -> str:
    data = path.read_bytes()[:_LARGEST_TEXT]
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")

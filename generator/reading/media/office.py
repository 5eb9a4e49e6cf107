"""Office files: of the kind that the name says, without remarks, and published without the names of who wrote them.

Owns which parts of such a file tell of people. The file is written anew with the same parts in the same order and one
fixed date, so that the same input gives the same bytes. Source: ECMA-376 (Office Open XML), parts 1 and 2.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from generator.reading.media.kinds import FileFinding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OF_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN = {
    ".docx": f"{_OF_OFFICE}wordprocessingml.document.main+xml",
    ".xlsx": f"{_OF_OFFICE}spreadsheetml.sheet.main+xml",
    ".pptx": f"{_OF_OFFICE}presentationml.presentation.main+xml",
}
_TYPES = "[Content_Types].xml"
_UNPACKED = 400_000_000  # bytes: a file that unpacks to more was made to do harm
_UNREADABLE = (BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
"""What a zip may raise that is damaged, locked by a password, or packed in an unknown way (a RuntimeError too)."""

_TYPE = re.compile(rb"<(?:\w+:)?(Default|Override)\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"(\w+)\s*=\s*[\"']([^\"']*)")
_REMARK = re.compile(rb"<(?:[\w-]+:)?(?:comment|threadedComment|cm)[\s/>]")
_TRACKED = re.compile(rb"<(?:\w+:)?(?:ins|del|moveFrom|moveTo)[\s/>]")
_HIDDEN_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*\bstate\s*=\s*[\"'](?:hidden|veryHidden)")
_HIDDEN_SLIDE = re.compile(rb"<(?:\w+:)?sld\s[^>]*\bshow\s*=\s*[\"'](?:0|false)")
_HIDDEN_WORDS = re.compile(rb"<w:vanish\s*/>")
_NUMBER_OF_SLIDE = re.compile(rb"<(a:fld)\b.*?</\1>", re.DOTALL)
_WORDS = re.compile(rb"<a:t>[^<]*[^<\s]")
_CARRIED = re.compile(r"/(?:embeddings|externalLinks)/[^/]+$")

_PACKAGE = "application/vnd.openxmlformats-package.core-properties+xml"
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES = b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
_BLANK = {
    _PACKAGE: _HEAD + b"<cp:coreProperties"
    b' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    f"{_OF_OFFICE}extended-properties+xml": _HEAD + _PROPERTIES + b'extended-properties"/>',
    f"{_OF_OFFICE}custom-properties+xml": _HEAD + _PROPERTIES + b'custom-properties"/>',
}
"""What stands in the place of the properties of a document, by the type of the part: nothing."""
_PEOPLE = re.compile(rb"(<(?:[\w-]+:)?(?:people|personList|cmAuthorLst|authorLst)\b[^>]*?)/?>.*", re.DOTALL)
_SAVED_AT = re.compile(rb"(<x15ac:absPath\b[^>]*\burl=\")[^\"]*")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # a zip knows no earlier one
_FEW = 3  # parts that a message names


def look_into_office(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is what its name says, and what in it was not written for everybody."""
    try:
        with ZipFile(path) as archive:
            types = _types_of(archive)
            if not _is_sound(archive, types, path.suffix.lower()):
                yield FileFinding("M105")
                return
            remarks, hidden = list(_remarks(archive)), list(_hidden_parts(archive))
    except _UNREADABLE:
        yield FileFinding("M105")
        return
    if remarks:
        yield FileFinding("M107", {"parts": _few(remarks)})
    if hidden:
        yield FileFinding("M112", {"parts": _few(hidden)})


def clean_office(source: Path | BytesIO) -> bytes:
    """Return an Office file without its properties, its list of people, and the path where it was saved."""
    written = BytesIO()
    with ZipFile(source) as archive, ZipFile(written, "w") as bare:
        types = _types_of(archive)
        for item in archive.infolist():
            if not item.is_dir():
                info = ZipInfo(item.filename, _FIRST_DAY)
                info.compress_type = ZIP_DEFLATED
                bare.writestr(info, _clean_part(item.filename, types.get(item.filename, ""), archive.read(item)))
    return written.getvalue()


def _clean_part(name: str, kind: str, data: bytes) -> bytes:
    if kind in _BLANK:
        return _BLANK[kind]
    if name.endswith(tuple(_MAIN)):  # the table behind a diagram is a file with properties of its own
        try:
            return clean_office(BytesIO(data))
        except _UNREADABLE:
            return data
    if name.endswith(".xml") and re.search(r"/(?:people|persons/|commentAuthors|authors)", name):
        return _PEOPLE.sub(rb"\1/>", data, count=1)
    return _SAVED_AT.sub(rb"\1", data) if name == "xl/workbook.xml" else data


def _types_of(archive: ZipFile) -> dict[str, str]:
    """Return the type of each part by its name. Raises ``ValueError`` where the archive says none."""
    names = archive.namelist()
    if _TYPES not in names or sum(item.file_size for item in archive.infolist()) > _UNPACKED:
        raise ValueError(_TYPES)
    by_end: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for tag, attributes in _TYPE.findall(_read(archive, _TYPES)):
        said = {key.decode(): value.decode() for key, value in _ATTRIBUTE.findall(attributes)}
        if tag == b"Default":
            by_end[said.get("Extension", "").lower()] = said.get("ContentType", "")
        else:
            by_name[said.get("PartName", "").removeprefix("/")] = said.get("ContentType", "")
    return {name: by_name.get(name) or by_end.get(name.rpartition(".")[2].lower(), "") for name in names}


def _is_sound(archive: ZipFile, types: dict[str, str], suffix: str) -> bool:
    has_macros = any("macro" in kind.lower() or name.endswith("vbaProject.bin") for name, kind in types.items())
    return _MAIN[suffix] in types.values() and not has_macros and archive.testzip() is None


def _remarks(archive: ZipFile) -> Iterator[str]:
    """Return the parts that hold comments or tracked changes."""
    for name in archive.namelist():
        if not name.endswith(".xml"):
            continue
        is_of_remarks = "comment" in name.lower() and _REMARK.search(_read(archive, name))
        is_tracked = name.startswith("word/") and name.count("/") == 1 and _TRACKED.search(_read(archive, name))
        if is_of_remarks or is_tracked or name.startswith("xl/revisions/"):
            yield name


def _hidden_parts(archive: ZipFile) -> Iterator[str]:
    """Return the parts that a reader does not see and yet gets: hidden sheets, notes, tables behind diagrams."""
    looked_for = (
        (re.compile(r"xl/workbook\.xml"), _HIDDEN_SHEET),
        (re.compile(r"ppt/slides/[^/]+\.xml"), _HIDDEN_SLIDE),
        (re.compile(r"word/document\.xml"), _HIDDEN_WORDS),
    )
    for name in archive.namelist():
        if _CARRIED.search(name):
            yield name
        for pattern, sign in looked_for:
            if pattern.fullmatch(name) and sign.search(_read(archive, name)):
                yield name
        is_note = re.fullmatch(r"ppt/notesSlides/[^/]+\.xml", name)
        if is_note and _WORDS.search(_NUMBER_OF_SLIDE.sub(b"", _read(archive, name))):
            yield name


def _read(archive: ZipFile, name: str) -> bytes:
    """Return a part in UTF-8, whatever it is written in."""
    data = archive.read(name)
    return data.decode("utf-16").encode() if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data


def _few(parts: list[str]) -> str:
    return ", ".join(parts[:_FEW]) + (" …" if len(parts) > _FEW else "")

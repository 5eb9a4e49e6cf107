"""Tiny files of every kind that may be published, made of the fewest bytes that are still such a file."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN = {
    "docx": ("word/document.xml", f"{_OF_OFFICE}wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", f"{_OF_OFFICE}spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", f"{_OF_OFFICE}presentationml.presentation.main+xml"),
}
CORE = (
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>ZHANG SAN</dc:creator>'
    "<cp:lastModifiedBy>LI SI</cp:lastModifiedBy></cp:coreProperties>"
)
APP = "<Properties><Company>SECRET LTD</Company><Manager>WANG WU</Manager></Properties>"


def box(kind: bytes, content: bytes = b"") -> bytes:
    """Return a box of an mp4 file."""
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def mp4(*in_movie: bytes) -> bytes:
    """Return an mp4 file whose movie box holds some boxes."""
    return box(b"ftyp", b"isom\0\0\2\0mp41") + box(b"moov", b"".join(in_movie)) + box(b"mdat", b"\0\0")


def element(name: int, content: bytes = b"") -> bytes:
    """Return an EBML element."""
    return name.to_bytes((name.bit_length() + 7) // 8, "big") + (len(content) | 0x4000).to_bytes(2, "big") + content


def webm(*tags: bytes) -> bytes:
    """Return a WebM file with tags."""
    head = element(0x1A45DFA3, element(0x4286, b"\1") + b"\x42\x82\x84webm")
    return head + element(0x18538067, element(0x1654AE6B) + b"".join(element(0x1254C367, tag) for tag in tags))


def office(suffix: str, parts: Mapping[str, str | bytes] | None = None, types: str = "") -> bytes:
    """Return an Office file with properties that name people, and some more parts."""
    name, kind = _MAIN[suffix]
    package = "application/vnd.openxmlformats-package.core-properties+xml"
    listed = (
        f'<Types><Default Extension="xml" ContentType="application/xml"/>{types}'
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_OF_OFFICE}extended-properties+xml"/></Types>'
    )
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        all_parts = {"[Content_Types].xml": listed, name: "<x/>", "docProps/core.xml": CORE, "docProps/app.xml": APP}
        for part, content in {**all_parts, **(parts or {})}.items():
            archive.writestr(part, content)
    return written.getvalue()


def pdf(*, remark: bool = False, signed: bool = False, attached: bool = False, password: str = "") -> bytes:
    """Return a PDF of one blank page whose properties name people."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": "ZHANG SAN"})
    for holder, name in ((page, "LI SI"), (writer.root_object, "WANG WU")):
        told = StreamObject()
        told.set_data(f"<x:xmpmeta>{name}</x:xmpmeta>".encode())
        holder[NameObject("/Metadata")] = writer._add_object(told)  # noqa: SLF001  (pypdf has no other way)
    if remark:
        writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text="Is this still so?"))
    if signed:
        writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/SigFlags"): NumberObject(3)})
    if attached:
        writer.add_attachment("inside.txt", b"inside")
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


_PLAIN = {
    "vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nA gate.\n",
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>',
    **dict.fromkeys(("csv", "txt"), "项目,金额\n"),
}


def sound(suffix: str) -> bytes:
    """Return the plainest file of a kind by the end of its name, without the dot."""
    match suffix:
        case "mp4":
            return mp4()
        case "webm":
            return webm()
        case "pdf":
            return pdf()
    return _PLAIN[suffix].encode() if suffix in _PLAIN else office(suffix)

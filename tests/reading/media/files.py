"""Tiny files of every kind that may be published, made of the fewest bytes that are still such a file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject

_OF_OFFICE = "application/vnd.openxmlformats-officedocument."
_SPACE = "http://schemas.openxmlformats.org/"
_MAIN = {
    "docx": ("word/document.xml", f"{_OF_OFFICE}wordprocessingml.document.main+xml", "document", "wordprocessingml"),
    "xlsx": ("xl/workbook.xml", f"{_OF_OFFICE}spreadsheetml.sheet.main+xml", "workbook", "spreadsheetml"),
    "pptx": (
        *("ppt/presentation.xml", f"{_OF_OFFICE}presentationml.presentation.main+xml"),
        *("presentation", "presentationml"),
    ),
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


def office(suffix: str) -> bytes:
    """Return the plainest Office file that a program opens, with properties that name people."""
    name, kind, root, space = _MAIN[suffix]
    package = "application/vnd.openxmlformats-package."
    relations = (
        f'<Relationships xmlns="{_SPACE}package/2006/relationships">'
        f'<Relationship Id="a" Type="{_SPACE}officeDocument/2006/relationships/officeDocument" Target="{name}"/>'
        f'<Relationship Id="b" Type="{_SPACE}package/2006/relationships/metadata/core-properties" Target="core.xml"/>'
        f'<Relationship Id="c" Type="{_SPACE}officeDocument/2006/relationships/extended-properties" Target="app.xml"/>'
        "</Relationships>"
    )
    listed = (
        f'<Types xmlns="{_SPACE}package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="{package}relationships+xml"/>'
        f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    )
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", listed)
        archive.writestr("_rels/.rels", relations)
        archive.writestr(name, f'<{root} xmlns="{_SPACE}{space}/2006/main"/>')
        archive.writestr("core.xml", CORE)
        archive.writestr("app.xml", APP)
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

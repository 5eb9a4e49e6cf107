"""A PDF in fewer bytes: what is no stream goes into compressed ones, as PDF 1.5 and later have it.

A browser writes fonts of Chinese letters as thousands of small objects, plain; packed, a brochure is half as large.
Owns how objects and their places are written. Must not know what they are.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pypdf import PdfReader
    from pypdf.generic import PdfObject

_TOGETHER = 200  # objects in a stream, which a reader opens as a whole
_PLAIN, _PACKED = 1, 2  # how the table of places calls them


def pack(reader: PdfReader) -> bytes:
    """Return a PDF with the same objects under the same numbers."""
    from pypdf.generic import StreamObject

    found = {number: reader.get_object(number) for number in range(1, int(reader.trailer["/Size"]))}  # type: ignore[call-overload]  # a number
    objects = {number: each for number, each in found.items() if each is not None}
    streams = {number: each for number, each in objects.items() if isinstance(each, StreamObject)}
    out = BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, tuple[int, int, int]] = {}
    for number, each in streams.items():
        places[number] = _PLAIN, _begin(out, number), 0
        each.write_to_stream(out)
        out.write(b"\nendobj\n")
    last = max(objects)
    plain = [number for number in objects if number not in streams]
    for begin in range(0, len(plain), _TOGETHER):
        numbers = plain[begin : begin + _TOGETHER]
        last += 1
        data, first = _together({number: objects[number] for number in numbers})
        places |= {number: (_PACKED, last, at) for at, number in enumerate(numbers)}
        places[last] = _PLAIN, _begin(out, last), 0
        _stream(out, f"/Type /ObjStm /N {len(numbers)} /First {first}", data)
    _end(out, reader, places, last + 1)
    return out.getvalue()


def _begin(out: BytesIO, number: int) -> int:
    """Begin an object, and return where it lies."""
    at = out.tell()
    out.write(f"{number} 0 obj\n".encode())
    return at


def _together(objects: Mapping[int, PdfObject]) -> tuple[bytes, int]:
    """Return objects one behind the other, with the list of them before, and how long that is."""
    body, heads = BytesIO(), []
    for number, each in objects.items():
        heads.append(f"{number} {body.tell()}")
        each.write_to_stream(body)
        body.write(b"\n")
    head = (" ".join(heads) + "\n").encode()
    return head + body.getvalue(), len(head)


def _stream(out: BytesIO, entries: str, data: bytes) -> None:
    packed = zlib.compress(data, 9)
    out.write(f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode())
    out.write(packed + b"\nendstream\nendobj\n")


def _end(out: BytesIO, reader: PdfReader, places: dict[int, tuple[int, int, int]], number: int) -> None:
    """Write the table of places, which is an object itself, and where it begins."""
    begins = _begin(out, number)
    places[number] = _PLAIN, begins, 0
    free = 0, 0, 0xFFFF
    table = b"".join(
        kind.to_bytes(1) + where.to_bytes(4) + at.to_bytes(2)
        for kind, where, at in (places.get(each, free) for each in range(number + 1))
    )
    root, info = (reader.trailer.raw_get(key).idnum for key in ("/Root", "/Info"))
    _stream(out, f"/Type /XRef /Size {number + 1} /W [1 4 2] /Root {root} 0 R /Info {info} 0 R", table)
    out.write(f"startxref\n{begins}\n%%EOF\n".encode())

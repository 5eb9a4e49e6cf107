"""PDF files written by hand, object by object, so that each corpus says just what is in them."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HELLO = b"BT /F 12 Tf 20 100 Td (Hello to all readers) Tj ET\n"


def stream(data: bytes, about: bytes = b"") -> bytes:
    """Return an object that holds data."""
    return b"<<" + about + b"/Length %d>>\nstream\n%s\nendstream" % (len(data), data)


def packed(data: bytes, about: bytes = b"") -> bytes:
    """Return an object that holds packed data."""
    return stream(zlib.compress(data), b"/Filter/FlateDecode" + about)


def pdf(
    *more: bytes,
    root: bytes = b"",
    page: bytes = b"",
    content: bytes = HELLO,
    resources: bytes = b"",
    box: bytes = b"[0 0 300 200]",
    trailer: bytes = b"",
) -> bytes:
    """Return a PDF of one page with some more objects, the first of which is number 6.

    The others are its catalogue (1), the pages (2), the page (3), its content (4) and its font (5).
    """
    return written(
        [
            b"<</Type/Catalog/Pages 2 0 R" + root + b">>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox"
            + box
            + b"/Resources<</Font<</F 5 0 R>>"
            + resources
            + b">>"
            + page
            + b">>",
            stream(content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            *more,
        ],
        trailer,
    )


def written(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a file of objects, the first of which is its catalogue."""
    made = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % each for each in places)
    made += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(made)


def revised(first: bytes, number: int, content: bytes) -> bytes:
    """Return a file to which another version of one of its objects was added, the old one still in it."""
    at = len(first)
    old = first.rindex(b"startxref\n") + 10
    return (
        first
        + b"%d 0 obj\n%s\nendobj\n" % (number, content)
        + b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size 20/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            number,
            at,
            int(first[old : first.index(b"\n", old)]),
            at + len(b"%d 0 obj\n%s\nendobj\n" % (number, content)),
        )
    )

"""A packed PDF has the same objects under the same numbers, in fewer bytes."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, PdfObject, StreamObject

from generator.building.brochure.packing import pack


def _document() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 200)
    for number in range(450):  # more than go together
        writer._add_object(DictionaryObject({NameObject("/Number"): NumberObject(number)}))  # noqa: SLF001  (no other way)
    stream = StreamObject()
    stream.set_data(b"drawn")
    writer._add_object(stream)  # noqa: SLF001  (the same)
    writer.add_metadata({"/Title": "园区"})
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _written(found: PdfObject | None) -> bytes:
    target = BytesIO()
    assert found is not None
    found.write_to_stream(target)
    return target.getvalue()


def test_all_is_there_under_its_number() -> None:
    plain = _document()
    packed = pack(PdfReader(BytesIO(plain)))
    assert len(packed) < len(plain) / 3
    before, after = PdfReader(BytesIO(plain)), PdfReader(BytesIO(packed), strict=True)
    for number in range(1, int(str(before.trailer["/Size"]))):
        assert _written(after.get_object(number)) == _written(before.get_object(number))
    assert (len(after.pages), after.pages[0].mediabox.height) == (1, 200)
    assert after.metadata is not None
    assert after.metadata.title == "园区"


def test_the_same_is_packed_the_same() -> None:
    plain = _document()
    assert pack(PdfReader(BytesIO(plain))) == pack(PdfReader(BytesIO(plain)))

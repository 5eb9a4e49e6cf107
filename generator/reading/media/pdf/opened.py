"""A PDF as a graph of values: opened within limits, and walked without end or recursion.

Source: ISO 32000-2, 7.3 (objects), 7.5 (structure of a file).
"""

from __future__ import annotations

import logging
import zlib
from typing import TYPE_CHECKING, NamedTuple

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.filters import decode_stream_data
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

UNREADABLE = (
    *(PyPdfError, zlib.error, OSError, EOFError, RecursionError, MemoryError, AssertionError, NotImplementedError),
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError),
)
"""What reading a damaged file raises."""
MOST_OBJECTS = 150_000
"""Objects of a file: a book of a thousand pages with pictures has some twenty thousand."""
_MOST_VALUES, _MOST_PAGES = 2_000_000, 3000
_LARGEST_STREAM = 30_000_000
_ELSEWHERE = {"/Parent", "/P", "/Pg", "/IRT"}
"""Ways that lead back or to another page."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file we say ourselves


class NoEnd(Exception):  # noqa: N818  (no error of the program)
    """A file that holds more than can be looked through."""


class Budget:
    """How much may still be done for a file."""

    def __init__(self, steps: int) -> None:
        """Begin with all steps, each of some microseconds."""
        self._left = steps

    def spend(self, steps: int) -> None:
        """Take steps from what is left. Raises ``NoEnd`` where nothing is."""
        self._left -= steps
        if self._left < 0:
            raise NoEnd


class Held(NamedTuple):
    """A dictionary of a file, and the number of the first page that leads to it: 0 where none does."""

    page: int
    held: DictionaryObject


def open_pdf(file: BinaryIO) -> PdfReader:
    """Open a file. Raises ``NoEnd``, or what reading a damaged file raises; ``ValueError`` where it is locked."""
    reader = PdfReader(file)
    if sum(map(len, reader.xref.values())) + len(reader.xref_objStm) > MOST_OBJECTS:
        raise NoEnd
    if reader.is_encrypted or not len(reader.pages):
        raise ValueError("locked, or without pages")
    if len(reader.pages) > _MOST_PAGES:
        raise NoEnd
    return reader


def parts_of(reader: PdfReader) -> Iterator[Held]:
    """Return every dictionary that something leads to, once: those of the pages first. Raises ``NoEnd``."""
    pages = list(reader.pages)
    seen = {page.indirect_reference.idnum for page in pages if page.indirect_reference is not None}  # no link leads on
    count = 0
    starts = [*enumerate(pages, start=1), (0, reader.root_object)]
    for number, start in starts:
        for held in _walk(start, seen):
            count += 1
            if count > _MOST_VALUES:
                raise NoEnd
            yield Held(number, held)


def _walk(start: DictionaryObject, seen: set[int]) -> Iterator[DictionaryObject]:
    waiting: list[object] = [start]
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
            value = value.get_object()
        if isinstance(value, DictionaryObject):
            yield value
            waiting += [each for name, each in value.items() if name not in _ELSEWHERE and _leads_on(each)]
        elif isinstance(value, ArrayObject):
            waiting += [each for each in value if _leads_on(each)]


def _leads_on(value: object) -> bool:
    return isinstance(value, (IndirectObject, DictionaryObject, ArrayObject))


def dictionary(holder: object, name: str) -> DictionaryObject:
    """Return a dictionary in another; an empty one where there is none."""
    found = value(holder, name)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def array(holder: object, name: str) -> list[object]:
    """Return the values of an array in a dictionary, looked up; none where there is none."""
    found = value(holder, name)
    return [each.get_object() for each in found] if isinstance(found, ArrayObject) else []


def value(holder: object, name: str) -> object:
    """Return a value in a dictionary, looked up where it is only a reference."""
    found = holder.get(name) if isinstance(holder, DictionaryObject) else None
    return None if found is None else found.get_object()


def number(found: object, otherwise: float = 0) -> float:
    """Return a number, another value where there is none."""
    return float(found) if isinstance(found, (int, float)) else otherwise


def filters_of(stream: StreamObject) -> list[str]:
    """Return the names of the ways a stream is packed, the outermost first."""
    found = value(stream, "/Filter")
    return (
        [str(each.get_object()) for each in found] if isinstance(found, ArrayObject) else [str(found)] if found else []
    )


def unpacked(stream: StreamObject) -> bytes:
    """Return what is in a stream; nothing is kept of it. Raises ``NoEnd``, or what a damaged one raises."""
    if filters_of(stream) in (["/FlateDecode"], ["/Fl"]) and not dictionary(stream, "/DecodeParms"):
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(stream._data, _LARGEST_STREAM)  # noqa: SLF001  (as it lies in the file)
        if unpacking.unconsumed_tail:
            raise NoEnd
        return data
    if not filters_of(stream):
        return bytes(stream._data)  # noqa: SLF001  (the same)
    data = decode_stream_data(stream)
    if len(data) > _LARGEST_STREAM:
        raise NoEnd
    return data


def joined(streams: Iterable[object]) -> bytes:
    """Return what is in several streams that go on in each other. Raises ``NoEnd``, or what a damaged one raises."""
    parts, size = [], 0
    for each in streams:
        if isinstance(each, StreamObject):
            parts.append(unpacked(each))
            size += len(parts[-1])
            if size > _LARGEST_STREAM:
                raise NoEnd
    return b"\n".join(parts)

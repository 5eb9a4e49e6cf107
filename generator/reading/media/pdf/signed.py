"""A signed PDF, which is published byte for byte: nothing may lie in its bytes that was not looked through.

Goes through the file from its first byte to its last, not by its tables: objects of earlier versions, those that
nothing leads to and notes between them are in what is published too. Source: ISO 32000-2, 7.5 (structure of a file).
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf.errors import PdfReadError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject, read_object

from generator.reading.media.pdf.cleaned import taken_out_of
from generator.reading.media.pdf.opened import Budget, number, unpacked, value
from generator.reading.media.pdf.tokens import without_remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PdfReader

    from generator.reading.media.pdf.opened import Held

_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b\s*")
_END = re.compile(rb"\s*endobj(?![^\s%])")
_BETWEEN = re.compile(
    rb"\s+|%PDF-\d\.\d(?=[\r\n])|%[\x80-\xff]{4,8}(?=[\r\n])|%%EOF(?=\s|$)|startxref\s+\d+(?=\s)|trailer\s*(?=<<)"
    rb"|xref\s+(?:\d+\s+\d+\s+(?:\d{10}\s\d{5}\s[fn]\s*)*)+"
)
_MOST_VALUES = 2_000_000
_TEXT = re.compile(r">([^<>]*[^<>\s][^<>]*)<|=\s*(?:\"([^\"]+)\"|'([^']+)')")
_WORDLESS = re.compile(r"^(?:https?://|uuid:|xmp\.|[\d\s:TZ.+-]*$|default$|W5M0MpCehiHzreSzNTczkc9d$|[rw]$)")
_DATES = {"/CreationDate", "/ModDate", "/Trapped"}
_OF_A_TABLE = {"/XRef", "/ObjStm"}


class SignedFile:
    """What lies in the bytes of a file that is published unchanged."""

    def __init__(self, reader: PdfReader, data: bytes, parts: Iterable[Held]) -> None:
        """Take a file with what was looked through. Raises what reading a damaged file raises: then it is refused."""
        self._reader, self._data = reader, data
        self._budget = Budget(_MOST_VALUES)
        self.told: dict[str, None] = {}
        self.left_over: dict[str, None] = {}
        self._known: set[bytes] = set()
        self._hints: set[int] = set()
        for part in parts:
            self._look_at_known(part)
        for name, each in self._scanned():
            self._look_at(name, each)

    def _look_at_known(self, part: Held) -> None:
        for name in taken_out_of(part.held):
            self._tell(value(part.held, name))
        self._known.update(self._pieces(part.held, follow=True))

    def _scanned(self) -> Iterator[tuple[str, object]]:
        """Return every object and trailer with what it is called. Raises ``ValueError`` at a damaged one."""
        at = 0
        while at < len(self._data):
            if between := _BETWEEN.match(self._data, at):
                at = between.end()
                if between[0].startswith(b"trailer"):
                    found, at = self._read(at)
                    yield "trailer", found
            elif begun := _OBJECT.match(self._data, at):
                found, end = self._read(begun.end())
                is_hint = at in self._hints
                closed = _END.match(self._data, end)
                if closed is None:
                    raise PdfReadError("no end of an object")
                if not is_hint:
                    yield f"obj {int(begun[1])}", found
                at = closed.end()
            else:
                self.left_over[f"byte {at}"] = None
                after = re.compile(rb"[\r\n]|$").search(self._data, at)
                at = after.end() if after and after.end() > at else at + 1

    def _read(self, at: int) -> tuple[object, int]:
        opened = BytesIO(self._data)
        opened.seek(at)
        found = read_object(opened, self._reader)
        end = opened.tell()
        own = self._data[at:end]
        head = own[: own.find(b"stream")] if isinstance(found, StreamObject) else own
        if without_remarks(head.replace(b"BI", b"")) != head.replace(b"BI", b""):
            self.left_over[f"byte {at}"] = None
        if isinstance(found, DictionaryObject) and "/Linearized" in found:
            places = value(found, "/H")
            self._hints |= {int(number(each)) for each in places[::2]} if isinstance(places, ArrayObject) else set()
        return found, end

    def _look_at(self, name: str, found: object) -> None:
        """Note what of an object was not looked through where the file as it stands leads."""
        kind = value(found, "/Type")
        if name == "trailer" or kind == "/XRef":
            self._look_at_properties(value(found, "/Info"))
        if name == "trailer":
            return
        if isinstance(found, StreamObject) and kind in _OF_A_TABLE:
            if kind == "/ObjStm":
                self._look_in(name, found)
            return
        if self._is_properties(found):
            self._look_at_properties(found)
        elif any(piece not in self._known for piece in self._pieces(found)):
            self.left_over[name] = None

    def _look_in(self, name: str, packed: StreamObject) -> None:
        """Look at the objects in another."""
        data = unpacked(packed)
        first, count = int(number(value(packed, "/First"))), int(number(value(packed, "/N")))
        heads = [int(each) for each in data[:first].split()]
        if len(heads) != 2 * count:
            raise PdfReadError("no list of objects")
        opened = BytesIO(data + b" ")
        for at in heads[1::2]:
            opened.seek(first + at)
            self._look_at(name, read_object(opened, self._reader))

    @staticmethod
    def _is_properties(found: object) -> bool:
        return (
            isinstance(found, DictionaryObject)
            and not isinstance(found, StreamObject)
            and "/Type" not in found
            and bool(found.keys() & {"/Author", "/Creator", "/Producer"})
        )

    def _look_at_properties(self, found: object) -> None:
        if isinstance(found, DictionaryObject):
            for name in sorted(found, key=lambda each: (each != "/Author", each)):
                if name not in _DATES:
                    self._tell(value(found, name))
            self._known.update(self._pieces(found, follow=True))

    def _tell(self, found: object) -> None:
        """Note the words of a property; those of metadata without what marks them up."""
        if isinstance(found, StreamObject):
            text = unpacked(found).decode("utf-8", "replace")
            words = ["".join(each) for each in _TEXT.findall(text)]
            told = [each.strip() for each in words if not _WORDLESS.match(each.strip())]
            self.told.update(dict.fromkeys([each[:40] for each in told] or ["XMP"]))
        else:
            self.told.update(
                dict.fromkeys(each.decode("utf-8", "replace")[:40] for each in self._pieces(found) if each.strip())
            )

    def _pieces(self, found: object, *, follow: bool = False) -> Iterator[bytes]:
        """Return the texts and the data that stand in a value, behind references to lists and texts too if asked."""
        waiting: list[object] = [found]
        while waiting:
            self._budget.spend(1)
            each = waiting.pop()
            if isinstance(each, IndirectObject) and follow:
                to = each.get_object()
                each = None if isinstance(to, DictionaryObject) else to
            if isinstance(each, StreamObject):
                yield bytes(each._data)  # noqa: SLF001  (as it lies in the file)
            if isinstance(each, DictionaryObject):
                waiting += each.values()
            elif isinstance(each, ArrayObject):
                waiting += each
            elif isinstance(each, bytes):
                yield each
            elif isinstance(each, str) and not each.startswith("/"):
                yield each.encode("utf-8", "surrogatepass")

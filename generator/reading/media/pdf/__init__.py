"""PDF files: sound, without what runs, lies hidden or was written for few, and published without what tells of people.

A file that is signed is published as it is, since any change would break the signature; so what would be taken out of
another is reported there.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.reading.media.kinds import FileFinding
from generator.reading.media.pdf.bookmarks import Bookmarks
from generator.reading.media.pdf.cleaned import cleaned, has_telling
from generator.reading.media.pdf.deeds import actions_in, files_in, hidden_values_in, remarks_in
from generator.reading.media.pdf.layers import Layers
from generator.reading.media.pdf.opened import UNREADABLE, Budget, NoEnd, dictionary, open_pdf, parts_of, value
from generator.reading.media.pdf.painted import look_at_page
from generator.reading.media.pdf.signed import SignedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pypdf import PdfReader

CANNOT_BE_MADE = (*UNREADABLE, NoEnd)
"""What writing a damaged file anew raises."""
_FEW = 3
_STEPS = 2_000_000
"""What may be done to find text that nobody sees: a page takes some ten thousand."""
_UNSEEN = {"invisible": "M145", "tiny": "M145", "colour": "M145", "covered": "M146", "outside": "M147"}
"""The codes of reasons why a text cannot be seen."""


def look_into_pdf(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is a PDF that can be read by all, and what in it was not written for everybody."""
    with path.open("rb") as file:
        if file.read(5) != b"%PDF-":
            yield FileFinding("M105")
            return
        try:
            found = list(_look(open_pdf(file), path.read_bytes))
        except NoEnd:
            found = [FileFinding("M150")]
        except UNREADABLE:
            found = [FileFinding("M105")]
    yield from found


def clean_pdf(path: Path) -> bytes:
    """Return a sound PDF as it is published: without what tells of people or nobody sees; a signed one as it is."""
    with path.open("rb") as file:
        reader = open_pdf(file)
        if _is_signed(reader):
            file.seek(0)
            return file.read()
        return cleaned(reader)


def _look(reader: PdfReader, all_of_it: Callable[[], bytes]) -> Iterator[FileFinding]:
    """Look through an open file. Raises ``NoEnd``, or what reading a damaged one raises."""
    layers, found = Layers(reader), defaultdict[str, dict[str, None]](dict)
    is_signed = _is_signed(reader)
    for part in parts_of(reader):
        for code, called in (
            ("M107", remarks_in(part)),
            ("M142", actions_in(part)),
            ("M143", files_in(part)),
            ("M144", layers.hidden_in(part)),
            ("M148", hidden_values_in(part)),
        ):
            for name in called:
                found[code][_at(name, part.page)] = None
        if is_signed and has_telling(part.held):
            found["M151"][_at(str(value(part.held, "/Subtype") or value(part.held, "/Type"))[1:], part.page)] = None
    names = dictionary(reader.root_object, "/Names")
    if "/JavaScript" in names:
        found["M142"]["JavaScript"] = None
    if "/EmbeddedFiles" in names:
        found["M143"].setdefault("EmbeddedFiles")
    if "/Templates" in names:
        found["M143"]["Templates"] = None
    told = _in_bytes(reader, all_of_it(), found) if is_signed else []
    yield from _on_pages(reader, found)
    for code in sorted(code for code, parts in found.items() if parts):
        yield FileFinding(code, {"parts": _few(found[code])})
    if told:
        yield FileFinding("M109", {"author": "; ".join(told)})


def _in_bytes(reader: PdfReader, data: bytes, found: dict[str, dict[str, None]]) -> list[str]:
    """Note what of a signed file was not looked through; return what it tells in its properties."""
    signed = SignedFile(reader, data, parts_of(reader))
    found["M151"].update(signed.left_over)
    return [*signed.told]


def _on_pages(reader: PdfReader, found: dict[str, dict[str, None]]) -> Iterator[FileFinding]:
    """Note what on the pages cannot be seen, and what bookmarks say beside them."""
    budget = Budget(_STEPS)
    for number, page in enumerate(reader.pages, start=1):
        sight = look_at_page(page, budget)
        for reason in sorted(sight.reasons):
            found[_UNSEEN[reason]][f"p. {number}"] = None
        if not sight.is_whole:
            found["M152"][f"p. {number}"] = None
    strange = Bookmarks(reader).strange() if "/Outlines" in reader.root_object else []
    if strange:
        yield FileFinding("M149", {"parts": _few(dict.fromkeys(f"“{each[:30]}”" for each in strange))})


def _at(name: str, page: int) -> str:
    return f"{name}, p. {page}" if page else name


def _few(parts: dict[str, None]) -> str:
    return "; ".join([*parts][:_FEW]) + (" …" if len(parts) > _FEW else "")


def _is_signed(reader: PdfReader) -> bool:
    flags = value(dictionary(reader.root_object, "/AcroForm"), "/SigFlags")
    return isinstance(flags, int) and bool(flags & 1)

"""What a PDF may not hold, dictionary by dictionary: what runs, leads out or is attached, remarks, hidden values.

Source: ISO 32000-2, 7.11 (files), 12.5 (annotations), 12.6 (actions), 12.7 (forms).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.pdf.opened import dictionary, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf.generic import DictionaryObject

    from generator.reading.media.pdf.opened import Held

_HARMLESS = {"/Link", "/Widget", "/PrinterMark", "/TrapNet"}
_CARRIES = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/3D", "/Sound"}
_DOES = {
    *("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/SetOCGState", "/Hide"),
    *("/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"),
}
_OF_THE_WEB = re.compile(r"(?:(?:https?://|mailto:|tel:)|(?![\w+.-]+:|[\\/]))", re.IGNORECASE)
"""An address that leads into the web; one without a scheme is taken for such."""
_HIDDEN = 2 | 32  # flags of an annotation: hidden, not shown on a screen
_PASSWORD = 1 << 13  # a flag of a field


def actions_in(part: Held) -> Iterator[str]:
    """Return the names of what a dictionary does that a document should not do."""
    kind = value(part.held, "/S")
    if "/JS" in part.held or kind == "/JavaScript":
        yield "JavaScript"
    elif kind in _DOES and "/K" not in part.held:  # that is how parts of a text have their kind
        yield str(kind)[1:]
    elif kind == "/URI" and not _OF_THE_WEB.match(str(value(part.held, "/URI") or "").strip()):
        yield str(value(part.held, "/URI"))[:40]


def files_in(part: Held) -> Iterator[str]:
    """Return what a dictionary carries: names of files, kinds of films."""
    held, kind = part.held, value(part.held, "/Subtype")
    if "/EF" in held:
        yield str(value(held, "/UF") or value(held, "/F") or "EmbeddedFile")[:40]
    elif value(held, "/Type") == "/EmbeddedFile":
        yield "EmbeddedFile"
    elif is_annotation(held) and kind in _CARRIES:
        yield str(kind)[1:]
    elif "/XFA" in held:
        yield "XFA"
    elif "/AF" in held and value(held, "/AF"):
        yield "AF"
    elif value(held, "/Type") in {"/Page", "/Template"} and not part.page:
        yield "Page"
    elif "/Collection" in held:
        yield "Collection"


def remarks_in(part: Held) -> Iterator[str]:
    """Return the kind of a remark, where a dictionary is one."""
    kind = value(part.held, "/Subtype")
    if is_annotation(part.held) and kind not in _HARMLESS | _CARRIES:
        yield str(kind)[1:]


def hidden_values_in(part: Held) -> Iterator[str]:
    """Return the name of a field of a form, where it has a value that nobody sees."""
    held = part.held
    if not _is_field(held):
        return
    flags, of_field = value(held, "/F"), _inherited(held, "/Ff")
    is_hidden = isinstance(flags, int) and flags & _HIDDEN
    is_on_no_page = not part.page and "/Kids" not in held
    is_secret = isinstance(of_field, int) and of_field & _PASSWORD
    if (is_hidden or is_on_no_page or is_secret) and _is_filled(held):
        yield str(_inherited(held, "/T") or "?")[:40]


def is_annotation(held: DictionaryObject) -> bool:
    """Whether a dictionary is a thing on a page: a link, a field, a remark."""
    return value(held, "/Type") == "/Annot" or ("/Rect" in held and "/Subtype" in held)


def is_hidden(held: DictionaryObject) -> bool:
    """Whether a thing on a page is not shown."""
    flags = value(held, "/F")
    return isinstance(flags, int) and bool(flags & _HIDDEN)


def _is_field(held: DictionaryObject) -> bool:
    return value(held, "/Subtype") == "/Widget" or ("/FT" in held and "/T" in held)


def _is_filled(held: DictionaryObject) -> bool:
    if _inherited(held, "/FT") == "/Sig":
        return False
    return any(_inherited(held, name) not in {None, "", "/Off"} for name in ("/V", "/DV"))


def _inherited(held: DictionaryObject, name: str) -> object:
    """Return a value of a field, or of one that it stands in."""
    for _ in range(20):
        if name in held:
            found = value(held, name)
            return found if isinstance(found, (str, int, float, bytes)) else found and "…"
        held = dictionary(held, "/Parent")
    return None

"""A PDF without what nobody sees in it: written anew from what its pages lead to.

Source: ISO 32000-2, 14.3 (metadata), 14.5 (data of programs), 12.3.4 (small pictures of pages).
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from generator.reading.media.pdf.bookmarks import Bookmarks
from generator.reading.media.pdf.deeds import is_annotation, is_hidden
from generator.reading.media.pdf.opened import (
    MOST_OBJECTS,
    UNREADABLE,
    NoEnd,
    dictionary,
    filters_of,
    unpacked,
    value,
)
from generator.reading.media.pdf.tokens import without_remarks
from generator.reading.media.pictures.bare import bare_picture_bytes
from generator.reading.media.pictures.profile import bare_profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from pypdf import PdfReader

TELLING = (
    "/Metadata",
    "/PieceInfo",
    "/Thumb",
    "/LastModified",
    "/SpiderInfo",
    "/Threads",
    "/B",
    "/DPart",
    "/DPartRoot",
)
_UNUSED = ("/Alternates", "/OPI", "/Ref")
"""Pictures and files that could be shown in the place of a drawing, and are not."""
_OF_A_FIELD = ("/DV", "/RV")
_OF_THE_WHOLE = {
    *("/Type", "/Version", "/Extensions", "/Pages", "/PageLabels", "/Names", "/Dests", "/ViewerPreferences"),
    *("/PageLayout", "/PageMode", "/Outlines", "/OpenAction", "/AA", "/URI", "/AcroForm", "/StructTreeRoot"),
    *("/MarkInfo", "/Lang", "/OutputIntents", "/OCProperties"),
}
_OF_A_PAGE = {
    *("/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/BoxColorInfo"),
    *("/Contents", "/Rotate", "/Group", "/Annots", "/AA", "/Dur", "/Trans", "/StructParents", "/Tabs", "/UserUnit"),
    *("/VP", "/PresSteps"),
}
"""What the catalogue and a page may hold by the standard and by sight; what else is there, a program has put there."""
_OF_A_LINK = ("/T", "/NM", "/M", "/CreationDate", "/RC", "/Subj")
_PICTURES = {"/DCTDecode": ".jpg", "/DCT": ".jpg", "/JPXDecode": ".jp2"}


def cleaned(reader: PdfReader) -> bytes:
    """Return a file written anew from what its pages lead to, without what tells of people, places and programs."""
    writer = PdfWriter(clone_from=reader)
    writer.metadata = None
    Bookmarks(writer).drop_strange()
    drawing = _drawing(writer)
    for each in list(_dictionaries(writer)):
        _strip(each)
        if isinstance(each, StreamObject):
            _strip_stream(each, is_drawing=id(each) in drawing)
    _keep_used_names(writer)
    for page in writer.pages:
        _drop_hidden_links(page)
    _keep_reached(writer)
    writer._ID = None  # noqa: SLF001  (it would be the same through all versions of a file)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def has_telling(held: DictionaryObject) -> bool:
    """Whether a dictionary holds anything that is taken out, as a file that is signed cannot have it taken out."""
    if any(name in held for name in TELLING[1:]) and value(held, "/Subtype") != "/Widget":
        return True
    return isinstance(held, StreamObject) and _bare_picture(held) is not None


def taken_out_of(held: DictionaryObject) -> tuple[str, ...]:
    """Return the names under which a dictionary tells what is taken out of a file that is not signed, in words."""
    kind = value(held, "/Type")
    return tuple(each for each in ("/Metadata", *_told_by_kind(held, kind)) if each in held and kind != "/OutputIntent")


def _dictionaries(writer: PdfWriter) -> Iterator[DictionaryObject]:
    """Return every dictionary of a file, those in others too."""
    waiting: list[object] = list(writer._objects)  # noqa: SLF001  (pypdf has no other way)
    while waiting:
        found = waiting.pop()
        if isinstance(found, DictionaryObject):
            yield found
            waiting += [each for each in found.values() if isinstance(each, (DictionaryObject, ArrayObject))]
        elif isinstance(found, ArrayObject):
            waiting += [each for each in found if isinstance(each, (DictionaryObject, ArrayObject))]


def _strip(held: DictionaryObject) -> None:
    kind = value(held, "/Type")
    if kind in {"/Catalog", "/Page"}:
        _keep(held, _OF_THE_WHOLE if kind == "/Catalog" else _OF_A_PAGE)
    for name in (*TELLING, *_told_by_kind(held, kind), *(_UNUSED if isinstance(held, StreamObject) else ())):
        if name != "/B" or kind == "/Page":  # articles: parts of a text in their order
            held.pop(name, None)


def _told_by_kind(held: DictionaryObject, kind: object) -> tuple[str, ...]:
    """Return the names under which a part of a text, a field, a link or a way of printing tells what nobody sees."""
    if kind == "/StructElem" or {"/S", "/P", "/K"} <= held.keys():
        return ("/T",)  # a title that is nowhere shown
    if value(held, "/O") == "/UserProperties":
        return ("/P",)
    if "/FT" in held:
        return _OF_A_FIELD
    if is_annotation(held) and value(held, "/Subtype") == "/Link":
        return _OF_A_LINK
    return ("/Info",) if kind == "/OutputIntent" or "/OutputConditionIdentifier" in held else ()


def _keep(held: DictionaryObject, names: AbstractSet[str]) -> None:
    for name in [name for name in held if name not in names]:
        held.pop(name)


def _drawing(writer: PdfWriter) -> set[int]:
    """Return which streams draw something step by step: those of pages, and drawings that are kept apart."""
    found: set[int] = set()
    for page in writer.pages:
        contents = value(page, "/Contents")
        of_page = [each.get_object() for each in contents] if isinstance(contents, ArrayObject) else [contents]
        found |= {id(each) for each in of_page if isinstance(each, StreamObject)}
    forms = (each for each in writer._objects if isinstance(each, StreamObject))  # noqa: SLF001  (the same)
    return found | {id(each) for each in forms if value(each, "/Subtype") == "/Form"}


def _strip_stream(stream: StreamObject, *, is_drawing: bool) -> None:
    """Take out of a stream what does not draw: metadata of a picture, words of a profile, notes of a program."""
    bare = _bare_picture(stream)
    if bare is not None:
        stream._data = bare  # noqa: SLF001  (it stays packed as it is)
        return
    if not is_drawing and value(stream, "/N") not in {1, 3, 4}:
        return
    try:
        data = unpacked(stream)
    except (*UNREADABLE, NoEnd):
        return
    made = without_remarks(data) if is_drawing else bare_profile(data)
    if made and made != data:
        for name in ("/Filter", "/DecodeParms"):
            stream.pop(name, None)
        stream._data = made  # noqa: SLF001  (the same)


def _bare_picture(stream: StreamObject) -> bytes | None:
    """Return a picture without what does not draw it; none where it is of no such kind, damaged, or bare already."""
    kinds = filters_of(stream)
    if len(kinds) != 1 or kinds[0] not in _PICTURES:
        return None
    data = bytes(stream._data)  # noqa: SLF001  (the same)
    try:
        bare = bare_picture_bytes(data, _PICTURES[kinds[0]])
    except ValueError:
        return None
    return bare if bare != data else None


def _keep_used_names(writer: PdfWriter) -> None:
    """Keep of the names of places those that something in the file leads to."""
    used = {_key(to) for each in _dictionaries(writer) for to in (value(each, "/D"), value(each, "/Dest")) if _key(to)}
    root = writer.root_object
    old = dictionary(root, "/Dests")
    for name in [name for name in old if name not in used]:
        old.pop(name)
    names = dictionary(root, "/Names")
    _keep(names, {"/Dests"})
    if "/Dests" in names:
        kept = [each for pair in _named_in(dictionary(names, "/Dests")) if _key(pair[0]) in used for each in pair]
        names[NameObject("/Dests")] = DictionaryObject({NameObject("/Names"): ArrayObject(kept)})


def _named_in(tree: DictionaryObject) -> Iterator[tuple[Any, Any]]:
    """Return the names in a tree of names, in their order, with what each stands for."""
    waiting, seen = [tree], 0
    while waiting and seen < MOST_OBJECTS:
        branch, seen = waiting.pop(), seen + 1
        pairs = value(branch, "/Names")
        if isinstance(pairs, ArrayObject):
            yield from zip(pairs[::2], pairs[1::2], strict=False)
        below = value(branch, "/Kids")
        kids = [each.get_object() for each in below] if isinstance(below, ArrayObject) else []
        waiting += [each for each in reversed(kids) if isinstance(each, DictionaryObject)]


def _key(name: object) -> str:
    return str(name) if isinstance(name, str) else name.decode("latin-1") if isinstance(name, bytes) else ""


def _keep_reached(writer: PdfWriter) -> None:
    """Drop every object that nothing leads to, and be it in a circle."""
    objects = writer._objects  # noqa: SLF001  (the same)
    reached: set[int] = set()
    waiting: list[object] = [writer.root_object.indirect_reference]
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if found.idnum not in reached:
                reached.add(found.idnum)
                waiting.append(found.get_object())
        elif isinstance(found, DictionaryObject):
            waiting += found.values()
        elif isinstance(found, ArrayObject):
            waiting += found
    for at in range(len(objects)):
        if at + 1 not in reached:
            objects[at] = None


def _drop_hidden_links(page: DictionaryObject) -> None:
    noted = value(page, "/Annots")
    if isinstance(noted, ArrayObject):
        seen = [each for each in noted if not _is_hidden_link(each.get_object())]
        if len(seen) < len(noted):
            page[NameObject("/Annots")] = ArrayObject(seen)


def _is_hidden_link(found: object) -> bool:
    return isinstance(found, DictionaryObject) and value(found, "/Subtype") == "/Link" and is_hidden(found)

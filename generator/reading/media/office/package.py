"""The package that an Office file is: its parts, their types, and what leads from one to another.

Only what can be reached from the root by relations that are published is read at all, and written again. Source:
ECMA-376 part 2 (Open Packaging Conventions). Must not know what is in a document, a workbook or a presentation.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from generator.reading.media.office.found import Sighting, Spoken
from generator.reading.media.office.links import is_public
from generator.reading.media.office.pictures import is_drawn, picture_of
from generator.reading.media.office.plain import make_plain
from generator.reading.media.office.relations import REFUSED, Fate, Relation, fate_of
from generator.reading.media.office.trees import Element, each, name_of, read_tree, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BytesIO
    from pathlib import Path

DAMAGED = (BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, KeyError, RuntimeError, RecursionError)
"""What reading raises of a file that is damaged, locked by a password, or packed in an unknown way."""
TYPES = "[Content_Types].xml"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_OF_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN = {
    ".docx": f"{_OF_OFFICE}wordprocessingml.document.main+xml",
    ".xlsx": f"{_OF_OFFICE}spreadsheetml.sheet.main+xml",
    ".pptx": f"{_OF_OFFICE}presentationml.presentation.main+xml",
}
_CALLS = re.compile(r"/relationships\}|(?:^|\})rel[iI]d$")
"""Attributes that hold the id of a relation."""
_MOST_BYTES = 200_000_000
_MOST_BYTES_OF_XML = 48_000_000  # a tree takes some five times as much memory
_MOST_PARTS = 5_000


class UnpacksTooMuch(Exception):  # noqa: N818  (what the file is, no error of the program)
    """A file that unpacks to more than anybody hands out."""


@dataclass(eq=False)
class PackagePart:
    """A part: its name without the first stroke, its type, and its content as a tree or, where it is none, as bytes."""

    name: str
    kind: str
    root: Element | None
    data: bytes
    relations: list[Relation] = field(default_factory=list)
    source: str = ""
    """Of a part that is only looked at: what leads to it."""

    @property
    def sort(self) -> str:
        """The local name of the root, such as ``hdr``; empty where the part is no XML."""
        return "" if self.root is None else name_of(self.root)


@dataclass
class Package:
    """A file: the main part, all parts that are published by their names, and those that are only looked at."""

    suffix: str
    relations: list[Relation]
    parts: dict[str, PackagePart]
    looked_at: dict[str, PackagePart]
    found: list[Sighting]

    @property
    def main(self) -> PackagePart:
        """The document, the workbook, the presentation."""
        return next(self.parts[each.to] for each in self.relations if each.kind == "officedocument")

    def beside(self, part: PackagePart, kind: str) -> PackagePart | None:
        """Return the part of XML that a part leads to by a relation of some kind; None where there is none."""
        parts = (self.parts.get(each.to) for each in part.relations if each.kind == kind)
        return next((found for found in parts if found is not None and found.root is not None), None)

    def of_sort(self, *sorts: str) -> Iterator[PackagePart]:
        """Yield the parts whose roots have one of these names."""
        return (part for part in self.parts.values() if part.sort in sorts)

    def prune(self) -> None:
        """Forget the relations that nothing calls any more, and the parts that they alone lead to."""
        for part in filter(lambda each: each.relations, self.parts.values()):
            called = _called(part)
            part.relations = [each for each in part.relations if fate_of(each, called, part.sort) is not Fate.DROPPED]
        seen: set[str] = set()
        todo = [each.to for each in self.relations]
        while todo:
            name = todo.pop()
            if name in self.parts and name not in seen:
                seen.add(name)
                todo += [each.to for each in self.parts[name].relations]
        self.parts = {name: part for name, part in self.parts.items() if name in seen}


def read_package(source: Path | BytesIO, suffix: str) -> Package:
    """Return a file with what can be reached in it. Raises one of ``DAMAGED``, or ``UnpacksTooMuch``."""
    with ZipFile(source) as archive:
        return _ArchiveReader(archive, suffix).read()


class _ArchiveReader:
    """Reads one archive, from the root on."""

    def __init__(self, archive: ZipFile, suffix: str) -> None:
        self._archive = archive
        self._items = {
            item.filename.lower(): item for item in archive.infolist() if item.filename[-1:] not in {"", "/"}
        }
        self._by_end, self._by_name = self._types()
        self._package = Package(suffix, [], {}, {}, [])
        self._xml = 0

    def read(self) -> Package:
        package = self._package
        self._look_at_size()
        if any(each.kind == "origin" for each in self._relations("")):
            package.found.append(Sighting("M125", Spoken("_xmlsignatures", "_xmlsignatures")))
        package.relations = [each for each in self._relations("") if each.kind == "officedocument"][:1]
        if not package.relations or self._type_of(package.relations[0].to) != _MAIN[package.suffix]:
            raise ValueError(TYPES)
        todo = [package.relations[0].to]
        while todo:
            name = todo.pop()
            if name and name not in package.parts:
                package.parts[name] = part = self._part(name)
                todo += [each.to for each in part.relations]
        return package

    def _look_at_size(self) -> None:
        items = self._archive.infolist()
        if len(items) > _MOST_PARTS or sum(item.file_size for item in items) > _MOST_BYTES:
            raise UnpacksTooMuch
        kinds = [*self._by_end.values(), *self._by_name.values()]
        if any("macro" in kind.lower() for kind in kinds) or any(
            name.endswith("vbaproject.bin") for name in self._items
        ):
            raise ValueError("macros")

    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        root = read_tree(self._bytes(TYPES))
        return (
            {value(one, "Extension").lower(): value(one, "ContentType") for one in each(root, "Default")},
            {value(one, "PartName").lower().lstrip("/"): value(one, "ContentType") for one in each(root, "Override")},
        )

    def _type_of(self, name: str) -> str:
        return self._by_name.get(name.lower()) or self._by_end.get(name.rpartition(".")[2].lower(), "")

    def _bytes(self, name: str) -> bytes:
        return self._archive.read(self._items[name.lower()])

    def _part(self, name: str) -> PackagePart:
        kind, data = self._type_of(name), self._bytes(name)
        if not kind.endswith(("+xml", "/xml", "vmlDrawing", "relationships")) or is_drawn(name, kind, data):
            return PackagePart(name, kind, None, self._bare(name, data) if kind.startswith("image/") else data)
        self._xml += len(data)
        if self._xml > _MOST_BYTES_OF_XML:
            raise UnpacksTooMuch
        root = read_tree(data, loosely=kind.endswith("vmlDrawing"))
        make_plain(root)
        part = PackagePart(name, kind, root, b"")
        part.relations = list(self._published(part))
        return part

    def _bare(self, name: str, data: bytes) -> bytes:
        try:
            return picture_of(data, name)
        except ValueError:
            where = Spoken(name, name).because(Spoken("这种图片无法清理", "a picture of a kind that cannot be cleaned"))
            self._package.found.append(Sighting("M123", where))
            return b""

    def _published(self, part: PackagePart) -> Iterator[Relation]:
        """Yield the relations of a part that are published; what the others lead to is looked at, or noted."""
        relations = list(self._relations(part.name))
        called = _called(part) if relations else set()
        for relation in relations:
            fate = fate_of(relation, called, part.sort)
            if fate is Fate.LOOKED_AT and relation.to.lower() in self._items:
                root = read_tree(self._bytes(relation.to))
                looked_at = PackagePart(relation.to, self._type_of(relation.to), root, b"", source=part.name)
                self._package.looked_at[relation.to] = looked_at
            elif fate is Fate.REFUSED:
                self._refuse(relation, part)
            elif fate is Fate.KEPT and self._is_sound(relation, part):
                yield relation

    def _refuse(self, relation: Relation, part: PackagePart) -> None:
        what = REFUSED.get(relation.kind, Spoken(f"不认识的部分 {relation.kind}", f"an unknown part {relation.kind}"))
        name = relation.to or part.name
        code = "M107" if relation.kind == "revisionheaders" else "M123"
        self._package.found.append(Sighting(code, Spoken(name, name).because(what)))

    def _is_sound(self, relation: Relation, part: PackagePart) -> bool:
        """Whether a relation that is kept leads to a part, or to where everybody may go; notes where it does not."""
        if not relation.is_external:  # a picture that is lost every program shows as such
            return relation.to.lower() in self._items
        is_link = relation.kind in {"hyperlink", "video", "audio", "media"}
        if is_link and is_public(relation.target):
            return True
        if _forgets(part, relation):
            return False
        words = _words_of(part, relation)
        place = Spoken(part.name, part.name).with_words(words)
        self._package.found.append(Sighting("M124", place.because(Spoken(relation.target, relation.target))))
        return False

    def _relations(self, source: str) -> Iterator[Relation]:
        folder, _, name = source.rpartition("/")
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed.lower() not in self._items:
            return
        for one in each(read_tree(self._bytes(listed)), "Relationship"):
            address, target = value(one, "Type"), value(one, "Target")
            kind = address.rstrip("/").rpartition("/")[2].lower()
            is_external = value(one, "TargetMode").lower() == "external"
            to = "" if is_external else self._resolve(folder, target)
            yield Relation(value(one, "Id"), kind, address, target, is_external, to)

    def _resolve(self, folder: str, target: str) -> str:
        """Return the name of a part as the archive writes it."""
        path = target.partition("#")[0].replace("\\", "/")
        for form in (path, unquote(path)):
            whole = posixpath.normpath(form if form.startswith("/") else posixpath.join("/", folder, form)).lstrip("/")
            if whole.lower() in self._items:
                return self._items[whole.lower()].filename
        return ""


def _called(part: PackagePart) -> set[str]:
    """Return the ids of relations that a part calls."""
    if part.root is None:
        return set()
    return {said for one in part.root.iter() for key, said in one.attrib.items() if _CALLS.search(key)}


def _callers(part: PackagePart, relation: Relation) -> Iterator[tuple[Element, str]]:
    for one in [] if part.root is None else part.root.iter():
        for key, said in one.attrib.items():
            if said == relation.id and _CALLS.search(key):
                yield one, key


def _forgets(part: PackagePart, relation: Relation) -> bool:
    """Take away the way to a picture that the file holds as well; whether that was all that called the relation."""
    callers = list(_callers(part, relation))
    linked = [(one, key) for one, key in callers if key.endswith("}link") and value(one, "embed")]
    for one, key in linked:
        del one.attrib[key]
    return len(linked) == len(callers)


def _words_of(part: PackagePart, relation: Relation) -> str:
    """Return the words that a link stands behind, or the cell."""
    one = next((one for one, _ in _callers(part, relation)), None)
    if one is None:
        return ""
    around = (
        one if name_of(one) == "hyperlink" else next((up for up in one.iterancestors() if name_of(up) == "sp"), one)
    )
    return value(one, "ref") or "".join(found.text or "" for found in each(around, "t"))

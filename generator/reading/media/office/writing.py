"""A package written anew: the same parts, one fixed date, so that the same input gives the same bytes."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.reading.media.office.package import TYPES
from generator.reading.media.office.trees import write_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.reading.media.office.package import Package
    from generator.reading.media.office.relations import Relation

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # a zip knows no earlier one
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OUTSIDE = ' TargetMode="External"'
_OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def write_package(package: Package) -> bytes:
    """Return a package as the bytes of a file."""
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, data in _entries(package):
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, data)
    return written.getvalue()


def _entries(package: Package) -> Iterator[tuple[str, bytes]]:
    yield TYPES, _types(package).encode()
    yield from _relations("", package.relations)
    for name, part in package.parts.items():
        yield name, part.data if part.root is None else write_tree(part.root)
        yield from _relations(name, part.relations)


def _types(package: Package) -> str:
    listed = "".join(
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(part.kind)}/>"
        for name, part in package.parts.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_OF_PACKAGE}content-types"><Default Extension="rels" ContentType="{_RELATIONS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(source: str, relations: Iterable[Relation]) -> Iterator[tuple[str, bytes]]:
    lines = "".join(
        f"<Relationship Id={quoteattr(each.id)} Type={quoteattr(each.address)} Target={quoteattr(each.target)}"
        f"{_OUTSIDE if each.is_external else ''}/>"
        for each in relations
    )
    if lines:
        folder, _, name = source.rpartition("/")
        listed = f'{_HEAD}<Relationships xmlns="{_OF_PACKAGE}relationships">{lines}</Relationships>'
        yield posixpath.join(folder, "_rels", f"{name}.rels"), listed.encode()

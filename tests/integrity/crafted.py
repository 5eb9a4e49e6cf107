"""Files that were made to hide something: what each is, what must become of it, and whether anything of it is left.

A corpus is a list of :class:`Crafted`; ``tests.integrity.documents`` goes through all corpora. Must not know how the
files are made.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile, is_zipfile

from generator.messages.issues import Issue, Place
from generator.reading.media import look_into, publishable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = "ZQSECRET42"  # noqa: S105  (a word that is looked for, no password)
REMOVED = "removed"
PASSES = "passes"


class Crafted(NamedTuple):
    """A file that hides ``SECRET``: its name with its kind, what makes its bytes, and what must become of it.

    ``expected`` is ``REMOVED`` (published without the secret), or the code of the error that stops the build. Of an
    error ``told`` must stand in its words. ``PASSES`` is for a harmless file, in which nothing may be found.
    """

    name: str
    make: Callable[[], bytes]
    expected: str
    told: str = ""


def what_becomes_of(crafted: Crafted, folder: Path) -> str:
    """Return what is wrong with how a crafted file is dealt with, empty where it is as expected."""
    path = folder / crafted.name
    path.write_bytes(crafted.make())
    issues = [
        Issue(found.code, Place(path.name), facts={"file": path.name, **found.facts}) for found in look_into(path)
    ]
    errors = [issue for issue in issues if issue.is_error]
    if crafted.expected not in {REMOVED, PASSES}:
        return _of_errors(crafted, errors)
    if issues:
        return f"found {[(issue.code, issue.message('en')) for issue in issues]}"
    where = list(secrets_in(publishable(path)))
    return f"published in {where}" if where else ""


def _of_errors(crafted: Crafted, errors: list[Issue]) -> str:
    of_code = [issue for issue in errors if issue.code == crafted.expected]
    if not of_code:
        return f"expected {crafted.expected}, found {[issue.code for issue in errors]}"
    said = [issue.message(language) for issue in of_code for language in ("zh", "en")]
    return "" if all(crafted.told in each for each in said) else f"{crafted.told} is not told in {said}"


def secrets_in(data: bytes, name: str = "", secret: str = SECRET) -> Iterator[str]:
    """Yield where in a file a secret stands: as it is, in UTF-16, in a stream of a PDF, or in a zip."""
    forms = (secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be"))
    if any(form in data for form in forms):
        yield name or "the bytes"
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            for item in archive.infolist():
                if secret in item.filename or secret.encode() in item.comment + item.extra:
                    yield f"{name}/{item.filename} (its entry)"
                yield from secrets_in(archive.read(item), f"{name}/{item.filename}", secret)
    for number, packed in enumerate(re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)):
        try:
            unpacked = zlib.decompressobj().decompress(packed[1])
        except zlib.error:
            continue
        if any(form in unpacked for form in forms):
            yield f"{name} (stream {number})"

"""The files that pages show, play or offer, as they are published: each under its own name, a photo in its sizes too.

Owns which sizes of a photo are made: those that some page names, and the narrower ones beside them.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from generator.pages.files import Beside
from generator.pages.photos import made_of
from generator.reading.media import MediaKind, is_made, kind_of, photo_files, publishable
from generator.reading.media.pictures.made_with import made_with
from generator.reading.media.pictures.sizes import PLAIN
from generator.values.digests import digest, digest_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.gate.site import Site
    from generator.reading.media import PictureFile
    from generator.reading.media.pictures.sizes import Spec


def shown_files(site: Site, shown: AbstractSet[str]) -> Iterator[Beside]:
    """Return the files that are ``shown``, and the sizes of photos whose widest is among them.

    A photo in its sizes is always shown together with the plain file, by whose name it is found here.
    """
    sizes = {name for name in shown if is_made(name)}
    for name in sorted(shown - sizes):
        if kind_of(name) is MediaKind.PICTURE:
            yield from _photo(name, site.pictures[name], sizes)
        else:
            yield Beside(name, digest_file(site.media[name]), partial(publishable, site.media[name]))


def _photo(name: str, picture: PictureFile, sizes: AbstractSet[str]) -> Iterator[Beside]:
    """Return the plain file of a picture and the sizes that pages name."""
    names: dict[Spec, str] = {PLAIN: name}
    for suffix, files in made_of(name, picture).items():
        widest = max((each.width for each in files if each.path in sizes), default=0)
        names |= {(each.width, suffix): each.path for each in files if each.width <= widest}
    source = digest(picture.digest, made_with())
    for spec, path in names.items():
        yield Beside(path, source, partial(_one_of, picture.path, picture.digest, tuple(names), spec), name)


def _one_of(path: Path, of_file: bytes, specs: tuple[Spec, ...], spec: Spec) -> bytes:
    return _all_of(path, of_file, specs)[spec]


@lru_cache(maxsize=1)  # the files of one picture are asked for one after the other
def _all_of(path: Path, of_file: bytes, specs: tuple[Spec, ...]) -> dict[Spec, bytes]:
    del of_file
    return {PLAIN: publishable(path)} if specs == (PLAIN,) else photo_files(path, specs)

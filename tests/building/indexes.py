"""The index of the search and the open data of a small site, as a build makes them, without a page being printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.data_files import OpenData
from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.building.search_index import SearchIndex
from generator.reading.load import Places
from generator.records import KINDS
from generator.values.digests import digest
from tests.small_site import AS_OF, ICONS

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.reading import Prepared
    from generator.pages.pages import Pages


def index_of(root: Path, kept: Path, workers: int = 1) -> dict[str, bytes]:
    """Return the files of the index of a site by path; ``kept`` is the folder of what the last one left."""
    memory, prepared, pages = _opened(root, kept)
    index = SearchIndex(pages, memory, prepared.common, lambda fact: _value_of(prepared, pages, fact))
    return {each.name: each.make() for each in index.files(workers)}


def data_of(root: Path, kept: Path, workers: int = 1) -> dict[str, tuple[bytes, bytes]]:
    """Return the files of the open data of a site by path, each with the fingerprint of what it is made from."""
    memory, prepared, pages = _opened(root, kept)
    data = OpenData(pages, "", memory, prepared.common, lambda fact: _value_of(prepared, pages, fact))
    return {each.name: (each.source, each.make()) for each in data.files(workers)}


def _opened(root: Path, kept: Path) -> tuple[Memory, Prepared, Pages]:
    from generator.building import edition

    memory = Memory(kept)
    prepared = prepare(Places(root, root / "content", KINDS), AS_OF, memory, 1)
    assert prepared.site is not None, [(str(issue.place), issue.message("en")) for issue in prepared.issues]
    return memory, prepared, edition.pages_of(prepared.site, ICONS, "")


def _value_of(prepared: Prepared, pages: Pages, fact: str) -> bytes:
    """Return the fingerprint of a fact, as a build gives it."""
    if fact.endswith("/*"):
        outlines = pages.library.shelf(fact[:-2]).outlines.values()
        return digest(repr([(each.id, each.named, each.told) for each in outlines]).encode())
    group = pages.library.groups.get(fact)
    return prepared.fingerprints.get(fact) or (b"" if group is None else digest("\n".join(group).encode()))

"""The index of the search of a small site, as a build makes it from what is kept, without a page being printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from generator.building import edition

    memory = Memory(kept)
    prepared = prepare(Places(root, root / "content", KINDS), AS_OF, memory, 1)
    assert prepared.site is not None, [(str(issue.place), issue.message("en")) for issue in prepared.issues]
    pages = edition.pages_of(prepared.site, ICONS, "")
    index = SearchIndex(pages, memory, prepared.common, lambda fact: _value_of(prepared, pages, fact))
    return {each.name: each.make() for each in index.files(workers)}


def _value_of(prepared: Prepared, pages: Pages, fact: str) -> bytes:
    """Return the fingerprint of a fact, as a build gives it."""
    if fact.endswith("/*"):
        outlines = pages.library.shelf(fact[:-2]).outlines.values()
        return digest(repr([(each.id, each.named, each.told) for each in outlines]).encode())
    group = pages.library.groups.get(fact)
    return prepared.fingerprints.get(fact) or (b"" if group is None else digest("\n".join(group).encode()))

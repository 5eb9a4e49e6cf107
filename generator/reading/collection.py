"""What has to be known of a kind of record before its files are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.values.record import RecordEntry


@dataclass(frozen=True)
class Collection:
    """The files of one kind of record.

    They stand in a folder called ``plural``, or in one file of that name, in the content folder or (``at_root``) beside
    it. Each holds an ``entry`` or a list of them. ``has_page``: each record has a page of its own. ``is_many``: there
    may be thousands, which are read in batches.
    ``is_everywhere``: its records are on so many pages that every page depends on all of them.
    ``has_terms``: the names of its records are terms in all other texts. ``is_for_firms``: the page of what is done for
    firms leads to the list of them. ``ages``: what its records say grows old, and has to be looked up again.
    ``is_pictured``: its records are meant to have a photo.
    ``reserved`` says which ids are taken by addresses of its lists, ``renamed`` what such a record may be called
    instead.
    """

    plural: str
    entry: type[RecordEntry]
    at_root: bool = False
    has_page: bool = True
    is_many: bool = False
    has_terms: bool = False
    is_everywhere: bool = False
    is_for_firms: bool = False
    ages: bool = False
    is_pictured: bool = False
    reserved: Callable[[str], bool] | None = None
    renamed: str = "{key}-{kind}"

    @property
    def name(self) -> str:
        """What the kind is called, such as ``park``."""
        return self.entry.KIND

    def rename(self, key: str) -> str:
        """Return what a record with a reserved id may be called instead."""
        return self.renamed.format(key=key, kind=self.name)

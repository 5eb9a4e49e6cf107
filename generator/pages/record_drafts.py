"""The pages of the records of which a site has many: each is drafted when it is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from generator.pages.draft import draft_record
from generator.records.park.page import park_view
from generator.records.park.record import Park
from generator.records.project.page import project_view
from generator.records.project.record import Project
from generator.records.signing.page import signing_view
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.gate.outline import RecordOfMany
    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words


def record_draft(library: Library, words: Words, address: Address) -> Draft:
    """Return the page of a public record that has a page in the language of the words."""
    record = cast("RecordOfMany", library.shelf(address.kind)[address.key])
    view, parent = _view_of(record)
    return draft_record(record, address, words, view, parent)


def _view_of(record: RecordOfMany) -> tuple[Callable[[Leaf], object], Address]:
    """Return the view of a record's page, and the page that it lies under."""
    if isinstance(record, Park):
        return partial(park_view, park=record), urls.PARKS
    if isinstance(record, Project):
        return partial(project_view, project=record), urls.PROJECTS
    return partial(signing_view, signing=record), Address("signings_of", str(record.date.year))

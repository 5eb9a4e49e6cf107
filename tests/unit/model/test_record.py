"""The public part of an entry has the fields of the public type and nothing else."""

from __future__ import annotations

import pytest

from generator.model.contact import Contact, ContactEntry
from generator.model.figure import Figure, FigureEntry
from generator.model.industry import Industry, IndustryEntry
from generator.model.park import Park, ParkEntry, Plot, PlotEntry
from generator.model.project import Project, ProjectEntry
from generator.model.record import Block, Entry, public_part
from generator.model.signing import Signing, SigningEntry

PAIRS = [
    (ContactEntry, Contact),
    (FigureEntry, Figure),
    (IndustryEntry, Industry),
    (ParkEntry, Park),
    (PlotEntry, Plot),
    (ProjectEntry, Project),
    (SigningEntry, Signing),
]


@pytest.mark.parametrize(("entry", "public"), PAIRS)
def test_an_entry_adds_just_what_is_never_public(entry: type[Block], public: type[Block]) -> None:
    assert entry.model_fields.keys() - public.model_fields.keys() == Entry.model_fields.keys()
    assert not issubclass(public, Entry)


def test_the_public_part_knows_nothing_of_the_rest() -> None:
    contact = {"id": "desk", "name": {"zh": "窗口"}, "disclosure": "full", "internal": {"mobile": "13800138000"}}
    entry = ContactEntry.model_validate(contact)
    public = public_part(entry, Contact)
    assert type(public) is Contact
    assert public.name == entry.name
    assert "13800138000" not in repr(public) + public.model_dump_json(include={"id"}) + repr(vars(public))
    assert public.model_fields_set == {"id", "name"}


def test_internal_notes_are_not_in_what_an_entry_shows_of_itself() -> None:
    entry = IndustryEntry.model_validate({"id": "a", "name": {"zh": "甲"}, "internal": {"note": "secret"}})
    assert "secret" not in repr(entry)

"""The public part of an entry has the fields of the public type and nothing else."""

from __future__ import annotations

import pytest

from generator.gate.disclosure import public_record
from generator.records.contact.record import Contact, ContactEntry
from generator.records.figure.record import Figure, FigureEntry
from generator.records.industry.record import Industry, IndustryEntry
from generator.records.park.record import Park, ParkEntry, Plot, PlotEntry
from generator.records.project.record import Project, ProjectEntry
from generator.records.signing.record import Signing, SigningEntry
from generator.values.parties import PartiesEntry
from generator.values.record import Block, Entry, Record, RecordEntry
from generator.values.stage import stage_rules

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
    base = next(each for each in (PartiesEntry, RecordEntry, Entry) if issubclass(entry, each))
    kept = base.model_fields.keys() - Record.model_fields.keys()
    assert entry.model_fields.keys() - public.model_fields.keys() == kept
    assert not issubclass(public, Entry)


def test_the_public_part_knows_nothing_of_the_rest() -> None:
    contact = {"id": "desk", "name": {"zh": "窗口"}, "disclosure": "full", "internal": {"mobile": "13800138000"}}
    entry = ContactEntry.model_validate(contact)
    public = public_record(entry, stage_rules({}))
    assert type(public) is Contact
    assert public.name == entry.name
    assert "13800138000" not in repr(public) + public.model_dump_json(include={"id"}) + repr(vars(public))
    assert public.model_fields_set == {"id", "name"}


def test_internal_notes_are_not_in_what_an_entry_shows_of_itself() -> None:
    entry = IndustryEntry.model_validate({"id": "a", "name": {"zh": "甲"}, "internal": {"note": "secret"}})
    assert "secret" not in repr(entry)

"""The page of the open data: what each file holds, how it is read, under which terms, and which fields there are.

Owns what it says; the fields come from the models. Must not know records.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.data.files import CATALOGUE, VALUES
from generator.pages.data.labels import DataLabels
from generator.pages.data.subjects import subjects_of
from generator.pages.draft import Spot, draft_page
from generator.values import urls
from generator.values.language import language, name_in
from generator.values.urls import data_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    from generator.library.library import Library
    from generator.pages.data.fields import DataField
    from generator.pages.data.subjects import Subject
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.values.record import Block

_HOW = ("value", "code", "proof", "csv", "places", "stable")


class FileLink(NamedTuple):
    """A file and what its link says."""

    text: str
    href: str


class FieldRow(NamedTuple):
    """A field as the page explains it: its path, what it is called, and its kind of value."""

    path: str
    label: str
    kind: str


class SubjectLine(NamedTuple):
    """A subject: its anchor, title, what it holds, its files, and its fields."""

    id: str
    title: str
    about: str
    files: tuple[FileLink, ...]
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The page of the open data. ``licence_href`` leads to the full text of the terms, where there is an address."""

    subjects: tuple[SubjectLine, ...]
    whole: tuple[FileLink, ...]
    how: tuple[str, ...]
    licence: Markup | str
    licence_href: str


def draft_data(library: Library, words: Words, kinds: Mapping[str, Showing]) -> Draft:
    """Draft the page; it stands at the foot of every page and not in the navigation."""
    return draft_page(library, words, urls.DATA, partial(_view, subjects=subjects_of(kinds)), Spot("data"))


def _view(leaf: Leaf, subjects: Sequence[Subject]) -> DataView:
    settings = leaf.library.site.settings
    licence = settings.data_licence
    labels = DataLabels([leaf.words], leaf.library.site.stages)
    return DataView(
        subjects=tuple(_line(leaf, labels, each) for each in subjects),
        whole=tuple(_whole(leaf, settings.languages)),
        how=tuple(leaf.words(f"data.how_{each}") for each in _HOW),
        licence=leaf.text(licence.text) if licence else leaf.words("data.licence_none"),
        licence_href=(licence.url if licence else None) or "",
    )


def _whole(leaf: Leaf, languages: Iterable[str]) -> Iterator[FileLink]:
    for key in languages:
        called = leaf.words("data.workbook", language=name_in(key, leaf.language))
        yield FileLink(called, leaf.asset(data_path(f"{language(key).key}.xlsx")))
    yield FileLink(leaf.words("data.values_file"), leaf.asset(data_path(VALUES)))
    yield FileLink(leaf.words("data.catalogue_file"), leaf.asset(data_path(CATALOGUE)))


def _line(leaf: Leaf, labels: DataLabels, subject: Subject) -> SubjectLine:
    title = leaf.words(f"data.subject.{subject.name}")
    forms = {"json": "JSON", "csv": "CSV", "geojson": "GeoJSON"}
    files = [FileLink(forms[name.rpartition(".")[2]], leaf.asset(data_path(name))) for name in subject.files]
    files.append(FileLink(leaf.words("data.schema"), leaf.asset(data_path(f"{subject.name}.schema.json"))))
    rows = tuple(_rows(leaf.words, labels, subject.fields, subject.way, ""))
    told = leaf.words(f"data.about.{subject.name}")
    return SubjectLine(f"fields-{subject.name}", title, told, tuple(files), rows)


def _rows(
    words: Words, labels: DataLabels, fields: Iterable[DataField], way: tuple[str, ...], above: str
) -> Iterator[FieldRow]:
    """Yield a row for each field; of blocks that are alike beside each other, the fields of the first only."""
    known: dict[type[Block], str] = {}
    for field in fields:
        own = (*way, field.name)
        path = f"{above}{field.name}{'[]' if field.is_list else ''}"
        label = labels.of(own)[words.language.key]
        kind = words(f"data.kind.{field.kind}")
        if field.type in known:
            kind = words("data.same_as", path=known[field.type])
        yield FieldRow(path, label, words("data.several", kind=kind) if field.is_list else kind)
        if field.kind == "block" and field.type not in known:
            known[field.type] = path
            yield from _rows(words, labels, field.inside, own, f"{path}.")

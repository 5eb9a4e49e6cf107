"""The subjects of a site's open data, in the order of its sections, with their fields and columns.

Owns the list of them. Must not know one kind of record from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.data.columns import columns_of
from generator.pages.data.fields import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.pages.data.columns import DataColumn
    from generator.pages.data.dataset import Dataset
    from generator.pages.data.fields import DataField
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.reading.settings import Settings


class Subject(NamedTuple):
    """A subject: the name of its files, the kind of its records, the way to its fields, and those."""

    name: str
    kind: str
    way: tuple[str, ...]
    fields: tuple[DataField, ...]
    columns: tuple[DataColumn, ...]

    @property
    def is_held(self) -> bool:
        """Whether its entries are parts of records of another subject."""
        return len(self.way) > 1

    @property
    def has_places(self) -> bool:
        """Whether its entries may have a position."""
        return any(field.name == "location" for field in self.fields)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its files."""
        places = (f"{self.name}.geojson",) if self.has_places else ()
        return (f"{self.name}.json", f"{self.name}.csv", *places)


def subjects_of(kinds: Mapping[str, Showing]) -> tuple[Subject, ...]:
    """Return the subjects of a site."""
    in_order = sorted(kinds.items(), key=lambda each: each[1].order)
    given = ((kind, showing.dataset) for kind, showing in in_order)
    return tuple(each for kind, dataset in given if dataset for each in _subjects(kind, dataset))


def description_of_data(settings: Settings, words: Words) -> str:
    """Return what the open data of a site is, in the language of some words."""
    key = words.language.key
    district, publisher = settings.district.nearest(key)[1], settings.publisher.nearest(key)[1]
    return words("data.description", district=district, publisher=publisher)


def _subjects(kind: str, dataset: Dataset) -> Iterator[Subject]:
    apart, names = dataset.apart, dataset.model.NAMES
    fields = fields_of(dataset.model, names)
    own = [field for field in fields if apart is None or field.name != apart.field]
    yield _subject(dataset.subject, kind, (kind,), own)
    if apart:
        inner = {key.partition(".")[2]: other for key, other in names.items() if key.startswith(f"{apart.field}.")}
        yield _subject(apart.subject, kind, (kind, apart.field), fields_of(apart.model, inner))


def _subject(name: str, kind: str, way: tuple[str, ...], fields: Iterable[DataField]) -> Subject:
    held = tuple(fields)
    return Subject(name, kind, way, held, columns_of(held, way))

"""The files of open data: what some records give to each of them, and how that is joined.

Owns the names of the files and what stands around the entries. Must not know what is kept from one build to the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.data import tables
from generator.pages.data.catalogue import Offered, Publishing, catalogue
from generator.pages.data.entry import EntryReader
from generator.pages.data.leaves import LeafWriter
from generator.pages.data.places import feature_of
from generator.pages.data.schema import CONTRACT, schema_of
from generator.pages.data.sheets import SheetWriter
from generator.pages.data.subjects import description_of_data, subjects_of
from generator.pages.data.workbook import DataSheet, row, text, workbook
from generator.pages.files import write_json
from generator.values.quantity import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.library.library import Library
    from generator.pages.data.entry import DataEntry
    from generator.pages.data.subjects import Subject
    from generator.pages.pages import Pages
    from generator.pages.words import Words

VALUES = "values.csv"
CATALOGUE = "catalog.jsonld"
_BETWEEN = {"json": ",\n", "geojson": ",\n", "csv": "", "xlsx": ""}
AS_OF = "as_of"
"""The ending of the chunk that holds the latest date of a subject."""

Chunks = dict[str, bytes]
"""What some records give to files, by the name of the file; of a workbook by ``LANGUAGE.xlsx/SUBJECT``."""


Get = Callable[[str], "list[bytes]"]
"""Returns the chunks of a name, in the order of the records."""


class DataFile(NamedTuple):
    """A file of open data: its name, its chunks, what stands around them, and how all of that is joined."""

    name: str
    chunks: tuple[str, ...]
    around: bytes
    join: Callable[[Get], bytes]


class DataFiles:
    """The open data of a site, whose public address is ``site_url`` or not known."""

    def __init__(self, pages: Pages, site_url: str) -> None:
        self._pages = pages
        self._site_url = site_url
        self._words = [pages.words(language) for language in pages.languages]
        self._reader = EntryReader(pages, site_url)
        self._labels = self._reader.reader.labels
        self._languages = self._labels.languages
        self.subjects = subjects_of(pages.kinds)
        self._by_name = {subject.name: subject for subject in self.subjects}
        self._paths = {each.name: frozenset(column.path for column in each.columns) for each in self.subjects}
        self._figures = tables.FigureTable(self._languages)
        self._leaves = LeafWriter(self._languages)
        self._sheets = {words.language.key: SheetWriter(words, self._labels) for words in self._words}
        self._tables = {
            each.name: tables.DataTable(each.columns, self._languages, is_held=each.is_held) for each in self.subjects
        }

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of record that give something to the data."""
        return tuple(dict.fromkeys(subject.kind for subject in self.subjects))

    def chunks_of(self, library: Library, kind: str, keys: Iterable[str]) -> Chunks:
        """Return what some records of a kind give to each file; ``library`` notes the facts behind it.

        Raises ``KeyError`` for a kind that gives nothing.
        """
        dataset = self._pages.kinds[kind].dataset
        if dataset is None:
            raise KeyError(kind)
        reader = self._reader.with_library(library)
        shelf = library.shelf(kind)
        return self._chunks(entry for key in keys for entry in reader.entries_of(dataset, shelf[key]))

    def _chunks(self, entries: Iterable[DataEntry]) -> Chunks:
        found: defaultdict[str, list[str]] = defaultdict(list)
        days: dict[str, PartialDate] = {}
        for entry in entries:
            subject = self._by_name[entry.subject]
            found[f"{subject.name}.json"].append(self._leaves.entry(entry))
            found[f"{subject.name}.csv"].append(self._tables[subject.name].row(entry))
            found[VALUES].append(self._figures.rows(entry))
            if subject.has_places and (feature := feature_of(entry)):
                found[f"{subject.name}.geojson"].append(write_json(feature))
            for key, writer in self._sheets.items():
                found[f"{key}.xlsx/{subject.name}"].append(writer.row(entry, subject.columns))
                found[f"{key}.xlsx/values"] += writer.value_rows(entry, self._paths[subject.name])
            if day := entry.as_of or (entry.source and entry.source.date):
                days[subject.name] = max(day, days.get(subject.name, day))
        joined = {name: _BETWEEN[name.rpartition(".")[2].partition("/")[0]].join(each) for name, each in found.items()}
        latest = {f"{name}.{AS_OF}": day.iso() for name, day in days.items()}
        return {name: text.encode() for name, text in (joined | latest).items() if text}

    def files(self) -> Iterator[DataFile]:
        """Yield every file that holds entries."""
        for subject in self.subjects:
            yield self._json(subject)
            yield self._table(f"{subject.name}.csv", self._tables[subject.name].head())
            if subject.has_places:
                around = ('{"type":"FeatureCollection","features":[', "]}\n")
                yield _listed(f"{subject.name}.geojson", *around)
        yield self._table(VALUES, self._figures.head())
        for words in self._words:
            yield self._workbook(words)
        yield self._catalogue()

    def schemas(self) -> Iterator[tuple[str, bytes]]:
        """Yield the schema of each file of JSON by its name."""
        for subject in self.subjects:
            title = " / ".join(self._titles(subject).values())
            schema = schema_of(title, subject.way, subject.fields, self._labels)
            yield f"{subject.name}.schema.json", f"{write_json(schema)}\n".encode()

    def _json(self, subject: Subject) -> DataFile:
        settings = self._pages.library.site.settings
        head = {
            "$schema": f"{subject.name}.schema.json",
            "contract": CONTRACT,
            "title": self._titles(subject),
            "publisher": settings.publisher.in_all(self._languages),
            "licence": {"text": self._licence(), **({"url": url} if (url := self._licence_url()) else {})},
            "site": self._site_url,
            "languages": list(self._languages),
        }
        return _listed(f"{subject.name}.json", f'{write_json(head)[:-1]},"entries":[', "]}\n")

    def _table(self, name: str, head: str) -> DataFile:
        around = f"{tables.MARK}{head}".encode()
        return DataFile(name, (name,), around, lambda get: b"".join((around, *get(name))))

    def _workbook(self, words: Words) -> DataFile:
        writer = self._sheets[words.language.key]
        name = f"{words.language.key}.xlsx"
        sheets = [
            (words(f"data.subject.{each.name}"), writer.head(each.columns, is_held=each.is_held), f"{name}/{each.name}")
            for each in self.subjects
        ]
        sheets.append((words("data.values"), writer.values_head(), f"{name}/values"))
        title = self._pages.library.site.settings.name.nearest(words.language.key)[1]
        told = "".join(row([text(each)]) for each in self._about(words))
        about = DataSheet(words("data.about"), [title], told.encode())

        def join(get: Get) -> bytes:
            return workbook(
                [about, *(DataSheet(each, head, b"".join(get(rows))) for each, head, rows in sheets)], title
            )

        return DataFile(name, tuple(rows for _, _, rows in sheets), repr((title, about, sheets)).encode(), join)

    def _about(self, words: Words) -> Iterator[str]:
        """Yield what the first sheet of a workbook says under the name of the site."""
        key = words.language.key
        yield words("data.by", publisher=self._pages.library.site.settings.publisher.nearest(key)[1])
        yield self._licence()[key]
        yield words("data.workbook_note")

    def _catalogue(self) -> DataFile:
        names = [f"{subject.name}.{AS_OF}" for subject in self.subjects]

        def join(get: Get) -> bytes:
            days = {name: max(map(PartialDate.parse, map(bytes.decode, get(name))), default=None) for name in names}
            return f"{write_json(self._catalogue_of(days))}\n".encode()

        return DataFile(CATALOGUE, tuple(names), write_json(self._catalogue_of({})).encode(), join)

    def _catalogue_of(self, days: Mapping[str, PartialDate | None]) -> dict[str, object]:
        settings = self._pages.library.site.settings
        publishing = Publishing(
            title={words.language.key: words("data.catalogue") for words in self._words},
            description={words.language.key: description_of_data(settings, words) for words in self._words},
            publisher=settings.publisher.in_all(self._languages),
            licence=self._licence(),
            licence_url=self._licence_url(),
            site_url=self._site_url,
            tags={words.language.key: words.language.tag for words in self._words},
        )
        offered = [self._offered(subject, days.get(f"{subject.name}.{AS_OF}")) for subject in self.subjects]
        every = max(filter(None, days.values()), default=None)
        whole = [(VALUES, self._languages), *((f"{key}.xlsx", (key,)) for key in self._languages)]
        title = {words.language.key: words("data.whole") for words in self._words}
        told = {words.language.key: words("data.whole_note") for words in self._words}
        return catalogue(publishing, [*offered, Offered("whole", title, told, whole, "", every.iso() if every else "")])

    def _offered(self, subject: Subject, day: PartialDate | None) -> Offered:
        told = {words.language.key: words(f"data.about.{subject.name}") for words in self._words}
        files = [(name, self._languages) for name in subject.files]
        schema = f"{subject.name}.schema.json"
        return Offered(subject.name, self._titles(subject), told, files, schema, day.iso() if day else "")

    def _titles(self, subject: Subject) -> dict[str, str]:
        return {words.language.key: words(f"data.subject.{subject.name}") for words in self._words}

    def _licence(self) -> dict[str, str]:
        licence = self._pages.library.site.settings.data_licence
        return (
            licence.text.in_all(self._languages)
            if licence
            else {each.language.key: each("data.licence_none") for each in self._words}
        )

    def _licence_url(self) -> str:
        licence = self._pages.library.site.settings.data_licence
        return (licence.url if licence else None) or ""


def _listed(name: str, head: str, tail: str) -> DataFile:
    """Return a file of JSON with a list in it."""
    before, after = head.encode(), tail.encode()
    return DataFile(name, (name,), before, lambda get: b"".join((before, b",\n".join(get(name)), after)))

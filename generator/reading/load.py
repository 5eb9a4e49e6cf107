"""Files become records: every collection and every authored page is read and validated, every issue collected.

Owns which file holds what. Must not decide what is public (``gate.disclosure``) or whether records agree with
each other (``records.rules``).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.reading import published
from generator.reading.called import CalledRecords, names_in, put_ids
from generator.reading.content import Content, Unread
from generator.reading.file_names import shown
from generator.reading.ledger import FILE_NAME, read_ledger
from generator.reading.load_glossary import load_glossary
from generator.reading.load_map import load_map
from generator.reading.load_media import load_media
from generator.reading.load_pages import load_pages
from generator.reading.load_wordings import load_wordings
from generator.reading.media import look_at
from generator.reading.naming import read_named
from generator.reading.other_kind import find_beside, fits_elsewhere, folder_of
from generator.reading.settings import Settings
from generator.reading.source import YamlFile, YamlList, YamlMapping
from generator.reading.strays import Strays, of_other_ending
from generator.reading.survey import DiskEntry, Sort, Survey, is_there, survey
from generator.reading.validation import validate
from generator.values.fields import DEFAULT_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.reading.collection import Collection
    from generator.reading.media import Seen

SET_LIMIT = 1_000_000_000
"""Bytes that all content files may have together: beyond, the machine would be out of memory before it is done."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a site's content lies: its root, the content folder, and which kinds of record are looked for there."""

    root: Path
    content: Path
    kinds: Mapping[str, Collection]

    @property
    def ledger(self) -> Path:
        """The file that says from which Chinese each translation was made."""
        return self.content / FILE_NAME

    @property
    def published(self) -> Path:
        """The file that says what has been published."""
        return self.content / published.FILE_NAME

    def name(self, path: Path) -> str:
        """Name a file as staff know it: from the site's root, with forward slashes, nothing in it unseen."""
        return shown(path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix())

    def folder_of(self, kind: str) -> Path:
        """Return the folder that holds a collection's files; a file of the same name may stand beside it."""
        collection = self.kinds[kind]
        return (self.root if collection.at_root else self.content) / collection.plural

    def survey(self) -> Survey:
        """Look at what lies in the content folder, and beside it where some kinds have their files."""
        at_root = [self.folder_of(kind) for kind, each in self.kinds.items() if each.at_root]
        return survey(self.content, at_root, self.name)


def load(places: Places) -> Content:
    """Read all content below a site's root. Never raises for content, however broken: see ``Content.issues``."""
    content = load_context(places)
    files = list(files_of_records(places, content))
    before = list(content.issues), set(content.unread), set(content.damaged)
    _load_files(places, files, content)
    if content.asked:
        content.called = CalledRecords(damaged=frozenset(content.damaged))
        for kind, path in files:
            content.called.add(kind, names_of_file(places, kind, path))
        content.entries.clear()
        content.issues, content.unread, content.damaged = before
        _load_files(places, files, content)
    return content


def _load_files(places: Places, files: Iterable[tuple[str, Path]], content: Content) -> None:
    for kind, path in files:
        load_file(places, kind, path, content)


def names_of_file(places: Places, kind: str, path: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Return the id of each record of a file and what it is called, also of one that is not in order."""
    entry = places.kinds[kind].entry
    value = read_named(path, places.name(path), entry).value
    records = value if isinstance(value, YamlList) else [value]
    return [found for each in records if isinstance(each, YamlMapping) and (found := names_in(each, entry))]


def load_context(places: Places, look: Callable[[Path], Seen] = look_at, lies: Survey | None = None) -> Content:
    """Read all but the records: what those are read and checked against; ``lies`` is what lies there, if known."""
    content = Content(places.root, places.content / "media", places.kinds, survey=lies or places.survey())
    _load_settings(places, content)
    context = context_of(content)
    languages = context["languages"]
    _report_names(places, content, languages if isinstance(languages, tuple) else ())
    glossary = places.content / "glossary.yaml"
    linked = [path for path in (places.ledger, glossary) if path.is_symlink()]
    content.issues += [Issue("F102", Place(places.name(path))) for path in linked]
    if places.ledger not in linked:
        content.ledger, issues = read_ledger(places.ledger, places.name(places.ledger))
        content.issues += issues
    if glossary not in linked:
        load_glossary(glossary, places.name, content, context)
    content.issues += load_wordings(places.content, places.name, places.kinds)[1]
    load_map(places.content, places.name, content)
    load_media(places.name, content, look)
    load_pages(places.content, places.name, content, context)
    return content


def files_of_records(places: Places, content: Content) -> Iterator[tuple[str, Path]]:
    """Find the files of all records by kind, and end where they are too much together."""
    size = 0
    for kind in places.kinds:
        for found in files_of(places, kind, content):
            size += found.size
            if size > SET_LIMIT:
                facts = {"limit": str(SET_LIMIT // 10**6)}
                content.issues.append(Issue("F105", Place(places.name(found.path)), facts=facts))
                content.damaged |= {*places.kinds, "page", "media"}
                return
            yield kind, found.path


def _report_names(places: Places, content: Content, languages: tuple[str, ...]) -> None:
    """Report what is not read for its name or its place, and note where records may be missing for that."""
    strays = Strays(content.survey, places.content, places.kinds, places.name).find(languages)
    everything = {*places.kinds, "page", "media"}
    damaged = {
        **{each.plural: name for name, each in places.kinds.items()},
        **dict.fromkeys(languages, "page"),
        "media": "media",
    }
    content.issues += find_beside(places.root, places.content, places.kinds, languages, places.name)
    for top, issue in (*content.survey.issues, *strays):
        content.issues.append(issue)
        if issue.is_error:
            lost = damaged.get(top.name.partition(".")[0])
            content.damaged |= {lost} if lost else everything


def context_of(content: Content) -> dict[str, object]:
    """Return what records are validated against: the languages of the site, and the kinds that have pages."""
    with_page = sorted((each for each in content.kinds.values() if each.has_page), key=lambda each: not each.is_many)
    return {
        "languages": content.settings.record.languages if content.settings else DEFAULT_LANGUAGES,
        "may_be_public": _may_be_public(content),
        "kinds_with_page": tuple(each.name for each in with_page),
    }


def _may_be_public(content: Content) -> frozenset[str]:
    """Return what may be public, as numbers and addresses are compared."""
    listed = content.settings.record.may_be_public if content.settings else ()
    if not listed:
        return frozenset()
    from generator.values.personal.find import same_number

    return frozenset(map(same_number, listed))


def _load_settings(places: Places, content: Content) -> None:
    path = places.content / "site.yaml"
    name = places.name(path)
    if path.is_symlink():
        content.issues.append(Issue("F102", Place(name)))
        return
    if not is_there(path):
        if path.with_suffix(".yml").exists():
            issue = Issue("F103", Place(places.name(path.with_suffix(".yml"))), facts={"name": path.name})
        else:
            issue = Issue("F109", Place(name), facts={"file": name})
        content.issues.append(issue)
        return
    load_settings(read_named(path, name, Settings), content)


def load_settings(document: YamlFile, content: Content) -> None:
    """Take the settings of a file that was read, with the keys of its model, into the content, which has none yet."""
    content.issues += document.issues
    if document.value is None:
        return
    if not isinstance(document.value, YamlMapping):
        content.issues.append(Issue("F101", Place(document.file), excerpt=document.excerpt(Place(document.file))))
        return
    content.settings, issues = validate(Settings, document, (), document.value, context_of(content))
    content.issues += issues


def files_of(places: Places, kind: str, content: Content) -> Iterator[DiskEntry]:
    """Find the files of a collection, in an order that no file system changes. Symbolic links are refused."""
    folder = places.folder_of(kind)
    tops = content.survey.tops
    named = (folder.with_suffix(".yaml"), folder.with_suffix(".yml"), folder)
    alone = [tops[path] for path in named if path in tops]
    for found in (*alone, *content.survey.below.get(folder, ())):
        path, name = found.path, places.name(found.path)
        if found.sort is Sort.LINK:
            issue: Issue | None = Issue("F102", Place(name))
        elif path.suffix == ".yaml":  # a folder of such a name is no file: the reader says so
            yield found
            continue
        else:
            issue = of_other_ending(found, ".yaml", name)
        if issue is not None:
            content.issues.append(issue)
            content.damaged |= {kind} if issue.is_error else set()


def load_file(places: Places, kind: str, path: Path, content: Content) -> None:
    """Read one file of a collection into the content."""
    load_document(kind, read_named(path, places.name(path), content.kinds[kind].entry), content)


def load_document(kind: str, document: YamlFile, content: Content) -> None:
    """Take the records of a file that was read, with the keys of its model, into the content."""
    context = context_of(content)
    content.issues += document.issues
    if document.issues:
        content.damaged.add(kind)
    if isinstance(document.value, YamlMapping):
        _load_record(kind, document, (), document.value, content, context)
    elif isinstance(document.value, YamlList):
        for index, value in enumerate(document.value):
            _load_record(kind, document, (index,), value, content, context)


def _load_record(
    kind: str, document: YamlFile, path: tuple[int, ...], value: object, content: Content, context: dict[str, object]
) -> None:
    if not isinstance(value, YamlMapping):
        if value is not None:  # an empty item has been reported by the reader
            content.issues.append(_issue(document, path, "F104"))
        return
    entry = content.kinds[kind].entry
    name = value.get("id")
    unknown = list(put_ids(document, path, value, entry, content.called, content.asked))
    content.issues += unknown
    located, issues = (None, []) if unknown else validate(entry, document, path, value, context)
    if located is None and (others := fits_elsewhere(kind, value, issues, content.kinds)):
        issues = [_of_another_kind(document, path, kind, others, content)]
        content.damaged |= set(others)
    content.issues += (_of_kind(issue, kind) for issue in issues)
    if located is None:
        if isinstance(name, str):
            content.unread.add(Unread(kind, name.strip()))
        else:
            content.damaged.add(kind)
        return
    records = content.records(kind)
    first = records.get(located.record.id)
    if first is not None:
        facts = {"id": located.record.id, "kind": kind, "place": str(first.place("id"))}
        content.issues.append(_issue(document, (*path, "id"), "R119", **facts))
        return
    records[located.record.id] = located


def _of_kind(issue: Issue, kind: str) -> Issue:
    """Return the issue of an id that cannot be one with the kind of its record, which is named in vain."""
    return issue if issue.code != "R110" else dataclasses.replace(issue, facts={**issue.facts, "kind": kind})


def _of_another_kind(
    document: YamlFile, path: tuple[int, ...], kind: str, others: list[str], content: Content
) -> Issue:
    kinds, folder = content.kinds, content.media.parent.relative_to(content.root).as_posix()
    meant = " / ".join(folder_of(kinds[other], folder) for other in others)
    return _issue(document, path, "F130", kind=kind, found=" / ".join(others), meant=meant)


def _issue(document: YamlFile, path: tuple[str | int, ...], code: str, **facts: str) -> Issue:
    place = document.place(path)
    return document.issue(code, place, path, facts)

"""The index of some records in every language: what of it does not depend on other records, so that it can be kept.

Owns what of an entry stands in the index, and where each record is shown. Must not know one kind from another.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.files import write_json
from generator.pages.search.findable import Findable, Walk, plain
from generator.pages.search.folding import fold
from generator.pages.search.keys import END, pinyin_keys
from generator.pages.search.labels import Labels
from generator.pages.search.postings import Postings, Run, run_of
from generator.pages.showing import written_by_kind
from generator.values.urls import ANCHORED, COMPONENTS, FURTHER, HOME, SEARCH, Address, anchor_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.library.library import Library
    from generator.pages.pages import Pages
    from generator.values.language import Language
    from generator.values.record import Record

PAGE = "page"
"""The kind of an entry that is of no record: a list, or a page that staff have written."""


class IndexPart(NamedTuple):
    """The index of a block in one language, its entries numbered from 0.

    ``kinds`` are the kinds of the entries, ``cards`` and ``texts`` what is shown of each (JSON); ``in_names`` and
    ``in_texts`` the entries that hold a key there, ``values`` those that have a field of this value.
    """

    kinds: list[str]
    cards: list[str]
    texts: list[str]
    in_names: dict[str, Run]
    values: dict[str, Run]
    in_texts: dict[str, Run]


def block_of_records(pages: Pages, library: Library, records: Iterable[tuple[str, str]]) -> list[IndexPart]:
    """Return the index of some records (kind and id), a part a language; ``library`` notes the facts behind it."""
    labels = [Labels(pages.words(language), library.site.stages) for language in pages.languages]
    walk = Walk(library, labels, written_by_kind(pages.kinds))
    found: list[list[Findable]] = [[] for _ in labels]
    for kind, key in records:
        shelf = library.shelf(kind)
        record, sample = shelf[key], shelf.outline(key).sample
        places = [place_of(pages, library, record, language) for language in pages.languages]
        if any(places):
            entries = [Findable(kind, place, "", sample=sample) for place in places]
            walk.read(record, entries)
            for each, entry in zip(found, entries, strict=True):
                if entry.href:
                    each.append(entry)
    return [_part(entries) for entries in found]


def block_of_sections(pages: Pages) -> list[IndexPart]:
    """Return the index of the lists of a site and of the pages that staff have written."""
    return [_part(list(_sections(pages, language))) for language in pages.languages]


def _sections(pages: Pages, language: Language) -> Iterator[Findable]:
    """Yield an entry for each section, of a list its first page."""
    for address in pages.sections(language):
        is_record = bool(address.key) and address.kind in pages.library.site.records
        if is_record or address in (COMPONENTS, SEARCH) or f"{FURTHER}/" in address.key:
            continue
        cover = pages.cover_of(address, language)
        entry = Findable(PAGE, path_of(address, language), cover.title, [cover.label], [], [cover.description])
        authored = pages.library.site.pages.get((address.key, language.key)) if address.kind == PAGE else None
        if authored:
            entry.texts.append(plain(authored.body, authored.language))
        if address == HOME:
            _put_in_home(entry, pages, language.key)
        yield entry


def _put_in_home(entry: Findable, pages: Pages, key: str) -> None:
    """Put in what the settings say on the home page."""
    home = pages.library.site.settings.home
    points = (*home.strengths, *home.steps)
    said = (home.lead, *(text for each in points for text in (each.title, each.text)), home.figures_note)
    entry.names.append(home.headline.nearest(key)[1])
    entry.texts += [text.nearest(key)[1] for text in said if text]


def place_of(pages: Pages, library: Library, record: Record, language: Language) -> str:
    """Return where a record is shown, as a path below the site's root, with an anchor; empty where it is nowhere."""
    if not library.has_page(record.KIND, record.id, language.key):
        return ""
    found_at = pages.kinds[record.KIND].found_at
    listing = ANCHORED.get(record.KIND)
    if found_at:
        found = found_at(library, record)
    else:
        found = (listing, anchor_of(record.KIND, record.id)) if listing else (Address(record.KIND, record.id), "")
    if found is None:
        return ""
    address, anchor = found
    path = path_of(address, language)
    return "" if path not in pages.by_path else f"{path}#{anchor}" if anchor else path


def _part(entries: Sequence[Findable]) -> IndexPart:
    names, texts = Postings(), Postings()
    values: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        called = dict.fromkeys((entry.title, *entry.names))
        names.add(END.join(map(fold, called)), chain.from_iterable(map(pinyin_keys, called)))
        texts.add(END.join(map(fold, entry.texts)))
        for value in dict.fromkeys(chain.from_iterable(each[1:] for each in entry.fields)):
            values[value].append(number)
    return IndexPart(
        [entry.kind for entry in entries],
        [_card(entry) for entry in entries],
        [write_json(entry.texts) for entry in entries],
        names.runs(),
        {value: run_of(numbers) for value, numbers in values.items() if value},
        texts.runs(),
    )


def _card(entry: Findable) -> str:
    fields = [each if each.other else each[:2] for each in entry.fields]
    card = [entry.href, entry.title, list(dict.fromkeys(entry.names)), fields]
    return write_json([*card, 1] if entry.sample else card)

"""The files of the index of one language: what is looked up under a key, and what is shown of what was found.

Owns which files there are and what stands in each, which ``theme/assets/javascripts/search/index.js`` reads. A visitor
loads ``index.json``, the postings of the keys that are asked for, and the cards of what is shown. Must not know how a
text becomes keys.
"""

from __future__ import annotations

import json
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from generator.pages.files import Bundle
from generator.pages.search.entries import PAGE, entries
from generator.pages.search.folding import fold, simplified
from generator.pages.search.keys import bucket_of, keys_of, keys_of_value, pinyin_keys
from generator.pages.search.postings import Postings
from generator.values.digests import digest
from generator.values.urls import SEARCH, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.pages.pages import Pages
    from generator.pages.search.entry import Entry
    from generator.values.language import Language

PLACES = ("names", "fields", "texts")
"""Where on a page a key may stand, what counts most first."""
CARDS = 16
"""Cards in a file, and texts."""
_PAGES_A_BUCKET = 40  # so many pages with a paragraph of text make a file of postings of some ten kilobytes
_BETWEEN = "|"  # the postings of the places


def search_files(pages: Pages, value_of: Callable[[str], bytes]) -> Iterator[Bundle]:
    """Return the index of each language; it is made when its files are asked for."""
    shelves = pages.library.site.records.items()
    values = [value_of(f"{kind}/{key}") for kind, shelf in shelves for key in shelf.outlines]
    source = digest(*values, pages.library.site.as_of.date().isoformat().encode()) if all(values) else b""
    for language in pages.languages:
        yield Bundle(path_of(SEARCH, language), source, partial(index_files, pages, language))


def index_files(pages: Pages, language: Language) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index of a language, by their paths below its folder."""
    found = list(entries(pages, language))
    index = _Index(found)
    named = [*index.postings(), *_in_files("cards", index.cards), *_in_files("texts", [each.texts for each in found])]
    version = digest(*(content for _, content in named)).hex()[:16]
    words = pages.words(language)
    kinds = [(kind, len(list(group))) for kind, group in groupby(found, key=lambda entry: entry.kind)]
    about = {
        "version": version,
        "pages": len(found),
        "buckets": index.buckets,
        "cards": CARDS,
        "kinds": [[kind, words(f"search.kind.{kind}"), count] for kind, count in kinds],
        "labels": list(index.labels),
        "syllables": " ".join(sorted(index.syllables)),
        "simplified": "".join(old + new for old, new in simplified().items() if new in index.alphabet),
    }
    yield "index.json", _json(about)
    yield from named


class _Index:
    """The index of some entries while it is made."""

    def __init__(self, found: Sequence[Entry]) -> None:
        self.buckets = _next_power(len(found) // _PAGES_A_BUCKET)
        self.labels: dict[str, int] = {}
        self.syllables: set[str] = set()
        self.alphabet: set[str] = set()
        self.cards = [self._card(entry) for entry in found]
        self._postings = [Postings() for _ in PLACES]
        for number, entry in enumerate(found):
            self._add(number, entry)

    def _card(self, entry: Entry) -> list[Any]:
        fields = [[self.labels.setdefault(label, len(self.labels)), *said] for label, *said in entry.fields]
        card = [entry.href, entry.title, list(dict.fromkeys(entry.names)), fields]
        return [*card, 1] if entry.sample else card

    def _add(self, number: int, entry: Entry) -> None:
        names, fields, texts = self._postings
        called = {entry.title, *entry.names}
        names.add(number, set().union(*(keys_of(fold(name)) | pinyin_keys(name) for name in called)))
        values = chain.from_iterable(each[1:] for each in entry.fields)
        fields.add(number, frozenset().union(*(keys_of_value(value) for value in set(values) if value)))
        texts.add(number, set().union(*(keys_of(fold(text)) for text in entry.texts)))

    def postings(self) -> Iterator[tuple[str, bytes]]:
        """Yield the words in Latin script, and the files of postings."""
        held: dict[str, list[str]] = {}
        for place, postings in enumerate(self._postings):
            for key, written in postings.written():
                held.setdefault(key, ["", "", ""])[place] = written
        buckets: list[dict[str, str]] = [{} for _ in range(self.buckets)]
        words = []
        for key in sorted(held):
            buckets[bucket_of(key, self.buckets)][key] = _BETWEEN.join(held[key]).rstrip(_BETWEEN)
            if key.isascii() and key.isalpha() and key.islower():
                words.append(key)
            elif key[0] == "P":
                self.syllables.add(key[1 : key.index(" ")])
            self.alphabet.update(key)
        yield "words.json", _json(" ".join(words))
        for number, bucket in enumerate(buckets):
            yield f"keys/{number}.json", _json(bucket)


def _in_files(folder: str, items: Sequence[Any]) -> Iterator[tuple[str, bytes]]:
    for number, at in enumerate(range(0, len(items), CARDS)):
        yield f"{folder}/{number}.json", _json(items[at : at + CARDS])


def _next_power(number: int) -> int:
    return 1 << max(number - 1, 0).bit_length()


def _json(value: Any) -> bytes:  # noqa: ANN401  (anything that JSON can hold)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

"""The files of the index of one language: what is looked up under a key, and what is shown of what was found.

Owns which files there are and what stands in each, which ``theme/assets/javascripts/search/index.js`` reads. A visitor
loads ``index.json``, the postings of the keys that are asked for, and the cards of what is shown. Of names and texts
the postings are pages; of fields they are values, of which many pages have the same and which ``values`` leads to. Must
not know how a text becomes keys.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from generator.pages.files import ready, write_json
from generator.pages.search.folding import fold
from generator.pages.search.keys import bucket_of
from generator.pages.search.postings import Postings, Run, joined
from generator.values.digests import digest
from generator.values.simplified import simplified
from generator.values.urls import SEARCH, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.pages.files import Beside
    from generator.pages.search.block import IndexPart
    from generator.pages.words import Words

CARDS = 16
"""Cards in a file, and texts."""
VALUES = 256
"""Values of fields in a file."""
_PAGES_A_BUCKET = 32  # so many pages with a paragraph of text make a file of postings of a few kilobytes
_BETWEEN = "|"  # the postings of the places


def index_files(words: Words, parts: Sequence[IndexPart]) -> Iterator[Beside]:
    """Yield the files of the index of a language, made of its blocks."""
    folder = path_of(SEARCH, words.language)
    kinds = [kind for part in parts for kind in part.kinds]
    bases = [0, *accumulate(len(part.kinds) for part in parts)]
    values = _joined(bases, [part.values for part in parts])
    places = (
        _joined(bases, [part.in_names for part in parts]),
        _keys_of(values),
        _joined(bases, [part.in_texts for part in parts]),
    )
    keys = sorted(set().union(*places))
    buckets = _next_power(len(kinds) // _PAGES_A_BUCKET)
    found = [("words", _bytes(" ".join(filter(_is_word, keys)))), *_buckets(keys, places, buckets)]
    found += _groups("values", [write_json(each) for each in values.items()], VALUES)
    found += _groups("cards", [card for part in parts for card in part.cards], CARDS)
    found += _groups("texts", [text for part in parts for text in part.texts], CARDS)
    alphabet = set().union(*keys)
    about = {
        "version": digest(*(content for _, content in found)).hex()[:16],
        "pages": len(kinds),
        "values": [len(values), VALUES],
        "buckets": buckets,
        "cards": CARDS,
        "kinds": [[kind, words(f"search.kind.{kind}"), len(list(group))] for kind, group in groupby(kinds)],
        "syllables": " ".join(sorted({key[1 : key.index(" ")] for key in keys if key[0] == "P"})),
        "simplified": "".join(old + new for old, new in simplified().items() if new in alphabet),
    }
    for name, content in (("index", _bytes(about)), *found):
        yield ready(f"{folder}{name}.json", content)


def _joined(bases: Sequence[int], blocks: Sequence[dict[str, Run]]) -> dict[str, str]:
    """Return the pages of every key of some blocks, in the order of the keys."""
    held: defaultdict[str, list[tuple[int, Run]]] = defaultdict(list)
    for base, runs in zip(bases, blocks, strict=False):
        for key, run in runs.items():
            held[key].append((base, run))
    return {key: joined(held[key]) for key in sorted(held)}


def _keys_of(values: Iterable[str]) -> dict[str, str]:
    """Return the numbers of the values that hold a key."""
    postings = Postings()
    for value in values:
        postings.add(fold(value))
    return {key: joined([(0, run)]) for key, run in postings.runs().items()}


def _buckets(keys: Iterable[str], places: Sequence[Mapping[str, str]], buckets: int) -> Iterator[tuple[str, bytes]]:
    filled: list[dict[str, str]] = [{} for _ in range(buckets)]
    for key in keys:
        written = _BETWEEN.join([place.get(key, "") for place in places]).rstrip(_BETWEEN)
        filled[bucket_of(key, buckets)][key] = written
    return ((f"keys/{number}", _bytes(bucket)) for number, bucket in enumerate(filled))


def _groups(folder: str, items: Sequence[str], size: int) -> Iterator[tuple[str, bytes]]:
    """Yield files of so many items each, which are JSON."""
    for number, at in enumerate(range(0, len(items), size)):
        yield f"{folder}/{number}", f"[{','.join(items[at : at + size])}]".encode()


def _is_word(key: str) -> bool:
    return key.isascii() and key.isalpha() and key.islower()


def _next_power(number: int) -> int:
    return 1 << max(number - 1, 0).bit_length()


def _bytes(value: object) -> bytes:
    return write_json(value).encode()

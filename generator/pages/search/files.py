"""The files of the index of one language: what is looked up under a key, and what is shown of what was found.

Owns which files there are and what stands in each, which ``theme/assets/javascripts/search/index.js`` reads. A visitor
loads ``index.json``, the postings of the keys that are asked for, and the cards of what is shown. Must not know how a
text becomes keys.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from generator.pages.files import ready
from generator.pages.search.block import PLACES, IndexPart, write_json
from generator.pages.search.folding import simplified
from generator.pages.search.keys import bucket_of
from generator.pages.search.postings import Run, joined
from generator.values.digests import digest
from generator.values.urls import SEARCH, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.pages.files import Beside
    from generator.pages.words import Words

CARDS = 16
"""Cards in a file, and texts."""
_PAGES_A_BUCKET = 32  # so many pages with a paragraph of text make a file of postings of a few kilobytes
_BETWEEN = "|"  # the postings of the places


def index_files(words: Words, parts: Sequence[IndexPart]) -> Iterator[Beside]:
    """Yield the files of the index of a language, made of its blocks."""
    folder = path_of(SEARCH, words.language)
    kinds = [kind for part in parts for kind in part.kinds]
    postings = _postings(parts)
    buckets = _next_power(len(kinds) // _PAGES_A_BUCKET)
    found = [ready(f"{folder}words.json", _bytes(" ".join(sorted(filter(_is_word, postings)))))]
    found += [ready(f"{folder}keys/{number}.json", content) for number, content in _buckets(postings, buckets)]
    for name, items in (("cards", [part.cards for part in parts]), ("texts", [part.texts for part in parts])):
        found += [ready(f"{folder}{name}/{number}.json", content) for number, content in _groups(items)]
    alphabet = set().union(*postings)
    yield ready(
        f"{folder}index.json",
        _bytes(
            {
                "version": digest(*(each.source for each in found)).hex()[:16],
                "pages": len(kinds),
                "buckets": buckets,
                "cards": CARDS,
                "kinds": [[kind, words(f"search.kind.{kind}"), len(list(group))] for kind, group in groupby(kinds)],
                "syllables": " ".join(sorted({key[1 : key.index(" ")] for key in postings if key[0] == "P"})),
                "simplified": "".join(old + new for old, new in simplified().items() if new in alphabet),
            }
        ),
    )
    yield from found


def _postings(parts: Sequence[IndexPart]) -> dict[str, str]:
    """Return what is written of every key, in the order of the keys."""
    bases = [0, *accumulate(len(part.kinds) for part in parts)]
    held: list[defaultdict[str, list[tuple[int, Run]]]] = [defaultdict(list) for _ in range(PLACES)]
    for base, part in zip(bases, parts, strict=False):
        for runs, found in zip(held, part.runs, strict=True):
            for key, run in found.items():
                runs[key].append((base, run))
    keys = sorted(set().union(*held))
    return {key: _BETWEEN.join([joined(runs.get(key, ())) for runs in held]).rstrip(_BETWEEN) for key in keys}


def _buckets(postings: dict[str, str], buckets: int) -> Iterator[tuple[int, bytes]]:
    filled: list[dict[str, str]] = [{} for _ in range(buckets)]
    for key, written in postings.items():
        filled[bucket_of(key, buckets)][key] = written
    return enumerate(map(_bytes, filled))


def _groups(items: Sequence[Sequence[str]]) -> Iterator[tuple[int, bytes]]:
    every = [each for some in items for each in some]
    for number, at in enumerate(range(0, len(every), CARDS)):
        yield number, f"[{','.join(every[at : at + CARDS])}]".encode()


def _is_word(key: str) -> bool:
    return key.isascii() and key.isalpha() and key.islower()


def _next_power(number: int) -> int:
    return 1 << max(number - 1, 0).bit_length()


def _bytes(value: object) -> bytes:
    return write_json(value).encode()

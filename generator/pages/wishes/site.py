"""The grammar of a site as a file beside its pages, with the site's own words: its industries, parks and choices.

Owns which words of a site the grammar knows. The file is the same for all languages, for people mix them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from generator.pages.files import Beside
from generator.pages.wishes.grammar import grammar_of, names_of_industry, write_grammar
from generator.values.digests import digest
from generator.values.transport import TransportKind
from generator.values.urls import GRAMMAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.library.library import Library
    from generator.pages.pages import Pages
    from generator.pages.wishes.grammar import Grammar
    from generator.values.record import Record

_CHOICES = {"kind": "plot_kind", "level": "level"}
"""Slots whose values have words of the theme, and what the keys of those begin with."""


def grammar_file(pages: Pages, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return the grammar of a site that has parks.

    ``value_of`` returns the fingerprint of a fact (``park/ID``), nothing where it is not known: so is the file's then.
    """
    if not has_grammar(pages.library):
        return
    kinds = ("industry", "park")
    facts = [f"{kind}/{key}" for kind in kinds for key in pages.library.shelf(kind).outlines]
    values = [value_of(fact) for fact in facts]
    words = write_grammar(grammar_of(_words_of_theme(pages)))
    source = digest(words, *(each.encode() for each in facts), *values) if all(values) else b""
    yield Beside(GRAMMAR, source, partial(_write, pages))


def has_grammar(library: Library) -> bool:
    """Whether the site has a grammar: whether it has parks."""
    return all(library.site.records.get(kind) is not None for kind in ("industry", "park")) and bool(
        library.shelf("park").outlines
    )


def site_grammar(pages: Pages) -> Grammar:
    """Return the grammar of a site."""
    shelves = {kind: pages.library.shelf(kind) for kind in ("industry", "park")}
    names: dict[str, Mapping[str, list[str]]] = {
        **_words_of_theme(pages),
        "industry": {key: names_of_industry(key, _called(record)) for key, record in shelves["industry"].items()},
        "park": {key: _called(record) for key, record in shelves["park"].items()},
    }
    return grammar_of(names)


def _write(pages: Pages) -> bytes:
    return write_grammar(site_grammar(pages))


def _called(record: Record) -> list[str]:
    """Return the names of a record in all languages, the short ones as well."""
    texts = (record.called, getattr(record, "short_name", None))
    return [text[language] for text in texts if text for language in text]


def _words_of_theme(pages: Pages) -> dict[str, Mapping[str, list[str]]]:
    """Return what the theme calls kinds of plot, levels of parks and ways to them, in all languages of the site."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for words in map(pages.words, pages.languages):
        for key in sorted(words.keys()):
            start, _, value = key.partition(".")
            for slot, prefix in _CHOICES.items():
                if start == prefix:
                    found[slot][value].append(words(key))
        for kind in TransportKind:
            found["near"][kind.value].append(words(f"transport.{kind.value}"))
    return {slot: dict(values) for slot, values in found.items()}

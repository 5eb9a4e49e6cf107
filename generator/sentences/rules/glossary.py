"""Rule: a term has one English rendering, everywhere.

The terms are those of the glossary, and the names of the parks and of the publisher, which need not be repeated there.
A text whose Chinese holds a term must hold its English, or one of the variants that the glossary allows. In doubt there
is no finding: a term inside a longer term is that longer term, and any inflection of a rendering will do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.sentences.translations import CHINESE, issue_in, texts
from generator.values.language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.messages.issues import Issue
    from generator.reading.content import Content

_LINK_TARGET = re.compile(r"\]\([^()\s]*")  # an id in a link renders nothing
_ENDING = re.compile(r"(?<=\w{3})(?:ies|y|(?<!s)e?s)$")
_ENDINGS = r"(?:ies|y|e?s?)"
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def find(content: Content) -> Iterator[Issue]:
    """Find terms that are rendered otherwise in English, or that were left in Chinese."""
    renderings = _renderings(content)
    if not renderings:
        return
    terms, patterns = _patterns(tuple(renderings.items()))
    for text in texts(content):
        said = terms.findall(text.text[CHINESE])
        if not said or ENGLISH.key not in text.text:
            continue
        english = _LINK_TARGET.sub("](", text.text[ENGLISH.key])
        for term in dict.fromkeys(said):
            if patterns[term].search(english):
                continue
            facts = {"term": term, "rendering": renderings[term][0]}
            code = "G102" if term in english else "G101"
            yield issue_in(content, text, ENGLISH.key, code, term, **facts)


def _renderings(content: Content) -> Mapping[str, tuple[str, ...]]:
    """Return what each Chinese term may be called in English, the rendering to use first."""
    names = [
        *content.terms,
        *(
            at.record.called
            for kind in content.kinds.values()
            if kind.has_terms
            for at in content.records(kind.name).values()
        ),
    ]
    if content.settings:
        names.append(content.settings.record.publisher)
    found: dict[str, tuple[str, ...]] = {name[CHINESE]: (name[ENGLISH.key],) for name in names if ENGLISH.key in name}
    for located in content.glossary:
        term = located.record
        found[term.zh] = (term.en, *term.variants, *found.get(term.zh, ()))
    return found


@lru_cache(maxsize=2)  # the terms are the same for every file of a build
def _patterns(
    renderings: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """Return a pattern for any of the terms, and for each term one for its renderings."""
    # the longest first, so that a park's name is not taken for the district's in it
    terms = sorted((term for term, _ in renderings), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, terms))), {term: _pattern(words) for term, words in renderings}


def _pattern(renderings: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of some renderings: in any case, singular or plural, with hyphens or with spaces."""
    phrases = (re.split(r"[\s-]+", _ARTICLE.sub("", rendering)) for rendering in renderings)
    words = "|".join(r"[\s-]+".join(map(_inflected, phrase)) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _inflected(word: str) -> str:
    """Return a pattern for a word in the singular and in the plural; ``agreements signed`` has it in the middle."""
    stem = re.escape(_ENDING.sub("", word))
    return re.sub("['’]", "['’]", stem) + _ENDINGS

"""Rule: a term has one English rendering, everywhere.

The terms are those of the glossary, and the names of the parks and of the publisher, which need not be repeated there.
A text whose Chinese holds a term must hold its English, or one of the variants that the glossary allows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language import ENGLISH
from generator.translations import CHINESE, issue_in, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from generator.content import Content
    from generator.issues import Issue


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find terms that are rendered otherwise in English, or that were left in Chinese."""
    del as_of
    renderings = _renderings(content)
    if not renderings:
        return
    # the longest first, so that a park's name is not taken for the district's in it
    terms = re.compile("|".join(re.escape(term) for term in sorted(renderings, key=len, reverse=True)))
    patterns = {term: _pattern(words) for term, words in renderings.items()}
    for text in texts(content):
        english = text.text.get(ENGLISH.key)
        if english is None:
            continue
        for term in dict.fromkeys(terms.findall(text.text[CHINESE])):
            if patterns[term].search(english):
                continue
            facts = {"term": term, "rendering": renderings[term][0]}
            code = "G102" if term in english else "G101"
            yield issue_in(content, text, ENGLISH.key, code, term, **facts)


def _renderings(content: Content) -> Mapping[str, tuple[str, ...]]:
    """Return what each Chinese term may be called in English, the rendering to use first."""
    names = [park.record.name for park in content.parks.values()]
    if content.settings:
        names.append(content.settings.record.publisher)
    found: dict[str, tuple[str, ...]] = {name[CHINESE]: (name[ENGLISH.key],) for name in names if ENGLISH.key in name}
    for located in content.glossary:
        term = located.record
        found[term.zh] = (term.en, *term.variants, *found.get(term.zh, ()))
    return found


def _pattern(renderings: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of some renderings as whole words, in any case, and in the plural."""
    words = (r"\s+".join(re.escape(word) for word in rendering.split()) for rendering in renderings)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?:e?s)?(?!\w)", re.IGNORECASE)

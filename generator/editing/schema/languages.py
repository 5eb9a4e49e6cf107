"""Which keys of languages a site can have, as a pattern: those that Babel knows, and their Chinese names."""

from __future__ import annotations

from functools import cache

from generator.values.keys import sections
from generator.values.language import language

_TERRITORY = 2
"""Letters of a territory that a language can be of; others are codes of regions of the world."""


@cache
def language_pattern() -> str:
    """Return the pattern of every language that a site can have, by its key or by its Chinese name."""
    from babel import Locale
    from babel.core import get_global
    from babel.localedata import locale_identifiers

    primary = {each.partition("_")[0] for each in (*locale_identifiers(), *get_global("language_aliases"))}
    known = "|".join(sorted(filter(_is_known, primary)))
    lands = "|".join(
        sorted(each for each in map(str, Locale("en").territories) if len(each) == _TERRITORY and each.isalpha())
    )
    named = "|".join(name for key in sections()["languages"].values() for name in key.names)
    return rf"^\s*(?:(?:{known})(?:-[A-Z][a-z]{{3}})?(?:-(?:{lands}))?|{named})\s*$"


def _is_known(key: str) -> bool:
    try:
        language(key)
    except KeyError:
        return False
    return True


def names_of_language(key: str) -> tuple[str, ...]:
    """Return what a language is called in Chinese as a key of a text, the usual name first."""
    found = sections()["languages"].get(key)
    return found.names if found else ()

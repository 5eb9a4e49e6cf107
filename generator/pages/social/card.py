"""What a card says: a title, two figures with their labels, or else the first sentence of what the page is about.

Owns how little that is. Must not know how it is drawn.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.binding import JOINER, NO_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.parts import Fact
    from generator.pages.words import Words

_FIGURES = 2
_SMALL = re.compile(r"\s*<small\b.*?</small>", re.DOTALL)
_SECOND_UNIT = re.compile(r"([^()]*[0-9][^()]*) \([^()]*[0-9][^()]*\)")
_SENTENCE = re.compile(r".*?(?:[。！？]|[.!?](?=\s|$)|$)", re.DOTALL)


class Lead(NamedTuple):
    """A figure that stands on a card, and what it is."""

    value: str
    label: str


class SocialCard(NamedTuple):
    """What a page's card says. ``text`` stands where there are no figures."""

    title: str
    leads: tuple[Lead, ...] = ()
    text: str = ""
    sample: bool = False


class Shared(NamedTuple):
    """The picture by which a page is shared: its path below the site's root and what it says to who cannot see it.

    ``card`` is what it is made from, None where it is the picture of another page.
    """

    path: str = ""
    alt: str = ""
    card: SocialCard | None = None


NOT_SHARED = Shared()
"""The picture of a page that has none."""


def card_of(title: str, description: str, facts: Iterable[Fact], words: Words, *, sample: bool) -> SocialCard:
    """Return what a page's card says, of the facts that it leads with."""
    leads = tuple(islice((_lead(fact, words, is_sample=sample) for fact in facts if fact.value), _FIGURES))
    text = first_sentence(description)
    if text and len(leads) == 1 and leads[0].value.isdecimal():  # how many there are of something says little alone
        leads = ()
    return SocialCard(title, leads, "" if leads else text, sample)


def describe(card: SocialCard, site: str, words: Words) -> str:
    """Return what a card says to who cannot see it."""
    colon = words("label.separator")
    said = [f"{lead.label}{colon}{lead.value}" for lead in card.leads] or [card.text]
    whole = words("list.plus").join([card.title, *filter(None, said)])
    return f"{site}{colon}{words('feed.sample', text=whole) if card.sample else whole}"


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    return _SENTENCE.match(text.strip())[0].strip()  # type: ignore[index]  # it matches an empty text


def plain(text: str) -> str:
    """Return a text of a page without markup, and with ordinary spaces."""
    # small print is another unit, or says that a text is not translated
    bare = Markup(_SMALL.sub("", text)).striptags() if isinstance(text, Markup) else text  # noqa: S704  (to be bare)
    return bare.replace(JOINER, "").replace(NO_BREAK, " ")


def _lead(fact: Fact, words: Words, *, is_sample: bool) -> Lead:
    """Return a fact as a figure; where it is a sample on a page that is none, or inferred, its label says so."""
    signs = [words("sample.heard")] if fact.sample and not is_sample else []
    signs += [words("inferred.heard")] if fact.inferred else []
    label, value = plain(fact.label), plain(fact.value)
    twice = _SECOND_UNIT.fullmatch(value)
    return Lead(
        twice[1] if twice else value, words("social.label", label=label, sign=" ".join(signs)) if signs else label
    )

"""What a page says of its own record: values of fields, and texts, without the words that the page puts round them.

Owns where values stand in the HTML, and which of the page's own words stand in them. Must not know any search.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.interface import LANGUAGES, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF])
_RECORDS = frozenset({"event", "industry", "park", "policy", "project", "service", "signing"})
_AUTHORED = frozenset({"page"})
_KIND = re.compile(r"\bbody--(\w+)")
_VALUES = "dl.facts dd, dl.keyfacts dd, .record-top dd, table td, .steps dd"
_TEXTS = ".record-top p.lead, .prose p, .prose li"
_REPEATED = ".cards, .strip, footer, nav, .rows, .charts, .heard-only"
_MADE = ("park.coordinates", "signing.listed_sum")  # what nobody looks for by its digits, and what pages add up
_ABSENT = ("policy.all_parks", "policy.all_industries", "policy.no_end", "party.withheld", "yes")
_FRAMES = ("plot.from_unit", "plot.handover_on", "price.from")
_IN_LINE = frozenset({"a", "abbr", "b", "bdi", "data", "em", "i", "mark", "strong", "sub", "sup", "time", "wbr"})
_SPACES = re.compile(r"\s+")
_LABEL = re.compile(r"^[^:：]{1,30}(?:： ?|: )")
_SLOT = re.compile(r"\\\{\w+\\\}")


def values_in(article: LexborNode) -> tuple[str, ...]:
    """Return the values of the fields of a record's page, and none of another page, which repeats those of records."""
    if _kind_of(article) not in _RECORDS:
        return ()
    said = (text for each in article.css(_VALUES) if _label_of(each) not in _made() for text in pieces(each))
    parts = (part for text in said for part in _bare(text))
    return tuple(dict.fromkeys(part for part in parts if part and part not in _absent()))


def texts_in(article: LexborNode) -> tuple[str, ...]:
    """Return the texts of a record or of a page that staff have written."""
    if _kind_of(article) not in _RECORDS | _AUTHORED:
        return ()
    return tuple(dict.fromkeys(text for each in article.css(_TEXTS) for text in pieces(each)))


def leave_own(article: LexborNode) -> None:
    """Take away what a page repeats of others: their cards, and whom to ask."""
    for each in article.css(_REPEATED):
        each.decompose()


def pieces(node: LexborNode) -> list[str]:
    """Return the texts of an element, each as it is read in one go: what stands on lines of its own stands alone."""
    found = [""]
    _gather(node, found)
    return [text for each in found if (text := words_in(each))]


def words_in(text: str) -> str:
    """Return a text with one space where white space is, and none of what nobody sees."""
    return _SPACES.sub(" ", text.translate(UNSEEN)).strip()


def _gather(node: LexborNode, found: list[str]) -> None:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            found[-1] += child.text(deep=False)
        elif child.tag in _IN_LINE:
            _gather(child, found)
        else:
            found.append("")
            _gather(child, found)
            found.append("")


def _kind_of(article: LexborNode) -> str:
    body = article.css_first(".body")
    found = _KIND.search((body.attributes.get("class") if body else "") or "")
    return found[1] if found else ""


def _label_of(node: LexborNode) -> str:
    label = node.parent.css_first("dt") if node.tag == "dd" and node.parent else None
    return pieces(label)[0] if label else ""


def _bare(text: str) -> Iterator[str]:
    """Yield the values in a text: without labels before a colon, and without words round them."""
    for part in text.split(" · "):
        value = _LABEL.sub("", part)
        framed = next((found for frame in _frames() if (found := frame.fullmatch(value))), None)
        yield framed[1] if framed else value


@cache
def _made() -> frozenset[str]:
    return _words(_MADE)


@cache
def _absent() -> frozenset[str]:
    """Return what stands where a record says nothing: words of the page, not of the record."""
    return _words(_ABSENT)


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_SLOT.sub("(.+)", re.escape(words))) for words in _words(_FRAMES))


def _words(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words_in(words_of(language)[key]) for language in LANGUAGES for key in keys)

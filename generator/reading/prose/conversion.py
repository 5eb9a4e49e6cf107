"""A text is converted once; what differs from page to page, where its links lead, is filled in afterwards.

Owns the limits of a text, the cache of conversions and the filling. Must not know how Markdown is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.reading.prose.findings import Finding, Heading, ProseFault, Target
from generator.reading.prose.plain import convert_plain

if TYPE_CHECKING:
    from collections.abc import Callable

# Python-Markdown's patterns take quadratic time and worse on runs of these (163 s for 20 KB of "["), so a text
# with more of them than any prose needs is refused before it is parsed.
_MARKUP_LIMIT = 400
_COSTLY = re.compile(r"[\[\]!`<>&*_\\]|^(?:#|[=-][ \t=-]*$)", re.MULTILINE)
_LENGTH_LIMIT = 100_000  # characters: some fifty printed pages
_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t])){9,}|^[ \t]{40,}(?=\S)", re.MULTILINE)
# what neither Markdown nor nh3 writes in another way; no scheme, so nh3 lets it pass as relative
_AS_IT_IS = re.compile(r"[\w./~%-]+")
_KEPT = 4096  # texts


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML, the headings in it, and the faults found on the way."""

    html: str
    headings: tuple[Heading, ...]
    faults: tuple[ProseFault, ...]


@dataclass(frozen=True, slots=True)
class Converted:
    """A text as HTML in pieces, between which the addresses of targets belong: the same on every page.

    ``slots`` are the numbers of the targets between the pieces, one fewer than these. ``text`` is the text itself
    where it has targets, to convert it anew where one leads nowhere.
    """

    pieces: tuple[str, ...]
    slots: tuple[int, ...] = ()
    headings: tuple[Heading, ...] = ()
    findings: tuple[Finding, ...] = ()
    targets: tuple[Target, ...] = ()
    text: str = ""

    def render(self, resolve: Callable[[str, str], str | None]) -> Rendered:
        """Return the text with its links leading where ``resolve(scheme, key)`` says."""
        if not self.targets:
            faults = tuple(finding.fault for finding in self.findings)
            return Rendered(self.pieces[0], self.headings, faults)
        addresses = tuple(resolve(target.scheme, target.key) for target in self.targets)
        faults = tuple(
            finding.fault for finding in self.findings if finding.unless is None or addresses[finding.unless] is None
        )
        if not all(address is not None and _AS_IT_IS.fullmatch(address) for address in addresses):
            return Rendered(_convert_with(self.text, addresses), self.headings, faults)
        filled = [self.pieces[0]]
        for number, piece in zip(self.slots, self.pieces[1:], strict=True):
            filled += (addresses[number] or "", piece)
        return Rendered("".join(filled), self.headings, faults)


def render(text: str, resolve: Callable[[str, str], str | None]) -> Rendered:
    """Turn Markdown into HTML.

    ``resolve(scheme, key)`` returns the address of one of our own link targets (schemes of ``RECORD_SCHEMES``,
    ``media`` and ``file``), or None where there is no such thing.
    """
    return convert(text).render(resolve)


@lru_cache(maxsize=_KEPT)
def convert(text: str) -> Converted:
    """Turn Markdown into HTML that lacks only the addresses of its targets; a text too long or deep into a fault."""
    if refusal := _refuse(text):
        return Converted(("",), findings=(Finding(refusal),))
    plain = convert_plain(text)
    if plain is not None:
        return Converted((plain,))
    from generator.reading.prose.markup import parse

    # no text can hold its own digest, so this stands in the HTML only where it was put
    mark = blake2b(text.encode(), digest_size=16).hexdigest()
    parsed = parse(text, lambda number: f"{mark}-{number}-")
    pieces = re.split(rf"{mark}-(\d+)-", parsed.html)
    return Converted(
        tuple(pieces[::2]),
        tuple(map(int, pieces[1::2])),
        parsed.headings,
        parsed.findings,
        parsed.targets,
        text if parsed.targets else "",
    )


def _refuse(text: str) -> ProseFault | None:
    if len(text) > _LENGTH_LIMIT:
        return ProseFault("P110", "", {"limit": str(_LENGTH_LIMIT)})
    costly = _COSTLY.findall(text)
    if len(costly) > _MARKUP_LIMIT:
        return ProseFault("P106", costly[0], {"limit": str(_MARKUP_LIMIT)})
    if deep := _DEEP.search(text):
        return ProseFault("P107", deep.group().strip(), {})
    return None


@lru_cache(maxsize=_KEPT)
def _convert_with(text: str, addresses: tuple[str | None, ...]) -> str:
    """Convert a text with addresses that cannot just be filled in: a link without one is no link."""
    from generator.reading.prose.markup import parse

    return parse(text, addresses.__getitem__).html

"""A text is converted once for all pages; one with links of our own once more for each page, where they lead.

Owns the limits of a text and the cache of conversions. Must not know how Markdown is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.prose.findings import Heading, ProseFault, ProseFinding, Target
from generator.reading.prose.left_over import find_left_over
from generator.reading.prose.plain import convert_plain
from generator.reading.prose.typed import as_meant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Python-Markdown's patterns take quadratic time and worse on runs of these (163 s for 20 KB of "["), so a text
# with more of them than any prose needs is refused before it is parsed.
_MARKUP_LIMIT = 400
_COSTLY = re.compile(r"[\[\]!`<>&*_\\]|^(?:#|[=-][ \t=-]*$)", re.MULTILINE)
_LENGTH_LIMIT = 100_000  # characters: some fifty printed pages
_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t])){9,}|^[ \t]{40,}(?=\S)", re.MULTILINE)
_KEPT = 4096  # texts


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML, the headings in it, and the faults found on the way."""

    html: str
    headings: tuple[Heading, ...]
    faults: tuple[ProseFault, ...]


@dataclass(frozen=True, slots=True)
class Converted:
    """What is known of a text before a page shows it.

    ``html`` is the same on every page where the text has no ``targets``; else it is made for each page, of what was
    ``meant``.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    findings: tuple[ProseFinding, ...] = ()
    targets: tuple[Target, ...] = ()
    meant: str = ""

    def faults(self, addresses: Sequence[str | None]) -> tuple[ProseFault, ...]:
        """Return what is wrong with the text where its targets have these addresses, None for one without."""
        return tuple(
            finding.fault for finding in self.findings if finding.unless is None or addresses[finding.unless] is None
        )

    def addresses(self, resolve: Callable[[str, str], str | None]) -> tuple[str | None, ...]:
        """Return where its targets lead, as ``resolve(scheme, key)`` says."""
        return tuple(resolve(target.scheme, target.key) for target in self.targets)


def render(text: str, resolve: Callable[[str, str], str | None]) -> Rendered:
    """Turn Markdown into HTML.

    ``resolve(scheme, key)`` returns the address of one of our own link targets (schemes of ``RECORD_SCHEMES``,
    ``media`` and ``file``), or None where there is no such thing.
    """
    converted = convert(text)
    addresses = converted.addresses(resolve)
    if not addresses:
        return Rendered(converted.html, converted.headings, converted.faults(addresses))
    from generator.reading.prose.markup import parse

    return Rendered(parse(converted.meant, addresses.__getitem__).html, converted.headings, converted.faults(addresses))


@lru_cache(maxsize=_KEPT)
def convert(text: str) -> Converted:
    """Find out all of a text that no page changes; one too long or deep has nothing but a fault."""
    if refusal := _refuse(text):
        return Converted("", findings=(ProseFinding(refusal),))
    meant = as_meant(text)
    own = tuple(ProseFinding(fault) for fault in meant.faults)
    plain = convert_plain(meant.text)
    if plain is not None:
        return Converted(plain, findings=own, meant=meant.text)
    from generator.reading.prose.markup import parse

    parsed = parse(meant.text, lambda _: None)
    own += tuple(map(ProseFinding, () if own or parsed.findings else find_left_over(parsed.html, text)))
    return Converted(
        "" if parsed.targets else parsed.html, parsed.headings, (*own, *parsed.findings), parsed.targets, meant.text
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

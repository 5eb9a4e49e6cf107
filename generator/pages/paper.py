"""What a page says of itself on paper: where it is on the net, its code, of which day it is, and whom to call.

Owns the head that only paper shows, the code of an address, and the sheet that says on which day the site was
published: a date that changes with every build stands in no page, for all of them would have to be made again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.files import Beside, ready
from generator.values import urls
from generator.values.quantity import PartialDate

if TYPE_CHECKING:
    from datetime import datetime

    from generator.pages.leaf import Leaf
    from generator.pages.pages import Pages
    from generator.values.language import Language
    from generator.values.record import Record

_MASK = 2
"""Every mask is read; to weigh all eight takes four times as long, on every page of a site."""
_QUIET = 4  # modules of white around a code, by ISO/IEC 18004
_RUN = re.compile(b"\x01+")
_SCHEME = re.compile(r"^https?://")
_FOR_CSS = re.compile(r'["\\<\n]')


class Reached(NamedTuple):
    """Whom to ask, in finished words; all but ``name`` are empty where they are not known."""

    name: Markup
    person: Markup | str
    phone: str
    mail: str
    hours: Markup | str
    reply: str
    sample: bool


class PaperHead(NamedTuple):
    """The head of a page on paper. ``href``, ``address`` and ``code`` are empty where the site has no address yet.

    ``place`` is where something lies, ``as_of`` the date of what the page says; both may be empty.
    """

    site: Markup
    href: str
    address: str
    code: Markup
    place: Markup | str
    as_of: str
    whom: Reached | None
    published: str


def paper_head(leaf: Leaf, record: Record, whom: str | None) -> PaperHead:
    """Return the head that the page of a record has on paper; ``whom`` is the id of whom it names to ask, if any."""
    href = leaf.site_url + leaf.path if leaf.site_url else ""
    location = getattr(record, "location", None)
    date = record.as_of or (record.source.date if record.source else None)
    return PaperHead(
        site=leaf.text(leaf.library.site.settings.name),
        href=href,
        address=shown(href),
        code=draw_address(href) if href else Markup(),
        place=leaf.text(location.address) if location and location.address else "",
        as_of=leaf.quantity(date) if date else "",
        whom=leaf.part("contact_on_paper", whom),
        published=leaf.asset(urls.PUBLISHED),
    )


def shown(href: str) -> str:
    """Return an address as it is read from paper and typed: without its scheme, and without the stroke at its end."""
    return _SCHEME.sub("", href).rstrip("/")


@lru_cache(maxsize=16)
def draw_address(address: str) -> Markup:
    """Return the QR code of an address as SVG in currentcolor, with the white around it that readers need."""
    import segno

    rows = segno.make_qr(address, error="m", mask=_MASK, boost_error=False).matrix
    path = "".join(
        f"M{run.start()} {y}h{run.end() - run.start()}" for y, row in enumerate(rows) for run in _RUN.finditer(row)
    )
    side = len(rows) + 2 * _QUIET
    view = f"{-_QUIET} {-_QUIET}.5 {side} {side}"
    return Markup('<svg viewBox="{}" aria-hidden="true"><path stroke="currentcolor" d="{}"/></svg>').format(view, path)


def published_sheet(pages: Pages) -> Beside:
    """Return the sheet that writes on paper on which day the site was published, in the language of a page."""
    moment = pages.library.site.as_of
    rules = [
        f':lang({each.tag}) .paper-head__published::after {{ content: "{_FOR_CSS.sub("", day_of(moment, each))}"; }}\n'
        for each in pages.languages
    ]
    return ready(urls.PUBLISHED, "".join(rules).encode())


def day_of(moment: datetime, language: Language) -> str:
    """Return the day of a moment as a language writes it."""
    return PartialDate.parse(moment.date().isoformat()).text(language.of_figures)

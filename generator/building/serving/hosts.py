"""``_headers``: what hosts that take folders say with every answer (Netlify, Cloudflare Pages).

A host joins the values of a header that two rules give for one file, so that ``Cache-Control`` stands only where it
is another than their own, which is to ask each time. Cloudflare reads 100 rules and 2,000 characters a line, and one
``*`` in each address (https://developers.cloudflare.com/pages/configuration/headers/).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.serving.headers import FOLDER, KEPT, SECURE, headers
from generator.pages.files import ready

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.building.serving.served import ServedSite
    from generator.pages.files import Beside

NAME = "_headers"
_RULES = 100
_PHOTOS = "media/*.avif"  # the only photos of that kind are those that are made


def headers_file(site: ServedSite, names: Iterable[str]) -> Beside:
    """Return the file of a site; ``names`` are the paths of the theme's files below its root."""
    return ready(NAME, write_headers(site, names).encode())


def write_headers(site: ServedSite, names: Iterable[str]) -> str:
    """Return the text of the file."""
    every = "".join(f"  {name}: {value}\n" for name, value in headers(site.policy))
    kept = [f"{site.address}{each}\n  Cache-Control: {KEPT}\n" for each in [_PHOTOS, *_kept_of(names)]]
    secure = f"# only where the site is reached by https: and will be for a year:\n# {': '.join(SECURE)}\n"
    return f"# docs/deploy.md explains every line.\n{site.address}*\n{every}{secure}{''.join(kept[: _RULES - 1])}"


def _kept_of(names: Iterable[str]) -> list[str]:
    """Return the rules for the theme's folders, whose names are checksums of what is in them."""
    return sorted({f"{found[0]}*" for name in names if (found := FOLDER.match(name))})

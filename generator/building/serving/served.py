"""What a server has to know of a site, and what of it can stand in a server's configuration.

Configurations have no quoting that all of their directives understand. So nothing gets into one but what is made of a
few harmless signs; an address with others has no server files.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.pages.moved import moved_ways
from generator.pages.policy import policy_of

if TYPE_CHECKING:
    from generator.pages.pages import Pages

_PLAIN_PATH = re.compile(r"/(?:[\w.~+@=, -]+/)*")


class ServedSite(NamedTuple):
    """A site as servers know it.

    ``root`` is the path of its address, as a server sees it and as ``address`` writes it (``/投资/``,
    ``/%E6%8A%95%E8%B5%84/``); ``languages`` are their keys, which are folders; ``policy`` is the header of content
    security; ``moved`` are old paths with those that they lead to, below the root.
    """

    root: str
    address: str
    languages: tuple[str, ...]
    policy: str
    moved: tuple[tuple[str, str], ...]


def served_site(pages: Pages, site_url: str) -> ServedSite | None:
    """Return what servers have to know of a site; None where its path cannot stand in their files."""
    address = urlsplit(site_url).path or "/"
    root = unquote(address)
    if not _PLAIN_PATH.fullmatch(root):
        return None
    languages = tuple(each.key for each in pages.languages)
    policy = policy_of(pages.library.site.settings).header
    return ServedSite(root, address, languages, policy, tuple(moved_ways(pages)))


def asked_first(languages: tuple[str, ...]) -> str:
    """Return the pattern of an ``Accept-Language`` that finds which language of a site it names first.

    Browsers name the languages of their readers in order (RFC 9110, 12.5.4).
    """
    return rf"^(?:[^,]*,)*?\s*({'|'.join(sorted(languages, key=len, reverse=True))})\b"

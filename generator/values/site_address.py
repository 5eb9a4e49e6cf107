"""The public address of a site, which goes into pages, feeds, sitemaps and calendars as it is.

What this module returns holds no character that means something in HTML, XML, JSON, Markdown, robots.txt or a
calendar, so that whoever writes it need not know which of them it is for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from generator.messages.issues import Fault
from generator.values.fields import shorten

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*")
_NUMBERS = re.compile(r"\[[0-9a-f:.]+\]")  # an address of IPv6
_PLAIN = "/:@$+,=~-._%"  # what of RFC 3986 may stand in a path and is harmless everywhere
_NOT_IN_ADDRESS = re.compile(r"[\s\\?#]")
_NOT_IN_ADDRESS = re.compile(r"[\s\\?#]")
_HALF_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_FILE = re.compile(r"/[^/]*\.(?:html?|php|aspx?|jsp)/?", re.IGNORECASE)


def read_site_address(text: str) -> str:
    """Return the address with a slash at its end, its host in Punycode and its path percent-encoded, once.

    Raises ``Fault`` for what is no ``http`` or ``https`` address of a folder: no host, a user's name, a query, a blank.
    """
    fault = Fault("U143", value=shorten(text))
    try:
        parts = urlsplit(text)
        host, port = _host_of(parts), parts.port
    except ValueError:  # a port that is no number, half an address of IPv6, a host that no name server can know
        raise fault from None
    is_web = parts.scheme in {"http", "https"} and parts.username is None and port != 0
    is_folder = not _FILE.fullmatch(parts.path) and ".." not in parts.path.split("/")
    if not (host and is_web and is_folder) or not text.isprintable() or _NOT_IN_ADDRESS.search(text):
        raise fault
    path = quote(_HALF_ESCAPE.sub("%25", parts.path), safe=_PLAIN).strip("/")
    at = f":{port}" if port is not None else ""
    return f"{parts.scheme}://{host}{at}/{path}/" if path else f"{parts.scheme}://{host}{at}/"


def origin_of(address: str) -> str:
    """Return scheme, host and port of a web address as browsers compare them; empty where it names no host.

    Raises ``ValueError`` for a host that no name server can know, and for one in numbers of IPv6, which no policy of
    a page can name.
    """
    parts = urlsplit(address)
    if not parts.netloc:
        return ""
    host = _host_of(parts)
    if not host or host.startswith("["):
        raise ValueError(shorten(address))
    return f"{parts.scheme}://{host}" if parts.port is None else f"{parts.scheme}://{host}:{parts.port}"


def _host_of(parts: SplitResult) -> str:
    """Return the host as name servers know it (RFC 3490), empty where there is none. Raises ``ValueError``."""
    name = parts.hostname or ""
    if "[" in parts.netloc:
        name = f"[{name}]"
        return name if _NUMBERS.fullmatch(name) else ""
    host = name.encode("idna").decode("ascii").lower() if name else ""
    return host if _HOST.fullmatch(host) else ""

"""Where a link leads: to the public web or a mailbox, or to a path or a server of the house."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

_PUBLIC = {"http", "https", "mailto", "tel", "ftp", "sms"}
_PATH = re.compile(
    r"\bfile:|(?<![A-Za-z])[A-Za-z]:[\\/](?!/)|\\\\[\w.$-]+\\|(?:^|[\s\"'(])/(?:Users|home|Volumes)/", re.IGNORECASE
)
_OF_THE_HOUSE = (".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".localdomain")


def names_path(text: str) -> bool:
    """Whether a text names a file on somebody's machine or a server of the house."""
    return bool(_PATH.search(text) or _PATH.search(unquote(text)))


def is_public(target: str) -> bool:
    """Whether a link may be published: into the document itself, to the web, to a mailbox or a telephone."""
    if not target or target.startswith("#"):
        return True
    try:
        parts = urlsplit(target.strip())
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme.lower() not in _PUBLIC or names_path(target.partition("//")[2]):
        return False
    return parts.scheme.lower() in {"mailto", "tel", "sms"} or (not parts.password and _is_public_host(host))


def _is_public_host(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host.strip(".") and not host.lower().endswith(_OF_THE_HOUSE)

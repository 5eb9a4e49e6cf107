"""What a page may load and run, and where a form on it may go (Content Security Policy, level 3).

Owns the one policy of a site. It stands in the head of every page, and in what web servers are told; must not know
either of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.values.site_address import origin_of

if TYPE_CHECKING:
    from generator.reading.inquiry_settings import InquirySettings
    from generator.reading.settings import Settings

_NOTHING, _OWN = "'none'", "'self'"
_ONLY_IN_HEADER = "frame-ancestors 'none'"  # a page that says so itself is not heard


class PagePolicy(NamedTuple):
    """A policy as it stands in a page (``meta``), and as a server says it (``header``), which can say more."""

    meta: str
    header: str


def policy_of(settings: Settings) -> PagePolicy:
    """Return the policy of a site: all comes from its own host, and nothing that stands in a page itself is run.

    Where enquiries are sent somewhere, that is the one other place that its pages may speak to.
    """
    sent = _sent_to(settings.inquiry)
    directives = {
        "default-src": [_NOTHING],
        "script-src": [_OWN],
        "style-src": [_OWN],
        "img-src": [_OWN, "data:"],
        "connect-src": list(dict.fromkeys([_OWN, *sent[:1]])),
        "font-src": [_OWN],
        "worker-src": [_OWN],
        "manifest-src": [_OWN],
        "media-src": [_OWN],
        "base-uri": [_NOTHING],
        "form-action": sent or [_NOTHING],
    }
    meta = "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())
    return PagePolicy(meta, f"{meta}; {_ONLY_IN_HEADER}")


def _sent_to(inquiry: InquirySettings) -> list[str]:
    """Return the hosts that a form goes to, and is led on to from there; empty where none is sent anywhere."""
    if not inquiry.endpoint:
        return []
    addresses = (inquiry.endpoint, inquiry.result or "")
    return list(dict.fromkeys(origin_of(each) or _OWN for each in addresses if each))

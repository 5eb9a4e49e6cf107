"""Sites as servers know them, in all shapes."""

from __future__ import annotations

from generator.building.serving.served import ServedSite
from generator.pages.policy import policy_of
from generator.reading.inquiry_settings import InquirySettings
from tests.small_site import BASE, read_site

POLICY = "default-src 'none'; frame-ancestors 'none'"
PLAIN = ServedSite("/", "/", ("zh", "en"), POLICY, ())
BELOW = ServedSite("/zsyz/", "/zsyz/", ("zh", "en"), POLICY, (("zh/parks/old/", "zh/parks/new/"),))
ODD = [
    ServedSite("/my site/", "/my%20site/", ("en",), POLICY, ()),
    ServedSite("/投资/青河/", "/%E6%8A%95%E8%B5%84/%E9%9D%92%E6%B2%B3/", ("zh", "zh-Hant", "pt-BR", "ja"), POLICY, ()),
    ServedSite("/a+b.c/~d/@e,f=g/", "/a+b.c/~d/@e,f=g/", ("zh", "en", "ja"), POLICY, (("en/x/", "en/y/"),)),
]
ALL = [PLAIN, BELOW, *ODD]


def policy_with(endpoint: str) -> str:
    """Return what a server says of content security where enquiries are sent to an address."""
    site = read_site(BASE).site
    assert site
    inquiry = InquirySettings(endpoint=endpoint)
    return policy_of(site.settings.model_copy(update={"inquiry": inquiry})).header

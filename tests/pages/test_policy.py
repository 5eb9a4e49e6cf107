"""What the policy of a site allows: nothing but its own files, and the one address that takes enquiries."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from generator.pages.policy import policy_of
from generator.reading.inquiry_settings import InquirySettings
from tests.browser.serving import STRICT

if TYPE_CHECKING:
    from generator.pages.policy import PagePolicy
    from generator.reading.settings import Settings


def _policy(**inquiry: str) -> PagePolicy:
    return policy_of(cast("Settings", SimpleNamespace(inquiry=InquirySettings.model_validate(inquiry))))


def _directives(text: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (each.split() for each in text.split("; "))}


def test_a_site_takes_all_from_its_own_host() -> None:
    directives = _directives(_policy().header)
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == directives["style-src"] == directives["connect-src"] == ["'self'"]
    assert directives["form-action"] == directives["base-uri"] == directives["frame-ancestors"] == ["'none'"]
    assert _policy().header == STRICT["Content-Security-Policy"]


def test_only_a_header_says_who_may_frame_a_page() -> None:
    policy = _policy()
    assert "frame-ancestors" not in policy.meta
    assert policy.header.startswith(f"{policy.meta}; ")


@pytest.mark.parametrize(
    ("endpoint", "origin"),
    [
        ("https://forms.example.org/ask?id=1", "https://forms.example.org"),
        ("https://Forms.Example.org:8443/", "https://forms.example.org:8443"),
        ("https://例子.example/问", "https://xn--fsqu00a.example"),
    ],
)
def test_the_address_of_enquiries_is_the_one_other_place(endpoint: str, origin: str) -> None:
    directives = _directives(_policy(endpoint=endpoint).meta)
    assert directives["connect-src"] == ["'self'", origin]
    assert directives["form-action"] == [origin]
    assert directives["script-src"] == ["'self'"]


def test_an_address_of_the_same_host_is_not_named_twice() -> None:
    directives = _directives(_policy(endpoint="/api/enquiry").meta)
    assert directives["connect-src"] == directives["form-action"] == ["'self'"]


def test_a_form_may_be_led_on_to_its_result() -> None:
    directives = _directives(_policy(endpoint="https://forms.example.org/ask", result="/{language}/thanks/").meta)
    assert directives["form-action"] == ["https://forms.example.org", "'self'"]
    assert directives["connect-src"] == ["'self'", "https://forms.example.org"]

"""The file for nginx, as nginx would read it: what it says, and that nothing of a site can say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.serving.headers import headers
from generator.building.serving.nginx import write_nginx
from tests.building.serving.configurations import Line, read_nginx, without_comments
from tests.building.serving.sites import ALL, BELOW, PLAIN, POLICY, policy_with

if TYPE_CHECKING:
    from generator.building.serving.served import ServedSite

_KNOWN = {
    *("set", "location", "if", "index", "autoindex", "etag", "expires", "server_tokens", "absolute_redirect"),
    *("charset", "charset_types", "types", "gzip", "gzip_comp_level", "gzip_min_length", "gzip_proxied", "gzip_vary"),
    *("gzip_types", "add_header", "error_page", "return", "default_type"),
}


def _lines(site: ServedSite, name: str = "") -> list[Line]:
    return [line for line in read_nginx(write_nginx(site)) if not name or line.name == name]


def test_what_nginx_would_not_read_is_seen() -> None:
    for text in ('a "b"c;', "a { b;", "a b", 'a "b;'):
        with pytest.raises(ValueError, match=r"a|b"):
            list(read_nginx(text))
    assert list(read_nginx('a "b;\\"c" d; e { f; }')) == [Line("a", ('b;\\"c', "d")), Line("f", (), ("e",))]


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_only_what_is_meant_stands_in_it(site: ServedSite) -> None:
    lines = _lines(site)
    names = {line.name for line in lines if not any(block == "types" for block in line.blocks)}
    assert names <= _KNOWN
    outside = {line.name for line in lines if not line.blocks}
    assert outside == {"set"}  # what else the server block says stays as it is
    around = {line.blocks[0] for line in lines if line.blocks}
    assert {block for block in around if block.startswith("location")} <= {
        f"location {site.root}",
        f"location = {site.root[:-1]}",
    }
    assert len([line for line in lines if line.name == "add_header"]) == len(headers(POLICY)) + 3


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_every_header_is_said_once_and_with_errors_too(site: ServedSite) -> None:
    told = [line.arguments for line in _lines(site, "add_header")]
    assert told[:-3] == [(name, value, "always") for name, value in headers(POLICY)]
    assert told[-3:] == [
        ("Cache-Control", "$showcase_cache", "always"),
        ("Cache-Control", "$showcase_kept"),  # not with errors
        ("Vary", "$showcase_vary", "always"),
    ]
    assert {line.blocks for line in _lines(site, "add_header")} == {(f"location {site.root}",)}


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_each_language_has_its_page_for_what_is_not_there(site: ServedSite) -> None:
    found = {line.blocks[-1]: line.arguments for line in _lines(site, "error_page")}
    assert found == {f"location {site.root}": ("403", "404", f"{site.root}404.html")} | {
        f"location {site.root}{key}/": ("403", "404", f"{site.root}{key}/404.html") for key in site.languages
    }


def test_redirects_lead_to_addresses_without_a_host() -> None:
    assert [line.arguments for line in _lines(PLAIN, "return")] == [("302", "/$1/")]
    assert [line.arguments for line in _lines(BELOW, "return")] == [
        ("301", "/zsyz/"),
        ("302", "/zsyz/$1/"),
        ("301", "/zsyz/zh/parks/new/"),
    ]
    assert ("absolute_redirect", ("off",)) in [line[:2] for line in _lines(PLAIN)]


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://forms.example/a;b{c}$uri",
        "https://forms.example:8443/x",
        "/api/$uri;return",
        "https://表单.example/提交",
        "https://forms.example/+always;}",
    ],
)
def test_an_address_of_enquiries_says_nothing_but_its_host(endpoint: str) -> None:
    site = PLAIN._replace(policy=policy_with(endpoint))
    assert len(_lines(site)) == len(_lines(PLAIN))
    policy = _lines(site, "add_header")[0].arguments[1]
    assert not set(policy) & set('$"\\{}')
    assert "forms.example" in policy or "xn--" in policy or endpoint.startswith("/")


def test_what_is_only_proposed_can_be_taken() -> None:
    lines = list(read_nginx(without_comments(write_nginx(BELOW))))
    added = [line.name for line in lines if line not in _lines(BELOW)]
    assert added == ["alias", "brotli", "brotli_comp_level", "brotli_min_length", "brotli_types", "add_header"]

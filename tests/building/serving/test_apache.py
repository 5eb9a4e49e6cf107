"""The file for Apache, as Apache would read it: what it says, and that nothing of a site can say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.serving.apache import write_apache
from generator.building.serving.headers import headers
from tests.building.serving.configurations import Line, read_apache, without_comments
from tests.building.serving.sites import ALL, BELOW, PLAIN, POLICY, policy_with

if TYPE_CHECKING:
    from generator.building.serving.served import ServedSite

_KNOWN = {
    *("Options", "DirectoryIndex", "DirectorySlash", "FileETag", "AddType", "ForceType", "AddDefaultCharset"),
    *("AddCharset", "AddOutputFilterByType", "RequestHeader", "Header", "ExpiresActive", "ErrorDocument"),
    *("RewriteEngine", "RewriteCond", "RewriteRule", "RedirectMatch"),
}


def _lines(site: ServedSite, name: str = "") -> list[Line]:
    return [line for line in read_apache(write_apache(site)) if not name or line.name == name]


def test_what_apache_would_not_read_is_seen() -> None:
    for text in ("<If a>\n</Files>", "<If a>", 'Header "a"b', "Header x\nx=y z", 'Header "a'):
        with pytest.raises(ValueError, match=r"If|a|x=y|F"):
            list(read_apache(text))
    assert list(read_apache('<If "a">\n  Header set X "b \\" c"\n</If>')) == [
        Line("Header", ("set", "X", 'b \\" c'), ('If "a"',))
    ]


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_only_what_is_meant_stands_in_it(site: ServedSite) -> None:
    lines = _lines(site)
    assert {line.name for line in lines} <= _KNOWN
    sections = {line.blocks[0].partition(" ")[0] for line in lines if line.blocks}
    assert sections == {"Files", "If", "IfModule"}  # which may stand in a .htaccess, too
    assert len(_lines(site, "ErrorDocument")) == 2 + 2 * len(site.languages)


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_every_header_is_in_the_table_that_errors_have_too_and_nowhere_else(site: ServedSite) -> None:
    told = [line.arguments for line in _lines(site, "Header")]
    assert told[: len(headers(POLICY))] == [("always", "set", name, value) for name, value in headers(POLICY)]
    assert {each[0] for each in told} == {"always"}
    kept = next(each for each in told if "immutable" in each[3])
    assert "REQUEST_STATUS" in kept[4]  # errors are not kept


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_addresses_are_written_as_apache_takes_them(site: ServedSite) -> None:
    pages = {line.arguments[1] for line in _lines(site, "ErrorDocument")}
    assert pages == {f"{site.address}404.html", *(f"{site.address}{key}/404.html" for key in site.languages)}
    (rule,) = _lines(site, "RewriteRule")
    assert rule.arguments == ("^", site.address.replace("%", "\\%") + "%1/", "[R=302,L,NE]")


def test_old_addresses_lead_on() -> None:
    assert [line.arguments for line in _lines(BELOW, "RedirectMatch")] == [
        ("301", r"^/zsyz/zh/parks/old/$", "/zsyz/zh/parks/new/")
    ]


@pytest.mark.parametrize(
    "endpoint", ["https://forms.example/%{ENV:x}\u201d", "https://forms.example/$x;y", "/api/%1$1"]
)
def test_an_address_of_enquiries_says_nothing_but_its_host(endpoint: str) -> None:
    site = PLAIN._replace(policy=policy_with(endpoint))
    assert len(_lines(site)) == len(_lines(PLAIN))
    assert not set(_lines(site, "Header")[0].arguments[3]) & set('%$"\\')


def test_what_is_only_proposed_can_be_taken() -> None:
    lines = list(read_apache(without_comments(write_apache(PLAIN))))
    assert [line.arguments for line in lines if line not in _lines(PLAIN)] == [
        ("always", "set", "Strict-Transport-Security", "max-age=31536000")
    ]

"""The host of the audit: compressed, with headers, and it notes what it sends."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.audit.hosting import Sent, header_rules, headers_for, hosted

if TYPE_CHECKING:
    from pathlib import Path

HOME = "<!doctype html>" + "园区 park " * 100
PHOTO = b"\xff\xd8" + bytes(range(256))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "zh" / "media").mkdir(parents=True)
    (tmp_path / "zh" / "index.html").write_text(HOME, encoding="utf-8")
    (tmp_path / "404.html").write_text("lost", encoding="utf-8")
    (tmp_path / "zh" / "media" / "gate.jpg").write_bytes(PHOTO)
    return tmp_path


def _ask(address: str, *paths: str) -> list[tuple[int, dict[str, str], bytes]]:
    """Ask for several paths over one connection."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    found = []
    for path in paths:
        connection.request("GET", path)
        answer = connection.getresponse()
        found.append((answer.status, dict(answer.getheaders()), answer.read()))
    connection.close()
    return found


def test_pages_come_compressed_photos_as_they_are_and_all_is_noted(site: Path) -> None:
    (site / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n", encoding="utf-8")
    with hosted(site) as host:
        page, photo, lost = _ask(host.address, "/zh/", "/zh/media/gate.jpg?x=1", "/nowhere/")
    assert [page[0], photo[0], lost[0]] == [200, 200, 404]
    assert page[1]["Content-Encoding"] == "gzip"
    assert page[1]["X-Content-Type-Options"] == photo[1]["X-Content-Type-Options"] == "nosniff"
    assert gzip.decompress(page[2]).decode() == HOME
    assert photo[2] == PHOTO
    assert "Content-Encoding" not in photo[1]
    assert host.sent == [
        Sent("/zh/", "text/html", len(page[2])),
        Sent("/zh/media/gate.jpg", "image/jpeg", len(PHOTO)),
        Sent("/nowhere/", "text/html", len(lost[2])),
    ]
    assert [each.is_photo for each in host.sent] == [False, True, False]


def test_a_folder_is_led_to_its_page(site: Path) -> None:
    with hosted(site) as host:
        ((status, head, _),) = _ask(host.address, "/zh")
    assert (status, head["Location"]) == (301, "/zh/")
    assert host.sent == []


def test_a_mark_is_no_photo() -> None:
    assert Sent("/media/gate.1234abcd-480.avif", "image/avif", 1).is_photo
    assert not Sent("/media/mark.svg", "image/svg+xml", 1).is_photo
    assert not Sent("/assets/images/favicon.png", "image/png", 1).is_photo


def test_headers_are_those_that_the_build_wrote(site: Path) -> None:
    assert header_rules(site) == []
    policy = "default-src 'none'; img-src 'self' data:"
    text = f"# all: headers\n/*\n  Content-Security-Policy: {policy}\n  X-A: b\n/assets/*\n  X-A: c\n"
    (site / "_headers").write_text(text, encoding="utf-8")
    rules = header_rules(site)
    assert headers_for("/zh/", rules) == {"Content-Security-Policy": policy, "X-A": "b"}
    assert headers_for("/assets/a.css", rules) == {"Content-Security-Policy": policy, "X-A": "c"}

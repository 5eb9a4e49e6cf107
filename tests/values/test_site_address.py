"""The public address of a site: encoded once, harmless wherever it is written, or refused."""

from __future__ import annotations

import pytest

from generator.messages.issues import Fault
from generator.values.site_address import read_site_address


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("HTTPS://Example.ORG/zs", "https://example.org/zs/"),
        ("http://10.0.0.1:8080/zs/", "http://10.0.0.1:8080/zs/"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ("https://[::1]:8000/", "https://[::1]:8000/"),
        ("https://青河.中国/", "https://xn--ovw322g.xn--fiqs8s/"),
        ("https://例え.example/招商/", "https://xn--r8jz45g.example/%E6%8B%9B%E5%95%86/"),
        ("https://example.org/%E6%8B%9B%E5%95%86", "https://example.org/%E6%8B%9B%E5%95%86/"),
        ("https://example.org/100%/", "https://example.org/100%25/"),
        ("https://example.org/a&b'c(d);e/", "https://example.org/a%26b%27c%28d%29%3Be/"),
        ('https://example.org/"><script>/', "https://example.org/%22%3E%3Cscript%3E/"),
        ("https://example.org/~user/a.b/", "https://example.org/~user/a.b/"),
    ],
)
def test_an_address_is_encoded_once(typed: str, read: str) -> None:
    assert read_site_address(typed) == read
    assert read_site_address(read) == read


@pytest.mark.parametrize(
    "typed",
    [
        "example.org",
        "//example.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://",
        "https://user@example.org/",
        "https://user:secret@example.org/",
        "https://@example.org/",
        "https://example.org/?a=b",
        "https://example.org/?",
        "https://example.org/#top",
        "https://example.org:0/",
        "https://example.org:70000/",
        "https://example.org:x/",
        "https://[::1/",
        "https://[v1.x]/",
        "https://a b.example/",
        "https://example.org/a b/",
        "https://example.org/a\tb/",
        "https://example.org/\r\nX: y",
        "https://example.org\\evil.example/",
        "https://ex..ample/",
        "https://-a.example/",
        "https://a_b.example/",
        f"https://{'a' * 64}.example/",
        "https://example.org/index.html",
        "https://example.org/a/../b/",
        "https://exa\u200bmple.org/\u202e",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(typed: str) -> None:
    with pytest.raises(Fault) as caught:
        read_site_address(typed)
    assert caught.value.code == "U143"

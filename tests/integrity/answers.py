"""What a web server must answer for a finished site, asked of a real one address by address.

Owns what is right, in its own words: nothing here is taken from the program that writes the configurations.
"""

from __future__ import annotations

import gzip
import http.client
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.integrity.servers import Served

OFFICE = "application/vnd.openxmlformats-officedocument"
UTF_8 = "; charset=utf-8"
TYPES = {
    "html": f"text/html{UTF_8}",
    "css": f"text/css{UTF_8}",
    "js": f"text/javascript{UTF_8}",
    "md": f"text/markdown{UTF_8}",
    "txt": f"text/plain{UTF_8}",
    "csv": f"text/csv{UTF_8}",
    "vcf": f"text/vcard{UTF_8}",
    "ics": f"text/calendar{UTF_8}",
    "vtt": f"text/vtt{UTF_8}",
    "xml": f"application/xml{UTF_8}",
    "svg": f"image/svg+xml{UTF_8}",
    "json": "application/json",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json",
    "ico": "image/vnd.microsoft.icon",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
}
NAMED = {
    "feed.xml": f"application/atom+xml{UTF_8}",
    "feed.json": "application/feed+json",
    "opensearch.xml": f"application/opensearchdescription+xml{UTF_8}",
}
_COMPRESSED = re.compile(r"text/|.*(?:json|xml)(?:;|$)")
_SMALL = 1024  # bytes, below which nothing has to be compressed
_FOR_EVER = re.compile(r"/assets/[0-9a-f]{8}/|/media/.*\.[0-9a-f]{8}-\d+\.(?:avif|jpg)$")
_KEPT, _ASKED = "public, max-age=31536000, immutable", "no-cache"
_SECURE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_CSP = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
_OK, _MOVED, _FOUND, _SAME, _FORBIDDEN, _LOST = 200, 301, 302, 304, 403, 404
WANTED = {
    "zh-CN,zh;q=0.9,en;q=0.8": "zh",
    "en-US,en;q=0.9,zh-CN;q=0.3": "en",
    "fr-FR,fr;q=0.9,en;q=0.8,zh;q=0.1": "en",
    "de, zh-TW": "zh",
    "ja": "",
    "eng, fr": "",
    "": "",
}
"""What browsers ask for, with the language of a site in Chinese and English that they get, or none."""


@dataclass
class Asking:
    """A site that somebody serves at an address, and what was not as it must be; ``count`` tells the answers."""

    served: Served
    who: str
    address: str
    languages: tuple[str, ...] = ("zh", "en")
    count: int = 0
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the one connection, which all questions share."""
        self._call = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)

    def get(self, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
        """Ask for a path below the site's root, as the address writes it."""
        self.count += 1
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        self._call.request("GET", quote(self.served.root) + path, headers={"Accept-Encoding": "gzip", **sent})
        answer = self._call.getresponse()
        return answer, answer.read()

    def expect(self, path: str, what: str, said: object, right: object) -> None:
        """Note where an answer is not as it must be."""
        if said != right:
            self.wrong.append(f"{self.who} {self.served.root} {path}: {what} is {said!r}, not {right!r}")

    def everything(self, moved: Mapping[str, str]) -> None:
        """Ask for all of it."""
        for file in sorted(self.served.site.rglob("*")):
            name = file.relative_to(self.served.site).as_posix()
            if (
                file.is_file()
                and name not in {"_headers", ".htaccess"}
                and name.removesuffix("index.html") not in moved
            ):
                self.file(name)
        self.lost()
        self.doors(moved)

    def file(self, name: str) -> None:
        """Ask for a file, which is what it is, of its type, compressed, with every header, and the same again."""
        content = (self.served.site / name).read_bytes()
        path = quote(name.removesuffix("index.html"))
        answer, body = self.get(path)
        self.expect(path, "status", answer.status, _OK)
        kind = NAMED.get(name.rpartition("/")[2]) or TYPES[name.rpartition(".")[2]]
        self.expect(path, "type", answer.getheader("Content-Type"), kind)
        if _COMPRESSED.match(kind) and len(content) >= _SMALL:
            self.expect(path, "encoding", answer.getheader("Content-Encoding"), "gzip")
            self.expect(path, "being smaller", len(body) < len(content), right=True)
            self.expect(path, "Vary", "Accept-Encoding" in ", ".join(answer.headers.get_all("Vary", [])), right=True)
        is_packed = answer.getheader("Content-Encoding") == "gzip"
        self.expect(path, "content", (gzip.decompress(body) if is_packed else body) == content, right=True)
        self.headers(path, answer, _KEPT if _FOR_EVER.search(f"/{name}") else _ASKED)
        again, rest = self.get(path, If_None_Match=answer.getheader("ETag") or "-")
        self.expect(path, "status of the second", (again.status, rest), (_SAME, b""))
        self.expect(path, "caching of the second", again.getheader("Cache-Control"), answer.getheader("Cache-Control"))

    def headers(self, path: str, answer: http.client.HTTPResponse, caching: str) -> None:
        """Look at the headers that every answer bears, each of them once."""
        for name, value in {**_SECURE, "Cache-Control": caching}.items():
            self.expect(path, name, answer.headers.get_all(name), [value])
        (policy,) = answer.headers.get_all("Content-Security-Policy") or [""]
        self.expect(path, "policy", [each for each in _CSP if each not in policy], [])
        (off,) = answer.headers.get_all("Permissions-Policy") or [""]
        self.expect(path, "Permissions-Policy", "camera=()" in off and "geolocation=(self)" in off, right=True)
        self.expect(
            path, "headers of others", answer.getheader("Expires") or answer.getheader("X-Of-The-Machine"), None
        )

    def lost(self) -> None:
        """Ask for what is not there, and for folders: the page is in the language of the address, and never kept."""
        page = {key: f"{key}/404.html" for key in self.languages}
        for path, own in {
            "nothing/": "404.html",
            "assets/": "404.html",
            "assets/0123abcd/gone.js": "404.html",
            "media/gone.0123abcd-800.avif": "404.html",
            **{f"{key}/parks/nothing/": own for key, own in page.items()},
            **{f"{key}/finder/": own for key, own in page.items()},
        }.items():
            answer, body = self.get(path, Accept_Encoding="identity")
            self.expect(path, "status", answer.status in {_LOST, _FORBIDDEN}, right=True)
            self.expect(path, "page", body == (self.served.site / own).read_bytes(), right=True)
            self.headers(path, answer, _ASKED)

    def doors(self, moved: Mapping[str, str]) -> None:
        """Ask where redirects lead: the root by language, old addresses, an address without the slash at its end."""
        for wanted, key in WANTED.items():
            answer, body = self.get("", Accept_Language=wanted, Accept_Encoding="identity")
            self.expect("", f"way of {wanted!r}", self._way(answer), f"{key}/" if key else None)
            self.expect("", "status", answer.status, _FOUND if key else _OK)
            if not key:
                self.expect("", "page", body == (self.served.site / "index.html").read_bytes(), right=True)
            self.expect("", "Vary", "Accept-Language" in ", ".join(answer.headers.get_all("Vary", [])), right=True)
            self.headers("", answer, _ASKED)
        for old, new in {**moved, **{key: f"{key}/" for key in self.languages}}.items():
            answer, _ = self.get(old)
            self.expect(old, "status", answer.status, _MOVED)
            self.expect(old, "way", self._way(answer), new)
            self.headers(old, answer, _ASKED)

    def _way(self, answer: http.client.HTTPResponse) -> str | None:
        """Return the path below the site's root that an answer leads to."""
        to = answer.getheader("Location")
        return to and unquote(to).removeprefix(self.address).removeprefix(self.served.root)

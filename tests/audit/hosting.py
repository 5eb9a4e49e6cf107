"""A web server that serves a folder as a well set up host does, compressed and kept alive, and notes what it sent."""

from __future__ import annotations

import gzip
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.browser.serving import Files, served

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    HeaderRule = tuple[str, dict[str, str]]

_LEVEL = 6  # as nginx and Apache compress in passing
_PHOTOS = (".avif", ".jpg", ".jpeg", ".png", ".webp")
_SQUEEZED = ("text/", "image/svg", "application/javascript", "application/json", "application/manifest")


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer: the path that was asked for, its type, and the bytes of its body as they were sent."""

    path: str
    kind: str
    bytes: int

    @property
    def is_photo(self) -> bool:
        """Whether it is a picture that the site's editors gave, in any of the sizes made of it."""
        return "/media/" in self.path and self.path.endswith(_PHOTOS)


@dataclass(frozen=True, slots=True)
class Host:
    """A host while it is open: its address, and what it has sent since the list was cleared."""

    address: str
    sent: list[Sent] = field(default_factory=list)


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Host a site on this machine while the block runs, with the headers that its build wrote for its hosts."""
    sent: list[Sent] = []
    with served(folder, by=partial(_CompressedFiles, sent=sent, rules=header_rules(folder))) as address:
        yield Host(address, sent)


def header_rules(site: Path) -> list[HeaderRule]:
    """Return what the file ``_headers`` of a site says, none where there is none: a pattern of paths, and headers."""
    file = site / "_headers"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    rules: list[HeaderRule] = []
    for line in lines:
        if line.startswith("/"):
            rules.append((line.strip(), {}))
        elif line[:1].isspace() and ": " in line:
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    return rules


def headers_for(path: str, rules: Iterable[HeaderRule]) -> dict[str, str]:
    """Return the headers that rules give to the answer for a path."""
    return {name: value for pattern, head in rules if fnmatchcase(path, pattern) for name, value in head.items()}


class _CompressedFiles(Files):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are written one after the other

    def __init__(self, *connection: object, sent: list[Sent], rules: list[HeaderRule], **how: object) -> None:
        self._sent, self._rules = sent, rules
        super().__init__(*connection, **how)  # type: ignore[arg-type]  # what `served` gives its answerer

    def send_head(self) -> BytesIO | None:
        """Send the head of the answer, and return its body."""
        asked = unquote(urlsplit(self.path).path)
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not asked.endswith("/"):
            self._begin(301, {"Location": f"{asked}/", "Content-Length": "0"})
            return None
        path, status = (path / "index.html" if path.is_dir() else path), 200
        if not path.is_file():
            path, status = Path(self.directory) / "404.html", 404
        kind = self.guess_type(path)
        squeezed = kind.startswith(_SQUEEZED)
        body = _compressed(path, path.stat().st_mtime_ns) if squeezed else path.read_bytes()
        self._sent.append(Sent(asked, kind, len(body)))
        head = {"Content-Type": f"{kind}; charset=utf-8" if squeezed else kind, "Content-Length": str(len(body))}
        self._begin(status, head | ({"Content-Encoding": "gzip"} if squeezed else {}))
        return BytesIO(body)

    def _begin(self, status: int, head: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers_for(urlsplit(self.path).path, self._rules), **head}.items():
            self.send_header(name, value)
        self.end_headers()


@lru_cache(maxsize=4096)
def _compressed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), _LEVEL, mtime=0)

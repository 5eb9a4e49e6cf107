"""All pages of a site together: every link leads to a file of it, and every anchor to a place there."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.building.verify.page import look_at
from generator.messages.issues import Issue, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator
    from pathlib import Path

    from generator.building.verify.page import Look

_ELSEWHERE = {"http", "https", "mailto", "tel", "webcal", "data"}
_KEPT = 2**15  # links: those of a page's frame stand on thousands of pages


@dataclass(frozen=True, slots=True)
class Built:
    """What was found in a built site: how many pages, how many bytes, and every dead end."""

    pages: int
    files: int
    size: int
    issues: tuple[Issue, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing found keeps the site from being published."""
        return not any(issue.is_error for issue in self.issues)


def verify(folder: Path, site_url: str) -> Built:
    """Look at every file of a built site. ``site_url`` is its public address, whose links are followed here too."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    looks = {name: look_at(path.read_bytes()) for name, path in files.items() if name.endswith(".html")}
    anchors = {name: frozenset(look.anchors) for name, look in looks.items()}
    issues: list[Issue] = []
    for name, look in looks.items():
        ends = ends_of(name, look, site_url)
        issues += dead_ends(ends, files, lambda target: anchors.get(target, frozenset()))
        issues += of_itself(name, look)
    return Built(len(looks), len(files), sum(path.stat().st_size for path in files.values()), tuple(issues))


def of_itself(name: str, look: Look) -> Iterator[Issue]:
    """Find what is wrong with a page by itself: anchors that stand twice, Chinese on an English page."""
    for anchor, times in Counter(look.anchors).items():
        if times > 1:
            yield Issue("V103", Place(name), facts={"id": anchor})
    if look.han:
        yield Issue("V105", Place(name), facts={"words": look.han[:20], "page": look.title or name})


class End(NamedTuple):
    """Where a link of a page leads: a file of the site, and an anchor there or ``""``."""

    target: str
    anchor: str
    page: str
    link: str


def ends_of(page: str, look: Look, site_url: str) -> Iterator[End]:
    """Return where the links of a page lead that do not lead to another host."""
    for link in sorted(look.links):
        end = end_of(page, link, site_url)
        if end is not None:
            yield end


def end_of(page: str, link: str, site_url: str) -> End | None:
    """Return where a link of a page leads, or None where that is another host."""
    if link[:1] in {"", "#", "?"}:
        return End(page, unquote(link.partition("#")[2]), page, link)
    rest, folder = link, page.rpartition("/")[0]
    for public in _addresses_of(site_url):
        if link.startswith(public) and not link.startswith("//"):
            rest, folder = "./" + link[len(public) :], ""
            break
    while rest.startswith("../") and folder:  # from there on the same for every page beside this one
        rest, folder = rest[3:], folder.rpartition("/")[0]
    target, anchor = _find_target(rest, folder)
    return None if target is None else End(target, anchor, page, link)


@lru_cache(maxsize=8)
def _addresses_of(site_url: str) -> tuple[str, ...]:
    """Return how an absolute link into the site may begin; one without an address lies at the root of a host."""
    return (site_url, urlsplit(site_url).path or "/") if site_url else ("/",)


def dead_ends(
    ends: Iterable[End], files: Container[str], anchors_of: Callable[[str], Container[str]]
) -> Iterator[Issue]:
    """Find the ends that are not in the site; ``anchors_of`` returns the anchors of a page by the name of its file."""
    for end in ends:
        code = "V102" if end.anchor else ""
        if end.target not in files:
            code = "V101"
        elif end.anchor and end.anchor in anchors_of(end.target):
            code = ""
        if code:
            yield Issue(code, Place(end.page), facts={"link": end.link[:80]})


@lru_cache(maxsize=_KEPT)
def _find_target(link: str, folder: str) -> tuple[str | None, str]:
    """Return the file that a link in a folder leads to and the anchor in it; no file where it leads to another host."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return "", ""
    if parts.scheme in _ELSEWHERE or parts.netloc:
        return None, ""
    path = unquote(parts.path) or "./"  # what "../" leaves is the folder itself
    target = posixpath.normpath(posixpath.join(folder, path)).removeprefix("./")
    if path.endswith("/") or target == ".":
        target = "index.html" if target == "." else f"{target}/index.html"
    return target, unquote(parts.fragment)

"""A built site is whole: every link, picture, style and anchor in it leads to something in it.

Owns the look at finished files. Whatever made them, a dead link in them is an error.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.issues import Issue, Place
from generator.language import ENGLISH, HAN

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_LINKS = (("a[href]", "href"), ("link[href]", "href"), ("img[src]", "src"), ("script[src]", "src"))
_SPOKEN = ("alt", "title", "aria-label", "placeholder")
_ELSEWHERE = {"http", "https", "mailto", "tel", "data"}


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
    pages = {name: LexborHTMLParser(path.read_bytes()) for name, path in files.items() if name.endswith(".html")}
    anchors = {name: [node.id or "" for node in page.css("[id]")] for name, page in pages.items()}
    found = _Whole(files.keys(), {name: set(ids) for name, ids in anchors.items()}, site_url)
    issues = []
    for name, page in pages.items():
        issues += [
            Issue("V103", Place(name), facts={"id": each})
            for each, times in Counter(anchors[name]).items()
            if times > 1
        ]
        issues += _unmarked_han(name, page)
        links = {node.attributes.get(attribute) or "" for selector, attribute in _LINKS for node in page.css(selector)}
        for link in sorted(links):
            if code := found.fault_of(name, link):
                issues.append(Issue(code, Place(name), facts={"link": link[:80]}))
    return Built(len(pages), len(files), sum(path.stat().st_size for path in files.values()), tuple(issues))


def _unmarked_han(name: str, page: LexborHTMLParser) -> list[Issue]:
    """Find Chinese characters on an English page that no mark explains; one issue a page is enough."""
    root = page.root
    if root is None or root.attributes.get("lang") != ENGLISH.tag:
        return []
    for node in root.traverse(include_text=True):
        if node.tag == "-text":
            words = [node.text(deep=False) or ""]
        else:
            words = [node.attributes.get(each) or "" for each in _SPOKEN]
        han = next((found for each in words if (found := HAN.search(each))), None)
        if han and node.parent and node.parent.tag not in {"script", "style"} and not _is_marked(node):
            title = page.css_first("h1") or page.css_first("title")
            facts = {"words": han.group()[:20], "page": title.text(strip=True) if title else name}
            return [Issue("V105", Place(name), facts=facts)]
    return []


def _is_marked(node: LexborNode) -> bool:
    """Whether the nearest language that a node stands in is another than English."""
    at: LexborNode | None = node
    while at is not None:
        lang = at.attributes.get("lang") if at.tag != "-text" else None
        if lang:
            return not lang.startswith(ENGLISH.key)
        at = at.parent
    return False


@dataclass(frozen=True, slots=True)
class _Whole:
    """The files of a site, and the anchors of its pages."""

    files: AbstractSet[str]
    anchors: dict[str, set[str]]
    site_url: str

    def fault_of(self, page: str, link: str) -> str | None:
        """Return the code of what is wrong with a link on a page, or None."""
        public = self.site_url or "/"  # without an address of its own the site lies at the root of one
        if link.startswith(public) and not link.startswith("//"):
            link, page = "./" + link[len(public) :], ""
        try:
            parts = urlsplit(link)
        except ValueError:
            return "V101"
        if parts.scheme in _ELSEWHERE or parts.netloc:
            return None
        target = page
        if parts.path:
            folder = page.rpartition("/")[0]
            target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))).removeprefix("./")
            if parts.path.endswith("/") or target == ".":
                target = "index.html" if target == "." else f"{target}/index.html"
        if target not in self.files:
            return "V101"
        if parts.fragment and unquote(parts.fragment) not in self.anchors.get(target, set()):
            return "V102"
        return None

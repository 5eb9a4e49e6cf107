"""Markdown that staff write: its faults, and its HTML.

Raw HTML and attribute lists are off, links may lead to records, to authored pages, to this site's media and to the
web, and what comes out goes through nh3 once more. A text with a fault is refused, never silently cleaned.
Must not know records or addresses: the caller says which link targets exist and where they lead.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import markdown
import nh3
from markdown.extensions.toc import slugify_unicode
from markdown.inlinepatterns import HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Callable

RECORD_SCHEMES = ("park", "project", "signing", "page", "list")
"""Link targets of our own: ``park:ID``, ``project:ID``, ``signing:ID``, ``page:NAME``, ``list:NAME``."""

_WEB_SCHEMES = {"http", "https", "mailto", "tel"}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "span"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    **{f"h{n}": {"id"} for n in range(2, 7)},
}
# Python-Markdown's patterns take quadratic time and worse on runs of these (163 s for 20 KB of "["), so a text
# with more of them than any prose needs is refused before it is parsed.
_MARKUP_LIMIT = 400
_COSTLY = re.compile(r"[\[\]!`<>&*_\\]|^(?:#|[=-][ \t=-]*$)", re.MULTILINE)
_LENGTH_LIMIT = 100_000  # characters: some fifty printed pages
_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t])){9,}|^[ \t]{40,}(?=\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ProseFault:
    """A fault in a Markdown text: its code, what to point at in the source, and the facts for its words."""

    code: str
    needle: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a rendered text: for the table of contents."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML, the headings in it, and the faults found on the way."""

    html: str
    headings: tuple[Heading, ...]
    faults: tuple[ProseFault, ...]


def render(text: str, resolve: Callable[[str, str], str | None]) -> Rendered:
    """Turn Markdown into HTML.

    ``resolve(scheme, key)`` returns the address of one of our own link targets (schemes of ``RECORD_SCHEMES`` and
    ``media``), or None where there is no such thing.
    """
    if len(text) > _LENGTH_LIMIT:
        return Rendered("", (), (ProseFault("P110", "", {"limit": str(_LENGTH_LIMIT)}),))
    costly = _COSTLY.findall(text)
    if len(costly) > _MARKUP_LIMIT:
        return Rendered("", (), (ProseFault("P106", costly[0], {"limit": str(_MARKUP_LIMIT)}),))
    if deep := _DEEP.search(text):
        return Rendered("", (), (ProseFault("P107", deep.group().strip(), {}),))
    engine = _Engine(resolve)
    clean = nh3.clean(engine.convert(text), tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_WEB_SCHEMES, link_rel=None)
    return Rendered(clean, tuple(engine.headings), tuple(engine.faults))


def _leads_somewhere(address: str) -> bool:
    """Whether an address of the web is whole: a page has a host, a mailbox or a telephone a name or number."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname if parts.scheme in {"http", "https"} else parts.path)
    except ValueError:
        return False


def _slug(title: str, separator: str) -> str:
    """Make an anchor of a heading; one made of punctuation only still gets a name."""
    return slugify_unicode(title, separator) or "section"


class _Engine:
    """One conversion: a Markdown parser of our own choice of extensions, and what it found."""

    def __init__(self, resolve: Callable[[str, str], str | None]) -> None:
        self.resolve = resolve
        self.faults: list[ProseFault] = []
        self.headings: list[Heading] = []
        self._parser = markdown.Markdown(
            extensions=["tables", "sane_lists", "def_list", "toc"],
            extension_configs={"toc": {"slugify": _slug, "marker": ""}},
            output_format="html",
        )
        self._parser.preprocessors.deregister("html_block")
        self._parser.inlinePatterns.register(_RawHtml(HTML_RE, self), "html", 90)
        # after "inline" (20) has made the links, before "toc" (5) reads the headings
        self._parser.treeprocessors.register(_Links(self), "showcase_links", 15)

    def convert(self, text: str) -> str:
        converted: str = self._parser.convert(text)
        self._collect(getattr(self._parser, "toc_tokens", []))
        return converted

    def _collect(self, tokens: list[dict[str, Any]]) -> None:
        for token in tokens:
            self.headings.append(Heading(token["level"], token["id"], token["name"]))
            self._collect(token["children"])


class _RawHtml(InlineProcessor):
    """Raw HTML is a fault, wherever it stands."""

    def __init__(self, pattern: str, engine: _Engine) -> None:
        super().__init__(pattern)
        self.engine = engine

    def handleMatch(  # type: ignore[override]  # noqa: N802  (the base class names it)
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        del data
        tag = m.group(1)
        if tag.startswith("</") and self.engine.faults:  # the opening tag has been reported
            return "", m.start(0), m.end(0)
        self.engine.faults.append(ProseFault("P101", tag, {"tag": " ".join(tag.split())[:40]}))
        return "", m.start(0), m.end(0)


class _Links(Treeprocessor):
    """Links and pictures: each must lead somewhere that may be linked and that exists."""

    def __init__(self, engine: _Engine) -> None:
        super().__init__()
        self.engine = engine

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._picture(element)
            elif element.tag == "h1":  # a page has one, its title
                element.tag = "h2"

    def _link(self, element: ET.Element) -> None:
        """Let a link lead to its target; where there is none its words stay, as plain text."""
        target = self._target(element.get("href", ""))
        if target is None:
            element.tag = "span"
            element.attrib.clear()
        else:
            element.set("href", target)

    def _target(self, href: str) -> str | None:
        if href.startswith("#"):
            return href
        # Python-Markdown hides the letters of <name@example.org> from robots; here they are looked at
        href = html.unescape(href.replace(AMP_SUBSTITUTE, "&"))
        match = _SCHEME.fullmatch(re.sub(r"[\x00-\x20]", "", href))
        scheme = match.group(1).lower() if match else ""
        if match and scheme in _WEB_SCHEMES:
            if _leads_somewhere(href):
                return href
            self._report("P104", href, target=href[:60])
            return None
        if match and scheme in RECORD_SCHEMES:
            address = self.engine.resolve(scheme, match.group(2))
            if address is None:
                self._report("P103", href, kind=scheme, key=match.group(2)[:40])
            return address
        self._report("P102" if scheme else "P104", href or "]()", target=href[:60])
        return None

    def _picture(self, element: ET.Element) -> None:
        source = element.get("src", "")
        if not element.get("alt", "").strip():
            self._report("P105", source, file=source[:60])
        address = self.engine.resolve("media", unquote(source))
        if address is None:
            self._report("P108", source, file=source[:60])
        element.set("src", address or "")

    def _report(self, code: str, needle: str, **facts: str) -> None:
        self.engine.faults.append(ProseFault(code, needle, facts))

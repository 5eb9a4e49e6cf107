"""Markdown becomes safe HTML, the long way: Python-Markdown with extensions of our own choice, then nh3.

Owns what Markdown may say here and what in it is a fault. Must not know which link targets exist: it is told where
each leads, and answers with all that were asked for.
"""

from __future__ import annotations

import html
import re
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import markdown
import nh3
from markdown.extensions.toc import slugify_unicode
from markdown.inlinepatterns import HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from generator.reading.prose.findings import RECORD_SCHEMES, Heading, ProseFault, ProseFinding, Target

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Callable

_WEB_SCHEMES = {"http", "https", "mailto", "tel"}
_FRAME = "content"  # the anchor of what a page says; Material's own begin with two underscores
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "span"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "table": {"tabindex"},
    **{f"h{n}": {"id"} for n in range(2, 7)},
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """Safe HTML, its headings, what was found on the way, and the targets of our own in the order of the text."""

    html: str
    headings: tuple[Heading, ...]
    findings: tuple[ProseFinding, ...]
    targets: tuple[Target, ...]


def parse(text: str, address_of: Callable[[int], str | None]) -> Parsed:
    """Turn Markdown into HTML; ``address_of(n)`` is where the target of number n leads, None where it does nowhere."""
    return _THIS_THREAD.engine.parse(text, address_of)


def _leads_somewhere(address: str) -> bool:
    """Whether an address of the web is whole: a page has a host, a mailbox or a telephone a name or number."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname if parts.scheme in {"http", "https"} else parts.path)
    except ValueError:
        return False


def _slug(title: str, separator: str) -> str:
    """Make an anchor of a heading that is none of the frame's; one made of punctuation only still gets a name."""
    slug = slugify_unicode(title, separator)
    return f"section-{slug}".rstrip("-") if not slug or slug == _FRAME or slug.startswith("_") else slug


class _Engine:
    """A Markdown parser of our own choice of extensions, and what it found in the text of the moment."""

    def __init__(self) -> None:
        self.findings: list[ProseFinding] = []
        self._targets: list[Target] = []
        self._parser = markdown.Markdown(
            extensions=["tables", "sane_lists", "def_list", "toc"],
            extension_configs={"toc": {"slugify": _slug, "marker": ""}},
            output_format="html",
        )
        self._parser.preprocessors.deregister("html_block")
        self._parser.inlinePatterns.register(_RawHtml(HTML_RE, self), "html", 90)
        # after "inline" (20) has made the links, before "toc" (5) reads the headings
        self._parser.treeprocessors.register(_Links(self), "showcase_links", 15)

    def parse(self, text: str, address_of: Callable[[int], str | None]) -> Parsed:
        """Parse a text as if it were the first one."""
        self._parser.reset()
        self.findings, self._targets, self._address_of = [], [], address_of
        converted = self._parser.convert(text)
        headings: list[Heading] = []
        _collect(getattr(self._parser, "toc_tokens", []), headings)
        clean = nh3.clean(converted, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_WEB_SCHEMES, link_rel=None)
        return Parsed(clean, tuple(headings), tuple(self.findings), tuple(self._targets))

    def lead(self, target: Target, fault: ProseFault) -> str | None:
        """Return where a target leads; ``fault`` is what the text has where that is nowhere."""
        number = len(self._targets)
        self._targets.append(target)
        self.findings.append(ProseFinding(fault, unless=number))
        return self._address_of(number)


def _collect(tokens: list[dict[str, Any]], headings: list[Heading]) -> None:
    for token in tokens:
        headings.append(Heading(token["level"], token["id"], token["name"]))
        _collect(token["children"], headings)


class _RawHtml(InlineProcessor):
    """Raw HTML is a fault, wherever it stands."""

    def __init__(self, pattern: str, engine: _Engine) -> None:
        super().__init__(pattern)
        self.engine = engine
        self._before = self._behind = ""  # of the paragraph of the tag before, what stood around it
        self._at: int | None = None

    def handleMatch(  # type: ignore[override]  # noqa: N802  (the base class names it)
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        tag = m.group(1)
        is_same_block = data.startswith(self._before) and data.endswith(self._behind) and self._at is not None
        self._before, self._behind = data[: m.start(0)], data[m.end(0) :]
        if tag.startswith("</") and self.engine.findings:  # the opening tag has been reported
            return "", m.start(0), m.end(0)
        self._note(tag, self._at if is_same_block else None)
        return "", m.start(0), m.end(0)

    def _note(self, tag: str, at: int | None) -> None:
        """Report a tag; those of one paragraph are one fault, that it is HTML, at the first of them."""
        shown, findings = " ".join(tag.split())[:40], self.engine.findings
        if at is None or at >= len(findings) or findings[at].fault.code != "P101":
            self._at = len(findings)
            findings.append(ProseFinding(ProseFault("P101", tag, {"tag": shown})))
            return
        fault = findings[at].fault
        tags = ", ".join(dict.fromkeys([*fault.facts["tag"].split(", "), shown]))
        findings[at] = replace(findings[at], fault=replace(fault, facts={"tag": tags}))


class _Links(Treeprocessor):
    """Links and pictures, each of which must lead somewhere that may be linked and that exists; headings and tables."""

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
            elif element.tag == "table":  # one that is too wide is moved by the keyboard too
                element.set("tabindex", "0")

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
            key = match.group(2)
            return self.engine.lead(Target(scheme, key), ProseFault("P103", href, {"kind": scheme, "key": key[:40]}))
        if href.startswith("media/"):
            return self.engine.lead(Target("file", unquote(href)), ProseFault("P111", href, {"file": href[:60]}))
        self._report("P102" if scheme else "P104", href or "]()", target=href[:60])
        return None

    def _picture(self, element: ET.Element) -> None:
        source = element.get("src", "")
        if not element.get("alt", "").strip():
            self._report("P105", source, file=source[:60])
        fault = ProseFault("P108", source, {"file": source[:60]})
        element.set("src", self.engine.lead(Target("media", unquote(source)), fault) or "")

    def _report(self, code: str, needle: str, **facts: str) -> None:
        self.engine.findings.append(ProseFinding(ProseFault(code, needle, facts)))


class _Engines(threading.local):
    """One engine a thread: making one takes as long as a short text, and it holds the text of the moment."""

    def __init__(self) -> None:
        self.engine = _Engine()


_THIS_THREAD = _Engines()

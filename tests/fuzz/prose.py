"""Markdown that staff write: no script, nothing that was not meant to be a tag, no words lost.

The HTML is looked at by a parser that knows nothing of how it was made.
"""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.reading.prose import render
from tests.fuzz.edits import PIECES, REPEATED, changed
from tests.fuzz.target import Target
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from random import Random

_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "span"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}, "table": {"tabindex"}}
_EMPTY = {"br", "hr", "img"}
_SCHEME = re.compile(r"(?:https?:|mailto:|tel:|#|\.\./)", re.IGNORECASE)
_STARS = re.compile(r"(?<![\w.*\\])\d+(?:\*\d+)+(?![\w.*])")
_ATTACKS = [
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "</p><script>",
        "<!--><script>",
    ),
    *("[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java\nscript:alert(1))", "[a](&#106;avascript:x)"),
    *(
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "![a](javascript:x)",
        "[a]: javascript:x",
        "[x][a]",
    ),
    *("<a href=javascript:x>", "<iframe src=//x>", '<https://a" onclick=x>', '[a](https://x "t" onclick=y)', "<x:y>"),
    *(
        "[a](https://x'onclick='y)",
        "[a](//evil.example)",
        "[a](\\\\evil)",
        "<style>*{}</style>",
        "{: onclick=x }",
        "&lt;script&gt;",
    ),
    *(
        "`<script>`",
        "    <script>",
        '[a](park:river"onclick=)',
        '!["><script>](media/gate.png)',
        "# <script>",
        "\x00",
        "\u202e",
    ),
    *(
        "8*8*6米",
        "3*4*5",
        "2*3",
        "1) 甲\n2) 乙",
        "| a | b |\n|-|-|\n| <script> | [a](javascript:x) |",
        "[![](x)](javascript:y)",
    ),
]
_KNOWN = {"park:river": "../parks/river/", "page:about": "../about/", "media:media/gate.png": "../../media/gate.png"}


@cache
def corpus() -> tuple[str, ...]:
    """Return texts with every sort of Markdown that sites use."""
    paths = [*SITES.rglob("*.md"), *(ROOT / "content").rglob("*.md"), *(ROOT / "examples").rglob("content/*/*.md")]
    return tuple(path.read_text(encoding="utf-8").rpartition("\n---\n")[2][:3000] for path in sorted(paths))


def make(random: Random) -> bytes:
    if random.randrange(2):
        parts = random.choices([*_ATTACKS, *PIECES, *REPEATED, "甲", "word", "\n", "\n\n"], k=random.randint(1, 20))
        return "".join(parts).encode("utf-8", "ignore")
    text = random.choice(corpus())
    at = random.randrange(len(text) + 1)
    piece = text[at : at + random.randint(20, 400)]
    return changed(random, piece, 4, [*_ATTACKS, *PIECES]).encode("utf-8", "ignore")


def hold(data: bytes) -> None:
    text = data.decode("utf-8", "ignore")  # the reader lets no half characters through
    rendered = render(text, lambda scheme, key: _KNOWN.get(f"{scheme}:{key}"))
    looked = _Looked(rendered.html)
    assert looked.open == [], (looked.open, rendered.html)
    if not rendered.faults:
        assert not re.search(r"<(?:script|iframe|svg|style)", rendered.html, re.IGNORECASE)
        shown = re.sub(r"\s+", "", looked.words)
        lost = [each for each in _STARS.findall(text) if not _is_shown(each, shown)]
        assert lost == [], (lost, rendered.html)


def _is_shown(figure: str, shown: str) -> bool:
    return any(figure.replace("*", sign) in shown for sign in "*×✕x")


class _Looked(HTMLParser):
    """What an independent reader of HTML finds; it raises ``AssertionError`` for what must not be there."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS, tag
        for name, value in attrs:
            allowed = _ATTRIBUTES.get(tag, {"id"} if re.fullmatch("h[2-6]", tag) else set())
            assert name in allowed, (tag, name)
            if name in {"href", "src"} and value:
                assert _SCHEME.match(value), value
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


TARGET = Target("prose", make, hold, share=5)

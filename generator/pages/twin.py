"""The twin of a page in Markdown, for whoever reads it by machine: what it says, without the frame and the drawings.

Owns how our own HTML becomes Markdown; it knows the elements that the templates write, and takes the rest for their
words. It is made from the finished body, so that it says what the page says, whatever build made that. A package that
reads any HTML takes two to three times as long. Must not know records or templates.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAME = "index.md"
"""The file's name beside ``index.html``."""

_DRAWN = re.compile(r"<svg\b[^<]*(?:<(?!/?svg\b)[^<]*)*</svg>")  # one that holds no other
_LEFT_OUT = re.compile(
    r"<(script|style|template|noscript|nav|form|button|select|label|figure|video|caption)\b.*?</\1>"
    r'|<(p) class="(?:action-menu|[a-z_]+" data-elsewhere)[^>]*>.*?</\2>'  # said on the page that a list leads to
    r"|<(section|div|p)\b[^>]*\shidden(?=[\s>])[^>]*>.*?</\3>"
    r'|<details class="fold" data-elsewhere>.*?</details>'  # the fields of the open data, which their schemas explain
    r'|<(span) (?:class="[^"]*" )?aria-hidden="true">[^<]*</\4>',
    re.DOTALL,
)
_TOKEN = re.compile(r"<(/?[a-z][a-z0-9-]*)([^>]*)>([^<]*)")
_HREF = re.compile(r'\bhref="(?!#|tel:|mailto:)([^"]*)"')
_SPAN = re.compile(r'\b(row|col)span="(\d+)"')

# What sets words off from those before them, the stronger the higher.
_NOTHING, _PART, _LINE, _BLOCK = range(4)
# Marks of ours are control characters until the words are escaped.
_GAPS = ("", "\x03", "\x02", "\x01")
_ITEM, _STEP, _BAR, _OPEN, _CLOSE, _HASH, _STRONG, _EMPHASIS = "\x07\x12\x10\x0e\x0f\x11\x05\x06"
_MARKDOWN = {
    "\x01": "\n\n",
    "\x02": "\n",
    "\x03": " · ",
    _ITEM: "- ",
    _STEP: "  ",
    _BAR: "|",
    _OPEN: "[",
    _CLOSE: "]",
    _HASH: "#",
    _STRONG: "**",
    _EMPHASIS: "*",
    "\xa0": " ",
    "\u2060": "",  # keeps a number and its unit on one line
}
_SPECIAL = re.compile(r"[\\`*_\[\]<>|]")
_BEGINNING = re.compile(r"(?:^|[\x01\x02\x07])\d*[-+#.)](?= )")


def twin_of(body: str, colon: str) -> str:
    """Return the body of a page as Markdown; ``colon`` is what stands between a label and its value."""
    drawn: int = "<svg" in body
    while drawn:  # a drawing may hold drawings
        body, drawn = _DRAWN.subn("", body)
    writer = _Markdown(colon)
    writer.read(_LEFT_OUT.sub("", body))
    return _set("".join(writer.out))


class _Markdown:
    """Writes what a page says, one token behind the other.

    What is ``due`` before the next words is only written with them, so that nothing sets off what is empty. ``gap`` is
    how boxes are set off here: by a blank line, or in an item or a cell as a part of it.
    """

    def __init__(self, colon: str) -> None:
        self.out: list[str] = []
        self.colon = colon
        self.due, self.prefix, self.gap = _NOTHING, "", _BLOCK
        self.around: list[int] = []  # the gaps of the boxes around
        self.lists = 0
        self.is_in_card = False  # among the facts of one of many, whose links would be longer than they are
        self.links: list[str] = []
        self.reaches: tuple[str, int] = ("", 0)  # the words of a cell that reaches into so many rows below
        self.begins = self.rows = self.wide = self.columns = 0

    def read(self, body: str) -> None:
        """Write what a body says."""
        out, act_of = self.out, _ACTIONS.get
        for tag, given, words in _TOKEN.findall(body):
            if tag in _BOXES:
                self.due = max(self.due, self.gap)
            elif act := act_of(tag):
                act(self, given)
            if not words or words.isspace():
                if words:
                    out.append(" ")
            else:
                if self.due or self.prefix:
                    out.append(_GAPS[self.due] + self.prefix)
                    self.due, self.prefix = _NOTHING, ""
                out.append(words)

    def enter(self, gap: int) -> None:
        """Enter a box in which parts are set off in another way."""
        self.around.append(self.gap)
        self.gap = gap

    def leave(self) -> None:
        """Leave the box entered last."""
        self.gap = self.around.pop() if self.around else _BLOCK

    def begin(self, due: int, prefix: str) -> None:
        """Let the next words begin something."""
        self.due = max(self.due, due)
        self.prefix = prefix

    def end(self, opened: str, closes: str) -> None:
        """Close what has been opened around words; where there were none, nothing was."""
        if self.prefix.endswith(opened):
            self.prefix = self.prefix[: -len(opened)]
        else:
            self.out.append(closes)


def _heading(level: int) -> Callable[[_Markdown, str], None]:
    def begin(writer: _Markdown, given: str) -> None:
        del given
        writer.begin(writer.gap, writer.prefix if writer.lists else _HASH * level + " ")

    return begin


def _list(writer: _Markdown, given: str) -> None:
    del given
    writer.due = max(writer.due, _LINE if writer.lists else _BLOCK)
    writer.lists += 1
    writer.enter(_PART)


def _end_list(writer: _Markdown, given: str) -> None:
    del given
    writer.lists -= 1
    writer.leave()
    writer.begin(_LINE if writer.lists else _BLOCK, _STEP * writer.lists)


def _item(writer: _Markdown, given: str) -> None:
    del given
    writer.begin(_LINE, _STEP * (writer.lists - 1) + _ITEM)


def _facts(writer: _Markdown, given: str) -> None:
    del given
    writer.due = max(writer.due, writer.gap)
    writer.enter(_PART if writer.lists else _NOTHING)
    writer.is_in_card = bool(writer.lists)


def _end_facts(writer: _Markdown, given: str) -> None:
    del given
    writer.leave()
    writer.is_in_card = False
    writer.begin(writer.gap, "")


def _label(writer: _Markdown, given: str) -> None:
    del given
    writer.begin(_PART if writer.lists else _LINE, writer.prefix if writer.lists else _ITEM)


def _end_label(writer: _Markdown, given: str) -> None:
    del given
    writer.out.append(writer.colon)


def _link(writer: _Markdown, given: str) -> None:
    found = None if writer.is_in_card else _HREF.search(given)
    writer.links.append(found[1] if found else "")
    if found:
        writer.prefix += _OPEN


def _end_link(writer: _Markdown, given: str) -> None:
    del given
    if href := writer.links.pop() if writer.links else "":
        address = href.replace(" ", "%20").replace("_", "%5F").replace("*", "%2A")
        writer.end(_OPEN, f"{_CLOSE}({address})")


def _end_head(writer: _Markdown, given: str) -> None:
    del given
    writer.out.append(_GAPS[_LINE] + _BAR + f"---{_BAR}" * writer.columns)


def _row(writer: _Markdown, given: str) -> None:
    del given
    words, rows = writer.reaches
    writer.out.append(_GAPS[max(writer.due, _LINE)] + _BAR + (f"{words} {_BAR}" if rows else ""))
    writer.due, writer.columns, writer.reaches = _NOTHING, int(bool(rows)), (words, max(0, rows - 1))


def _cell(writer: _Markdown, given: str) -> None:
    spans = dict(_SPAN.findall(given)) if "span=" in given else {}
    writer.rows, writer.wide = int(spans.get("row", 1)), int(spans.get("col", 1))
    writer.out.append(" ")
    writer.begins = len(writer.out)
    writer.due = _NOTHING
    writer.enter(_PART)


def _end_cell(writer: _Markdown, given: str) -> None:
    del given
    if writer.rows > 1:
        writer.reaches = (" " + "".join(writer.out[writer.begins :]), writer.rows - 1)
    writer.leave()
    writer.columns += writer.wide
    writer.out.append(" " + _BAR * writer.wide)
    writer.due, writer.prefix = _NOTHING, ""


def _break(writer: _Markdown, given: str) -> None:
    del given
    writer.due = max(writer.due, _LINE if writer.gap == _BLOCK else _PART)


def _open(mark: str) -> Callable[[_Markdown, str], None]:
    def put(writer: _Markdown, given: str) -> None:
        del given
        writer.prefix += mark

    return put


def _shut(mark: str) -> Callable[[_Markdown, str], None]:
    def put(writer: _Markdown, given: str) -> None:
        del given
        writer.end(mark, mark)

    return put


_PLAIN = ("p", "div", "section", "article", "page-part", "details", "summary", "blockquote", "pre", "table")
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_BOXES = frozenset([*_PLAIN, *(f"/{tag}" for tag in (*_PLAIN, *_HEADINGS))])
_ACTIONS: Mapping[str, Callable[[_Markdown, str], None]] = {
    **{tag: _heading(level) for level, tag in enumerate(_HEADINGS, 1)},
    **dict.fromkeys(("ul", "ol"), _list),
    **dict.fromkeys(("/ul", "/ol"), _end_list),
    **dict.fromkeys(("b", "strong"), _open(_STRONG)),
    **dict.fromkeys(("/b", "/strong"), _shut(_STRONG)),
    **dict.fromkeys(("i", "em"), _open(_EMPHASIS)),
    **dict.fromkeys(("/i", "/em"), _shut(_EMPHASIS)),
    **dict.fromkeys(("td", "th"), _cell),
    **dict.fromkeys(("/td", "/th"), _end_cell),
    "li": _item,
    "dl": _facts,
    "/dl": _end_facts,
    "dt": _label,
    "/dt": _end_label,
    "a": _link,
    "/a": _end_link,
    "/thead": _end_head,
    "tr": _row,
    "br": _break,
}


def escape(words: str) -> str:
    """Return words so that none of their signs is taken for Markdown."""
    return _SPECIAL.sub(r"\\\g<0>", words)


def _escape_beginning(found: re.Match[str]) -> str:
    """Escape what would make a list or a heading of words that begin so: a sign, or a number and a full stop."""
    return f"{found[0][:-1]}\\{found[0][-1]}"


def _set(written: str) -> str:
    """Return what was written with its words escaped and its marks as Markdown has them."""
    text = " ".join(written.split())
    if "&" in text:
        text = unescape(text)
    text = escape(text)
    for mark in (*_GAPS[1:], _ITEM, _OPEN):
        text = text.replace(f"{mark} ", mark)
    for mark in _GAPS[1:]:
        text = text.replace(f" {mark}", mark)
    text = _BEGINNING.sub(_escape_beginning, text)
    for mark, markdown in _MARKDOWN.items():
        if mark in text:
            text = text.replace(mark, markdown)
    return text.strip() + "\n"

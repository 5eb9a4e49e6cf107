"""Lines that a text was wrapped into, put together again: without a space where Chinese or Japanese is written.

Owns which lines close up. In these languages one that ends or begins with such a character goes on without a space,
also beside Latin letters and figures (服务ABC企业); in any other only where there is one on both sides. Must not know
where a text comes from.
"""

from __future__ import annotations

import re

CJK = "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6\U00020000-\U0003ffff"
"""Chinese characters, kana, and the punctuation of both, as the inside of a character class."""
_AND_QUOTES = f"{CJK}“”‘’—…·"  # these are English as well
_CLOSED_UP = frozenset({"zh", "ja", "yue"})
_TAGS = r"((?:</?(?:strong|em|a|code|span)\b[^<>]*>)*)"
_ITEM = r"(?:[-*+#>|]|[0-9]+\.)[ \t]"  # what begins a line of its own in Markdown
_BREAK = r"[ \t]*\r?\n[ \t]*"


def _pattern(characters: str, break_: str, *, both: bool) -> re.Pattern[str]:
    """Return what is between two lines that close up; groups 1 and 2, or 3 and 4, are what stays there."""
    behind, before = f"(?<=[{characters}]){break_}", f"{break_}(?=[{characters}])"
    if both:
        return re.compile(f"{behind}(?=[{characters}])")
    return re.compile(rf"{behind}(?=[^\s<])(?!{_ITEM})|(?<=[^\s>\\]){before}")


_IN_TEXT = {both: _pattern(CJK if both else _AND_QUOTES, _BREAK, both=both) for both in (True, False)}
_IN_HTML = {
    both: _pattern(CJK if both else _AND_QUOTES, f"{_TAGS}{_BREAK}{_TAGS}", both=both) for both in (True, False)
}
_WIDE = re.compile(f"[{CJK}]")
_WORD = re.compile(f"[^\\W\\d_{CJK}]+")
_KEPT_AS_IT_IS = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


def close_up(text: str, language: str = "") -> str:
    """Return a text with the lines put together that close up in a language; without one, in that it is written in."""
    if "\n" not in text or text.isascii():
        return text
    return _IN_TEXT[_wants_both(text, language)].sub("", text)


def close_up_html(html: str, language: str) -> str:
    """Return HTML with the lines put together that close up, also where words are marked or a link begins or ends."""
    if "\n" not in html or html.isascii():
        return html
    closing = _IN_HTML[_wants_both(html, language)]
    parts = _KEPT_AS_IT_IS.split(html)
    parts[::2] = [closing.sub(lambda found: "".join(filter(None, found.groups())), part) for part in parts[::2]]
    return "".join(parts)


def _wants_both(text: str, language: str) -> bool:
    """Whether lines close up only between two characters of CJK, as in English and in Korean."""
    if language:
        return language.partition("-")[0] not in _CLOSED_UP
    return len(_WIDE.findall(text)) < len(_WORD.findall(text))

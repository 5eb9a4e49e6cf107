"""Texts without any sign that means something in Markdown: paragraphs of plain words, by far the most there are.

Owns which texts these are. Whatever is not known for certain to come out the same goes the long way through
:mod:`generator.prose.markup`; a property test compares the two.
"""

from __future__ import annotations

import re

# A letter or digit of any script opens a line, or a quotation mark or a bracket; "1. " would open a list. Inside a
# line stand the signs of Chinese and English prose that Markdown has no use for. No space stands at either end.
_OPENS = r"""(?!\d+\.(?: |$))[\w"'(“‘（《〈【「]"""
_GOES_ON = r"""[\w ,.;:?'"()/%+=~@$^&，。、；：？！“”‘’（）《》〈〉【】「」—…·–～％＋-]*+(?<! )"""
_LINE = _OPENS + _GOES_ON
_WORDS = re.compile(rf"{_LINE}(?:\n+{_LINE})*\n*", re.MULTILINE)
_EMPHASIS_OR_ENTITY = re.compile("_|&[#0-9A-Za-z]*;")
_BREAK = re.compile(r"\n\n+")


def convert_plain(text: str) -> str | None:
    """Return a text of plain words as HTML, the same bytes as Markdown and nh3 make of it; None for any other text."""
    if not _WORDS.fullmatch(text) or _EMPHASIS_OR_ENTITY.search(text):
        return None
    paragraphs = _BREAK.split(text.rstrip("\n").replace("&", "&amp;"))
    return "\n".join([f"<p>{paragraph}</p>" for paragraph in paragraphs])

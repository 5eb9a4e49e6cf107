"""Texts of plain words: paragraphs, ``**strong**`` words and simple ``- lists``, by far the most there are.

Owns which texts these are. Whatever is not known for certain to come out the same goes the long way through
``reading.prose.markup``; a property test compares the two.
"""

from __future__ import annotations

import re

# A letter or digit of any script opens a line, or a quotation mark, a bracket or strong words; "1. " would open a
# list. Inside a line stand the signs of Chinese and English prose that Markdown has no use for, and "*" of strong
# words. No space stands at either end.
_OPENS = r"""(?!\d+\.(?: |$))(?:[\w"'(“‘（《〈【「]|\*\*(?=\w))"""
_GOES_ON = r"""[\w ,.;:?'"()/%+=~@$^&*，。、；：？！“”‘’（）《》〈〉【】「」—…·–～％＋-]*+(?<! )"""
_LINE = _OPENS + _GOES_ON
_WORDS = re.compile(rf"(?:- )?{_LINE}(?:\n+(?:- )?{_LINE})*\n*", re.MULTILINE)
_EMPHASIS_OR_ENTITY = re.compile("_|&[#0-9A-Za-z]*;")
_STRONG = re.compile(r"(?<!\*)\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*(?!\*)")
_BREAK = re.compile(r"\n\n+")
_ITEM = "- "


def convert_plain(text: str) -> str | None:
    """Return a text of plain words as HTML, the same bytes as Markdown and nh3 make of it; None for any other text."""
    if not _WORDS.fullmatch(text) or _EMPHASIS_OR_ENTITY.search(text):
        return None
    text = text.rstrip("\n").replace("&", "&amp;")
    if "*" in text:
        text = _STRONG.sub(r"<strong>\1</strong>", text)
        if "*" in text:
            return None
    if not text.startswith(_ITEM) and f"\n{_ITEM}" not in text:
        return "\n".join([f"<p>{block}</p>" for block in _BREAK.split(text)])
    return _convert_with_lists(_BREAK.split(text))


def _convert_with_lists(blocks: list[str]) -> str | None:
    """Return paragraphs and lists; None where lines of both stand together or one list follows another."""
    done = []
    was_list = False
    for block in blocks:
        lines = block.split("\n")
        items = [line.removeprefix(_ITEM) for line in lines if line.startswith(_ITEM)]
        if items and (was_list or len(items) < len(lines)):
            return None
        was_list = bool(items)
        done.append(
            "\n".join(["<ul>", *(f"<li>{item}</li>" for item in items), "</ul>"]) if items else f"<p>{block}</p>"
        )
    return "\n".join(done)

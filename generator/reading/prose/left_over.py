"""Marks of Markdown that are still there when a text has become HTML: they would stand on the page.

Owns which signs no Chinese or English text has of its own. The last look, behind all that is known of how texts are
typed (``reading.prose.typed``). Must not know why a mark was left.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from generator.messages.advice import mended_facts
from generator.reading.prose.findings import ProseFault

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = re.compile(r"<(pre|code)>.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_MARK = re.compile(r"\*\*|~~|```|\]\(|!\[|\]\[|\[\^|^\|.*\|$|^[ ]*#{1,6}[ ]|(?<!_)__(?=[^\s_\x00-\x7f])", re.MULTILINE)


def find_left_over(html: str, typed: str) -> Iterator[ProseFault]:
    """Yield each mark that HTML still shows as it was ``typed``, once; one behind a backslash was meant to be seen."""
    if not _MARK.search(_TAG.sub("", html)):
        return
    words = unescape(_TAG.sub("", _CODE.sub("", html)))
    for mark in dict.fromkeys(found[0][:3] for found in _MARK.finditer(words)):
        lines = [line.strip() for line in typed.splitlines() if mark in line]
        if f"\\{mark[0]}" in typed or not lines:
            continue
        line = lines[-1]
        mended = line.replace(mark, re.sub(r"[^\w\s]", r"\\\g<0>", mark))
        yield ProseFault("P126", line[line.find(mark) :], {"mark": mark, **mended_facts(line, mended)})

"""A translated page comes back: its title, description, menu label and body into the Markdown file of its language.

Owns the file that comes of it, new or changed. Must not know the file that the translator filled in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source import apply_edits, put_text
from generator.sentences.translations import CHINESE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.content import Content

PARTS = ("title", "description", "body")
"""What every page has."""

_AT_THE_HEAD = ("title", "description", "navigation")


def page_with(content: Content, name: str, language: str, parts: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the name and the text of a page's file with translated parts put in.

    A page that has no file in the language gets one, made after the Chinese; None where a part is missing for that.
    """
    chinese = content.bodies[name, CHINESE]
    own = content.bodies.get((name, language))
    base = own or chinese
    if base.head is None or (own is None and any(part not in parts for part in PARTS)):
        return None
    edits = [put_text(base.head, (part,), "title", parts[part]) for part in _AT_THE_HEAD if part in parts]
    head = apply_edits(base.head.source.text, [edit for edit in edits if edit is not None])
    if own is None and "navigation" not in parts:
        # the short label for the menu is Chinese; without it the title serves
        (menu,) = base.head.typed(("navigation",))
        head = re.sub(rf"^{menu}:.*\n", "", head, flags=re.MULTILINE)
    body = parts["body"].strip("\n") + "\n" if "body" in parts else base.body.lstrip("\n")
    file = base.source.file if own else _file_in(base.source.file, language)
    return file, f"---\n{head.rstrip()}\n---\n\n{body}"


def _file_in(chinese_file: str, language: str) -> str:
    """Return the name of a page's file in a language: ``content/zh/a.md`` is ``content/en/a.md`` in English."""
    return re.sub(rf"(^|/){CHINESE}/", rf"\g<1>{language}/", chinese_file, count=1)

"""Page bodies: the parts in each page's language, and templates that somebody edits while a preview runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.pages.bodies import open_bodies
from generator.pages.words import Words
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE

if TYPE_CHECKING:
    from pathlib import Path

CHINESE_WORDS = Words(SIMPLIFIED_CHINESE, {"badge": "示例 <"})
ENGLISH_WORDS = Words(ENGLISH, {"badge": "Sample"})


def _write(path: Path, text: str, seconds: int) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (seconds, seconds))


def test_the_parts_speak_the_language_of_the_page_and_follow_their_file(tmp_path: Path) -> None:
    badge = '{% set badge %}<b>{{ t("badge") }}</b>{% endset %}{% macro show() %}{{ badge }}{% endmacro %}'
    _write(tmp_path / "_parts.html", badge, 1)
    _write(tmp_path / "page.html", '{{ parts.show() }} {{ t("badge") }} {{ icon("dot") }}', 1)
    (tmp_path / "dot.svg").write_text("<svg/>", encoding="utf-8")
    render = open_bodies(tmp_path, tmp_path)
    dot = '<span class="icon" aria-hidden="true"><svg/></span>'
    for _ in range(2):
        assert render("page", {"t": CHINESE_WORDS}) == f"<b>示例 &lt;</b> 示例 &lt; {dot}"
        assert render("page", {"t": ENGLISH_WORDS}) == f"<b>Sample</b> Sample {dot}"
    _write(tmp_path / "_parts.html", badge.replace("<b>", "<i>").replace("</b>", "</i>"), 2)
    render = open_bodies(tmp_path, tmp_path)  # as every build does
    assert render("page", {"t": CHINESE_WORDS}).startswith("<i>示例 &lt;</i>")
    assert render("page", {"t": ENGLISH_WORDS}).startswith("<i>Sample</i>")
    _write(tmp_path / "page.html", "new", 2)
    assert open_bodies(tmp_path, tmp_path)("page", {"t": ENGLISH_WORDS}) == "new"

"""Page bodies: the parts in each page's language, and templates that somebody edits while a preview runs."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from jinja2 import nodes

from generator.pages.bodies import open_bodies
from generator.pages.templates import open_templates
from generator.pages.words import Words
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = ROOT / "theme" / "pages"
CHINESE_WORDS = Words(SIMPLIFIED_CHINESE, {"badge": "示例 <"})
ENGLISH_WORDS = Words(ENGLISH, {"badge": "Sample"})


def _write(path: Path, text: str, seconds: int) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (seconds, seconds))


def test_the_parts_speak_the_language_of_the_page_and_follow_their_file(tmp_path: Path) -> None:
    badge = '{% set badge %}<b>{{ t("badge") }}</b>{% endset %}{% macro show() %}{{ badge }}{% endmacro %}'
    _write(tmp_path / "parts" / "badge.html", badge, 1)
    _write(tmp_path / "firm" / "parts.html", "{% macro firm() %}{{ parts.show() }}{% endmacro %}", 1)
    _write(tmp_path / "page.html", '{{ parts.firm() }} {{ t("badge") }} {{ icon("dot") }}', 1)
    (tmp_path / "dot.svg").write_text("<svg/>", encoding="utf-8")
    render = open_bodies(tmp_path, tmp_path)
    dot = '<span class="icon" aria-hidden="true"> <svg/></span>'
    for _ in range(2):
        assert render("page", {"t": CHINESE_WORDS}) == f"<b>示例 &lt;</b> 示例 &lt; {dot}"
        assert render("page", {"t": ENGLISH_WORDS}) == f"<b>Sample</b> Sample {dot}"
    _write(tmp_path / "parts" / "badge.html", badge.replace("<b>", "<i>").replace("</b>", "</i>"), 2)
    render = open_bodies(tmp_path, tmp_path)  # as every build does
    assert render("page", {"t": CHINESE_WORDS}).startswith("<i>示例 &lt;</i>")
    assert render("page", {"t": ENGLISH_WORDS}).startswith("<i>Sample</i>")
    _write(tmp_path / "page.html", "new", 2)
    assert open_bodies(tmp_path, tmp_path)("page", {"t": ENGLISH_WORDS}) == "new"


def test_templates_lie_where_their_kind_of_record_is() -> None:
    kinds = {folder.name for folder in (ROOT / "generator" / "records").iterdir() if folder.is_dir()}
    assert {folder.name for folder in PAGES.iterdir() if folder.is_dir()} - kinds == {"parts", "shared"}
    assert {path.name for path in PAGES.glob("*.*")} == {
        *("home.html", "authored.html", "components.html", "search.html", "data.html")
    }


def _given(template: nodes.Template) -> Iterator[str]:
    """Yield the names that a template gives to others: what it says outside of its macros."""
    for node in template.body:
        if isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.Assign | nodes.AssignBlock):
            assert isinstance(node.target, nodes.Name)
            yield node.target.name


def test_every_part_has_a_name_of_its_own() -> None:
    environment = open_templates(PAGES)
    texts = [path.read_text("utf-8") for path in (*PAGES.glob("parts/*.html"), *PAGES.glob("*/parts.html"))]
    names = Counter(name for text in texts for name in _given(environment.parse(text)))
    assert names["facts"] == 1
    assert set(names.values()) == {1}

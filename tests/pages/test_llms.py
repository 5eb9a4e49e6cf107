"""llms.txt says what a site is, and where its sections are as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.pages.llms import write_llms
from tests.small_site import BASE, make_pages, read_site

if TYPE_CHECKING:
    from collections.abc import Iterable


def _links(text: str) -> Iterable[str]:
    return re.findall(r"\]\(([^)]+)\)", text)


def test_each_section_is_named_in_each_language() -> None:
    pages = make_pages(read_site(BASE))
    text = write_llms(pages, "https://qinghe.example/x/")
    links = list(_links(text))
    for language in pages.languages:
        for item in pages.navigation(language):
            assert f"https://qinghe.example/x/{item.path}index.md" in links
            assert all(f"https://qinghe.example/x/{child.path}index.md" in links for child in item.children)
        assert f"https://qinghe.example/x/{language.key}/data/index.md" in links
    assert text.startswith("# 投资青河\n\n> ")
    assert "## 简体中文\n" in text
    assert "## English\n" in text
    assert not [link for link in links if link.removeprefix("https://qinghe.example/x/")[:-8] not in pages.by_path]


def test_without_an_address_links_begin_at_the_root() -> None:
    pages = make_pages(read_site(BASE))
    assert all(link.startswith("/") and link.endswith("/index.md") for link in _links(write_llms(pages, "")))

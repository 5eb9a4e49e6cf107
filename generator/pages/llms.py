"""``llms.txt``: what the site is and where its sections are as Markdown, for assistants (https://llmstxt.org).

Owns what stands in it: the sections of the navigation and the open data, language by language. Records are found from
their lists, so that it stays short however many there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.pages.draft import nearest
from generator.pages.twin import NAME, escape
from generator.values.urls import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.pages import Pages
    from generator.pages.sections import NavigationItem
    from generator.values.language import Language
    from generator.values.urls import Address

LLMS = "llms.txt"
"""Where it lies: at the root of the site."""


def write_llms(pages: Pages, site_url: str) -> str:
    """Return the file; links are whole where the site's public address is known, else they begin at its root."""
    first, *others = pages.languages
    settings, words = pages.library.site.settings, pages.words(first)
    parts = [f"# {escape(nearest(settings.name, words))}", f"> {escape(nearest(settings.description, words))}"]
    parts += [_about(pages, language) for language in (first, *others)]
    for language in (first, *others):
        parts.append(f"## {language.name}")
        lines = [*_lines(pages, language, pages.navigation(language), site_url), _line(pages, language, DATA, site_url)]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _about(pages: Pages, language: Language) -> str:
    words, settings = pages.words(language), pages.library.site.settings
    about = words("twin.about", publisher=nearest(settings.publisher, words))
    what_it_is = settings.demonstration
    return escape(f"{about} {nearest(what_it_is, words)}" if what_it_is else about)


def _lines(
    pages: Pages, language: Language, items: Iterable[NavigationItem], site_url: str, depth: int = 0
) -> Iterator[str]:
    for item in items:
        yield "  " * depth + _line(pages, language, pages.by_path[item.path][0], site_url)
        yield from _lines(pages, language, item.children, site_url, depth + 1)


def _line(pages: Pages, language: Language, address: Address, site_url: str) -> str:
    cover = pages.cover_of(address, language)
    target = f"{cover.path}{NAME}"
    href = urljoin(site_url, target) if site_url else f"/{target}"
    colon = pages.words(language)("label.separator")
    said = f"{colon}{escape(cover.description)}" if cover.description else ""
    return f"- [{escape(cover.title)}]({href}){said}"

"""Files that stand alone, outside any engine's frame: the language gate at ``/`` and the page for what is not there.

A server shows the latter at any depth, where a relative link cannot work and a style sheet cannot be found: so its
links are absolute where the site's address is known, and its style sheet is named from the root of the host.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from generator.pages.templates import open_templates
from generator.values import urls
from generator.values.language import language as language_of
from generator.values.urls import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.pages.pages import Pages
    from generator.values.language import Language


def standing_files(pages: Pages, templates: Path, site_url: str) -> Iterator[tuple[str, str]]:
    """Return the files by their path below the site's root; ``templates`` is the folder that they are made from."""
    environment = open_templates(templates)
    settings = pages.library.site.settings

    entries = [_entry(pages, language, site_url) for language in pages.languages]
    gate = environment.get_template("gate.html")
    mark = urls.MARK if settings.look.mark else ""
    yield "index.html", gate.render(languages=entries, site_url=site_url, mark=mark)
    # a server shows it at any depth, where a relative address leads nowhere; no host, so that a copy looks the same
    root = urlsplit(site_url).path or "/"
    lost = environment.get_template("not_found.html")
    yield "404.html", lost.render(languages=entries, root=root, mark=mark)
    for language, own in zip(pages.languages, entries, strict=True):
        yield path_of(urls.NOT_FOUND, language), lost.render(languages=[own], root=root, mark=mark)


def _entry(pages: Pages, language: Language, site_url: str) -> SimpleNamespace:
    """Return what these pages say of the site in a language."""
    settings = pages.library.site.settings
    home = path_of(urls.HOME, language)
    site_language, site = settings.name.nearest(language.key)
    text_language, text = settings.description.nearest(language.key)
    return SimpleNamespace(
        tag=language.tag,
        key=language.key,
        site=site,
        site_tag=language_of(site_language).tag,
        text=text,
        text_tag=language_of(text_language).tag,
        home=home,
        absolute_home=urljoin(site_url, home) if site_url else f"/{home}",
        t=pages.words(language),
    )

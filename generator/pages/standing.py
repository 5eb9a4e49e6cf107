"""Files that stand alone, outside any engine's frame: gate, page for what is not there, what a browser searches by.

A server shows the latter at any depth, where a relative link cannot work and a style sheet cannot be found: so its
links are absolute where the site's address is known, and its style sheet is named from the root of the host.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from generator.pages.linked import gate_script
from generator.pages.policy import policy_of
from generator.pages.templates import open_templates
from generator.values import urls
from generator.values.family import DARK, LIGHT
from generator.values.language import language as language_of
from generator.values.language import open_graph_locale
from generator.values.urls import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

    from generator.pages.pages import Pages
    from generator.values.language import Language

_SHORT, _LONG = 16, 48
"""The most characters of the names of a search (OpenSearch 1.1)."""


def standing_files(pages: Pages, templates: Path, assets: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Return the files by their path below the site's root.

    ``templates`` is the folder that they are made from, ``assets`` the path of that of sheets and scripts.
    """
    environment = open_templates(templates)
    settings = pages.library.site.settings

    entries = [_entry(pages, language, site_url) for language in pages.languages]
    gate = environment.get_template("gate.html")
    mark = urls.MARK if settings.look.mark else ""
    linked = Markup(gate_script(pages, site_url))  # noqa: S704  (finished there)
    icons = {"mark": mark, "favicon": urls.FAVICON, "touch_icon": urls.TOUCH_ICON}
    shown = {**icons, "assets": assets, "allowed": policy_of(settings).meta}
    shared = _shared(pages, site_url)
    yield "index.html", gate.render(languages=entries, site_url=site_url, linked=linked, **shown, **shared)
    # a server shows it at any depth, where a relative address leads nowhere; no host, so that a copy looks the same
    root = urlsplit(site_url).path or "/"
    lost = environment.get_template("not_found.html")
    yield "404.html", lost.render(languages=entries, root=root, **shown)
    for language, own in zip(pages.languages, entries, strict=True):
        yield path_of(urls.NOT_FOUND, language), lost.render(languages=[own], root=root, **shown)
    for language, own in zip(pages.languages, entries, strict=True) if site_url else ():
        yield urls.opensearch_of(language), _search_of(environment, own, site_url, mark)


def _shared(pages: Pages, site_url: str) -> dict[str, object]:
    """Return by what the gate is shared and kept: as the home page of the first language is."""
    first = pages.languages[0]
    picture = urljoin(site_url, urls.picture_of(path_of(urls.HOME, first))) if first in pages.drawers else ""
    papers = str(LIGHT.paper), str(DARK.paper)
    return {"picture": picture, "manifest": urls.manifest_of(first), "papers": papers}


def _search_of(environment: Environment, own: SimpleNamespace, site_url: str, mark: str) -> str:
    """Return by what a browser learns to search the site in a language; its names may be so long and no longer."""
    root = urljoin(site_url, "./")
    return environment.get_template("opensearch.xml").render(
        short=shorten(own.site, _SHORT),
        long=shorten(own.site, _LONG),
        description=own.text,
        tag=own.tag,
        root=root,
        mark=mark,
        search=root + path_of(urls.SEARCH, language_of(own.key)),
        own=root + urls.opensearch_of(language_of(own.key)),
    )


def shorten(name: str, most: int) -> str:
    """Return a name of so many characters at most, cut between words where it has any."""
    return name if len(name) <= most else name[: most + 1].rpartition(" ")[0] or name[:most]


def _entry(pages: Pages, language: Language, site_url: str) -> SimpleNamespace:
    """Return what these pages say of the site in a language."""
    settings = pages.library.site.settings
    home = path_of(urls.HOME, language)
    site_language, site = settings.name.nearest(language.key)
    text_language, text = settings.description.nearest(language.key)
    return SimpleNamespace(
        tag=language.tag,
        locale=open_graph_locale(language.key),
        key=language.key,
        site=site,
        shared=pages.words(language)("feed.sample", text=site) if settings.sample else site,
        site_tag=language_of(site_language).tag,
        text=text,
        text_tag=language_of(text_language).tag,
        home=home,
        absolute_home=urljoin(site_url, home) if site_url else f"/{home}",
        t=pages.words(language),
    )

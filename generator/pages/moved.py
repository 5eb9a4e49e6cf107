"""The pages at old addresses, which lead on to where their records and authored pages stand now.

Owns which there are. They work without a script, name the present address as the one to keep, and stand in no sitemap
and no search. Ids that are places on a list stay places there: see ``former_ids`` where the list is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.pages.files import ready
from generator.pages.policy import policy_of
from generator.pages.templates import open_templates
from generator.reading.redirects import end_of
from generator.values import urls
from generator.values.urls import Address, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.pages.files import Beside
    from generator.pages.pages import Pages
    from generator.values.language import Language


def moved_files(pages: Pages, templates: Path, assets: str, site_url: str) -> Iterator[Beside]:
    """Return the page at each old address in each language, where its record has a page in any.

    ``templates`` is the folder that they are made from, ``assets`` the path of that of sheets and scripts.
    """
    redirects = pages.library.site.settings.redirects
    if not redirects:
        return
    template = open_templates(templates).get_template("moved.html")
    for old, new in _renamed(pages):
        for language in pages.languages:
            found = _target(pages, new, language)
            path = path_of(old, language)
            if found and path not in pages.by_path:
                target, spoken = found
                html = template.render(
                    tag=language.tag,
                    target_tag=spoken.tag,
                    t=pages.words(language),
                    href=relative(target, path),
                    canonical=urljoin(site_url, target) if site_url else relative(target, path),
                    sheet=relative(f"{assets}gate.css", path),
                    allowed=policy_of(pages.library.site.settings).meta,
                )
                yield ready(f"{path}index.html", html.encode())


def moved_paths(pages: Pages) -> set[str]:
    """Return the paths of all old addresses that lead on to a page."""
    return {old for old, _ in _ways(pages)}


def moved_ways(pages: Pages) -> list[tuple[str, str]]:
    """Return the path of each old address at which there is no other page now, with the one that it leads on to."""
    return [(old, new) for old, new in _ways(pages) if old not in pages.by_path]


def _ways(pages: Pages) -> Iterator[tuple[str, str]]:
    for old, new in _renamed(pages):
        for language in pages.languages:
            if found := _target(pages, new, language):
                yield path_of(old, language), found[0]


def _renamed(pages: Pages) -> Iterator[tuple[Address, Address]]:
    """Return the old and the present address of everything that was renamed and has one of its own."""
    for kind, renamed in pages.library.site.settings.redirects.items():
        if kind not in urls.ANCHORED:
            for old in renamed:
                yield Address(kind, old), Address(kind, end_of(renamed, old))


def _target(pages: Pages, address: Address, language: Language) -> tuple[str, Language] | None:
    """Return the path of a page in a language, else in the first that has it, with that language."""
    spoken = sorted(pages.languages, key=lambda each: each != language)
    return next(((path, each) for each in spoken if (path := path_of(address, each)) in pages.by_path), None)

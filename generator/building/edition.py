"""Content becomes the pages of a site: load, check, publish, render.

Owns the order of the steps. Stops before rendering where the content has errors.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building.checking import check
from generator.gate.disclosure import publish
from generator.pages.words import has_words, load_words
from generator.reading.load import Places, load
from generator.records import KINDS
from generator.values.language import language

if TYPE_CHECKING:
    from datetime import datetime

    from generator.gate.site import Site
    from generator.library.library import Library
    from generator.messages.issues import Issue
    from generator.pages.pages import Pages
    from generator.reading.content import Content

_PACKED = Path(__file__).parent.parent / "theme"
THEME = _PACKED if _PACKED.is_dir() else Path(__file__).parent.parent.parent / "theme"
"""The look: inside the package where it was installed from a wheel, beside it in a checkout.

No site names it: the plugin lays it over Material whatever folder the site's ``mkdocs.yml`` stands in, and below the
site's own ``custom_dir`` if it has one.
"""


@dataclass(frozen=True, slots=True)
class Checked:
    """Content with everything that was found in it."""

    content: Content
    issues: tuple[Issue, ...]
    as_of: datetime

    @property
    def is_sound(self) -> bool:
        """Whether nothing found stops the build."""
        return not any(issue.is_error for issue in self.issues)


def read(places: Places, as_of: datetime, *, release: bool = False) -> Checked:
    """Read and check all content. A release may hold no sample data, so each is an issue then."""
    content = load(places)
    issues = sorted([*check(content, as_of), *languages_without_words(content)], key=lambda issue: issue.sort_key())
    if release:
        issues = sorted([*issues, *_unfit_for_release(content)], key=lambda issue: issue.sort_key())
    return Checked(content, tuple(issues), as_of)


def make_pages(checked: Checked, icons: Path, site_url: str = "") -> Pages:
    """Return the pages of sound content; ``icons`` is the folder of the engine's icons."""
    return pages_of(publish(checked.content, checked.as_of), icons, site_url)


def pages_of(site: Site, icons: Path, site_url: str = "") -> Pages:
    """Return the pages of a public site, whose public address is ``site_url`` or not known yet."""
    from generator.pages.bodies import open_bodies
    from generator.pages.pages import Pages

    languages = [language(key) for key in site.settings.languages]
    showings = {name: kind.showing for name, kind in KINDS.items()}
    words = {each: load_words(THEME / "locales", each) for each in languages}
    return Pages(library_of(site), words, open_bodies(THEME / "pages", icons), showings, site_url)


def library_of(site: Site) -> Library:
    """Return a public site as pages ask it, with what belongs together in each kind."""
    from generator.library.library import Library

    return Library(site, [kind.groups for kind in KINDS.values() if kind.groups])


def languages_without_words(content: Content) -> list[Issue]:
    """Find languages of the site for which the theme has no interface words."""
    settings = content.settings
    if settings is None:
        return []
    return [
        settings.issue("S113", "languages", index, key=key)
        for index, key in enumerate(settings.record.languages)
        if not has_words(THEME / "locales", language(key))
    ]


def _unfit_for_release(content: Content) -> list[Issue]:
    settings = content.settings
    if settings is not None and settings.record.demonstration is not None:
        return [*content.samples, settings.issue("S121", "demonstration")]
    return content.samples

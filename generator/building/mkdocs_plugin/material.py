"""What Material's templates get to see: configuration, navigation and words in the language of each page.

MkDocs renders without escaping, so every string that goes into the frame is escaped here.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from markupsafe import escape

from generator.building import edition
from generator.messages.issues import Fault
from generator.pages.foot import foot_of
from generator.pages.policy import policy_of
from generator.values.family import DARK, LIGHT
from generator.values.language import SIMPLIFIED_CHINESE, open_graph_locale
from generator.values.urls import COMPARE, FAVICON, MARK, SEARCH, TOUCH_ICON, manifest_of, opensearch_of, path_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.structure.toc import _TocToken
    from mkdocs.utils.templates import TemplateContext

    from generator.pages.foot import FootLink
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from generator.pages.sections import NavigationItem
    from generator.pages.words import Words
    from generator.reading.prose import Heading
    from generator.values.language import Language
    from generator.values.urls import Address

_FEATURES = ("navigation.tabs", "navigation.indexes", "navigation.path", "navigation.top", "toc.follow")
_LOGO = "material/city-variant-outline"
_ICON = r'\s*<span class="md-nav__icon md-icon"></span>\s*'
_SECTION = re.compile(
    rf'(?P<label><label [^>]*\bid="(?P<path>__nav\w+)_label"[^>]*>)(?P<between>{_ICON}</label>\s*</div>\s*'
    rf'<nav [^>]*>\s*<label class="md-nav__title" for="(?P=path)">{_ICON}(?P<title>[^<]*[^<\s]))'
)
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_MATERIAL_LANGUAGE = {SIMPLIFIED_CHINESE.key: "zh"}


@dataclass(frozen=True, slots=True)
class LanguageNavigation:
    """The part of the navigation that a language's pages show."""

    items: Sequence[StructureItem]
    homepage: object


def icons_folder(config: MkDocsConfig) -> Path:
    """Return the folder of Material's icons; raises a ``Fault`` for another theme."""
    folders = (Path(each) / ".icons" for each in config.theme.dirs)
    found = next((folder for folder in folders if (folder / "material").is_dir()), None)
    if found is None:
        raise Fault("U111", theme=str(config.theme.name))
    return found


def logo_file(config: MkDocsConfig) -> Path | None:
    """Return the icon that stands at the top of the pages of a site without a mark; None where there is none."""
    name = (config.theme.get("icon") or {}).get("logo") or _LOGO
    files = (Path(each) / ".icons" / f"{name}.svg" for each in config.theme.dirs)
    return next((file for file in files if file.is_file()), None)


def dress(config: MkDocsConfig, pages: Pages) -> None:
    """Set up Material for our pages: our theme over it, no other host, one navigation section a language."""
    theme = config.theme
    config.use_directory_urls = True  # every address of ours is a folder
    if str(edition.THEME) not in theme.dirs:
        # a site's own custom_dir stays on top of ours
        theme.dirs.insert(1 if theme.custom_dir else 0, str(edition.THEME))
    theme.static_templates -= {"404.html", "sitemap.xml"}  # ours know every page
    theme["font"] = False
    theme["features"] = list(dict.fromkeys([*theme.get("features", []), *_FEATURES]))
    theme["icon"] = {"logo": _LOGO, **(theme.get("icon") or {})}
    for key in ("site_description", "site_author", "copyright", "repo_url", "repo_name"):
        config[key] = escaped(config[key])
    for key in config.extra:
        config.extra[key] = escaped(config.extra[key])
    config.extra["generator"] = False
    config.nav = [{each.name: [_navigation_entry(item) for item in pages.navigation(each)]} for each in pages.languages]
    # records stay out of the navigation on purpose
    config.validation.nav.omitted_files = logging.DEBUG


def escaped(value: Any) -> Any:  # noqa: ANN401  (whatever the configuration holds)
    """Return a value of the configuration whose texts can stand in HTML."""
    if isinstance(value, str):
        return str(escape(value))
    if isinstance(value, dict):
        return {key: escaped(each) for key, each in value.items()}
    return [escaped(each) for each in value] if isinstance(value, list) else value


def _navigation_entry(item: NavigationItem) -> dict[str, object]:
    label, uri = escape(item.label), f"{item.path}index.md"
    if not item.children:
        return {label: uri}
    return {label: [{label: uri}, *(_navigation_entry(child) for child in item.children)]}


def label(page: MkDocsPage, ours: Page) -> None:
    """Give a page of MkDocs its title and description, and hide the parts of the frame that it does not need."""
    page.title = escape(ours.label)
    page.meta = {
        "title": escape(ours.title),
        "description": escape(ours.description),
        "kind": ours.address.kind,
        "hide": ["navigation"] if ours.headings else ["navigation", "toc"],
    }


def mend(html: str) -> str:
    """Return a page of Material's without what no HTML may say: a blank ``tabindex``, ``autocomplete`` on a checkbox.

    Both stand in templates of which nothing but a whole copy could take them away. Sections are named, too.
    """
    return name_sections(_TOGGLE.sub(r"\1", html).replace(' tabindex=""', ""))


def name_sections(html: str) -> str:
    """Return a page whose sections of the navigation have names that can be heard.

    Where a section has a page of its own, the label that Material names it by holds only an icon, so all such sections
    would be called alike (axe: ``landmark-unique``). Its script looks for that label, so it is given the words.
    """
    return _SECTION.sub(r'\g<label><span class="heard-only">\g<title></span>\g<between>', html)


def contents(page: Page) -> list[_TocToken]:
    """Return the tree of tokens that MkDocs makes a table of contents from.

    At its top stands the content as a whole: Material's skip link leads to the first entry, and it shows those below.
    """
    return [{"level": 1, "id": "content", "name": page.label, "children": _nest(page.headings)}]


def _nest(headings: Sequence[Heading]) -> list[_TocToken]:
    top: list[_TocToken] = []
    open_levels: list[_TocToken] = []
    for heading in headings:
        token: _TocToken = {"level": heading.level, "id": heading.id, "name": heading.title, "children": []}
        while open_levels and open_levels[-1]["level"] >= heading.level:
            open_levels.pop()
        (open_levels[-1]["children"] if open_levels else top).append(token)
        open_levels.append(token)
    return top


def context(
    given: TemplateContext, config: MkDocsConfig, nav: Navigation, pages: Pages, page: Page, assets: str
) -> TemplateContext:
    """Return the template context of one page in its own language; ``assets`` is the folder of sheets and scripts."""
    settings = pages.library.site.settings
    items = nav.items[pages.languages.index(page.language)].children or []
    name = escape(settings.name.nearest(page.language.key)[1])
    config_here = {
        **config,
        "site_name": name,
        "theme": {**config.theme, "language": _material_language(page.language), "palette": None},
        "extra": {**config.extra, "alternate": _alternates(pages, page), "homepage": f"{page.language.key}/"},
    }
    seen: dict[str, object] = {
        **given,
        "config": config_here,
        "nav": LanguageNavigation(items, items[0] if items else None),
        "showcase": {**_of_page(config, pages, page), "assets": assets},
    }
    return seen  # type: ignore[return-value]  # a TemplateContext with one key more


def _of_page(config: MkDocsConfig, pages: Pages, page: Page) -> dict[str, object]:
    """Return what our own templates of the frame are told of a page."""
    words = pages.words(page.language)
    return {
        "lang": page.language.tag,
        "allowed": policy_of(pages.library.site.settings).meta,
        "schemes": _schemes(words),
        "t": lambda key, **facts: escape(words(key, **facts)),
        "title": escape(page.title),
        "mark": MARK if pages.library.site.settings.look.mark else "",
        "is_home": len(page.trail) == 1,
        "trail": [{"label": escape(step.label), "path": step.path} for step in page.trail],
        "shared": escape(page.shared),
        "linked": page.linked,
        "picture": urljoin(config.site_url or "", page.picture.path) if page.picture.path else "",
        "pictured": escape(page.picture.alt),
        "touch_icon": TOUCH_ICON,
        "favicon": FAVICON,
        "papers": (str(LIGHT.paper), str(DARK.paper)),
        "manifest": manifest_of(page.language),
        "notice": escape(_notice(pages, page, words)),
        "translations": _hreflang(config, page, pages),
        "feeds": page.feeds,
        "search": path_of(SEARCH, page.language),
        "opensearch": opensearch_of(page.language) if config.site_url else "",
        "locale": open_graph_locale(page.language.key),
        "locales": [open_graph_locale(each.language.key) for each in page.switches if each.is_twin],
        "foot": _foot(pages, page.language),
        "compare": _path_if_there(pages, COMPARE, page.language),
    }


def _path_if_there(pages: Pages, address: Address, language: Language) -> str:
    """Return the path of a page that every frame leads to; empty where there is none in the language."""
    return path_of(address, language) if address in pages.sections(language) else ""


def _foot(pages: Pages, language: Language) -> dict[str, object]:
    """Return the foot of the pages in a language, escaped."""
    foot = foot_of(pages, language)

    def links(given: tuple[FootLink, ...]) -> list[dict[str, object]]:
        return [{name: escape(value) for name, value in each._asdict().items()} for each in given]

    return {
        "site": escape(foot.site),
        "publisher": escape(foot.publisher),
        "reach": links(foot.reach),
        "columns": [{"title": escape(column.title), "links": links(column.links)} for column in foot.columns],
        "legal": links(foot.legal),
    }


def _notice(pages: Pages, page: Page, words: Words) -> str:
    """Return the line that says what kind of site this is, where any sample value is on it."""
    site = pages.library.site
    if not site.has_samples:
        return ""
    own = site.settings.demonstration
    return (own.get(page.language.key) if own else None) or words("demonstration")


def _material_language(language: Language) -> str:
    """Return the key by which Material has its words in a language."""
    return _MATERIAL_LANGUAGE.get(language.key, language.key)


def _schemes(words: Words) -> list[dict[str, str]]:
    """Return the ways in which colours may be chosen, each with the icon and the words of the button to the next."""
    return [
        {"media": f"(prefers-color-scheme{media})", "scheme": scheme, "icon": f"material/{icon}", "name": words(name)}
        for media, scheme, icon, name in (
            ("", "", "brightness-auto", "site.to_light"),
            (": light", "default", "brightness-7", "site.to_dark"),
            (": dark", "slate", "brightness-4", "site.to_system"),
        )
    ]


def _alternates(pages: Pages, page: Page) -> list[dict[str, str]]:
    """Return this page in its own language, then where the switch leads; ``note`` says where that is another page."""
    here = {"name": page.language.name, "link": page.path, "lang": page.language.tag, "note": ""}
    others = [
        {
            "name": switch.language.name,
            "link": switch.path,
            "lang": switch.language.tag,
            "note": "" if switch.is_twin else escape(pages.words(switch.language)("site.no_twin")),
        }
        for switch in page.switches
    ]
    return [here, *others]


def _hreflang(config: MkDocsConfig, page: Page, pages: Pages) -> list[dict[str, str]]:
    """Return the absolute addresses of this page in each language in which it exists, and of the language gate."""
    if not config.site_url:
        return []
    twins = [(page.language.tag, page.path), *((s.language.tag, s.path) for s in page.switches if s.is_twin)]
    order = [language.tag for language in pages.languages]
    twins.sort(key=lambda twin: order.index(twin[0]))
    if len(page.trail) == 1:
        twins.append(("x-default", ""))
    else:
        twins.append(("x-default", twins[0][1]))
    return [{"lang": tag, "href": urljoin(config.site_url, path)} for tag, path in twins]

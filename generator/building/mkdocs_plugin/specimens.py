"""MkDocs renders one specimen of each kind of page, with our body in it, and writes none of them.

Owns the events of such a rendering. What Material gets to see of a page is in ``building.mkdocs_plugin.material``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.base import LegacyConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

from generator.building.mkdocs_plugin import material
from generator.building.mkdocs_plugin.assets import gather

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from generator.pages.page import Page
    from generator.pages.pages import Pages

_UNUSED = ("sitemap.xml", "standing/")  # a page of which we make our own, and what pages beside the frame are made from


class Specimens(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Stands in the plugin's place while MkDocs renders; ``html`` is what came of it, by the page."""

    def __init__(self, pages: Pages, wanted: Iterable[Page]) -> None:
        self.html: dict[Page, str] = {}
        self._pages = pages
        self._assets = ""
        self._by_uri = {_source_uri(number, page): page for number, page in enumerate(wanted)}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set up Material for our pages."""
        material.dress(config, self._pages)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take nothing from the content folder: only the theme's files and the pages to be rendered."""
        kept = [file for file in files if file.src_dir != config.docs_dir and not file.src_uri.startswith(_UNUSED)]
        ours = []
        for uri, page in self._by_uri.items():
            file = File.generated(config, uri, content=" ")
            file.url, file.dest_uri = page.path, f"{page.path}index.html"
            ours.append(file)
        assets = gather(kept, self._pages.library.site.settings.look, config)
        self._assets = assets.folder
        return Files([*assets.files, *ours])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let a record's page light up the section that it belongs to."""
        del config
        by_path = {file.page.url: file.page for file in files.documentation_pages() if file.page}
        for uri, page in self._by_uri.items():
            file = files.get_file_from_path(uri)
            if file and file.page and file.page.parent is None and len(page.trail) > 1:
                listing = by_path[page.trail[1].path]
                # a listing with pages under it is the index of a section; one without stands by itself
                alone = listing.parent in nav.items
                file.page.parent = listing if alone else listing.parent  # type: ignore[assignment]
        return nav

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Put the body that we made where MkDocs would put rendered Markdown."""
        del html, config, files
        ours = self._by_uri[page.file.src_uri]
        material.label(page, ours)
        page.toc = get_toc(material.contents(ours))
        return ours.body

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show each page the configuration and the navigation of its own language."""
        return material.context(context, config, nav, self._pages, self._by_uri[page.file.src_uri], self._assets)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Take the rendered page; nothing is left for MkDocs to write."""
        del config
        self.html[self._by_uri[page.file.src_uri]] = material.mend(output)
        return ""


def _source_uri(number: int, page: Page) -> str:
    """Return a name that no other specimen has; those outside the navigation may share their address."""
    return f"{page.path}index.md" if page.in_navigation else f"specimen/{number}/index.md"

"""The MkDocs plugin: content is checked before anything is written, then each page of ours becomes a page of MkDocs.

Owns the events of a build. What the frame gets to see is in :mod:`generator.mkdocs_plugin.frame`.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

from generator import edition, moment
from generator.issues import Fault
from generator.load import Places
from generator.mkdocs_plugin import frame
from generator.outputs.media import publishable, shown_on
from generator.outputs.standing import standing_files
from generator.report import reader_language, write_fault, write_text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from generator.edition import Checked
    from generator.outputs.pages import Page, Pages

# not below "mkdocs", whose strict mode would end a preview at the first problem
log = logging.getLogger("showcase")

# parts of Material that only its search and a browser's debugger ask for
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


class ShowcaseConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What ``mkdocs.yml`` may say under ``plugins: showcase:``."""

    as_of = config_options.Optional(config_options.Type((str, date)))  # YAML makes a date of what looks like one


class ShowcasePlugin(BasePlugin[ShowcaseConfig]):  # type: ignore[no-untyped-call]  # the same
    """Puts a site made of YAML into MkDocs."""

    def __init__(self) -> None:
        self.checked: Checked | None = None  # handed in by our own command, which has read the content already
        self._pages: Pages | None = None
        self._serving = False
        self._problems = ""
        self._by_uri: dict[str, Page] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note that this is a preview; having this event also keeps the plugin, with its last good pages, alive."""
        del dirty
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content and make its pages, before MkDocs touches the output folder.

        A preview goes on with the last good pages and shows above them what is wrong.
        """
        try:
            checked, self.checked = self.checked or self._read(config), None
            return self._take(checked, config)
        except Fault as fault:
            raise PluginError(f"[{fault.code}] {write_fault(fault, reader_language())}") from None

    def _take(self, checked: Checked, config: MkDocsConfig) -> MkDocsConfig:
        self._problems = "" if checked.is_sound else write_text(checked.issues, reader_language())
        if self._problems and not (self._serving and self._pages):
            raise PluginError(self._problems)
        if self._problems:
            log.error(self._problems)
        else:
            self._pages = edition.make_pages(checked, frame.icons_folder(config))
        return self._put_pages(config)

    def _put_pages(self, config: MkDocsConfig) -> MkDocsConfig:
        pages = self._known_pages()
        self._by_uri = {_source_uri(page.path): page for page in pages}
        frame.dress(config, pages)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take nothing from the content folder: only our pages, the theme's files and pictures that pages name."""
        pages = self._known_pages()
        kept = [file for file in files if file.src_dir != config.docs_dir and not _is_unused(file)]
        ours = [File.generated(config, uri, content=" ") for uri in self._by_uri]
        standing = standing_files(pages, edition.THEME / "standing", config.site_url or "")
        ours += [File.generated(config, name, content=content) for name, content in standing]
        shown = set().union(*(shown_on(page) for page in self._by_uri.values()))
        for name, path in pages.library.site.media.items():
            if name in shown:
                ours.append(File.generated(config, name, content=publishable(path)))
        return Files([*kept, *ours])

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
        frame.label(page, ours)
        page.toc = get_toc(frame.contents(ours))
        return ours.body

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show each page the configuration and the navigation of its own language."""
        ours = self._by_uri[page.file.src_uri]
        return frame.context(context, config, nav, self._known_pages(), ours, self._problems)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when the projects, the theme or the generator change; MkDocs watches the content folder itself."""
        del builder
        root = Path(config.config_file_path or ".").parent
        for path in (root / "projects.yaml", root / "projects", edition.THEME, Path(edition.__file__).parent):
            if path.exists():
                server.watch(str(path))
        return server

    def _read(self, config: MkDocsConfig) -> Checked:
        as_of = moment.parse(str(self.config.as_of)) if self.config.as_of else moment.now()
        return edition.read(places_of(config), as_of)

    def _known_pages(self) -> Pages:
        if self._pages is None:
            raise PluginError("on_config has not run")
        return self._pages


def places_of(config: MkDocsConfig) -> Places:
    """Return where a site's content lies by its MkDocs configuration."""
    return Places(root=Path(config.config_file_path or "mkdocs.yml").resolve().parent, content=Path(config.docs_dir))


def _source_uri(path: str) -> str:
    return f"{path}index.md"


def _is_unused(file: File) -> bool:
    return file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map")

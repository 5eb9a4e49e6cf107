"""The MkDocs plugin: MkDocs renders one specimen of each kind of page; every page of ours is stamped into its frame.

Owns the events of a build. What Material gets to see of a page is in ``building.mkdocs_plugin.material``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

from generator.building import edition
from generator.building.mkdocs_plugin import material
from generator.building.mkdocs_plugin.colours import colour_of
from generator.building.publish import borrow_memory
from generator.building.reading import prepare
from generator.building.workers import processors
from generator.messages.issues import Fault
from generator.messages.report import reader_language, write_fault, write_text
from generator.pages.beside import files_beside
from generator.pages.frame import frame_of, slots_of, specimen_of
from generator.pages.media import shown_on
from generator.pages.standing import Look
from generator.reading.load import Places
from generator.records import KINDS
from generator.values import moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from generator.pages.pages import Page, Pages

# not below "mkdocs", whose strict mode would end a preview at the first problem
log = logging.getLogger("showcase")

# parts of Material that only its search and a browser's debugger ask for, and a page of which we make our own
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "sitemap.xml", "standing/")


class ShowcaseConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What ``mkdocs.yml`` may say under ``plugins: showcase:``."""

    as_of = config_options.Optional(config_options.Type((str, date)))  # YAML makes a date of what looks like one


@dataclass(slots=True)
class Proofs:
    """What MkDocs is to render, and the HTML that came of it by the page that was rendered."""

    pages: Pages
    specimens: tuple[Page, ...]
    html: dict[Page, str] = field(default_factory=dict)


class ShowcasePlugin(BasePlugin[ShowcaseConfig]):  # type: ignore[no-untyped-call]  # the same
    """Puts a site made of YAML into MkDocs."""

    def __init__(self) -> None:
        self.commission: Proofs | None = None  # from our own command, which writes the site itself
        self._own: Proofs | None = None
        self._finished: list[Page] = []
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
            if self.commission is None:
                self._read(config)
            proofs = self._proofs()
            proofs.html.clear()
            self._by_uri = {_source_uri(number, page): page for number, page in enumerate(proofs.specimens)}
            material.dress(config, proofs.pages)
        except Fault as fault:
            raise PluginError(f"[{fault.code}] {write_fault(fault, reader_language())}") from None
        return config

    def _read(self, config: MkDocsConfig) -> None:
        as_of = moment.parse(str(self.config.as_of)) if self.config.as_of else moment.now()
        with borrow_memory(Path(config.site_dir)) as memory:
            prepared = prepare(places_of(config), as_of, memory, processors())
        if prepared.site is None:
            self._problems = write_text(prepared.issues, reader_language())
            if not (self._serving and self._finished):
                raise PluginError(self._problems)
            log.error(self._problems)
            return
        self._problems = ""
        pages = edition.pages_of(prepared.site, material.icons_folder(config), config.site_url or "")
        self._finished = list(pages)
        self._own = Proofs(pages, tuple(dict.fromkeys(map(specimen_of, self._finished))))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take nothing from the content folder: only the theme's files and the pages to be rendered."""
        kept = [file for file in files if file.src_dir != config.docs_dir and not _is_unused(file)]
        ours = []
        for uri, page in self._by_uri.items():
            file = File.generated(config, uri, content=" ")
            file.url, file.dest_uri = page.path, f"{page.path}index.html"
            ours.append(file)
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
        material.label(page, ours)
        page.toc = get_toc(material.contents(ours))
        return ours.body

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show each page the configuration and the navigation of its own language."""
        ours = self._by_uri[page.file.src_uri]
        return material.context(context, config, nav, self._proofs().pages, ours, self._problems)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Take the rendered page; nothing is left for MkDocs to write."""
        del config
        self._proofs().html[self._by_uri[page.file.src_uri]] = material.name_sections(output)
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every page of the site, where MkDocs was asked and not our own command."""
        if self.commission:
            return
        proofs = self._proofs()
        try:
            frames = {page: frame_of(page, html) for page, html in proofs.html.items()}
        except Fault as fault:
            raise PluginError(f"[{fault.code}] {write_fault(fault, reader_language())}") from None
        stamped = {f"{page.path}index.html": frames[specimen_of(page)].stamp(slots_of(page)) for page in self._finished}
        _write(Path(config.site_dir), stamped.items())
        updated = {page.path: page.updated for page in self._finished}
        pictures = set().union(*map(shown_on, self._finished))
        look = Look(edition.THEME / "standing", colour_of(config))
        beside = files_beside(proofs.pages, updated, pictures, look, config.site_url or "")
        _write(Path(config.site_dir), ((file.name, file.make()) for file in beside))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when the projects, the theme or the generator change; MkDocs watches the content folder itself."""
        del builder
        root = Path(config.config_file_path or ".").parent
        for path in (root / "projects.yaml", root / "projects", edition.THEME, Path(edition.__file__).parent.parent):
            if path.exists():
                server.watch(str(path))
        return server

    def _proofs(self) -> Proofs:
        proofs = self.commission or self._own
        if proofs is None:
            raise PluginError("on_config has not run")
        return proofs


def places_of(config: MkDocsConfig) -> Places:
    """Return where a site's content lies by its MkDocs configuration."""
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    return Places(root, Path(config.docs_dir), KINDS)


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _source_uri(number: int, page: Page) -> str:
    """Return a name that no other specimen has; those outside the navigation may share their address."""
    return f"{page.path}index.md" if page.in_navigation else f"specimen/{number}/index.md"


def _is_unused(file: File) -> bool:
    return file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map")

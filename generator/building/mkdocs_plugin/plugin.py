"""The MkDocs plugin: ``mkdocs build`` and ``mkdocs serve`` run our own build, which leaves MkDocs nothing to do.

Owns what MkDocs is told. It must not know how a site is built; what MkDocs renders for us is in
``building.mkdocs_plugin.specimens``.
"""

from __future__ import annotations

import logging
import shutil
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.building.build import build_site
from generator.building.mkdocs_plugin.engine import places_of
from generator.building.mkdocs_plugin.guard import Called
from generator.building.mkdocs_plugin.material import icons_folder
from generator.building.mkdocs_plugin.preview import shown
from generator.building.outcome import Purpose
from generator.building.preview import try_to_build, watched_paths
from generator.building.publish import work_folder
from generator.messages.report import reader_language

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from generator.building.outcome import Outcome

log = logging.getLogger("mkdocs.plugins.showcase")
# not below "mkdocs", whose strict mode would end a preview at the first problem
_aside = logging.getLogger("showcase")
# what it says of the folder that it cleans and writes would not be true
_of_mkdocs = logging.getLogger("mkdocs.commands.build")


class ShowcaseConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What ``mkdocs.yml`` may say under ``plugins: showcase:``."""

    as_of = config_options.Optional(config_options.Type((str, date)))  # YAML makes a date of what looks like one
    card_font = config_options.Optional(config_options.Type(str))
    shrink_to = config_options.Optional(config_options.Type(int))


class ShowcasePlugin(BasePlugin[ShowcaseConfig]):  # type: ignore[no-untyped-call]  # the same
    """Lets MkDocs build a site as ``showcase`` does."""

    def __init__(self) -> None:
        self._is_serving = False
        self._has_built = False
        self._banner = ""
        self._output = Path()
        self._server: Path | None = None
        self._scratch = ""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note that this is a preview; having this event also keeps the plugin from one rebuild to the next."""
        del dirty
        self._is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the site, whole or not at all, and give MkDocs an empty one to build elsewhere.

        A preview goes on with the last good pages and shows above them what is wrong; else raises ``PluginError``.
        """
        self._output = Path(config.site_dir)
        if not self._is_serving:
            log.info("Building documentation to directory: %s", config.site_dir)
        problems, remarks, banner = try_to_build(lambda: self._build(config), reader_language())
        if problems and not (self._is_serving and self._has_built):
            raise PluginError(problems)
        if problems:
            _aside.error(problems)
        if remarks:
            log.info(remarks)
        if self._server:
            log.info("For nginx and Apache: %s", self._server)
        self._banner, self._has_built = banner, True
        self._keep_away(config)
        return config

    def _build(self, config: MkDocsConfig) -> Outcome:
        icons_folder(config)  # refuses a theme named on the command line
        asked = {"site_dir": config.site_dir, "site_url": config.site_url, "strict": config.strict}
        workers = 1 if self._is_serving and self._has_built else None  # the server's threads must not be forked
        outcome = build_site(
            Path(config.config_file_path or "-"),
            None,
            _Log(),
            purpose=Purpose.PREVIEW if self._is_serving else Purpose.EVERYDAY,
            workers=workers,
            asked=asked,
            may_shrink=self._is_serving,
        )
        self._server = outcome.server
        return outcome

    def _keep_away(self, config: MkDocsConfig) -> None:
        """Let MkDocs clean and write a passing folder, and have nothing to put there."""
        self._scratch = config.site_dir = mkdtemp()
        config.nav, config.extra_templates = [], []
        config.theme.static_templates.clear()
        _of_mkdocs.setLevel(logging.ERROR)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out every file: the site has them."""
        del files, config
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let whoever goes on from here, such as ``mkdocs gh-deploy``, find the site."""
        config.site_dir = str(self._output)
        _of_mkdocs.setLevel(logging.NOTSET)
        shutil.rmtree(self._scratch)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch all that a site is made of, and show on every page what is wrong."""
        del builder
        for path in watched_paths(Path(config.config_file_path), places_of(config)):
            server.watch(str(path))
        host, port = server.server_address[:2]
        called = Called(str(host), int(port))
        server.set_app(shown(server.serve_request, lambda: self._banner, called, Path(server.root)))
        return server

    def on_shutdown(self) -> None:
        """Remove what lies beside the passing folder of a preview, which MkDocs removes itself."""
        if self._is_serving:
            shutil.rmtree(work_folder(self._output.resolve()), ignore_errors=True)


class _Log:
    """A progress that is told to those who want to know everything (``-v``)."""

    def step(self, name: str) -> None:
        log.debug("Step: %s", name)

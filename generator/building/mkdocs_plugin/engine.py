"""The way from our own build to MkDocs: read its configuration, and let it render some pages."""

from __future__ import annotations

import json
import logging
import os
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import PluginCollection

from generator.building.configuration import SiteFolders, trusted_settings
from generator.building.mkdocs_plugin.material import icons_folder, logo_file
from generator.building.mkdocs_plugin.specimens import Specimens
from generator.messages.issues import Fault
from generator.pages.frame import frame_of
from generator.reading.load import Places
from generator.records import KINDS
from generator.values.site_address import read_site_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from generator.pages.frame import Frame
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from generator.reading.engine_settings import EngineSettings

_PLUGIN = "showcase"


def open_site(config_file: Path, asked: Mapping[str, Any] | None = None) -> SiteFolders:
    """Read a site's configuration; ``asked`` are settings of MkDocs that go before those of the file.

    Raises a ``Fault`` where it cannot be read, or names another theme.
    """
    config = _configure(config_file, asked or {})
    options = config.plugins[_PLUGIN].config
    moment = options.get("as_of")
    return SiteFolders(
        config_file=config_file,
        asked=asked or {},
        places=places_of(config),
        output=Path(config.site_dir),
        address=config.site_url or "",
        as_of=None if moment is None else str(moment),
        icons=icons_folder(config),
        shrink_to=options.get("shrink_to"),
        logo=logo_file(config),
        card_font=Path(config.config_file_path).resolve().parent / font if (font := options.get("card_font")) else None,
    )


def render_frames(
    config_file: Path,
    pages: Pages,
    specimens: Iterable[Page],
    folder: Path,
    asked: Mapping[str, Any] | None = None,
) -> dict[Page, Frame]:
    """Return the frames of some specimen pages, and let the engine write the theme's files into a folder.

    Raises a ``Fault`` where the engine refuses, or its theme has no place for a slot.
    """
    rendered = render_pages(config_file, pages, specimens, folder, asked)
    return {page: frame_of(page, html) for page, html in rendered.items()}


def render_pages(
    config_file: Path,
    pages: Pages,
    wanted: Iterable[Page],
    folder: Path,
    asked: Mapping[str, Any] | None = None,
) -> dict[Page, str]:
    """Let MkDocs render some pages and write the theme's files into a folder. Its warnings are errors here.

    Raises a ``Fault`` with the engine's own words where it refuses.
    """
    config = _configure(config_file, {**(asked or {}), "site_dir": str(folder)})
    specimens = Specimens(pages, wanted)
    others, config.plugins = config.plugins, PluginCollection()
    for name, each in others.items():
        config.plugins[name] = specimens if name == _PLUGIN else each
    with _Listener() as engine:
        try:
            build.build(config)
        except Exception as error:  # a template of the site's own raises what it likes
            if isinstance(error, OSError) and error.errno is not None:
                raise  # the disk takes no more
            raise Fault("U104", why="; ".join(engine.heard) or _describe(error)) from error
    if engine.heard:
        raise Fault("U104", why="; ".join(engine.heard))
    return specimens.html


def places_of(config: MkDocsConfig) -> Places:
    """Return where a site's content lies by its MkDocs configuration, also where a link leads to the site."""
    file = Path(config.config_file_path)
    root = file.resolve().parent
    return Places(root, root / os.path.relpath(config.docs_dir, file.parent), KINDS)


def _configure(config_file: Path, asked: Mapping[str, Any]) -> MkDocsConfig:
    """Let the engine read what was found good in a configuration, or the file itself where that is trusted."""
    said = trusted_settings(config_file)
    wanted = {**asked, **({"site_url": read_site_address(asked["site_url"])} if asked.get("site_url") else {})}
    with _Listener() as engine:
        try:
            config = load_config(_told(config_file, said) if said else str(config_file), **wanted)
        except Exception as error:  # a plugin or hook that is trusted raises what it likes
            why = "; ".join(engine.heard) or _describe(error)
            raise Fault("U103", file=str(config_file), why=why) from error
    if _PLUGIN not in config.plugins:
        raise Fault("U106", file=str(config_file))
    if config.site_url:
        config.site_url = read_site_address(config.site_url)
    return config


def _told(config_file: Path, said: EngineSettings) -> IO[bytes]:
    """Return what the engine is told as a file of the name that it knows; JSON has no tags, aliases or other files.

    Its escapes are not those of YAML, so there are none.
    """
    told = BytesIO(json.dumps(said.plain, ensure_ascii=False).encode())
    told.name = str(config_file)
    return told


def _describe(error: Exception) -> str:
    """Return an error in one line; what MkDocs raises has words of its own."""
    words = " ".join(str(error).split())
    return words if isinstance(error, MkDocsException) else f"{type(error).__name__}: {words}"


class _Listener(logging.Handler):
    """What MkDocs says at the level of a warning or above, while it works; nobody else hears it, whatever it says."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())

    def __enter__(self) -> Self:
        log = logging.getLogger("mkdocs")
        self._before = log.handlers, log.level
        log.handlers = [self]
        log.setLevel(logging.WARNING)
        return self

    def __exit__(self, *failure: object) -> None:
        log = logging.getLogger("mkdocs")
        log.handlers, level = self._before
        log.setLevel(level)

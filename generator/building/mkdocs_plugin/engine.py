"""The way from our own command to MkDocs: read its configuration, let it build into a folder, let it serve."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.building.mkdocs_plugin.colours import colour_of
from generator.building.mkdocs_plugin.material import icons_folder
from generator.building.mkdocs_plugin.plugin import Proofs, ShowcasePlugin, places_of
from generator.messages.issues import Fault
from generator.pages.frame import frame_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from generator.pages.frame import Frame
    from generator.pages.pages import Page, Pages
    from generator.reading.load import Places


@dataclass(frozen=True, slots=True)
class Opened:
    """What a site's configuration says: where content lies and the site goes, its address, its colour, the icons."""

    places: Places
    output: Path
    address: str
    as_of: str | None
    icons: Path
    colour: str


def open_site(config_file: Path) -> Opened:
    """Read a site's configuration.

    Raises a ``Fault`` where it cannot be read, or names another theme or an unknown colour.
    """
    config, plugin = _configure(config_file)
    moment = plugin.config.as_of
    return Opened(
        places=places_of(config),
        output=Path(config.site_dir),
        address=config.site_url or "",
        as_of=None if moment is None else str(moment),
        icons=icons_folder(config),
        colour=colour_of(config),
    )


def render_frames(config_file: Path, pages: Pages, specimens: Iterable[Page], folder: Path) -> dict[Page, Frame]:
    """Return the frames of some specimen pages, and let the engine write the theme's files into a folder.

    Raises a ``Fault`` where the engine refuses, or its theme has no place for a slot.
    """
    rendered = render_pages(config_file, pages, specimens, folder)
    return {page: frame_of(page, html) for page, html in rendered.items()}


def render_pages(config_file: Path, pages: Pages, wanted: Iterable[Page], folder: Path) -> dict[Page, str]:
    """Let MkDocs render some pages and write the theme's files into a folder. Its warnings are errors here.

    Raises a ``Fault`` with the engine's own words where it refuses.
    """
    config, plugin = _configure(config_file, site_dir=str(folder))
    plugin.commission = Proofs(pages, tuple(wanted))
    with _Listener() as engine:
        try:
            build.build(config)
        except MkDocsException as error:
            raise Fault("U104", why="; ".join(engine.heard) or str(error)) from error
    if engine.heard:
        raise Fault("U104", why="; ".join(engine.heard))
    return plugin.commission.html


def _configure(config_file: Path, **settings: str) -> tuple[MkDocsConfig, ShowcasePlugin]:
    if not config_file.is_file():
        raise Fault("U102", file=str(config_file))
    with _Listener() as engine:
        try:
            config = load_config(str(config_file), **settings)
        except MkDocsException as error:
            why = "; ".join(engine.heard) or str(error)
            raise Fault("U103", file=str(config_file), why=why) from error
    plugin = next((each for each in config.plugins.values() if isinstance(each, ShowcasePlugin)), None)
    if plugin is None:
        raise Fault("U106", file=str(config_file))
    return config, plugin


class _Listener(logging.Handler):
    """What MkDocs says at the level of a warning or above, while it works."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())

    def __enter__(self) -> Self:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *failure: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

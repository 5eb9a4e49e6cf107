"""What the site's ``mkdocs.yml`` says, without waking the engine where it said the same the last time.

Owns who may say what the engine is told: the file is read strictly, and no tag, hook or plugin of it runs, unless
whoever runs the build trusts it. Then it is read by the engine each time, and its frames are rendered each time.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building import fingerprints
from generator.building.memory import CONFIGURATION
from generator.building.publish import memory_beside
from generator.messages.issues import Issue, Refusal
from generator.reading.engine_settings import read_engine_settings
from generator.reading.load import Places
from generator.reading.source import write_path
from generator.records import KINDS
from generator.values import moment
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from generator.reading.engine_settings import EngineSettings

TRUST = "SHOWCASE_TRUST_CONFIG"
"""The variable that says ``1`` where whoever runs the build trusts ``mkdocs.yml`` as a program."""


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """What a configuration says: where content lies, where the site goes, its address, its icons.

    ``logo`` is the icon that stands for a site without a mark, ``card_font`` the font of its own for cards, if any.

    ``asked`` are the settings of MkDocs that go before those of ``config_file``; ``as_of`` is the moment of the build
    that it fixes, if any; ``shrink_to`` the number of pages that it may shrink to; ``key`` its fingerprint, None where
    that is not all of it.
    """

    config_file: Path
    asked: Mapping[str, object]
    places: Places
    output: Path
    address: str
    as_of: str | None
    icons: Path
    shrink_to: int | None = None
    logo: Path | None = None
    card_font: Path | None = None
    key: bytes | None = None

    def moment(self, as_of: str | None) -> datetime:
        """Return the moment asked for, else that of the configuration, else the present one.

        Raises a ``Fault`` for what is no moment.
        """
        said = as_of or self.as_of
        return moment.parse(said) if said else moment.now()


def open_folders(config_file: Path, asked: Mapping[str, object] | None = None) -> SiteFolders:
    """Read a site's configuration; ``asked`` are settings of MkDocs that go before those of the file.

    Raises a ``Fault`` where it cannot be used.
    """
    asked = asked or {}
    said = trusted_settings(config_file)
    key, output = _look(config_file, said, asked) if said else (None, Path())
    kept = memory_beside(output).recall(CONFIGURATION, key, tuple) if key else None
    if kept is None or not Path(kept[5]).is_dir():
        from generator.building.mkdocs_plugin import engine

        opened = replace(engine.open_site(config_file, asked), key=key)
        named = (opened.places.root, opened.places.content, opened.output, opened.address)
        if key:
            files = (str(each or "") for each in (opened.logo, opened.card_font))
            kept = (*map(str, named), opened.as_of, str(opened.icons), opened.shrink_to, *files)
            memory_beside(opened.output).keep(CONFIGURATION, key, kept)
        return opened
    root, content, site, address, as_of, icons, shrink_to, logo, font = kept
    places = Places(Path(root), Path(content), KINDS)
    icon, letters = (Path(each) if each else None for each in (logo, font))
    return SiteFolders(
        config_file, asked, places, Path(site), address, as_of, Path(icons), shrink_to, icon, letters, key
    )


def trusted_settings(config_file: Path) -> EngineSettings | None:
    """Return what a configuration says, None where it says more and is trusted to; else raises ``Refusal``."""
    try:
        said = read_engine_settings(config_file)
        _demand_icons(said)
    except Refusal:
        if os.environ.get(TRUST) == "1":
            return None
        raise
    return said


def _demand_icons(said: EngineSettings) -> None:
    """Refuse icons that there are not, of which the engine would only say that a template is missing."""
    folders = [Path(str(files("material"))) / "templates" / ".icons"]
    folders += [said.own_templates / ".icons"] if said.own_templates else []
    wrong = {path: name for path, name in said.icons.items() if not any((f / f"{name}.svg").is_file() for f in folders)}
    if wrong:
        places = {path: said.document.place(path) for path in wrong}
        raise Refusal([Issue("U146", places[path], write_path(path), "", {"value": wrong[path]}) for path in wrong])


def _look(config_file: Path, said: EngineSettings, asked: Mapping[str, object]) -> tuple[bytes, Path]:
    """Return the fingerprint of a configuration, and where it would put the site."""
    site = config_file.resolve().parent / str(asked.get("site_dir", said.output))
    templates = fingerprints.tree(said.own_templates) if said.own_templates else b""
    named = [str(each) for each in (config_file.resolve(), site, asked.get("site_url", said.plain.get("site_url")))]
    parts = (fingerprints.program(), fingerprints.files([config_file]), templates, repr(named).encode())
    return digest(*parts), site

"""What the site's ``mkdocs.yml`` says, without waking the engine where it said the same the last time.

Owns which configurations are plain enough for that: one that names files of its own, other plugins or the environment
is read by the engine each time, and its frames are rendered each time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building import fingerprints
from generator.building.memory import CONFIGURATION
from generator.building.publish import memory_beside
from generator.reading.load import Places
from generator.reading.source import YamlList, YamlMapping, read_file
from generator.records import KINDS
from generator.values import moment
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_PLAIN = {"site_name", "site_url", "docs_dir", "site_dir", "strict", "theme", "plugins", "extra"}
_PLAIN_THEME = {"name", "palette", "icon", "custom_dir"}


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """What a configuration says: where content lies, where the site goes, its address, its icons.

    ``asked`` are the settings of MkDocs that go before those of ``config_file``; ``as_of`` is the moment of the build
    that it fixes, if any; ``key`` its fingerprint, None where that is not all of it.
    """

    config_file: Path
    asked: Mapping[str, object]
    places: Places
    output: Path
    address: str
    as_of: str | None
    icons: Path
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
    key, output = _look(config_file, asked)
    kept = memory_beside(output).recall(CONFIGURATION, key, tuple) if key else None
    if kept is None or not Path(kept[-1]).is_dir():
        from generator.building.mkdocs_plugin import engine

        opened = replace(engine.open_site(config_file, asked), key=key)
        said = (opened.places.root, opened.places.content, opened.output, opened.address)
        if key:
            kept = (*map(str, said), opened.as_of, str(opened.icons))
            memory_beside(opened.output).keep(CONFIGURATION, key, kept)
        return opened
    root, content, site, address, as_of, icons = kept
    places = Places(Path(root), Path(content), KINDS)
    return SiteFolders(config_file, asked, places, Path(site), address, as_of, Path(icons), key)


def _look(config_file: Path, asked: Mapping[str, object]) -> tuple[bytes | None, Path]:
    """Return the fingerprint of a plain configuration, None for any other, and where it would put the site."""
    root = config_file.resolve().parent
    site = root / str(asked.get("site_dir", "site"))
    if not config_file.is_file():
        return None, site
    document = read_file(config_file, config_file.name)
    value = document.value
    if document.issues or not isinstance(value, YamlMapping) or value.keys() - _PLAIN:
        return None, site
    output = value.get("site_dir")
    if "site_dir" not in asked and isinstance(output, str):
        site = root / output
    theme = value.get("theme")
    if (
        not isinstance(theme, YamlMapping)
        or theme.keys() - _PLAIN_THEME
        or _names_of(value.get("plugins")) != ["showcase"]
    ):
        return None, site
    own = theme.get("custom_dir")
    templates = fingerprints.tree(root / own) if isinstance(own, str) else b""
    said = [str(each) for each in (config_file.resolve(), site, asked.get("site_url", value.get("site_url")))]
    parts = (fingerprints.program(), fingerprints.files([config_file]), templates, repr(said).encode())
    return digest(*parts), site


def _names_of(plugins: object) -> list[str]:
    """Return the names of the plugins; what is no list of names and of names with settings has none."""
    if not isinstance(plugins, YamlList):
        return []
    return [next(iter(each), "") if isinstance(each, YamlMapping) else str(each) for each in plugins]

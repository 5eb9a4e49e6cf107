"""What the site's ``mkdocs.yml`` says, without waking the engine where it said the same the last time.

Owns which configurations are plain enough for that: one that names files of its own, other plugins or the environment
is read by the engine each time, and its frames are rendered each time.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    from datetime import datetime

_PLAIN = {"site_name", "site_url", "docs_dir", "site_dir", "strict", "theme", "plugins", "extra"}
_PLAIN_THEME = {"name", "palette", "icon", "custom_dir"}


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """What a configuration says: where content lies, where the site goes, its address, its icons, its colour.

    ``as_of`` is its moment of the build, if it has one; ``key`` its fingerprint, None where that is not all of it.
    """

    places: Places
    output: Path
    address: str
    as_of: str | None
    icons: Path
    colour: str
    key: bytes | None

    def moment(self, as_of: str | None) -> datetime:
        """Return the moment asked for, else that of the configuration, else the present one.

        Raises a ``Fault`` for what is no moment.
        """
        said = as_of or self.as_of
        return moment.parse(said) if said else moment.now()


def open_folders(config_file: Path) -> SiteFolders:
    """Read a site's configuration. Raises a ``Fault`` where it cannot be used."""
    key, output = _look(config_file)
    kept = memory_beside(output).recall(CONFIGURATION, key, tuple) if key else None
    if kept is None or not Path(kept[-2]).is_dir():
        from generator.building.mkdocs_plugin import engine  # noqa: PLC0415  (half a second that a warm build does not spend)

        opened = engine.open_site(config_file)
        kept = (str(opened.places.root), str(opened.places.content), str(opened.output), opened.address)
        kept += (opened.as_of, str(opened.icons), opened.colour)
        if key:
            memory_beside(opened.output).keep(CONFIGURATION, key, kept)
    root, content, site, address, as_of, icons, colour = kept
    return SiteFolders(Places(Path(root), Path(content), KINDS), Path(site), address, as_of, Path(icons), colour, key)


def _look(config_file: Path) -> tuple[bytes | None, Path]:
    """Return the fingerprint of a plain configuration, None for any other, and where it would put the site."""
    root = config_file.resolve().parent
    if not config_file.is_file():
        return None, root / "site"
    document = read_file(config_file, config_file.name)
    value = document.value
    if document.issues or not isinstance(value, YamlMapping) or value.keys() - _PLAIN:
        return None, root / "site"
    output = value.get("site_dir")
    site = root / (output if isinstance(output, str) else "site")
    theme = value.get("theme")
    if (
        not isinstance(theme, YamlMapping)
        or theme.keys() - _PLAIN_THEME
        or _names_of(value.get("plugins")) != ["showcase"]
    ):
        return None, site
    own = theme.get("custom_dir")
    templates = fingerprints.tree(root / own) if isinstance(own, str) else b""
    parts = (fingerprints.program(), fingerprints.files([config_file]), templates, str(config_file.resolve()).encode())
    return digest(*parts), site


def _names_of(plugins: object) -> list[str]:
    """Return the names of the plugins; what is no list of names and of names with settings has none."""
    if not isinstance(plugins, YamlList):
        return []
    return [next(iter(each), "") if isinstance(each, YamlMapping) else str(each) for each in plugins]

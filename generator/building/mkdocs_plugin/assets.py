"""The theme's sheets and scripts as they are published: few files, in a folder that is named after what they say.

Owns which of the engine's files these are, and the name of the folder (``assets/1a2b3c4d/``): with another byte in any
of them it has another name, so that a browser may keep them for ever. A site's own ``custom_dir`` replaces single
sheets and scripts of the theme as it does templates; what else lies there is published where it lies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.structure.files import File

from generator.building import edition
from generator.building.mkdocs_plugin.look import sheet_of
from generator.building.mkdocs_plugin.material_sheet import trim
from generator.building.mkdocs_plugin.rules import squeeze
from generator.building.mkdocs_plugin.scripts import join_scripts, squeeze_script
from generator.building.mkdocs_plugin.sheets import join_sheets
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from generator.reading.look import Appearance

_SHEETS, _SCRIPTS = "assets/stylesheets/", "assets/javascripts/"
_OF_MATERIAL = re.compile(rf"{_SHEETS}(?:main|palette)\.[0-9a-f]+\.min\.css")
_UNUSED = re.compile(rf"{_SCRIPTS}(?:bundle\.|lunr/|workers/)|.*\.map$")
_SCRIPT, _GATE = "showcase.js", "language-gate.js"


class Assets(NamedTuple):
    """The path of the folder, with a slash at its end, and all files to be published, those in it included."""

    folder: str
    files: list[File]


def gather(given: Iterable[File], look: Appearance, config: MkDocsConfig) -> Assets:
    """Return the files of a theme with its sheets and scripts made ready to be published."""
    files = [file for file in given if not _UNUSED.match(file.src_uri)]
    taken = {file.src_uri: file.content_string for file in files if _is_ours(file.src_uri)}
    made = _made(taken, look)
    folder = f"assets/{_name_of(made)}/"
    new = [File.generated(config, folder + name, content=text) for name, text in made.items()]
    return Assets(folder, [*(file for file in files if file.src_uri not in taken), *new])


def _is_ours(uri: str) -> bool:
    """Whether a sheet or script is one of the theme's, whoever may have replaced it."""
    return uri.startswith((_SHEETS, _SCRIPTS)) and (
        bool(_OF_MATERIAL.match(uri)) or uri.endswith("/look.css") or (edition.THEME / uri).is_file()
    )


def _made(taken: Mapping[str, str], look: Appearance) -> dict[str, str]:
    material = "".join(trim(text) for uri, text in sorted(taken.items()) if _OF_MATERIAL.match(uri))
    sheets = {uri.removeprefix(_SHEETS): text for uri, text in taken.items() if uri.endswith(".css")}
    joined = join_sheets({"material.css": material, "look.css": sheet_of(look).decode(), **sheets})
    scripts = {uri.removeprefix(_SCRIPTS): text for uri, text in taken.items() if uri.endswith(".js")}
    return {
        **{name: squeeze(text) for name, text in joined.items() if not _OF_MATERIAL.match(_SHEETS + name)},
        **join_scripts(scripts, _SCRIPT),
        _GATE: squeeze_script(scripts[_GATE]),
    }


def _name_of(made: Mapping[str, str]) -> str:
    return digest(*(part.encode() for name in sorted(made) for part in (name, made[name]))).hex()[:8]

"""Style sheets: the theme has one for each component, a site has one for all of them.

Owns how ``@import "card.css";`` becomes what that sheet says. The order of the sheets stands in those that import; a
site's own ``custom_dir`` replaces single ones, as it does templates, and those that are made for the site as well.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.structure.files import File

_FOLDER = "assets/stylesheets/"
_IMPORT = re.compile(rb'^@import "([\w-]+\.css)";$', re.MULTILINE)


def join_sheets(files: Iterable[File], made: Mapping[str, bytes]) -> list[File]:
    """Return the files to publish: a sheet holds those that it imports, which are no files of their own any more.

    ``made`` are sheets that no folder has, by their names.
    """
    kept = {file.src_uri: file for file in files}
    found = [file for uri, file in kept.items() if uri.startswith(_FOLDER) and uri.endswith(".css")]
    sheets = {_FOLDER + name: text for name, text in made.items()}
    sheets |= {file.src_uri: file.content_bytes for file in found}

    def imported(line: re.Match[bytes]) -> bytes:
        uri = _FOLDER + line[1].decode()
        if uri not in sheets:
            return line[0]
        kept.pop(uri, None)
        return sheets[uri].removeprefix(BOM_UTF8).rstrip()

    joined = {uri: _IMPORT.sub(imported, text) for uri, text in sheets.items()}
    for uri in kept.keys() & joined.keys():
        if joined[uri] != sheets[uri]:
            kept[uri].content_bytes = joined[uri]
    return list(kept.values())

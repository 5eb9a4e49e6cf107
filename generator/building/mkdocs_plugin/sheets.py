"""Style sheets: the theme has one for each component, a site has one for all of them.

Owns how ``@import "card.css";`` becomes what that sheet says. The order of the sheets stands in those that import.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_IMPORT = re.compile(r'^@import "([\w-]+\.css)";$', re.MULTILINE)
_BOM = "\ufeff"


def join_sheets(sheets: Mapping[str, str]) -> dict[str, str]:
    """Return the sheets to publish, by name: one holds those that it imports, which are no files of their own then."""
    gone: set[str] = set()

    def imported(line: re.Match[str]) -> str:
        if line[1] not in sheets:
            return line[0]
        gone.add(line[1])
        return sheets[line[1]].removeprefix(_BOM).rstrip()

    joined = {name: _IMPORT.sub(imported, text) for name, text in sheets.items()}
    return {name: text for name, text in joined.items() if name not in gone}

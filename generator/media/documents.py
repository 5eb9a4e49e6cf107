"""Plain text and tables: UTF-8, as every page of the site is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_text(path: Path) -> bool:
    """Whether a file is text in UTF-8; a table in another encoding opens as garbage on half of all machines."""
    data = path.read_bytes()
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return bool(data) and b"\0" not in data

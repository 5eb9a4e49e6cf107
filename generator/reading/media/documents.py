"""Plain text, tables and captions: UTF-8, as every page of the site is."""

from __future__ import annotations

from codecs import BOM_UTF8
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
    # https://www.w3.org/TR/webvtt1/#file-structure
    is_what_it_says = path.suffix.lower() != ".vtt" or data.removeprefix(BOM_UTF8).startswith(b"WEBVTT")
    return bool(data) and b"\0" not in data and is_what_it_says

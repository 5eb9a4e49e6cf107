"""The files under ``content/media/`` that published pages show or offer.

A file that no published record and no page names is not copied.
"""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from generator.pages.pages import Page

_FOLDER = "media/"
_TAG = re.compile(r'<(?:img|video|source|track|a)\b((?:[^>"]|"[^"]*")*)>')
_NAMED = re.compile(r'\b(?:src|poster|href)="([^"]+)"')


def shown_on(page: Page) -> set[str]:
    """Return the files of ours that a page shows, plays or offers, by their path below the site's root."""
    if _FOLDER not in page.body:
        return set()
    folder = posixpath.dirname(page.path)
    named = (
        unquote(unescape(name)) for tag in _TAG.findall(page.body) for name in _NAMED.findall(tag) if _FOLDER in name
    )
    paths = {posixpath.normpath(posixpath.join(folder, name)) for name in named}
    return {path for path in paths if path.startswith(_FOLDER)}

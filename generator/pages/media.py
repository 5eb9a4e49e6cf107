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
    from generator.pages.page import Page

_FOLDER = "media/"
_TAG = re.compile(r'<(?:img|video|source|track|a)\b((?:[^>"]|"[^"]*")*)>')
_NAMED = re.compile(r'\b(?:src|poster|href)="([^"]+)"')
_WIDEST = re.compile(r'\bsrcset="(?:[^"]*, )?([^" ]+) \d+w"')


def shown_on(page: Page) -> set[str]:
    """Return the files of ours that a page shows, plays or offers, by their path below the site's root.

    Of the sizes of a photo the widest stands for all: see ``pages.shown_files``.
    """
    if _FOLDER not in page.body:
        return set()
    folder = posixpath.dirname(page.path)
    tags = _TAG.findall(page.body)
    named = [name for tag in tags for name in (*_NAMED.findall(tag), *_WIDEST.findall(tag)) if _FOLDER in name]
    paths = {posixpath.normpath(posixpath.join(folder, unquote(unescape(name)))) for name in named}
    return {path for path in paths if path.startswith(_FOLDER)}

"""The files of the web editor: its page, its configuration, and what a server has to say with them."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

from generator.editing.cms.collections import SiteCollections
from generator.editing.cms.package import PROGRAM
from generator.editing.schema.files import languages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing.cms.backends import Forge
    from generator.reading.load import Places

CONFIG = "config.yml"
_PAGE = """<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>编辑 · Edit</title>
<script type="importmap">{words}</script>
</head>
<body>
<script type="module" src="edit.js"></script>
</body>
</html>
"""
_START = f'import editor from "./{PROGRAM}";\n\neditor.init();\n'


def admin_files(places: Places, forge: Forge, words: Sequence[str] = ()) -> dict[str, str]:
    """Return the page and its configuration for a site, by their names in the folder of the editor.

    ``words`` are the languages in which the editor speaks. Raises a ``Fault`` where the settings of the site name a
    language that is none.
    """
    languages, in_chinese = languages_of(places)
    configuration = {
        "backend": forge.backend(),
        "media_folder": places.content.relative_to(places.root).as_posix() + "/media",
        "public_folder": "/media",
        "app_title": "编辑 · Edit",
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": SiteCollections(places.root, languages, in_chinese=in_chinese).all(),
    }
    imports = json.dumps({"imports": {f"./locales/{key}.json": f"./locales/{key}.js" for key in words}})
    policy = forge.policy(_sum_of(imports))
    return {
        "index.html": _PAGE.format(policy=policy, words=imports),
        "edit.js": _START,
        CONFIG: json.dumps(configuration, ensure_ascii=False, separators=(",", ":")) + "\n",
        "_headers": f"/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Robots-Tag: noindex\n",
    }


def _sum_of(script: str) -> str:
    """Return the source by which a policy lets one script stand in a page (Content Security Policy, level 3)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"

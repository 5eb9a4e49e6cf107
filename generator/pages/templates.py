"""The Jinja environment of every template of ours: all is escaped, and a name that is not there is an error.

Must not know what the templates show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from pathlib import Path


def open_templates(folder: Path) -> Environment:
    """Return the environment that reads templates from a folder."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        auto_reload=False,  # an environment is opened for one build
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

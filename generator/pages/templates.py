"""The Jinja environment of every template of ours: all is escaped, and a name that is not there is an error.

Owns where compiled templates are kept: with our compiled modules, as Python keeps those, and only if it does. Must not
know what the templates show.
"""

from __future__ import annotations

import os
import sys
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, compiler

_COMPILER = "".join(str(Path(file).stat().st_mtime_ns) for file in (compiler.__file__, __file__))
"""Which compiler, with which options below, it is: another one may make other code of the same text."""


class _Compiled(FileSystemBytecodeCache):
    """Templates compiled once, in a file a name; one that was compiled from another text is compiled anew."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of the file, whichever folder the template lies in: what is kept stays as small as that."""
        del filename
        return super().get_cache_key(name)

    def get_source_checksum(self, source: str) -> str:
        """Return what says that a template is the same and is compiled in the same way."""
        return super().get_source_checksum(_COMPILER + source)


def _compiled() -> _Compiled | None:
    folder = Path(cache_from_source(__file__)).parent
    return (
        None if sys.dont_write_bytecode or not os.access(folder, os.W_OK) else _Compiled(str(folder), "%s.template.pyc")
    )


def open_templates(folder: Path) -> Environment:
    """Return the environment that reads templates from a folder."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        auto_reload=False,  # an environment is opened for one build
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_compiled(),
    )

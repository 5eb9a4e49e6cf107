"""Scripts: the theme has many small modules, a page asks for few files.

Owns how a module and those that it imports become one file. That goes for the script of every page, and for each that
is loaded when it is wanted (``import("./search/dialog.js")``). It understands the few forms in which our modules name
each other, and refuses others; of the language it must not know more.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{ ([^}]*) \} from "(\.[^"]*)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.[^"]*)"\)')
_EXPORT = re.compile(r"^export (?=(?:const|class|function|async function) (\w+))", re.MULTILINE)
_EXPORTED = re.compile(r"^export \{ ([^}]*) \};\n?", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_COMMENT_LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_COMMENT_BLOCK = re.compile(r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^[ \t]+|[ \t]+$|^\n", re.MULTILINE)


class _Module(NamedTuple):
    """A module: what it says, which it imports, which it loads later, and what others get from it."""

    text: str
    imports: tuple[str, ...]
    later: tuple[str, ...]
    exports: tuple[str, ...]


def join_scripts(scripts: Mapping[str, str], first: str) -> dict[str, str]:
    """Return the files that are asked for, by their names: ``first``, a classic script, and what is loaded later.

    Raises ``ValueError`` for a module that is not there, or that names others in a way that is not understood.
    """
    modules = {name: _read(name, text) for name, text in scripts.items()}
    joined: dict[str, str] = {}
    wanted = [first]
    while wanted:
        name = wanted.pop()
        if name not in joined:
            parts = _in_order(modules, name)
            wanted += [each for part in parts for each in modules[part].later]
            joined[name] = _join(modules, parts, is_module=name != first)
    return joined


def _read(name: str, text: str) -> _Module:
    folder = posixpath.dirname(name)

    def resolve(path: str) -> str:
        return posixpath.normpath(posixpath.join(folder, path))

    imports = tuple(resolve(each[2]) for each in _IMPORT.finditer(text))
    later = tuple(resolve(path) for path in _LATER.findall(text))
    exports = [*_EXPORT.findall(text), *(each for found in _EXPORTED.findall(text) for each in found.split(", "))]
    text = _IMPORT.sub(lambda each: f"const {{ {each[1]} }} = {_variable(resolve(each[2]))};", text)
    text = _EXPORTED.sub("", _EXPORT.sub("", text))
    if other := _OTHER.search(text):
        raise ValueError(f"{name}: {other[0]}")
    return _Module(squeeze_script(text), imports, later, tuple(exports))


def squeeze_script(text: str) -> str:
    """Return a script without lines that are comments and without indents; no text of ours goes over several lines."""
    return _INDENT.sub("", _COMMENT_BLOCK.sub("", _COMMENT_LINE.sub("", text)))


def _in_order(modules: Mapping[str, _Module], first: str) -> list[str]:
    """Return a module and all that it imports, each behind those that it imports itself."""
    found: dict[str, bool] = {}

    def visit(name: str, asked_by: str) -> None:
        if name not in modules or found.get(name) is False:
            raise ValueError(f"{asked_by}: {name}")
        if name in found:
            return
        found[name] = False  # not whole yet: whoever comes here again goes round in a circle
        for each in modules[name].imports:
            visit(each, name)
        del found[name]
        found[name] = True

    visit(first, first)
    return list(found)


def _join(modules: Mapping[str, _Module], parts: list[str], *, is_module: bool) -> str:
    folder = posixpath.dirname(parts[-1])
    text = "".join(_wrap(name, modules[name], folder) for name in parts)
    if not is_module:
        return f'"use strict";(()=>{{\n{text}}})();\n'
    return f"{text}export const {{ {', '.join(modules[parts[-1]].exports)} }} = {_variable(parts[-1])};\n"


def _wrap(name: str, module: _Module, folder: str) -> str:
    """Return a module as a function that is called once: what it keeps to itself has no name outside."""
    paths = iter(_relative(each, folder) for each in module.later)
    text = _LATER.sub(lambda _: f'import("{next(paths)}")', module.text)
    return f"const {_variable(name)}=(()=>{{\n{text}return {{ {', '.join(module.exports)} }};\n}})();\n"


def _relative(path: str, folder: str) -> str:
    way = posixpath.relpath(path, folder or ".")
    return way if way.startswith(".") else f"./{way}"


def _variable(name: str) -> str:
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))

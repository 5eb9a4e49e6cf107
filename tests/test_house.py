"""The import ranks of ARCHITECTURE.md hold, and what only one module may know is known to it alone."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULES = sorted((ROOT / "generator").rglob("*.py"))
# who may import what; everything else is free to all
ONLY = {"yaml": {"reading"}, "mkdocs": {"building"}, "markdown": {"reading"}, "typer": {"cli"}, "nh3": {"reading"}}

_EACH_MODULE = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
_LONG = {"_make", "_prepare", "build_site", "updated_with"}
"""Functions of ``building`` that are still to be taken apart."""


def _owner(path: Path) -> str:
    return path.relative_to(ROOT / "generator").parts[0].removesuffix(".py")


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            if node.module == "generator":
                names |= {f"generator.{alias.name}" for alias in node.names}
    return names


@_EACH_MODULE
def test_a_library_is_known_to_one_room_only(path: Path) -> None:
    owner = _owner(path)
    for name in _imported(path):
        package = name.partition(".")[0]
        if package in ONLY:
            assert owner in ONLY[package], f"{owner} imports {name}"


@_EACH_MODULE
def test_a_module_says_what_it_owns_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 300


@_EACH_MODULE
def test_a_function_can_be_read_at_a_glance(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name not in _LONG:
            assert (node.end_lineno or 0) - node.lineno < 30, node.name


def _raises(function: ast.FunctionDef) -> bool:
    """Whether a function's own body raises anything but what it caught."""
    nodes: list[ast.AST] = list(function.body)
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Raise) and node.exc is not None:
            return True
        if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            nodes += ast.iter_child_nodes(node)
    return False


def _public_functions(inside: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    for node in inside.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            if isinstance(node, ast.FunctionDef):
                yield node
            else:
                yield from _public_functions(node)


@_EACH_MODULE
def test_a_public_function_says_what_it_raises(path: Path) -> None:
    if _owner(path) == "cli":  # the docstring of a command is its help
        return
    for function in _public_functions(ast.parse(path.read_text(encoding="utf-8"))):
        if _raises(function):
            assert "raises" in (ast.get_docstring(function) or "").lower(), function.name


def test_generator_and_theme_know_no_district() -> None:
    names = re.compile("巴南|banan|重庆|chongqing|界石|jieshi|宣州|xuanzhou", re.IGNORECASE)
    for folder in ("generator", "theme"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".toml", ".html", ".css", ".js", ".po"}:
                assert not names.search(path.read_text(encoding="utf-8")), path

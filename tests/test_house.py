"""The import ranks of ARCHITECTURE.md hold, and what only one module may know is known to it alone."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MODULES = sorted((ROOT / "generator").rglob("*.py"))
# who may import what; everything else is free to all
ONLY = {"yaml": {"reading"}, "mkdocs": {"building"}, "markdown": {"reading"}, "typer": {"cli"}, "nh3": {"reading"}}


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


def test_a_library_is_known_to_one_room_only() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in MODULES
        for name in sorted(_imported(path))
        if _owner(path) not in ONLY.get(name.partition(".")[0], {_owner(path)})
    ]
    assert wrong == []


def test_a_module_says_what_it_owns_and_stays_small() -> None:
    texts = {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in MODULES}
    assert len(texts) > 200
    assert [path for path, text in texts.items() if not ast.get_docstring(ast.parse(text))] == []
    assert [path for path, text in texts.items() if text.count("\n") > 300] == []


def test_generator_and_theme_know_no_district() -> None:
    names = re.compile("巴南|banan|重庆|chongqing|界石|jieshi|宣州|xuanzhou", re.IGNORECASE)
    for folder in ("generator", "theme"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".toml", ".html", ".css", ".js", ".po"}:
                assert not names.search(path.read_text(encoding="utf-8")), path

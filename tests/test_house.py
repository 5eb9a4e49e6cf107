"""The import ranks of ARCHITECTURE.md hold, and what only one module may know is known to it alone."""

from __future__ import annotations

import ast
import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.records import KINDS
from generator.values.urls import RECORDS_WITH_PAGE
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULES = sorted((ROOT / "generator").rglob("*.py"))
# who may import what; everything else is free to all
NAMING = {
    "generator/values/urls.py": set(KINDS) | {kind.plural for kind in KINDS.values()},  # one table of all addresses
    "generator/reading/term.py": {"park", "industry", "policy", "service", "firm"},  # the sorts of terms in a glossary
    "generator/reading/media/kinds.py": {"document"},  # a sort of file
    "generator/building/mkdocs_plugin/guard.py": {"document"},  # what a browser calls a page of its own
    "generator/reading/media/office/word.py": {"document"},  # the root of a file of Word
    "generator/values/quantity/unit_table.py": {"firm", "project"},  # things that are counted
    "generator/sentences/mentions/english.py": {"figure"},  # a word of English texts
    "generator/sentences/mentions/units.py": {"firm"},  # the same
    "generator/pages/wishes/site.py": {"industry", "park"},  # whose names people say in a sentence
    "generator/pages/wishes/cues.py": {"services"},  # a word of English sentences
    "generator/pages/draft.py": {"district"},  # a word in the descriptions of lists
    "generator/sentences/rules/translations.py": {"district"},  # a field of the settings
    "generator/pages/record.py": {"contact"},  # a field of many kinds
    "generator/answers/gather.py": {"park", "district", "contact", "policies"},  # what questions can be about
    "generator/answers/topics.py": {"needs"},  # the key of a table
    "generator/reading/load_wordings.py": {"park", "district", "contact"},  # what questions can be about
    "generator/cli/starter/__init__.py": {
        "industry",
        "contact",
        "project",
        "district",
    },  # what the small site has of its own
    "generator/cli/starter/site_names.py": {"district"},  # what a site is asked for
    "generator/cli/asking.py": {"district"},  # the same
    "generator/cli/start.py": {"district"},  # the same
}
"""Words of modules outside ``records`` that are also names of kinds."""

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


def test_a_function_can_be_read_at_a_glance() -> None:
    long = [
        f"{path.relative_to(ROOT)} {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 30
    ]
    assert long == []


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


def test_a_public_function_says_what_it_raises() -> None:
    silent = [
        f"{path.relative_to(ROOT)} {function.name}"
        for path in MODULES
        if _owner(path) != "cli"  # the docstring of a command is its help
        for function in _public_functions(ast.parse(path.read_text(encoding="utf-8")))
        if _raises(function) and "raises" not in (ast.get_docstring(function) or "").lower()
    ]
    assert silent == []


def test_a_class_has_its_name_for_itself() -> None:
    names = Counter(
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert {name for name, count in names.items() if count > 1} == set()


def test_generator_and_theme_know_no_district() -> None:
    names = re.compile("巴南|banan|重庆|chongqing|界石|jieshi|宣州|xuanzhou|青澜|qinglan", re.IGNORECASE)
    for folder in ("generator", "theme"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".toml", ".html", ".css", ".js", ".po"}:
                assert not names.search(path.read_text(encoding="utf-8")), path


def test_no_room_but_that_of_records_names_a_kind() -> None:
    names = {*KINDS, *(kind.plural for kind in KINDS.values())}
    found = {
        f"{path.relative_to(ROOT)}: {value}"
        for path in MODULES
        if _owner(path) != "records"
        for value in (_words_in(path) & names) - NAMING.get(path.relative_to(ROOT).as_posix(), set())
    }
    assert found == set()


def _words_in(path: Path) -> set[str]:
    """Return the texts of a module that are one word, but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_the_address_table_knows_which_kinds_have_pages() -> None:
    assert set(RECORDS_WITH_PAGE) == {kind.name for kind in KINDS.values() if kind.has_page}

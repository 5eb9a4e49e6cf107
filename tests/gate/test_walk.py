"""Nothing behind the gate can name an entry: the types that pages get lead to none, and no module imports one."""

from __future__ import annotations

import ast
import dataclasses
import sys
from functools import lru_cache
from inspect import getmembers, isclass, isfunction
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

import pytest

import generator.building.checking  # noqa: F401  (all kinds are there then)
from generator.gate.shelf import Shelf
from generator.gate.site import Site
from generator.library.library import Library
from generator.pages.leaf import Leaf
from generator.pages.pages import Pages
from generator.records import KINDS
from generator.records.contact.record import Contact, ContactEntry
from generator.values.record import Block, Entry
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLIC = [kind.entry.PUBLIC for kind in KINDS.values()]
BEFORE = {
    *("messages", "values", "reading", "sentences", "gate", "editing", "cli"),
    *("records/__init__.py", "records/kind.py", "records/rules"),
    *("building/reading.py", "building/checking.py", "building/addresses.py", "building/batches"),
    "building/release.py",  # looks at the settings and the configuration for what no release may hold
    "building/record_check.py",  # checks one record as it is typed
    "building/todo.py",  # lists what is left to do, and what the records are called that it is about
    "building/edition.py",  # asks the settings for which languages there are words
}
"""Rooms and modules that read what staff wrote, up to the gate; ``editing`` writes it, ``cli`` hands commands on."""
OF_A_KIND = {"__init__.py", "record.py", "rules.py"}
"""What of a kind's folder knows what staff write; all else shows it."""
READ = {"Content", "Located", "Index", "Note", "YamlFile"}


def _entries(found: type[Entry] = Entry) -> Iterator[type[Entry]]:
    yield found
    for each in found.__subclasses__():
        yield from _entries(each)


ENTRIES = {each.__name__ for each in _entries()}


def _modules_behind() -> Iterator[Path]:
    for path in sorted((ROOT / "generator").rglob("*.py")):
        name = path.relative_to(ROOT / "generator").as_posix()
        is_before = any(name == each or name.startswith(f"{each}/") for each in BEFORE)
        if not is_before and not (name.startswith("records/") and path.name in OF_A_KIND):
            yield path


BEHIND = {path.relative_to(ROOT).as_posix(): path for path in _modules_behind()}


def test_there_are_modules_on_both_sides_and_all_entries_are_known() -> None:
    assert len(BEHIND) > 200
    assert {"Entry", "RecordEntry", "PlotEntry", *(kind.entry.__name__ for kind in KINDS.values())} <= ENTRIES
    assert "generator/records/park/record.py" not in BEHIND
    assert "generator/records/park/page.py" in BEHIND


@pytest.mark.parametrize("name", BEHIND)
def test_a_module_behind_the_gate_names_no_entry(name: str) -> None:
    tree = ast.parse(BEHIND[name].read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not imported & (ENTRIES | READ)
    assert not asked & {"internal", "disclosure"}


def _hints(of: Any) -> dict[str, Any]:  # noqa: ANN401  (a class or a function)
    """Return the annotations of a function, or of a class and of what it is made of."""
    found: dict[str, Any] = {}
    for each in reversed(of.__mro__) if isclass(of) else (of,):
        if each.__module__.startswith("generator.") and getattr(each, "__annotations__", None):
            names = _names_in(each.__module__)
            told = {name: text for name, text in each.__annotations__.items() if isinstance(text, str)}
            found |= {name: eval(text, names) for name, text in told.items()}  # noqa: S307  (our own annotations)
    return found


@lru_cache
def _names_in(module: str) -> dict[str, Any]:
    """Return the names of a module with those that it imports for its annotations alone."""
    names = dict(vars(sys.modules[module]))
    for node in ast.parse(Path(str(sys.modules[module].__file__)).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            exec(compile(ast.Module(node.body, []), module, "exec"), names)  # noqa: S102  (our own imports)
    return names


def _types_in(annotation: object) -> Iterator[type]:
    made_of = get_origin(annotation) or annotation
    if isclass(made_of):
        yield made_of
    for inner in get_args(annotation):
        yield from _types_in(inner)


def _told_by(found: type) -> Iterator[object]:
    """Return the annotations of what a value of a type has, and of what can be asked of it."""
    if issubclass(found, Block):
        yield from (field.annotation for field in found.model_fields.values())
        return
    if dataclasses.is_dataclass(found) or hasattr(found, "_fields"):
        yield from _hints(found).values()
    for name, member in getmembers(found):
        asked = member.fget if isinstance(member, property) else member
        is_asked = not name.startswith("_") or name in {"__getitem__", "__iter__", "__call__"}
        if is_asked and isfunction(asked):
            yield _hints(asked).get("return")


def _reached(roots: list[type]) -> set[type]:
    reached: set[type] = set()
    ahead = list(roots)
    while ahead:
        found = ahead.pop()
        if found not in reached and found.__module__.startswith("generator."):
            reached.add(found)
            ahead += [each for told in _told_by(found) for each in _types_in(told)]
    return reached


def test_no_value_that_pages_get_leads_to_an_entry() -> None:
    reached = _reached([Site, Library, Leaf, Pages, *PUBLIC])
    assert {Shelf, *PUBLIC} <= reached
    assert len(reached) > 60
    assert [each for each in reached if issubclass(each, Entry) or each.__name__ in READ] == []


def test_the_walk_finds_an_entry_where_there_is_one() -> None:
    class Careless(Block):
        contacts: tuple[ContactEntry, ...] = ()

    Careless.__module__ = "generator.careless"
    assert ContactEntry in _reached([Careless])


def test_a_shelf_opens_no_entry() -> None:
    written = {"id": "desk", "name": {"zh": "窗口"}, "internal": {"mobile": "13800138000"}}
    entry = ContactEntry.model_validate(written)
    with pytest.raises(TypeError, match="not public"):
        Shelf.of({"desk": entry})["desk"]
    public = Contact.model_validate({key: written[key] for key in ("id", "name")})
    assert Shelf.of({"desk": public})["desk"] is public

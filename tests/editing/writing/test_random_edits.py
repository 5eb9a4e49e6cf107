"""A thousand random edits of real content: each changes the lines of its field and what it says, and nothing else."""

from __future__ import annotations

import copy
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from generator.editing.writing import AddItem, Move, Put, Remove, Unchangeable, changed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.editing.writing.edits import Operation

ROOT = Path(__file__).parents[3]
FOLDERS = ("content", "examples", "tests/sites", "generator/records", "generator/cli/starter/site")
FILES = [
    *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml")) if path.stat().st_size < 60_000),
    ROOT / "projects.yaml",
]
EDITS, SHARDS = 1000, 10

TEXTS = (
    "3.8亿元", "plain words", "约 12.5 亿元", "a: b", "#not a comment", "it's", 'say "yes"', "- dash", "null", "true",
    "是", "2026-11", "[brackets]", "{braces}", "first\nsecond", "一行\n\n三行\n  indented", "trailing #", "@at", "%x",
    "*star*", "&and", "!bang", "| pipe", "> fold", "\\back", "tab\there", "😀", "a" * 300, "：全角", "x, y", "? q",
    "`t`",
)  # fmt: skip


class Spot(NamedTuple):
    """A value of a file as PyYAML sees it: its path, its node, and the first line of its key or dash."""

    path: tuple[str | int, ...]
    node: yaml.Node
    first: int


def spots(node: yaml.Node | None, path: tuple[str | int, ...] = ()) -> Iterator[Spot]:
    """Yield every value below a node."""
    pairs: list[tuple[str | int, yaml.Node, int]] = []
    if isinstance(node, yaml.MappingNode):
        pairs = [(key.value, value, key.start_mark.line) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        pairs = [(number, value, value.start_mark.line) for number, value in enumerate(node.value)]
    for step, value, first in pairs:
        yield Spot((*path, step), value, first)
        yield from spots(value, (*path, step))


def an_operation(chance: Random, found: list[Spot]) -> tuple[Operation, Spot] | None:
    """Return something that a form could ask for, at some value of a file."""
    spot = chance.choice(found)
    how = chance.choice(["text", "text", "text", "remove", "key", "item", "move"])
    if how == "text" and isinstance(spot.node, yaml.ScalarNode):
        return Put(spot.path, chance.choice(TEXTS)), spot
    if how == "remove" and len(spot.path) > 1:
        return Remove(spot.path), spot
    if (
        how == "key"
        and isinstance(spot.node, yaml.MappingNode)
        and "zh" not in (key.value for key, _ in spot.node.value)
    ):
        return Put((*spot.path, "new_key"), {"inner": chance.choice(TEXTS), "others": ["a", "b"]}), spot
    if how == "item" and isinstance(spot.node, yaml.SequenceNode):
        return AddItem(spot.path, chance.choice(TEXTS)), spot
    if how == "move" and isinstance(spot.node, yaml.SequenceNode) and len(spot.node.value) > 1:
        return Move((*spot.path, chance.randrange(len(spot.node.value) - 1))), spot
    return None


def _is_text(node: yaml.MappingNode) -> bool:
    """Whether a mapping holds languages, beside which the reader allows nothing else."""
    return "zh" in {key.value for key, _ in node.value}


def meant(value: Any, operation: Operation) -> Any:  # noqa: ANN401  (any YAML)
    """Return what PyYAML must read after an operation, by the plainest means there are."""
    value = copy.deepcopy(value)
    *way, last = operation.path
    holder = value
    for step in way:
        holder = holder[step]
    if isinstance(operation, AddItem):
        holder[last].append(operation.value)
    elif isinstance(operation, Put):
        holder[last] = operation.value
    elif isinstance(operation, Move):
        holder[last], holder[int(last) + 1] = holder[int(last) + 1], holder[last]
    else:
        del holder[last]
        while way and not holder:  # what holds nothing goes as well
            *way, last = way
            holder = value
            for step in way:
                holder = holder[step]
            del holder[last]
    return value


def read(text: str) -> Any:  # noqa: ANN401  (any YAML)
    """Return what PyYAML reads, every scalar as its text."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  (it makes nothing but texts)


def bare(value: Any) -> Any:  # noqa: ANN401  (any YAML)
    """Return a value without the line break that a block of lines ends with."""
    if isinstance(value, dict):
        return {key: bare(each) for key, each in value.items()}
    if isinstance(value, list):
        return [bare(each) for each in value]
    return value.strip() if isinstance(value, str) else value


@pytest.mark.parametrize("shard", range(SHARDS))
def test_an_edit_changes_its_field_and_nothing_else(shard: int) -> None:
    """PyYAML reads what was meant, and lines before and behind the field are the same bytes."""
    chance = Random(f"edits {shard}")  # noqa: S311  (the same edits each time)
    done = 0
    while done < EDITS // SHARDS:
        path = chance.choice(FILES)
        text = path.read_bytes().decode()
        if chance.random() < 0.3:
            text = text.replace("\r\n", "\n").replace("\n", "\r\n")
        found = list(spots(yaml.compose(text, yaml.SafeLoader)))
        asked = an_operation(chance, found) if found else None
        if asked is None:
            continue
        operation, spot = asked
        try:
            new = changed(text, operation)
        except Unchangeable:
            pytest.fail(f"{path.relative_to(ROOT)}: {operation}")
        done += 1
        assert bare(read(new)) == bare(meant(read(text), operation)), (path, operation)
        same_around(text, new, spot, operation, found)


def same_around(text: str, new: str, spot: Spot, operation: Operation, found: list[Spot]) -> None:
    """Assert that the lines before a field and behind it are as they were."""
    lines, others = text.splitlines(keepends=True), new.splitlines(keepends=True)
    last = spot.node.end_mark.line
    if isinstance(spot.node, yaml.CollectionNode) and not spot.node.flow_style:
        while not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#"):
            last -= 1
        last -= 1
    first = min(spot.first, spot.node.start_mark.line)
    gone = spot.path
    if isinstance(operation, Remove):
        holders = [(each.path, each.first) for each in found if _holds_only(each, spot.path)]
        gone, first = min([(gone, first), *holders], key=lambda each: len(each[0]))
    before, behind = lines[:first], lines[last + 1 :]
    if isinstance(operation, Remove) and lines[first].lstrip().startswith(f"- {gone[-1]}:"):
        behind[0] = _with_dash(behind[0])  # the next key has it
    assert others[: len(before)] == before, operation
    assert not behind or others[-len(behind) :] == behind, operation


def _holds_only(outer: Spot, path: tuple[str | int, ...]) -> bool:
    """Whether a value holds nothing but what is at a path, and goes with it."""
    node: Any = outer.node
    if path[: len(outer.path)] != outer.path or path == outer.path:
        return False
    for step in path[len(outer.path) :]:
        if len(node.value) != 1:
            return False
        node = node.value[0] if isinstance(step, int) else node.value[0][1]
    return True


def _with_dash(line: str) -> str:
    bare_line = line.lstrip()
    return f"{line[: len(line) - len(bare_line) - 2]}- {bare_line}"

"""The contract of the open data stands in a file: which subjects, fields and types there are, and which columns.

Each number of the contract has its listing, ``tests/cases/data/open_data_contract_NUMBER.txt``. What comes is appended
there; what goes makes a new number with a listing of its own, and a line with that number under "Breaking" in the
changelog.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.pages.data.schema import CONTRACT
from tests.open_data import data_of
from tests.places import CASES, ROOT, SITES

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTING = CASES / "data" / f"open_data_contract_{CONTRACT}.txt"


def _agreed() -> list[str]:
    return _LISTING.read_text("utf-8").splitlines()


@cache
def _listed() -> list[str]:
    files = data_of(SITES / "full")
    found = [f"contract {CONTRACT}", *(f"file {name}" for name in sorted(files))]
    for name in sorted(files):
        if name.endswith(".schema.json"):
            schema = json.loads(files[name])
            subject = name.removesuffix(".schema.json")
            found += [f"{subject} {line}" for line in _fields(schema["$defs"]["entry"])]
            shared = {key: each for key, each in schema["$defs"].items() if key != "entry"}
    for key, schema in sorted(shared.items()):
        found += [f"shared {key} {line}" for line in _fields(schema)]
    for name in sorted(files):
        if name.endswith(".csv"):
            found.append(f"columns {name} {files[name].decode('utf-8-sig').splitlines()[0]}")
    return found


def _fields(schema: dict[str, Any], above: str = "") -> Iterator[str]:
    for name, inner in schema.get("properties", {}).items():
        held = inner.get("items", inner)
        path = f"{above}{name}{'[]' if 'items' in inner else ''}"
        need = " required" if name in schema["required"] else ""
        yield f"{path} {_type_of(held)}{need}"
        if held.get("type") == "object" and "key" not in held.get("properties", {}):
            yield from _fields(held, f"{path}.")


def _type_of(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return "|".join(map(_type_of, schema["anyOf"]))
    if "key" in schema.get("properties", {}):
        return f"choice({','.join(schema['properties']['key']['enum'])})"
    if "enum" in schema:
        return f"one of ({','.join(schema['enum'])})"
    told = schema.get("type", "any")
    pattern = f" {schema['pattern']}" if "pattern" in schema else ""
    return ("|".join(told) if isinstance(told, list) else str(told)) + pattern


def test_nothing_that_readers_rely_on_has_gone() -> None:
    went = [line for line in _agreed() if line not in _listed()]
    assert not went, f"raise CONTRACT, list it anew, and say under Breaking in CHANGELOG.md what has gone: {went}"


def test_all_that_has_come_is_in_the_listing() -> None:
    came = [line for line in _listed() if line not in _agreed()]
    assert not came, "\n".join([f"append to {_LISTING.name}:", *came])


def test_a_new_number_of_the_contract_is_told_under_breaking() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    breaking = [part.partition("\n## ")[0] for part in changelog.split("\n### Breaking\n")[1:]]
    for number in range(2, int(CONTRACT) + 1):
        assert any(f"contract {number}" in part for part in breaking), number

"""The published JSON is what its schema says, of every site of the repository, and of no other shape."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from tests.open_data import EVERY_SITE, data_of
from tests.places import SITES

if TYPE_CHECKING:
    from pathlib import Path

_SUBJECTS = ("parks", "plots", "projects", "signings", "policies", "events", "needs")


def _validator(files: dict[str, bytes], subject: str) -> Draft202012Validator:
    schema = json.loads(files[f"{subject}.schema.json"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("site", EVERY_SITE, ids=lambda site: site.name)
def test_every_file_is_what_its_schema_says(site: Path) -> None:
    files = data_of(site)
    for name in files:
        if name.endswith(".json") and not name.endswith(".schema.json"):
            subject = name.removesuffix(".json")
            told = json.loads(files[name])
            assert told["$schema"] == f"{subject}.schema.json"
            errors = [f"{error.json_path}: {error.message}" for error in _validator(files, subject).iter_errors(told)]
            assert not errors, errors[:5]


def test_the_full_site_has_an_entry_of_every_subject() -> None:
    files = data_of(SITES / "full")
    for subject in _SUBJECTS:
        assert json.loads(files[f"{subject}.json"])["entries"], subject


def test_every_field_of_every_model_is_in_the_full_site() -> None:
    files = data_of(SITES / "full")
    for subject in _SUBJECTS:
        schema = json.loads(files[f"{subject}.schema.json"])["$defs"]["entry"]
        found = [
            each for each in json.loads(files[f"{subject}.json"])["entries"] if each["id"].startswith("everything")
        ]
        missing = set(_paths_of_schema(schema)) - {path for each in found for path in _paths_of(each)}
        assert not missing, (subject, missing)


def _paths_of_schema(schema: dict[str, Any], above: str = "") -> list[str]:
    found = []
    for name, inner in schema.get("properties", {}).items():
        held = inner.get("items", inner)
        path = f"{above}{name}"
        found += [path] if "$ref" in held or "key" in held.get("properties", {}) else []
        if "$ref" not in held and "key" not in held.get("properties", {}):
            found += _paths_of_schema(held, f"{path}.")
    return found


def _paths_of(value: object, path: str = "") -> set[str]:
    if isinstance(value, list):
        return {each for item in value for each in _paths_of(item, path)} | {path}
    if isinstance(value, dict):
        inner = {each for name, item in value.items() for each in _paths_of(item, f"{path}.{name}" if path else name)}
        return inner | {path}
    return {path}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: entry.pop("name"),
        lambda entry: entry.update(price=1),
        lambda entry: entry["land"]["planned"].update(low=3),
        lambda entry: entry["land"]["planned"].update(code="mu"),
        lambda entry: entry["land"]["planned"].update(as_of="last year"),
        lambda entry: entry["land"]["planned"].pop("sample"),
        lambda entry: entry["level"].update(key="galactic"),
        lambda entry: entry["name"].pop("en"),
        lambda entry: entry["industries"].append("logistics"),
    ],
)
def test_what_is_wrong_is_found(spoil: Any) -> None:  # noqa: ANN401  (a function that changes one thing)
    files = data_of(SITES / "full")
    told = json.loads(files["parks.json"])
    entry = next(each for each in told["entries"] if each["id"] == "everything")
    spoil(entry)
    assert list(_validator(files, "parks").iter_errors(told))

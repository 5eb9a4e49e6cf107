"""YAML as editors read it (the core schema of YAML 1.2), and what a schema finds in it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema
import yaml

from generator.editing.fields import FORMS
from generator.editing.schema import schema_of

if TYPE_CHECKING:
    from collections.abc import Sequence


class CoreLoader(yaml.CSafeLoader):
    """Reads numbers, yes and no, and nothing as YAML 1.2 does; everything else, days included, is text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  (PyYAML's own name)


for _tag, _form, _first in (
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"(?:[-+]?[0-9]+)$", "-+0123456789"),
    ("float", r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$", "-+.0123456789"),
    ("null", r"(?:~|null|Null|NULL|)$", "~nN\0"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_form), [*_first, ""])


def _whole(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    return int(loader.construct_scalar(node))


CoreLoader.add_constructor("tag:yaml.org,2002:int", _whole)


def typed(text: str) -> object:
    """Return what an editor makes of the text of a file; keys are texts as in JSON."""
    return _with_text_keys(yaml.load(text, CoreLoader))  # noqa: S506  (a safe loader)


def _with_text_keys(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(each) for key, each in value.items()}
    return [_with_text_keys(each) for each in value] if isinstance(value, list) else value


@cache
def validator(name: str, languages: Sequence[str] = ("zh", "en"), *, in_chinese: bool = False) -> Any:  # noqa: ANN401
    """Return what validates the files of a form."""
    return jsonschema.Draft7Validator(schema_of(FORMS[name], languages, in_chinese=in_chinese))


def complaints(
    name: str, value: object, languages: Sequence[str] = ("zh", "en"), *, in_chinese: bool = False
) -> list[str]:
    """Return what the schema of a form has against a value, with its place."""
    found = validator(name, languages, in_chinese=in_chinese).iter_errors(value)
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in found]

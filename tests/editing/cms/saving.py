"""What the editor on the web does to a file: keys in the order of the form, without what is empty.

After ``draft/save/serialize`` of Sveltia CMS 0.221: fields first, in their order, then what no field is for, by name.
"""

from __future__ import annotations

from typing import Any

import yaml

from tests.editing.schema.typed import typed

Widget = dict[str, Any]


def saved(text: str, fields: list[Widget]) -> str:
    """Return the text of a file of YAML as the editor writes it."""
    value: Any = typed(text)
    if fields[0].get("root"):
        inside = fields[0]["fields"]
        value = [_ordered(each, inside) for each in value]
    else:
        value = _ordered(value, fields)
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=2**30)


def _ordered(value: Any, fields: list[Widget]) -> Any:  # noqa: ANN401  (what YAML may hold)
    if not isinstance(value, dict):
        return value
    found = {}
    for field in fields:
        name = field["name"]
        if field["widget"] == "keyvalue":
            found[name] = value.get(name) or {}
        elif name in value and (field["required"] or not _is_empty(value[name])):
            found[name] = _inside(value[name], field)
    return found | {name: value[name] for name in sorted(value) if name not in found}


def _inside(value: Any, field: Widget) -> Any:  # noqa: ANN401  (what YAML may hold)
    if field["widget"] == "object":
        return _ordered(value, field["fields"])
    if field["widget"] == "list" and "fields" in field and isinstance(value, list):
        return [_ordered(each, field["fields"]) for each in value]
    return value


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [], {})

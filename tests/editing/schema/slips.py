"""Slips of one value or key, made at every field of every form in records that are right, and what the check says."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from generator.editing.fields import FORMS, FieldSort
from generator.reading.called import put_ids
from generator.reading.naming import with_names
from generator.reading.source import YamlMapping
from generator.reading.source.reader import read_text
from generator.reading.validation import validate
from generator.records import KINDS
from generator.values.fields import NO_WORDS
from generator.values.record import RecordEntry
from tests.editing.schema.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.editing.fields import FormField

Path_ = tuple["str | int", ...]
ROOT = Path(__file__).parents[3]
FULL = ROOT / "tests" / "sites" / "full"
LANGUAGES = ("zh", "en", "ja")
"""Those of the site in which every field stands."""
_CONTEXT = {
    "languages": LANGUAGES,
    "may_be_public": frozenset(),
    "kinds_with_page": tuple(kind for kind, each in KINDS.items() if each.has_page),
}
STRUCTURAL = frozenset(
    {
        "R101",
        "R102",
        "R103",
        "R104",
        "R105",
        "R106",
        "R107",
        "R108",
        "R109",
        "R110",
        "R111",
        "R112",
        "R113",
        "R114",
        "R115",
        "R118",
        "R120",
        "R121",
        "R122",
        "R124",
        "R126",
        "R127",
        "R140",
        "T101",
        "T102",
        "T103",
        "T104",
        "T105",
        "T110",
        "M160",
        "M161",
        "M167",
        "S110",
        "S111",
        "S112",
        "S114",
        "S130",
        "S170",
        "S171",
        "S173",
        "K106",
        "K108",
        "K110",
        "K113",
        "C182",
        "A121",
        "Q101",
        "Q103",
        "Q110",
        "Q139",
        "R172",
        "Y129",
        "Y176",
        "Y181",
        "Y183",
    }
)
"""Codes of what a schema must find too: keys, shapes, choices, the form of ids, addresses, numbers, what is empty.

Not of it is what is compared with something else (references, dates in order), reckoned (contrast) or read closely
(what exactly a quantity says).
"""
VALUES: tuple[object, ...] = (
    *(None, "", " ", "null", "~", "undefined", "[object Object]", [], {}, ["甲"], [None], [[]], [{}], {"x": "y"}),
    *({"zh": "甲", "en": "A"}, {"zh": "甲"}, {"en": "A"}, {"zh": ["甲"], "en": "A"}, {"zh": "", "en": "A"}),
    *({"zh": "甲", "fr": "A"}, {"中文": "甲", "英文": "A"}, {"zh": "甲", "中文": "甲"}, {"zh": "甲", "en": None}),
    *("甲乙丙", "some words", "North Park", "-park", "con", "12 亩", 12, 3.7, -1, 2026, True, "yes", "无", "maybe"),
    *("2026-02-03", "待定", "office.example.cn", "a@b", "www.example.cn", "https://", "https://a b.cn/", "ftp://a.cn"),
    *("https://a_b.cn/x", "https://a.cn;x/y", "https://[::1]/", 1066.3, "1066.3", "90.0", "+180", -91),
    *("#12", "red", "#0a5961", "40%", "40% 30%", "140% 30%", {"x": "40%", "y": "30%"}, {"x": "40%"}, "english", "xx"),
    *("map/rivers.geojson", "rivers.geojson", "/api", "//api", "name of it", "Asia/Shanghai", "Asia/Nowhere"),
)
"""What is put in place of every text, number and choice."""
SHAPES: tuple[object, ...] = (
    *(None, "", "甲乙丙", 12, True, [], {}, ["甲"], [None], {"x": "y"}),
    {"zh": "甲", "en": "A"},
)
"""What is put in place of every block, list and mapping."""
_OF_PARTS = {FieldSort.BLOCK, FieldSort.LIST, FieldSort.MAPPING, FieldSort.FREE}


class Slip(NamedTuple):
    """A record with a slip in it, and where that is."""

    form: str
    where: str
    value: object


@cache
def records_of(name: str) -> tuple[dict[str, object], ...]:
    """Return right records of a form, those with every field first."""
    place = FORMS[name]
    found: list[Any] = []
    for root in (FULL, ROOT, ROOT / "examples" / "qinglan", ROOT / "tests" / "cases" / "valid" / "forms"):
        for file in sorted({file for pattern in place.files for file in root.glob(pattern)}):
            value = typed(file.read_text(encoding="utf-8"))
            found += value if isinstance(value, list) else [value]
    return tuple(found)


def codes_of(name: str, value: object) -> frozenset[str]:
    """Return the codes of what the check says of a record by itself."""
    model = FORMS[name].model
    document = with_names(read_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "x.yaml"), model)
    found = [issue.code for issue in document.issues]
    if isinstance(document.value, YamlMapping):
        if issubclass(model, RecordEntry):
            list(put_ids(document, (), document.value, model, None, {}))
        found += [issue.code for issue in validate(model, document, (), document.value, _CONTEXT)[1]]
    return frozenset(found)


class Spot(NamedTuple):
    """A field of a form in a small right record that has it."""

    form: str
    path: Path_
    field: FormField
    record: dict[str, object]

    def slip(self, what: str, value: object) -> Slip:
        """Return a slip at this field."""
        return Slip(self.form, f"{self.form}: {'.'.join(map(str, self.path))} {what}", value)


@cache
def spots() -> tuple[Spot, ...]:
    """Return each field that stands in any record, once for each block that has it."""
    found: dict[tuple[str, str], Spot] = {}
    for name in FORMS:
        if name == "page":
            continue  # Markdown with a few keys, which editors do not read as YAML
        for record in records_of(name):
            for path, block, field in _fields(FORMS[name].form.block, record, ()):
                if (block.of, field.key) not in found:
                    found[block.of, field.key] = _spot(name, record, path, field)
    return tuple(found.values())


def _spot(name: str, record: dict[str, object], path: Path_, field: FormField) -> Spot:
    way, small = _pruned(name, record, path)
    return Spot(name, way, field, small)


def slips_of_values() -> Iterator[Slip]:
    """Put every value in place of one that is there, once for each sort of field."""
    seen: set[object] = set()
    for spot in spots():
        if (sort := _sort_of(spot.field)) in seen:
            continue
        seen.add(sort)
        for value in SHAPES if spot.field.sort in _OF_PARTS else VALUES:
            yield spot.slip(f"= {value!r}", _with(spot.record, spot.path, value))
            if spot.field.sort is FieldSort.LIST:
                yield spot.slip(f"= [{value!r}]", _with(spot.record, spot.path, [value]))


def _sort_of(field: FormField) -> object:
    inside = _sort_of(field.each) if field.each else None
    return field.sort, field.of, field.required, tuple(each.value for each in field.choices), inside, field.least


def slips_of_keys() -> Iterator[Slip]:
    """Leave out every key, misspell those that are required, write each twice and in Chinese, and one that is none."""
    seen: set[object] = set()
    for spot in spots():
        _, path, field, record = spot
        yield spot.slip("gone", _without(record, path))
        if field.required:
            yield spot.slip("misspelt", _with(_without(record, path), (*path[:-1], f"{path[-1]}x"), "甲"))
        if path[:-1] not in seen:
            yield spot.slip("beside an unknown key", _with(record, (*path[:-1], "colour_of_hair"), "brown"))
        for name in field.names[: (field.key, field.names) not in seen]:
            twice = _with(record, (*path[:-1], name), _at(record, path))
            yield spot.slip("twice", twice)
            yield spot.slip("in Chinese", _without(twice, path))
        seen |= {path[:-1], (field.key, field.names)}


def holds_nothing(value: object) -> bool:
    """Whether there is something empty in a value: the check takes what programs write for nothing as not there."""
    if isinstance(value, (dict, list)):
        return not value or any(map(holds_nothing, value.values() if isinstance(value, dict) else value))
    return value is None or (isinstance(value, str) and (not value.strip() or value in NO_WORDS))


def _fields(block: FormField, value: object, path: Path_) -> Iterator[tuple[Path_, FormField, FormField]]:
    """Yield each field that has a value in a record: its path, the block that it is in, the field."""
    if not isinstance(value, dict):
        return
    for field in block.fields:
        if field.key in value:
            yield (*path, field.key), block, field
            yield from _below(field, value[field.key], (*path, field.key))


def _below(field: FormField, value: object, path: Path_) -> Iterator[tuple[Path_, FormField, FormField]]:
    if field.sort is FieldSort.BLOCK:
        yield from _fields(field, value, path)
    elif field.each and isinstance(value, (dict, list)):
        for step, inner in enumerate(value) if isinstance(value, list) else value.items():
            yield from _below(field.each, inner, (*path, step))


def _pruned(name: str, record: dict[str, object], path: Path_) -> tuple[Path_, dict[str, object]]:
    """Return a record with what it needs and one field: validation of the rest would say the same each time."""
    small, way = _small(FORMS[name].form.block, record, path)
    return (way, small) if isinstance(small, dict) and not codes_of(name, small) else (path, record)


def _small(field: FormField | None, value: object, path: Path_) -> tuple[object, Path_]:
    if not path or field is None:
        return value, ()
    step, inside = path[0], field.each
    if isinstance(value, list):
        kept, way = _small(inside, value[int(step)], path[1:])
        return [kept], (0, *way)
    if not isinstance(value, dict):
        return value, ()
    needed = {each.key for each in field.fields if each.required}
    inside = field.field(str(step)) if field.fields else inside
    kept, way = _small(inside, value[step], path[1:])
    return {key: kept if key == step else each for key, each in value.items() if key in {*needed, step}}, (step, *way)


def _at(value: Any, path: Path_) -> Any:  # noqa: ANN401  (what YAML may hold)
    for step in path:
        value = value[step]
    return value


def _with(record: dict[str, object], path: Path_, value: object) -> dict[str, object]:
    changed = copy.deepcopy(record)
    _at(changed, path[:-1])[path[-1]] = copy.deepcopy(value)
    return changed


def _without(record: dict[str, object], path: Path_) -> dict[str, object]:
    changed = copy.deepcopy(record)
    del _at(changed, path[:-1])[path[-1]]
    return changed

"""What a bureau starts from: an example record of each kind, complete and commented, and a whole small site.

Owns the example files (``site/``, and ``example.yaml`` of each kind) and where each is written. Nothing that is there
already is changed.
"""

from __future__ import annotations

import json
from datetime import timedelta
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from generator.gate.disclosure import disclosure_of
from generator.messages.issues import Fault
from generator.reading.chinese_keys import with_chinese_keys
from generator.reading.load import Places
from generator.reading.page import PageHead
from generator.reading.settings import Settings
from generator.records import KINDS
from generator.values.fields import read_id
from generator.values.keys import shape_of
from generator.values.language import Text
from generator.values.record import Disclosure
from generator.values.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from generator.reading.content import Content
    from generator.values.record import Block

_HERE = Path(__file__).parent
_RECORDS = _HERE.parent.parent / "records"
EXAMPLES = {name: kind.example for name, kind in sorted(KINDS.items()) if kind.example}
"""The kinds of record of which there is an example."""
_MODELS: dict[str, type[Block]] = {"site": Settings, **{each.plural: each.entry for each in KINDS.values()}}
"""What reads each file and folder of a site."""
_IDS = {kind: f"example-{kind}" for kind in EXAMPLES}
"""The ids of the examples in the small site."""
_NAMES = {"industry": "machinery", "contact": "investment-office"} | _IDS | {"project": "example-works"}
"""The records of the small site that its examples name; what is signed is not the project that looks for partners."""


def write_record(
    kind: str, key: str, places: Places, content: Content, moment: datetime, *, in_chinese: bool = False
) -> Path:
    """Write an example record of a kind into a site and return its file.

    It names records of the site that are public; a line for which there is none is written as a comment. Raises a
    ``Fault`` where the id is none or taken, or where a record that it needs is missing.
    """
    key = read_id(key)
    path = _file_of(kind, key, places, moment)
    taken = content.records(kind).get(key)
    if taken is not None or path.exists():
        raise Fault("U121", id=key, place=str(taken.place("id")) if taken else places.name(path))
    if EXAMPLES[kind].is_alone and (there := next(iter(content.records(kind).values()), None)):
        raise Fault("U124", kind=kind, place=str(there.place("id")))
    names = dict(_first_of_each(content))
    missing = [target for target in EXAMPLES[kind].needs if target not in names]
    if missing:
        raise Fault("U122", kind=kind, needed=missing[0], file=f"content/{KINDS[missing[0]].plural}.yaml")
    settings = content.settings.record if content.settings else None
    known = {
        "district": settings.district if settings else Text({"zh": "示例区", "en": "Example District"}),
        "publisher": settings.publisher if settings else Text({"zh": "示例区招商局", "en": "The bureau"}),
    }
    text = fill(_example_of(kind), {"id": key} | names | _flow(known) | _days(moment))
    write_whole({path: with_chinese_keys(text, KINDS[kind].entry) if in_chinese else text})
    return path


def write_site(folder: Path, moment: datetime, *, in_chinese: bool = False) -> list[str]:
    """Write a small complete site into a folder that is empty or not there; return its files.

    Raises a ``Fault`` where the folder holds something, or the system refuses to write.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Fault("U123", path=str(folder))
    values = _NAMES | _days(moment) | {"version": version("investment-showcase")}
    values |= _flow({"district": Text({"zh": "示例区", "en": "Example District"})})
    values |= _flow({"publisher": Text({"zh": "示例区招商局", "en": "Example District Investment Promotion Bureau"})})
    files = {
        path.relative_to(_HERE / "site").as_posix(): fill(path.read_text(encoding="utf-8"), values)
        for path in sorted((_HERE / "site").rglob("*"))
        if path.is_file()
    }
    places = Places(folder, folder / "content", KINDS)
    for kind, example in EXAMPLES.items():
        text = fill(_example_of(kind), values | {"id": _IDS[kind]})
        if example.in_list:
            files[places.name(places.folder_of(kind).with_suffix(".yaml"))] = _as_list(text)
        else:
            files[places.name(_file_of(kind, _IDS[kind], places, moment))] = text
    if in_chinese:
        files = {name: _in_chinese(name, text) for name, text in files.items()}
    write_whole({folder / name: text for name, text in sorted(files.items())})
    return sorted(files)


def _in_chinese(name: str, text: str) -> str:
    """Return the text of a file of a site with Chinese keys."""
    parts = name.removeprefix("content/").split("/")
    if name.endswith(".yaml") and (model := _MODELS.get(parts[0].removesuffix(".yaml"))):
        return with_chinese_keys(text, model)
    if name.startswith("content/") and name.endswith(".md"):
        _, head, body = text.split("---\n", 2)
        return f"---\n{with_chinese_keys(head, PageHead)}---\n{body}"
    chinese = shape_of(Settings).chinese
    text = text.replace("`sample: true`", f"`{chinese['sample']}: 是`")
    return text.replace("`demonstration`", f"`{chinese['demonstration']}`")


def fill(example: str, values: Mapping[str, str]) -> str:
    """Return an example with its values; a line that names something for which there is none becomes a comment."""
    lines = []
    for line in example.splitlines():
        template = Template(line)
        if all(name in values for name in template.get_identifiers()):
            lines.append(template.substitute(values))
        else:
            lines.append(f"# {template.safe_substitute(values).replace('$', '')}")
    return "\n".join(lines) + "\n"


def _as_list(record: str) -> str:
    """Return the text of a record as the only one of a list, below its first comments."""
    lines = record.splitlines()
    first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    inside = [f"  {line}" if line else "" for line in lines[first + 1 :]]
    return "\n".join([*lines[:first], f"- {lines[first]}", *inside]) + "\n"


def _example_of(kind: str) -> str:
    return (_RECORDS / kind / "example.yaml").read_text(encoding="utf-8")


def _file_of(kind: str, key: str, places: Places, moment: datetime) -> Path:
    folder = places.folder_of(kind)
    return (folder / str(moment.year) if EXAMPLES[kind].by_year else folder) / f"{key}.yaml"


def _first_of_each(content: Content) -> Iterator[tuple[str, str]]:
    """Return the id of the first record of each kind that is public in full: what an example may name."""
    rules = content.stage_rules()
    for kind in content.kinds:
        found = (key for key, at in content.records(kind).items() if disclosure_of(at.record, rules) is Disclosure.FULL)
        for key in islice(found, 1):
            yield kind, key


def _flow(texts: Mapping[str, Text]) -> dict[str, str]:
    """Return texts as they stand in one line of YAML, of which JSON is a part."""
    return {name: json.dumps({key: text[key] for key in text}, ensure_ascii=False) for name, text in texts.items()}


def _days(moment: datetime) -> dict[str, str]:
    """Return the days that examples name, counted from the moment: an example is never out of date when written."""
    today = moment.date()

    def later(days: int) -> str:
        return (today + timedelta(days=days)).isoformat()

    return {
        "today": today.isoformat(),
        "this_month": f"{today:%Y-%m}",
        "year": str(today.year),
        "next_year": str(today.year + 1),
        "in_30_days": later(30),
        "in_90_days": later(90),
        "in_a_year": later(365),
    }

"""What a bureau starts from: an example record of each kind, complete and commented, and a whole small site.

Owns the example files (``site/``, and ``example.yaml`` of each kind) and where each is written. Nothing that is there
already is changed.
"""

from __future__ import annotations

import json
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from generator.cli.starter.linking import linked_records
from generator.cli.starter.manner import Manner
from generator.cli.starter.site_names import DISTRICT, LANGUAGES, PUBLISHER, SiteNames, without_english
from generator.editing.schema import with_line, with_schemas
from generator.messages.issues import Fault
from generator.reading.chinese_keys import with_chinese_keys
from generator.reading.load import Places
from generator.reading.naming import with_names
from generator.reading.page import PageHead
from generator.reading.settings import Settings
from generator.reading.source import read_text
from generator.records import KINDS
from generator.values.fields import is_page_name, read_id
from generator.values.keys import name_of_kind, shape_of
from generator.values.language import Text
from generator.values.urls import RESERVED_PAGE_NAMES
from generator.values.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from generator.reading.content import Content
    from generator.values.record import Block

BOTH = Manner()
"""The manner in which the files lie here: English keys, each comment in both languages."""
NO_NAMES = SiteNames()
_NOTHING = {".git", ".DS_Store", "Thumbs.db", "desktop.ini"}
_HERE = Path(__file__).parent
_RECORDS = _HERE.parent.parent / "records"
EXAMPLES = {name: kind.example for name, kind in sorted(KINDS.items()) if kind.example}
"""The kinds of record of which there is an example."""
_MODELS: dict[str, type[Block]] = {"site": Settings, **{each.plural: each.entry for each in KINDS.values()}}
"""What reads each file and folder of a site."""
_IDS = {kind: f"example-{kind}" for kind in EXAMPLES}
"""The ids of the examples in the small site."""
_NAMES = _IDS | {"industry": "machinery", "contact": "investment-office", "project": "example-works"}
"""The records of the small site that its examples name; what is signed is not the project that looks for partners."""


def write_record(
    kind: str, key: str, places: Places, content: Content, moment: datetime, manner: Manner = BOTH
) -> Path:
    """Write an example record of a kind into a site and return its file.

    It names records of the site that are public; a line for which there is none is written as a comment. Raises a
    ``Fault`` where the id is none or taken, or where a record that it needs is missing.
    """
    key = read_id(key)
    path = _file_of(kind, key, places, moment)
    _refuse_taken(kind, key, path, places, content)
    names = linked_records(content)
    missing = [target for target in EXAMPLES[kind].needs if target not in names]
    if missing:
        names_zh = {"kind_zh": name_of_kind(kind), "needed_zh": name_of_kind(missing[0])}
        raise Fault("U122", kind=kind, needed=missing[0], file=f"content/{KINDS[missing[0]].plural}.yaml", **names_zh)
    settings = content.settings.record if content.settings else None
    known = {
        "district": settings.district if settings else Text(DISTRICT),
        "publisher": settings.publisher if settings else Text(PUBLISHER),
    }
    text = fill(_example_of(kind), {"id": key} | names | _flow(known) | _days(moment))
    if settings and "en" not in settings.languages:
        text = without_english(text)
    text = with_line(path, places.root, kind, manner.write(text, KINDS[kind].entry))
    write_whole({path: text} | _brought(kind, key, places.content))
    return path


def write_page(name: str, places: Places, content: Content, moment: datetime, manner: Manner = BOTH) -> list[Path]:
    """Write an authored page in Chinese and in English, as far as the site has both; return its files.

    Raises a ``Fault`` where its name is none, taken, or that of a page that is made by itself.
    """
    name = name if is_page_name(name) else read_id(name)
    if name.split("/")[0] in RESERVED_PAGE_NAMES:
        raise Fault("F108", name=name)
    languages = content.settings.record.languages if content.settings else LANGUAGES
    files = {places.content / language / f"{name}.md": language for language in LANGUAGES if language in languages}
    if taken := next((path for path in files if path.exists()), None):
        raise Fault("U121", kind="page", id=name, near=f"{name}-2", place=places.name(taken))
    pages = {path: (_HERE / f"page.{language}.txt").read_text(encoding="utf-8") for path, language in files.items()}
    filled = {path: fill(text, _days(moment)) for path, text in pages.items()}
    write_whole({path: _in_chinese(text) if manner.in_chinese else text for path, text in filled.items()})
    return list(files)


def refuse_what_is_there(folder: Path) -> None:
    """Raise a ``Fault`` where the folder for a new site holds something, or there can be none of its name.

    A repository without files, as platforms offer it to be cloned, holds nothing; nor does what systems leave behind.
    """
    try:
        held = folder.stat() and (not folder.is_dir() or {each.name for each in folder.iterdir()} - _NOTHING)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Fault("U107", path=str(folder), why=error.strerror or str(error)) from None
    if held:
        raise Fault("U123", path=str(folder))


def write_site(folder: Path, moment: datetime, names: SiteNames = NO_NAMES, manner: Manner = BOTH) -> list[str]:
    """Write a small complete site into a folder that is empty or not there; return its files.

    Raises a ``Fault`` where the folder holds something, or the system refuses to write.
    """
    refuse_what_is_there(folder)
    files = _files_of_site(Places(folder, folder / "content", KINDS), moment)
    if "en" not in names.languages:
        files = {name: text for name, text in files.items() if not name.startswith("content/en/")}
        files |= {name: without_english(text) for name, text in files.items() if _model_of(name)}
    files = {name: _named(name, manner.write(text, _model_of(name)), names) for name, text in files.items()}
    if manner.in_chinese:
        files |= {name: _in_chinese(text) for name, text in files.items() if name.endswith(".md")}
    files = with_schemas(names.put_beside(files), names.languages, in_chinese=manner.in_chinese)
    write_whole({folder / name: text for name, text in sorted(files.items())})
    return sorted(files)


def _named(name: str, text: str, names: SiteNames) -> str:
    """Return the text of a file of a new site with the names of the site."""
    model = _model_of(name)
    return names.put_into(with_names(read_text(text, name), model)) if model else text


def _files_of_site(places: Places, moment: datetime) -> dict[str, str]:
    """Return the texts of the files of a new site: those that it has of its own, and an example of each other kind."""
    values = _NAMES | _days(moment) | {"version": version("investment-showcase")}
    values |= _flow({"district": Text(DISTRICT), "publisher": Text(PUBLISHER)})
    own = _HERE / "site"
    files = {
        path.relative_to(own).as_posix(): fill(path.read_text(encoding="utf-8"), values)
        for path in sorted(own.rglob("*"))
        if path.is_file()
    }
    for kind, example in EXAMPLES.items():
        key = _IDS[kind]
        text = fill(_example_of(kind), values | {"id": key})
        path = places.folder_of(kind).with_suffix(".yaml") if example.in_list else _file_of(kind, key, places, moment)
        if places.name(path) not in files:
            files[places.name(path)] = _as_list(text) if example.in_list else text
            files |= {places.name(path): text for path, text in _brought(kind, key, places.content).items()}
    return files


def _refuse_taken(kind: str, key: str, path: Path, places: Places, content: Content) -> None:
    if EXAMPLES[kind].is_alone and (there := next(iter(content.records(kind).values()), None)):
        raise Fault("U124", kind=kind, kind_zh=name_of_kind(kind), place=str(there.place("id")))
    taken = content.records(kind).get(key)
    if taken is not None or path.exists():
        place = str(taken.place("id")) if taken else places.name(path)
        raise Fault("U121", kind=kind, id=key, near=f"{key}-2", place=place)


def _brought(kind: str, key: str, content: Path) -> dict[Path, str]:
    """Return the file of media that comes with an example, and its text; nothing for most kinds."""
    ending = EXAMPLES[kind].brings
    text = (_RECORDS / kind / f"example{ending}").read_text(encoding="utf-8") if ending else ""
    path = content / "media" / f"{key}{ending}"
    return {path: text} if text and not path.exists() else {}


def _model_of(name: str) -> type[Block] | None:
    """Return what reads a file of a site; None for one that is not of the content."""
    parts = name.removeprefix("content/").split("/")
    return _MODELS.get(parts[0].removesuffix(".yaml")) if name.endswith(".yaml") else None


def _in_chinese(text: str) -> str:
    """Return an authored page with Chinese keys, or a readme that names them."""
    if text.startswith("---\n"):
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

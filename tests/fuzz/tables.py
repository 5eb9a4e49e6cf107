"""Tables from outside: a translator's CSV and a consultant's workbook change nothing that they should not.

An input is ``csv`` or ``xlsx``, a line break, and the bytes of the file.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from typing import TYPE_CHECKING

import yaml
from openpyxl import Workbook as Written

from generator.answers.workbook import open_workbook
from generator.messages.issues import Fault
from generator.reading.load import Places, load
from generator.records import KINDS
from generator.sentences.handover import bring_texts, write_open_texts
from tests.fuzz.documents import inside
from tests.fuzz.edits import PIECES, changed, damaged
from tests.fuzz.target import Target, workplace
from tests.fuzz.words import assert_placed, assert_said
from tests.small_site import copy_base

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from generator.reading.content import Content

_CELLS = [
    *(
        "=cmd|' /C calc'!A0",
        "+1",
        "@SUM(A1)",
        "-1",
        "a\nb",
        'a"b',
        "zh: x",
        "{zh: x}",
        "- a\n- b",
        "|",
        "# x",
        "'",
        "[a](park:river)",
    ),
    *(
        "[a](javascript:x)",
        "<b>",
        "\ufeff",
        "\u2028",
        "\r",
        "${",
        "&a",
        "!!x",
        "x" * 2000,
        "甲",
        "",
        " ",
        "park/river/name",
        "ja",
        "zh",
    ),
]
_DIALECTS = [",", ";", "\t"]


@cache
def _site(process: Path) -> Content:
    """Return a small site of which some texts have no English."""
    root = copy_base(process / "site")
    projects = root / "projects.yaml"
    projects.write_text(projects.read_text(encoding="utf-8").replace(", en: Makes light panels.", ""), encoding="utf-8")
    return load(Places(root, root / "content", KINDS))


def make(random: Random) -> bytes:
    return b"xlsx\n" + _workbook(random) if random.randrange(4) == 0 else b"csv\n" + _table(random)


def _table(random: Random) -> bytes:
    rows = [*csv.reader(io.StringIO(_open_texts()))]
    for _ in range(random.randint(1, 6)):
        row = random.choice(rows)
        if row and random.randrange(5):
            row[random.randrange(len(row))] = random.choice([*_CELLS, *PIECES])
        elif len(rows) > 1 and random.randrange(2):
            rows.remove(row)
        else:
            row.append(random.choice(_CELLS))
    written = io.StringIO()
    csv.writer(written, delimiter=random.choice([",", ",", ",", *_DIALECTS])).writerows(rows or [[""]])
    text = written.getvalue()
    if random.randrange(5) == 0:
        text = changed(random, text, 2)
    return text.encode(random.choice(["utf-8-sig", "utf-8", "utf-8", "utf-16"]), "replace")


@cache
def _open_texts() -> str:
    return write_open_texts(_site(workplace())).removeprefix("\ufeff")


@cache
def _sent() -> bytes:
    workbook = Written()
    sheet = workbook.worksheets[0]
    for row in (["Question", "Answer"], ["What is the price of land?", None], ["=1+1", "2"]):
        sheet.append(row)
    sheet.merge_cells("A5:B6")
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _workbook(random: Random) -> bytes:
    return damaged(random, _sent()) if random.randrange(3) == 0 else inside(random, _sent())


def hold(data: bytes) -> None:
    kind, _, content = data.partition(b"\n")
    path = workplace() / f"table.{kind.decode()}"
    path.write_bytes(content)
    try:
        if kind == b"csv":
            _is_brought(path)
        else:
            open_workbook(path)
    except Fault as fault:
        assert_said(fault.code, fault.facts)


def _is_brought(path: Path) -> None:
    """Demand that a table changes translations only: all else in the files of the site is as it was."""
    root = workplace() / "site"
    brought = bring_texts(_site(workplace()), path)
    assert_placed(brought.issues)
    for name, text in brought.files.items():
        assert ".." not in name
        assert not name.startswith("/")
        if name.endswith(".yaml") and not brought.issues:
            before = (root / name).read_text(encoding="utf-8")
            assert _without_translations(_read(text)) == _without_translations(_read(before)), name


def _read(text: str) -> object:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  (makes texts, lists and mappings only)


def _without_translations(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_translations(inner) for key, inner in value.items() if key not in {"en", "ja"}}
    return [_without_translations(inner) for inner in value] if isinstance(value, list) else value


TARGET = Target("tables", make, hold, share=2)

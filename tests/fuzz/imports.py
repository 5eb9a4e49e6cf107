"""Tables of bureaus: whatever stands in one, an import says what is wrong, and what it would write can be read.

An input is a CSV file, or ``xlsx``, a line break, and the rows of a workbook as JSON.
"""

from __future__ import annotations

import io
import json
from functools import cache
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from generator.editing.fields import FORMS
from generator.editing.tables.mapping import TableMapping, written_mapping
from generator.editing.tables.plan import Importer
from generator.editing.tables.site import SiteRecords
from generator.editing.tables.telling import PlanTelling
from generator.editing.tables.trial import TrialResult
from generator.messages.issues import Fault
from generator.pages.data.workbook import LONGEST_CELL
from generator.reading.load import Places
from generator.reading.source import read_text
from generator.reading.tables import open_table
from generator.records import KINDS
from tests.fuzz.edits import PIECES, changed
from tests.fuzz.target import Target, workplace
from tests.fuzz.words import assert_said
from tests.small_site import copy_base

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from generator.editing.tables.plan import ImportPlan

_HEADINGS = (
    *("项目名称", "项目名称（英文）", "编号", "序号", "产业", "阶段", "简介", "总投资（亿元）", "用地面积\n(亩)"),
    *("投资方", "投资方（英文）", "来源", "来源·名称", "计划开工", "内部·备注", "推断·总投资", "已核对", "未完成阶段"),
    *("正文", "照片·文件", "Name (EN)", "Investment (RMB 100 million)", "备注", "联系电话", "", "·", "（）", "name.en"),
    *("参与方·角色", "历程·日期", "内部·a: b", "内部·#x", "内部·{a"),
)
_CELLS = (
    *("甲", "Panels", "panels", "轻质板材", "在建", "3.6", "3.6亿元", "46096", "2026.3", "2026年3月", "合计", "注：x"),
    *("待定", "—", "无", "#N/A", "=1+1", "'=1", "甲；乙", "甲\n乙", "甲\n", "；；", "{", '{"a": "b"}', "[1]", '["x"]'),
    *("true", "是", "null", "~", "- a", "a: b", "#x", "&a", "*a", "!a", "|", "%", "@", "`", "\u2028", "\ufeff"),
    *("x" * 3000, "٣", "１２", "1e9", "-1", "0", "1900-01-00", "99999", "75000", "3.6-5", "约", "以上", "￥", "$5"),
    *("RMB 3", "亿", "万", "…", "../x", "con", "é", "㎡"),
)
_LEFT_TO_THE_CHECK = {"Y113", "Y170", "Y171", "Y172"}
"""Characters that are broken, or others than they look like: nobody but the bureau knows what was meant."""


@cache
def _site(process: Path) -> SiteRecords:
    root = copy_base(process / "bureau")
    return SiteRecords(Places(root, root / "content", KINDS), "project")


def make(random: Random) -> bytes:
    width = random.randint(1, 7)
    heads = random.sample(_HEADINGS, width)
    rows = [[random.choice([*_CELLS, *PIECES]) for _ in range(width)] for _ in range(random.randint(1, 4))]
    if random.randrange(3):
        heads[0] = "项目名称"
        rows = [[random.choice(["轻质板材", f"项目{number}"]), *row[1:]] for number, row in enumerate(rows)]
    table = [*([["标题"], ["单位：亿元"]] if random.randrange(4) == 0 else []), heads, *rows]
    if random.randrange(2):
        return b"xlsx\n" + json.dumps(table).encode()
    text = "\n".join(random.choice([",", ",", ";"]).join(f'"{cell}"' for cell in row) for row in table)
    return (changed(random, text, 2) if random.randrange(4) == 0 else text).encode("utf-8", "replace")


def hold(data: bytes) -> None:
    is_workbook = data.startswith(b"xlsx\n")
    path = workplace() / ("ledger.xlsx" if is_workbook else "ledger.csv")
    path.write_bytes(_workbook(json.loads(data[5:])) if is_workbook else data)
    site = _site(workplace())
    try:
        plan = Importer(site).plan(open_table(path))
    except Fault as fault:
        assert_said(fault.code, fault.facts)
        return
    for issue in plan.issues:
        assert issue.issue.message("zh")
        assert issue.cell.ref
    _is_written_whole(plan, site)
    for language in ("zh", "en"):
        assert PlanTelling(plan, FORMS["project"].form.block, language).text(TrialResult((), ()), [])


def _is_written_whole(plan: ImportPlan, site: SiteRecords) -> None:
    """Demand that what would be written is sound YAML, and says of old records what they said but for the changes."""
    for file, text in plan.files.items():
        document = read_text(text, file.name)
        assert {each.code for each in document.issues} <= _LEFT_TO_THE_CHECK, (text, document.issues)
        keys = {each["id"] for each in (document.value if isinstance(document.value, list) else [document.value])}  # type: ignore[index]
        assert keys >= {key for key, each in site.records.items() if each.document.file == site.places.name(file)}
    mapping = read_text(written_mapping("project", plan.columns, "", TableMapping()), "mapping")
    assert {each.code for each in mapping.issues} <= _LEFT_TO_THE_CHECK, mapping.issues


def _fit(cell: str) -> str:
    """Return a text as a workbook can hold it."""
    return ILLEGAL_CHARACTERS_RE.sub("", cell.encode("utf-8", "replace").decode())[:LONGEST_CELL]


def _workbook(rows: list[list[str]]) -> bytes:
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append([_fit(cell) for cell in row])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


TARGET = Target("imports", make, hold, share=2)

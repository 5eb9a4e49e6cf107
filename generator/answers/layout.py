"""How a sheet of a questionnaire is laid out: which column asks, which numbers, which says the part or the unit.

Owns the words that head the columns of a questionnaire. Must not know what is asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from generator.answers.numbering import is_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.answers.workbook import ReadCell, ReadSheet


class Role(Enum):
    """What a column is for."""

    QUESTION = auto()
    ITEM = auto()
    PART = auto()
    NUMBER = auto()
    UNIT = auto()
    ANSWER = auto()
    REMARK = auto()


_HEADS = {
    Role.QUESTION: "question questions query 问题 提问 问询 所问",
    Role.ITEM: "item items field indicator indicators criterion criteria requirement requirements request data "
    "description information detail details 项目 内容 指标 事项 信息 资料 要求 填报项 调查项 二级 三级",
    Role.PART: "category section topic theme group subject heading chapter 类别 分类 大类 板块 模块 栏目 一级 部分",
    Role.NUMBER: "no nr number id ref reference # 序号 编号 号 题号",
    Role.UNIT: "unit units uom 单位",
    Role.ANSWER: "answer answers response responses reply value your 回答 答复 答案 回复 填写 填报 数据 数值",
    Role.REMARK: "comment comments remark remarks note notes source date as 备注 说明 来源 口径 时间 日期",
}
_ROLES = {word: role for role, words in _HEADS.items() for word in words.split()}
_WORDS = re.compile(r"[a-z]+|#|[\u4e00-\u9fff]+")
_LONGEST_HEAD = 40  # characters: a longer text heads no column
_SEARCHED = 40  # rows in which the heads of the columns are looked for
_INSTRUCTIONS = re.compile(
    r"instruction|read ?me|cover|guide|how to|list|lookup|说明|封面|须知|填表|目录|下拉|选项", re.IGNORECASE
)
_CONTENT = re.compile(r"[^\W\d_]")
_FEWEST = 3  # texts in a column that asks, in a sheet without heads
_ASKS = re.compile(r"[?？:：]\s*\*?$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The column that asks, the other columns by what they are for, and the row of heads (0: there is none)."""

    asking: int
    roles: Mapping[int, Role]
    head: int = 0

    def columns(self, role: Role) -> tuple[int, ...]:
        """Return the columns for something, from left to right."""
        return tuple(sorted(column for column, each in self.roles.items() if each is role))


def layout_of(sheet: ReadSheet, *, needs_heads: bool = False) -> Layout | None:
    """Return how a sheet is laid out, or None where it asks nothing.

    ``needs_heads``: other sheets of the workbook have heads above their columns, so that a sheet without any asks only
    where its lines look like questions.
    """
    for row in sheet.rows[:_SEARCHED]:
        if (layout := _by_heads(sheet, row)) is not None:
            return layout
    if _INSTRUCTIONS.search(sheet.name):
        return None
    return _by_texts(sheet, needs_heads=needs_heads)


def _by_heads(sheet: ReadSheet, row: tuple[ReadCell, ...]) -> Layout | None:
    roles = {cell.column: role for cell in row if (role := _role_of(cell.text))}
    asking = [column for column, role in roles.items() if role is Role.QUESTION]
    items = [column for column, role in roles.items() if role is Role.ITEM]
    answers = Role.ANSWER in roles.values()
    if not asking and not (items and (answers or len(roles) > len(items))):
        return None
    if len(row) == 1 and _WORDS.findall(_fold(row[0].text)) not in (["question"], ["questions"], ["问题"]):
        return None
    texts = Counter(cell.column for each in sheet.rows for cell in each if cell.row > row[0].row)
    chosen = asking[-1] if asking else max(items, key=lambda column: (bool(texts[column]), column))
    if not texts[chosen]:
        return None
    parts = {column: Role.PART for column in items if column < chosen}
    return Layout(chosen, {**roles, **parts, chosen: Role.QUESTION}, row[0].row)


def _role_of(text: str) -> Role | None:
    """Return what the column under a head is for, by the first word of it that says so; a question wins."""
    folded = _fold(text)
    if len(folded) > _LONGEST_HEAD or folded.endswith("?"):
        return None
    found = [role for word in _pieces(folded) if (role := _ROLES.get(word))]
    return Role.QUESTION if Role.QUESTION in found else next(iter(found), None)


def _pieces(folded: str) -> Iterable[str]:
    """Yield the words of a head; of Chinese ones also how they begin and end, since those are not parted."""
    for word in _WORDS.findall(folded):
        yield word
        if not word.isascii():
            yield from (word[:2], word[-2:], word[-3:])


def _by_texts(sheet: ReadSheet, *, needs_heads: bool) -> Layout | None:
    """Return the layout of a sheet without heads: the column with the most texts asks."""
    texts: dict[int, list[str]] = {}
    for row in sheet.rows:
        for cell in row:
            if _CONTENT.search(cell.text) and not is_number(cell.text):
                texts.setdefault(cell.column, []).append(cell.text)
    if not texts:
        return None
    asking = max(texts, key=lambda column: (len(texts[column]), -column))
    lines = texts[asking]
    share = sum(1 for line in lines if _ASKS.search(line)) / len(lines)
    if share == 0 and (needs_heads or len(lines) < _FEWEST):
        return None
    left = (column for column in {cell.column for row in sheet.rows for cell in row} if column < asking)
    roles = {column: Role.PART if texts.get(column) else Role.NUMBER for column in left}
    return Layout(asking, {**roles, asking: Role.QUESTION})


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())

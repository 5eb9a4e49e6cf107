"""Which column of a bureau's table is which field: found out once, kept in a file beside the site, used again.

Owns the file's shape and its place, ``.showcase/import/KIND.yaml``: no content, so never taken for some, and never
published. Must not know how columns are recognised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from generator.editing.writing import AddItem, changed
from generator.editing.writing.scalars import quoted
from generator.messages.issues import Refusal
from generator.reading.source import YamlMapping, read_file
from generator.reading.validation import validate
from generator.values.fields import Word
from generator.values.record import Block

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.editing.tables.matching import MatchedColumn
    from generator.editing.writing import Value

SKIP = "skip"
"""What stands for the field of a column that is left out."""
_HEAD = (
    "# 表格的列对应哪个字段 · which column of a table is which field: showcase import",
    "#   field: 键名或中文名，例如 investment、name.en、来源·名称、internal.负责人；skip 表示不导入",
    "#          a key, such as investment, name.en, source.name.zh, internal.officer; skip leaves the column out",
    "#   unit:  列名里没有单位时写 · the unit of the numbers where the heading has none",
    "# words:   表里的说法 · what a word of the table stands for, by field:   words: {stage: {已开工: 在建}}",
    "# always:  每条新记录都有的字段 · what every new record has beside:       always: {as_of: 2026-11}",
)
_SKIPPED = frozenset({SKIP, "不导入", "跳过", "忽略"})


class ColumnChoice(Block):
    """One column: its heading, the field that it is, and the unit of its numbers where the heading has none."""

    heading: Word
    field: Word
    unit: Word | None = None

    @property
    def is_skipped(self) -> bool:
        """Whether the column is left out."""
        return self.field in _SKIPPED


class TableMapping(Block):
    """What is known of the tables of one kind of record.

    ``words``: by field, what a word of the table stands for. ``always``: fields that every new record has beside its
    columns.
    """

    kind: Word | None = None
    sheet: Word | None = None
    columns: tuple[ColumnChoice, ...] = ()
    words: dict[Word, dict[Word, Word]] = Field(default_factory=dict)
    always: dict[Word, Word] = Field(default_factory=dict)


def mapping_file(root: Path, kind: str) -> Path:
    """Return where the mapping of a kind is kept."""
    return root / ".showcase" / "import" / f"{kind}.yaml"


def read_mapping(path: Path) -> TableMapping:
    """Read a mapping. Raises a ``Refusal`` with all that is wrong with it."""
    document = read_file(path, path.name)
    if document.issues or not isinstance(document.value, YamlMapping):
        raise Refusal(document.issues)
    found, issues = validate(TableMapping, document, (), document.value, {})
    if found is None:
        raise Refusal(issues)
    return found.record


def written_mapping(kind: str, columns: Sequence[MatchedColumn], before: str, known: TableMapping) -> str:
    """Return the text of a mapping with the columns of a table that it does not have yet; all else stays.

    A column of which it is not sure what it is comes with what it may be, and is left out until somebody says so. Units
    that the table itself says are not kept: the next table may say others.
    """
    headings = {each.heading for each in known.columns}
    new = [each for each in columns if each.heading.text not in headings]
    lines = [_written(each) for each in new]
    if not before.strip():
        return "\n".join([*_HEAD, f"kind: {kind}", "columns:", *lines]) + "\n"
    if not new:
        return before
    for each in new:
        item: Value = {"heading": each.heading.text, "field": each.target.written if each.target else SKIP}
        before = changed(before, AddItem(("columns",), item))
    return before


def _written(column: MatchedColumn) -> str:
    field = column.target.written if column.target else SKIP
    text = f"  - {{heading: {quoted(column.heading.text)}, field: {_scalar(field)}}}"
    may_be = ", ".join(each.written for each in column.may_be)
    return f"{text}  # ? {may_be}" if may_be else text


def _scalar(text: str) -> str:
    return text if text.isascii() and text.replace(".", "").replace("_", "").isalnum() else quoted(text)

"""Which column of a bureau's table is which field: found out once, kept in a file beside the site, used again.

Owns the file's shape and its place, ``.showcase/import/KIND.yaml``: no content, so never taken for some, and never
published. Must not know how columns are recognised.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pydantic import Field

from generator.editing.writing import AddItem, Put, changed
from generator.editing.writing.scalars import quoted
from generator.messages.issues import Issue, Place, Refusal
from generator.reading.source import YamlMapping, read_file
from generator.reading.validation import validate
from generator.values.fields import Word
from generator.values.record import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from generator.editing.tables.matching import MatchedColumn

SKIP = "skip"
"""What stands for the field of a column that is left out."""
OPEN = "?"
"""What stands for the field of a column of which somebody has to say what it is."""
_HEAD = (
    "# 表格的列对应哪个字段 · which column of a table is which field: showcase import",
    "#   field: 键名或中文名，例如 investment、name.en、来源·名称、internal.负责人；skip 表示不导入",
    "#          a key, such as investment, name.en, source.name.zh, internal.officer; skip leaves the column out",
    "#   unit:  列名里没有单位时写 · the unit of the numbers where the heading has none",
    "# words:   表里的说法 · what a word of the table stands for, by field:   words: {stage: {已开工: 在建}}",
    "# always:  每条新记录都有的字段 · what every new record has beside:       always: {as_of: 2026-11}",
)
SKIPPED = frozenset({SKIP, "不导入", "跳过", "忽略"})
"""Every word for it."""


class ColumnChoice(Block):
    """One column: its heading, the field that it is, and the unit of its numbers where the heading has none."""

    heading: Word
    field: Word
    unit: Word | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet what the column is."""
        return self.field == OPEN

    @property
    def is_skipped(self) -> bool:
        """Whether the column is left out."""
        return self.field in SKIPPED


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

    def choices(self, headings: Iterable[str]) -> list[ColumnChoice | None]:
        """Return what is said of each of some headings; of those that are alike the first, the second and so on."""
        said: dict[str, list[ColumnChoice]] = {}
        for each in self.columns:
            said.setdefault(each.heading, []).append(each)
        found: list[ColumnChoice | None] = []
        for heading in headings:
            left = said.get(heading, [])
            found.append(left.pop(0) if len(left) > 1 else next(iter(left), None))
        return found


def mapping_file(root: Path, kind: str) -> Path:
    """Return where the mapping of a kind is kept."""
    return root / ".showcase" / "import" / f"{kind}.yaml"


def read_mapping(path: Path, name: str) -> TableMapping:
    """Read a mapping, which is called by a name in messages. Raises a ``Refusal`` with all that is wrong with it."""
    document = read_file(path, name)
    if document.issues:
        raise Refusal(document.issues)
    value = document.value
    if not isinstance(value, YamlMapping):
        raise Refusal([Issue("U261", Place(name, 1))])
    found, issues = validate(TableMapping, document, (), value, {})
    if found is None or issues:
        raise Refusal(issues)
    return found.record


def written_mapping(kind: str, columns: Sequence[MatchedColumn], before: str, known: TableMapping) -> str:
    """Return the text of a mapping with the columns of a table that it does not have yet; all else stays.

    A column of which it is not sure what it is comes with what it may be, and is asked for until somebody says so.
    Units that the table itself says are not kept: the next table may say others.
    """
    choices = known.choices(each.heading.text for each in columns)
    left = Counter(each.heading for each in known.columns)
    new = []
    for each in columns:
        left[each.heading.text] -= 1
        new += [each] if left[each.heading.text] < 0 else []
    if not before.strip():
        return "\n".join([*_HEAD, f"kind: {kind}", "columns:", *map(_written, new)]) + "\n"
    for each, choice in zip(columns, choices, strict=True):
        if choice and choice.is_open and not each.is_unsure:
            at = next(number for number, one in enumerate(known.columns) if one is choice)
            before = changed(before, Put(("columns", at, "field"), field_of(each)))
    for each in new:
        before = changed(before, AddItem(("columns",), {"heading": each.heading.text, "field": field_of(each)}))
    return before


def _written(column: MatchedColumn) -> str:
    text = f"  - {{heading: {quoted(column.heading.text)}, field: {_scalar(field_of(column))}}}"
    may_be = ", ".join(each.written for each in column.may_be)
    return f"{text}  # ? {may_be}" if may_be else text


def field_of(column: MatchedColumn) -> str:
    """Return what a mapping says of a column as it was recognised."""
    if column.target:
        return column.target.written
    return OPEN if column.is_unsure else SKIP


def _scalar(text: str) -> str:
    return text if text.isascii() and text.replace(".", "").replace("_", "").isalnum() else quoted(text)

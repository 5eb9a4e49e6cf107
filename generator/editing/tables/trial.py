"""What the check says of a site as an import would leave it, put to the cells of the table.

Must not know how a table was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.building.trial import Trial
from generator.editing.fields import FieldSort, form_of
from generator.editing.tables.rows import CellIssue
from generator.editing.tables.trees import below
from generator.editing.writing.scalars import write_pair
from generator.reading.load import context_of
from generator.reading.naming import with_names
from generator.reading.source import YamlFile, YamlList, YamlMapping, read_text
from generator.reading.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from generator.editing.fields import FormField
    from generator.editing.tables.plan import ImportPlan, RecordPlan
    from generator.editing.tables.site import SiteRecords
    from generator.editing.writing import Value
    from generator.messages.issues import Issue
    from generator.values.record import RecordEntry

_NO_SUCH_NAME = frozenset({"K111", "K112", "K114"})


class TrialResult(NamedTuple):
    """What the check found: in cells of the table, and in the files where no cell is to blame."""

    cells: Sequence[CellIssue]
    others: Sequence[Issue]


def try_out(plan: ImportPlan, site: SiteRecords, moment: datetime) -> TrialResult:
    """Check a site as an import would leave it; what is wrong with it already is not said again."""
    if not plan.files:
        return TrialResult((), ())
    places, kind = site.places, site.kind
    trial = Trial(places)
    documents: dict[str, YamlFile] = {}
    cells, others = [], []
    by_key = {each.key: each for each in plan.records if each.is_new or each.changes}
    for issue in trial.issues(plan.files, moment):
        path = next((each for each in plan.files if places.name(each) == issue.place.file), None)
        if path is not None and issue.place.file not in documents:
            document = read_text(plan.files[path], issue.place.file)
            documents[issue.place.file] = with_names(document, places.kinds[kind].entry)
        found = _record_at(documents.get(issue.place.file), issue, by_key)
        if found is not None:
            record, inside = found
            inside = inside[:-1] if issue.code == "R101" else inside  # what is missing stands nowhere
            if not _is_unread(record, issue, inside):
                cells.append(CellIssue(record.row.cell_at(inside), issue, inside))
        elif issue.is_error:
            others.append(issue)
    unnamed = {each.cell.row: each for each in cells if each.issue.code in _NO_SUCH_NAME}
    for record in (each for each in by_key.values() if each.row.number in unnamed):
        cells += _of_the_rest(record, places.kinds[kind].entry, site)
    if others:
        before = {_print(each) for each in trial.issues({}, moment)}
        others = [each for each in others if _print(each) not in before]
    return TrialResult(tuple(_once(cells)), tuple(others))


def _is_unread(record: RecordPlan, issue: Issue, inside: Sequence[str | int]) -> bool:
    """Whether what is missing stands in a cell that cannot be read, which is said already."""
    path = (*(step for step in inside if isinstance(step, str)), issue.facts.get("key", ""))
    return issue.code == "R101" and any(each[: len(path)] == path for each in record.row.unread)


def _of_the_rest(record: RecordPlan, entry: type[RecordEntry], site: SiteRecords) -> Iterator[CellIssue]:
    """Yield what else is wrong with a record that names another which nobody has: the check ends at that."""
    value = _named(record.row.value, form_of(entry).block)
    document = read_text("".join(f"{write_pair(key, each, 0)}\n" for key, each in value.items()), "")
    for issue in validate(entry, document, (), document.value, context_of(site.content))[1]:
        path = document.path_at(issue.place)
        inside = path[:-1] if issue.code == "R101" else path
        if (record.is_new or issue.code != "R101") and not _is_unread(record, issue, inside):
            yield CellIssue(record.row.cell_at(inside), issue, inside)


def _named(value: Mapping[str, Value], block: FormField) -> dict[str, Value]:
    """Return a value with an id in the place of every name of a record."""
    return {key: _with_ids(each, below(block, key)) for key, each in value.items()}


def _with_ids(value: Value, field: FormField | None) -> Value:
    if isinstance(value, dict):
        return {key: _with_ids(each, below(field, key)) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_ids(each, below(field, 0)) for each in value]
    return "0" if field is not None and field.sort is FieldSort.NAMES else value


def _print(issue: Issue) -> tuple[str, str, str]:
    """Return what stays the same of an issue when lines are added before it."""
    return issue.code, issue.place.file, issue.field.partition("]")[2] + issue.excerpt


def _record_at(
    document: YamlFile | None, issue: Issue, records: Mapping[str, RecordPlan]
) -> tuple[RecordPlan, tuple[str | int, ...]] | None:
    """Return the record that an issue is about, and the path in it; None where the table does not say it."""
    if document is None:
        return None
    path = document.path_at(issue.place)
    is_list = isinstance(document.value, YamlList)
    value = document.value_at(path[:1]) if is_list else document.value
    key = value.get("id") if isinstance(value, YamlMapping) else None
    record = records.get(key) if isinstance(key, str) else None
    return (record, tuple(path[1:] if is_list else path)) if record else None


def _once(found: Sequence[CellIssue]) -> Iterator[CellIssue]:
    """Yield each finding of a cell once: several columns may stand for one field."""
    seen = set()
    for each in found:
        said = each.cell.ref, each.issue.code, each.issue.message("en")
        if said not in seen:
            seen.add(said)
            yield each

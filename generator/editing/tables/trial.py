"""What the check says of a site as it would be: the changed files are put into a copy, and the findings to cells.

The copy has the same names, and lies where nobody builds. Must not know how a table was read.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.editing.tables.rows import CellIssue
from generator.reading.load import Places
from generator.reading.naming import with_names
from generator.reading.source import YamlFile, YamlList, YamlMapping, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from generator.editing.tables.plan import ImportPlan, RecordPlan
    from generator.messages.issues import Issue


class TrialResult(NamedTuple):
    """What the check found: in cells of the table, and in the files where no cell is to blame."""

    cells: Sequence[CellIssue]
    others: Sequence[Issue]


def try_out(plan: ImportPlan, places: Places, kind: str, moment: datetime) -> TrialResult:
    """Check a site as an import would leave it; what is wrong with it already is not said again."""
    if not plan.files:
        return TrialResult((), ())
    before = {_print(each) for each in _check(places, {}, moment) if each.is_error}
    documents: dict[str, YamlFile] = {}
    cells, others = [], []
    by_key = {each.key: each for each in plan.records if each.is_new or each.changes}
    for issue in _check(places, plan.files, moment):
        path = next((each for each in plan.files if places.name(each) == issue.place.file), None)
        if path is not None and issue.place.file not in documents:
            document = read_text(plan.files[path], issue.place.file)
            documents[issue.place.file] = with_names(document, places.kinds[kind].entry)
        found = _record_at(documents.get(issue.place.file), issue, by_key)
        if found is not None:
            record, inside = found
            cells.append(CellIssue(record.row.cell_at(inside), issue))
        elif issue.is_error and _print(issue) not in before:
            others.append(issue)
    return TrialResult(tuple(_once(cells)), tuple(others))


def _check(places: Places, files: Mapping[Path, str], moment: datetime) -> Sequence[Issue]:
    """Check a site with some files in the place of its own."""
    nowhere = Memory(Path(os.devnull) / "kept")
    if not files:
        return prepare(places, moment, nowhere, 1).issues
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(places, Path(folder).resolve())
        for path, text in files.items():
            target = copy.root / path.relative_to(places.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):
                target.unlink()  # it may be another name of the site's own file
            target.write_bytes(text.encode())
        return prepare(copy, moment, nowhere, 1).issues


def _copy(places: Places, folder: Path) -> Places:
    """Copy the content of a site; files are linked where the system can, since nobody writes into them."""
    inside = places.content.relative_to(places.root) if places.content.is_relative_to(places.root) else Path("content")
    shutil.copytree(places.content, folder / inside, symlinks=True, copy_function=_link)
    for kind, each in places.kinds.items():
        there = places.folder_of(kind)
        if not each.at_root:
            continue
        if there.is_dir():
            shutil.copytree(there, folder / there.name, symlinks=True, copy_function=_link)
        for ending in (".yaml", ".yml"):
            if (file := there.with_suffix(ending)).exists():
                _link(str(file), str(folder / file.name))
    return Places(folder, folder / inside, places.kinds)


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # another disk, or a system without links
        shutil.copy2(source, target)
    return target


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

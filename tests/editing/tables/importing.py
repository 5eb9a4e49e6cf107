"""A small site, and a table that is imported into it: the plan, what is said of it, and what is written."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from openpyxl import Workbook

from generator.cli.starter import write_site
from generator.editing.fields import FORMS
from generator.editing.tables.plan import Importer, ImportPlan, ImportWishes
from generator.editing.tables.site import SiteRecords
from generator.editing.tables.spread import Spreading
from generator.editing.tables.telling import PlanTelling
from generator.editing.tables.trial import TrialResult, try_out
from generator.editing.tables.written import write_workbook
from generator.reading.load import Places
from generator.reading.tables import TableFile, open_table
from generator.records import KINDS
from generator.values.writing import write_whole
from tests.small_site import AS_OF

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.values.record import RecordEntry


class Imported(NamedTuple):
    """A plan, what the check says of it, and where it would be written."""

    plan: ImportPlan
    trial: TrialResult
    site: SiteRecords

    @property
    def codes(self) -> list[tuple[str, str]]:
        """The cells and codes of all that was found, errors first as they are told."""
        return [(each.cell.ref, each.issue.code) for each in (*self.plan.issues, *self.trial.cells)]

    @property
    def errors(self) -> list[tuple[str, str]]:
        """The cells and codes of errors."""
        found = (*self.plan.issues, *self.trial.cells)
        return [(each.cell.ref, each.issue.code) for each in found if each.issue.is_error]

    @property
    def columns(self) -> dict[str, str]:
        """What each column is taken for, by its letters; empty for one that is not read."""
        return {each.letters: each.target.written if each.target else "" for each in self.plan.columns}

    def text(self, language: str = "zh") -> str:
        """Return what is said."""
        root = self.site.places.root
        named = [path.relative_to(root).as_posix() for path in self.plan.files]
        return PlanTelling(self.plan, FORMS[self.site.kind].form.block, language, "MAPPING.yaml").text(
            self.trial, named
        )

    def write(self) -> None:
        """Write it."""
        write_whole(self.plan.files)


def new_site(folder: Path) -> Path:
    """Write a small site and return its folder."""
    write_site(folder, AS_OF)
    return folder


def records_of(root: Path, kind: str = "project") -> SiteRecords:
    """Return the records of a kind of a site, read anew."""
    return SiteRecords(Places(root, root / "content", KINDS), kind)


def entries(root: Path, kind: str = "project") -> dict[str, RecordEntry]:
    """Return the records of a kind of a site by their ids."""
    return {key: each.record for key, each in records_of(root, kind).records.items()}


def planned(root: Path, table: TableFile, kind: str = "project") -> ImportPlan:
    """Return what an import of a table would do, without asking the check."""
    return Importer(records_of(root, kind)).plan(table)


def bring(root: Path, table: TableFile | str, kind: str = "project", **wishes: object) -> Imported:
    """Return what an import of a table would do; a text is a CSV file beside the site."""
    if isinstance(table, str):
        path = root / "table.csv"
        path.write_bytes(table.encode())
        table = open_table(path)
    site = records_of(root, kind)
    plan = Importer(site, ImportWishes(**wishes)).plan(table)  # type: ignore[arg-type]
    return Imported(plan, try_out(plan, site, AS_OF), site)


def table_of(root: Path, rows: Sequence[Sequence[object]], name: str = "台账") -> TableFile:
    """Return a workbook of one sheet, read from its file."""
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    sheet = workbook.create_sheet(name)
    for row in rows:
        sheet.append(list(row))
    return saved(root, workbook)


def saved(root: Path, workbook: Workbook) -> TableFile:
    """Return a workbook as it is read from its file."""
    written = io.BytesIO()
    workbook.save(written)
    path = root / "table.xlsx"
    path.write_bytes(written.getvalue())
    return open_table(path)


def exported(root: Path, kind: str = "project", language: str = "zh", *, with_internal: bool = True) -> TableFile:
    """Return the records of a kind as the workbook that an export writes, read from its file."""
    site, form = records_of(root, kind), FORMS[kind].form
    spreading = Spreading(form.block, language, site.languages, site.names(language), with_internal)
    title = form.titles[0 if language == "zh" else 1]
    sheets = spreading.spread(title, [site.raw(key) for key in site.records])
    path = root.parent / f"{kind}-{language}.xlsx"
    path.write_bytes(write_workbook(sheets, language))
    return open_table(path)

"""Every problem that the check knows of a record is known in the form, at the same place, before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.reading import check_site
from tests.conftest import AS_OF
from tests.editing.editor.sessions import session_on, site_with
from tests.reading.test_invalid import CASES, read_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.editing.editor.session import EditingSession
    from generator.messages.issues import Issue

ELSEWHERE = {
    "id-twice-in-file": "both are on the disk with the id, which one of them has in vain nobody can say",
    "id-twice-in-parts": "the same, in two files",
    "name-twice": "it is said of both, not of the second alone",
    "district-twice": "the same",
    "parks-within-each-other": "it is said at one of the two",
    "record-expected": "what is no record has no form",
}
"""Cases in which a form says something else than the check, and why."""
OF_ADDRESSES = "redirect-"
"""Cases of addresses that lead on: which are in use only a check of the whole site knows."""


def _placed(issues: Iterable[Issue]) -> Iterator[tuple[str, str]]:
    for issue in issues:
        yield issue.code, str(issue.place)
        yield from _placed(issue.folded)


def _in_forms(session: EditingSession, files: Iterable[str]) -> set[tuple[str, str]]:
    rows = [row for row in session.rows() if row.spot.file in files]
    found = (
        each.issue for row in rows for each in session.judge.problems(session.open(row.spot)) if each.path is not None
    )
    return set(_placed(found))


@pytest.mark.parametrize(
    "path",
    [path for path in CASES[::3] if path.stem not in ELSEWHERE and not path.stem.startswith(OF_ADDRESSES)],
    ids=lambda path: path.stem,
)
def test_a_form_says_what_the_check_says(path: Path, tmp_path: Path) -> None:
    """A third of all cases of content with a slip, read as the editor reads them."""
    case = read_case(path)
    root = site_with(tmp_path / "site", case.files)
    session = session_on(root)
    of_records = {row.spot.file for row in session.rows()} & case.files.keys()
    checked = set(_placed(check_site(root / "mkdocs.yml", AS_OF).issues))
    assert _in_forms(session, of_records) == {each for each in checked if each[1].split(":")[0] in of_records}

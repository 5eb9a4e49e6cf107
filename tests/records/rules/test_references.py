"""References between records: circles, and what stands in a file that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.load import Places
from generator.records import KINDS
from tests.small_site import change, copy_base, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path

PARK = """\
id: {0}
name: {{zh: 园{0}, en: Park {0}}}
district: {{zh: 区, en: District}}
industries: [materials]
summary: {{zh: 园, en: Park}}
"""


def park(key: str, within: str) -> str:
    return PARK.format(key) + f"within: {within}\n"


@pytest.mark.parametrize(
    ("within", "codes"),
    [
        ({"a": "b", "b": "c", "c": "river"}, []),
        ({"a": "b", "b": "c", "c": "a"}, ["L104"]),
        ({"a": "b", "b": "b"}, ["L104"]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, ["L104", "L104"]),
        ({"a": "b", "b": "c", "c": "b"}, ["L104"]),
    ],
)
def test_each_circle_of_parks_is_reported_once(within: dict[str, str], codes: list[str], tmp_path: Path) -> None:
    files = {f"content/parks/{key}.yaml": park(key, other) for key, other in within.items()}
    issues = read_site(change(copy_base(tmp_path / "s"), files)).issues
    assert [issue.code for issue in issues] == codes


@pytest.mark.parametrize("name", ["projects.yaml", "content/contacts.yaml", "content/industries.yaml"])
def test_a_file_that_cannot_be_read_is_the_only_fault(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    (root / name).write_bytes("- 招商".encode("gb18030"))
    assert placed(read_site(root).issues) == [("Y101", f"{name}:1:1")]


def test_every_reference_leads_to_a_kind_of_record(tmp_path: Path) -> None:
    kinds = {kind for declared in KINDS.values() for kind in declared.entry.NAMES.values()}
    assert kinds <= KINDS.keys()
    assert Places(tmp_path, tmp_path / "content", KINDS).folder_of("project") == tmp_path / "projects"


def test_records_of_two_kinds_may_have_one_id_and_be_named_together(tmp_path: Path) -> None:
    firm = "- {id: river, name: {zh: 河企, en: River}, park: river, industry: river}\n"
    industries = (copy_base(tmp_path / "s") / "content/industries.yaml").read_text(encoding="utf-8")
    files = {
        "content/firms.yaml": firm,
        "content/industries.yaml": f"{industries}- {{id: river, name: {{zh: 河, en: R}}}}\n",
    }
    issues = read_site(change(tmp_path / "s", files)).issues
    assert "L103" not in {issue.code for issue in issues}
